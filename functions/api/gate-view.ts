import type { GateRecord } from '@sandan/market/gate/gate';
import { nameless } from '@sandan/market/gate/nameless';
import { bidderProcess } from '@sandan/market/resale/process';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/**
 * Records of the gate as the caller may see them. Bidders of an auction are numbers to its seller (ADR 131), and an admission passes the
 * gate: the seller is shown the names in the record of whoever bought it, and no others.
 */
export const gateViews = async (
  { stores: { resales } }: World,
  caller: Caller,
  records: readonly GateRecord[],
): Promise<GateRecord[]> => {
  const isOwn = ({ process, from }: GateRecord) =>
    process === bidderProcess.name && from.organisationId === caller.organisation?.id;
  const sales = await resales.many(records.filter(isOwn).map((r) => r.subject));
  const buyers = new Map(sales.map((s) => [s.id, s.buyer?.organisationId]));
  return records.map((record) => {
    const { organisationId } = record.to;
    const bought = organisationId !== undefined && buyers.get(record.subject) === organisationId;
    return isOwn(record) && !bought ? nameless(record) : record;
  });
};
