import type { Actor } from '@sandan/kernel/actor';
import type { Booking } from './booking.ts';
import { standingStates } from './booking-state.ts';
import type { Qualification, Training } from './qualification.ts';
import { requestQualification, schedule, unschedule } from './qualification-verbs.ts';

const stands = (b: Booking | undefined): boolean => b !== undefined && (standingStates as readonly string[]).includes(b.state);

/** States of a qualification in which a training is still to bring it about. */
const awaited: readonly Qualification['state'][] = ['scheduled', 'expiring'];
const schedulable: readonly Qualification['state'][] = ['requested', 'expired', 'revoked', 'expiring'];
const notTaken: readonly Booking['state'][] = ['cancelled', 'no_show', 'declined'];

/**
 * What a change of the booking of a training does to the qualification that it grants: one that now stands schedules it, one that no longer
 * does and was not taken takes that back, unless it was granted meanwhile. Nothing if it stays as it is.
 */
export const afterTraining = (
  before: Booking | undefined,
  after: Booking,
  ownerId: string,
  training: Training,
  held: Qualification | undefined,
  actor: Actor,
  now: Date,
): Qualification | undefined => {
  if (stands(before) === stands(after)) return undefined;
  if (stands(after)) {
    if (held && !schedulable.includes(held.state)) return undefined;
    const asked = { ownerId, ...after.booker, demo: after.demo };
    return schedule(held ?? requestQualification(asked, training, actor, now), after.id, 'person', actor, now);
  }
  if (held?.trainingId !== after.id || !awaited.includes(held.state) || !notTaken.includes(after.state)) return undefined;
  return unschedule(held, 'person', actor, now);
};
