import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Clearance, open, step } from '@sandan/kernel/process';
import { koreanDay, plusDays } from '../calendar/date.ts';
import { wasteCodeOf } from '../listing/waste.ts';
import { startOf } from '../royalty/books.ts';
import {
  type Offtake,
  type OfftakeAction,
  type OfftakeSide,
  type OfftakeTerms,
  offtakeActions,
  offtakeProcess,
} from './offtake.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** The two, what is given away, and which of them offers. */
export interface Offered {
  readonly offeredBy: OfftakeSide;
  readonly supplierId: string;
  readonly takerId: string;
  readonly listingId: string;
  readonly wasteCode: string;
  readonly demo: boolean;
}

/** Offers an agreement. @throws Fault forbidden `offtake.oneself`; conflict `offtake.wasteCode`; invalid `offtake.over` */
export const offerOfftake = (
  terms: OfftakeTerms,
  offered: Offered,
  actor: Actor,
  now: Date,
  id: string = newId('offtake', now.getTime()),
): Offtake => {
  if (offered.supplierId === offered.takerId) throw new Fault('forbidden', 'offtake.oneself');
  const wasteCode = wasteCodeOf(offered.wasteCode);
  if (!wasteCode) throw new Fault('conflict', 'offtake.wasteCode');
  if (terms.until < koreanDay(now)) throw invalidField('/terms/until', 'offtake.over');
  const by = stamp(actor, now);
  return { ...offered, wasteCode, terms, id, version: 1, state: offtakeProcess.initial, created: by, changed: by };
};

const standing = ({ offeredBy }: Offtake, side: OfftakeSide): 'offerer' | 'addressee' =>
  side === offeredBy ? 'offerer' : 'addressee';

/** The next version: it is the lock of weighings and books. */
export const written = (offtake: Offtake, actor: Actor, now: Date): Offtake => ({
  ...offtake,
  version: offtake.version + 1,
  changed: stamp(actor, now),
});

/**
 * Takes an action of the table; what is accepted may leave, so that it passes the trade gate.
 * @throws Fault conflict `process.refused`, `offtake.over`, `gate.required`; invalid `process.reason`
 */
export const moveOfftake = (
  offtake: Offtake,
  action: OfftakeAction,
  side: OfftakeSide,
  actor: Actor,
  now: Date,
  reason?: string,
  clearance?: Clearance,
): Offtake => {
  const over = action === 'accept' && offtake.state === 'offered' && offtake.terms.until < koreanDay(now);
  const taking = standing(offtake, side);
  if (over && open(offtakeProcess, offtake.state, taking).some((t) => t.action === action))
    throw new Fault('conflict', 'offtake.over');
  const state = step(offtakeProcess, offtake.state, action, taking, reason, clearance, offtake.id);
  const by = stamp(actor, now);
  return {
    ...written(offtake, actor, now),
    state,
    ...(reason && (action === 'decline' || action === 'end') ? { reason } : {}),
    ...(state === 'agreed' ? { accepted: by } : { ended: by }),
  };
};

export const offtakeActionsOpen = (offtake: Offtake, side: OfftakeSide): OfftakeAction[] => {
  const found = open(offtakeProcess, offtake.state, standing(offtake, side)).map((t) => t.action as string);
  return offtakeActions.filter((a) => found.includes(a));
};

/** When its time is over, and the clock ends it. Nothing once it has ended. */
export const offtakeNextAt = ({ state, terms }: Offtake): string | undefined =>
  state === 'offered' || state === 'agreed' ? startOf(plusDays(terms.until, 1)) : undefined;

/** Ends an agreement whose time is over; nothing if nothing is due. */
export const ageOfftake = (offtake: Offtake, now: Date): Offtake | undefined => {
  const due = offtakeNextAt(offtake);
  if (!due || due > now.toISOString()) return undefined;
  const state = step(offtakeProcess, offtake.state, 'expire', 'clock');
  return { ...written(offtake, clock, now), state, ended: stamp(clock, now) };
};
