import type { Actor } from '@sandan/kernel/actor';
import type { Clearance } from '@sandan/kernel/process';
import type { Organisation } from '@sandan/market/company/organisation';
import { clearanceOf } from '@sandan/market/gate/clearance';
import { type Evidence, type GateRecord, type Passage, tradeGate } from '@sandan/market/gate/gate';
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

/** What is known of goods or knowledge before they come to the gate. */
type Known = Pick<Evidence, 'classifications' | 'candidates'>;

const nothing: Known = { classifications: [], candidates: new Map() };

/** Weighs a passage between two organisations of the demo world. */
export const weighDemo = (
  key: string,
  what: Pick<Passage, 'process' | 'action' | 'subject' | 'transfer' | 'lines'>,
  sides: { readonly from: Organisation; readonly to: Organisation },
  lists: ListsSeen,
  actor: Actor,
  at: Date,
  known: Known = nothing,
): Omit<DemoPassed, 'clearance'> => {
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
    measures: [],
    ...known,
  };
  return { record: tradeGate(passage, evidence, actor, at, demoId('gate', key, 1)), screenings: [sender, receiver] };
};

/** The same for what passes. */
export const passDemoGate = (...passage: Parameters<typeof weighDemo>): DemoPassed => {
  const weighed = weighDemo(...passage);
  return { ...weighed, clearance: clearanceOf(weighed.record) };
};
