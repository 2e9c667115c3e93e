import { missing } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { RfqFile } from '@sandan/market/rfq/file';
import { type Rfq, rfqProcess } from '@sandan/market/rfq/rfq';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

/**
 * A drawing of a request is knowledge, and leaves the country with whoever opens it abroad: it passes the trade gate first (N10, ADR 163), as
 * technology of the goods of its line. What a house abroad draws comes into the country, and is nothing that it exports.
 * @throws Fault conflict `gate.held`
 */
export const drawingCleared = async (
  world: World,
  work: Work,
  rfq: Rfq,
  { line: number }: RfqFile,
  reader: Organisation | undefined,
  caller: Caller,
  now: Date,
): Promise<void> => {
  const { organisationId, country } = rfq.buyer;
  if (!reader || reader.id === organisationId || country !== 'KR' || reader.country === 'KR') return;
  const from = await world.stores.organisations.byId(organisationId);
  if (!from) throw missing('organisation');
  const line = rfq.content.lines.find((one) => one.number === number);
  const passing = {
    ...{ process: rfqProcess.name, action: 'open_file', subject: rfq.id, transfer: 'technology' as const, from, to: reader },
    lines: [{ name: line?.name ?? rfq.content.title, ...(line?.hs ? { hs: line.hs } : {}) }],
  };
  await passGate(world, work, passing, caller.actor, now);
};
