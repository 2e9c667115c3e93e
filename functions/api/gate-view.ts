import type { GateRecord } from '@sandan/market/gate/gate';
import { bidderProcess } from '@sandan/market/resale/process';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** What of a passage is the sender's to see where it is not to know to whom: the goods, the country, and what is still wanted. */
const nameless = (record: GateRecord): GateRecord => ({
  ...record,
  to: { country: record.to.country },
  parties: record.parties.filter(({ role }) => role === 'sender'),
  by: { actor: 'withheld', organisationId: null, at: record.by.at },
});

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
