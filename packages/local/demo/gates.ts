import type { Actor } from '@sandan/kernel/actor';
import type { Clearance } from '@sandan/kernel/process';
import type { Organisation } from '@sandan/market/company/organisation';
import { clearanceOf } from '@sandan/market/gate/clearance';
import { type GateRecord, type Passage, tradeGate } from '@sandan/market/gate/gate';
import type { ListsSeen } from '@sandan/market/screening/party';
import { partyOf } from '@sandan/market/screening/screened-party';
import { type Screening, screened } from '@sandan/market/screening/screening';
import { screeningIdOf } from '@sandan/store/screenings';
import { demoId } from './demo-id.ts';

/** What the gate leaves of a passage between two organisations of the demo world, neither of which is like anybody listed. */
export interface DemoPassed {
  readonly clearance: Clearance;
  readonly record: GateRecord;
  readonly screenings: readonly Screening[];
}

export const passDemoGate = (
  key: string,
  what: Pick<Passage, 'process' | 'action' | 'subject' | 'transfer' | 'lines'>,
  sides: { readonly from: Organisation; readonly to: Organisation },
  lists: ListsSeen,
  actor: Actor,
  at: Date,
): DemoPassed => {
  const screen = (organisation: Organisation) => {
    const party = partyOf(organisation);
    return screened(undefined, { id: screeningIdOf(party), party, hits: [], lists, demo: true }, actor, at);
  };
  const [sender, receiver] = [screen(sides.from), screen(sides.to)];
  const passage: Passage = {
    ...what,
    from: { organisationId: sides.from.id, country: sides.from.country },
    to: { organisationId: sides.to.id, country: sides.to.country },
    destination: sides.to.country,
    demo: true,
  };
  const evidence = {
    screenings: [
      { role: 'sender' as const, screening: sender },
      { role: 'receiver' as const, screening: receiver },
    ],
    lists,
    classifications: [],
    candidates: new Map<string, readonly string[]>(),
    measures: [],
  };
  const record = tradeGate(passage, evidence, actor, at, demoId('gate', key, 1));
  return { clearance: clearanceOf(record), record, screenings: [sender, receiver] };
};
