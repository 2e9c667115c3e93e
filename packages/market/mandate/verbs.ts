import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import type { Licence } from '../licence/licence.ts';
import { startOf, today } from '../royalty/books.ts';
import {
  type Mandate,
  type MandateAction,
  type MandateSide,
  type MandateTerms,
  mandateActions,
  mandateProcess,
} from './mandate.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** The two, and which of them offers. */
export interface Offered {
  readonly offeredBy: MandateSide;
  readonly mandatorId: string;
  readonly brokerId: string;
  readonly demo: boolean;
}

/** Offers a mandate. @throws Fault forbidden `mandate.oneself`; invalid `mandate.over` */
export const offerMandate = (
  terms: MandateTerms,
  { offeredBy, mandatorId, brokerId, demo }: Offered,
  actor: Actor,
  now: Date,
  id: string = newId('mandate', now.getTime()),
): Mandate => {
  if (mandatorId === brokerId) throw new Fault('forbidden', 'mandate.oneself');
  if (terms.until < today(now)) throw invalidField('/until', 'mandate.over');
  const by = stamp(actor, now);
  return {
    ...terms,
    id,
    version: 1,
    state: mandateProcess.initial,
    offeredBy,
    mandatorId,
    brokerId,
    demo,
    created: by,
    changed: by,
  };
};

const standing = ({ offeredBy }: Mandate, side: MandateSide): 'offerer' | 'addressee' =>
  side === offeredBy ? 'offerer' : 'addressee';

const moved = (mandate: Mandate, state: Mandate['state'], actor: Actor, now: Date, change: Partial<Mandate> = {}): Mandate => ({
  ...mandate,
  ...change,
  state,
  version: mandate.version + 1,
  changed: stamp(actor, now),
});

/** Takes an action of the table. @throws Fault conflict `process.refused`, `mandate.over`; invalid `process.reason` */
export const moveMandate = (
  mandate: Mandate,
  action: MandateAction,
  side: MandateSide,
  actor: Actor,
  now: Date,
  reason?: string,
): Mandate => {
  const state = step(mandateProcess, mandate.state, action, standing(mandate, side), reason);
  if (action === 'accept' && mandate.until < today(now)) throw new Fault('conflict', 'mandate.over');
  const by = stamp(actor, now);
  return moved(mandate, state, actor, now, {
    ...(reason && action !== 'accept' && action !== 'withdraw' ? { reason: reason as NonNullable<Mandate['reason']> } : {}),
    ...(state === 'accepted' ? { accepted: by } : { ended: by }),
  });
};

export const mandateActionsOpen = (mandate: Mandate, side: MandateSide): MandateAction[] => {
  const found = open(mandateProcess, mandate.state, standing(mandate, side)).map((t) => t.action as string);
  return mandateActions.filter((a) => found.includes(a));
};

/** When its time is over, and the clock ends it. Nothing once it has ended. */
export const mandateNextAt = ({ state, until }: Mandate): string | undefined =>
  state === 'offered' || state === 'accepted' ? startOf(plusDays(until, 1)) : undefined;

/** Ends a mandate whose time is over; nothing if nothing is due. */
export const ageMandate = (mandate: Mandate, now: Date): Mandate | undefined => {
  const due = mandateNextAt(mandate);
  if (!due || due > now.toISOString()) return undefined;
  const state = step(mandateProcess, mandate.state, 'expire', 'clock');
  return moved(mandate, state, clock, now, { ended: stamp(clock, now) });
};

/** What a licence is about, as far as a mandate can cover it. */
export type Covered = Pick<Licence, 'listingId' | 'territory' | 'effectiveOn' | 'created' | 'licensorId' | 'licenseeId'> & {
  /** The need that the deal began with. */
  readonly needId?: string | undefined;
};

/**
 * Whether a party's licence was made under the mandate: it was in force when the licence was granted, its days hold that of the licence,
 * and listing or need and territory are its own. Who accepts later has not brokered it.
 */
export const covers = (
  mandate: Mandate,
  { listingId, needId, territory, effectiveOn, created, ...parties }: Covered,
): boolean => {
  const { accepted, ended, from, until } = mandate;
  if (mandate.mandatorId !== parties.licensorId && mandate.mandatorId !== parties.licenseeId) return false;
  if (!accepted || accepted.at > created.at || (ended && ended.at <= created.at)) return false;
  if (effectiveOn < from || effectiveOn > until) return false;
  if (mandate.listingId && mandate.listingId !== listingId && mandate.listingId !== needId) return false;
  const everywhere = mandate.territory.length === 0 || territory.length === 0;
  return everywhere || territory.some((country) => mandate.territory.includes(country));
};
