import type { Booking } from '@sandan/market/booking/booking';
import { standingStates } from '@sandan/market/booking/booking-state';
import type { Obstacle } from '@sandan/market/booking/obstacle';
import { standingOf } from '@sandan/market/booking/qualification';
import { requestQualification, schedule, unschedule } from '@sandan/market/booking/qualification-verbs';
import type { Resource } from '@sandan/market/booking/resource';
import type { Work } from '@sandan/store/work';
import type { BookingRule } from './booking-rules.ts';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** The training of an owner that grants a skill, if one can be booked. */
const trainingFor = async (world: World, ownerId: string, skill: string): Promise<Resource | undefined> => {
  const { items } = await world.stores.resources.ownedBy(ownerId, { limit: 100 });
  return items.find((r) => r.state === 'active' && r.training?.skill === skill);
};

/** Who is not qualified is told what is lacking and which training to book (UB5). */
export const qualificationRule: BookingRule = async (world, { resource, wish, personId, now }) => {
  const wanted = resource.qualification;
  if (!wanted) return [];
  const held = await world.stores.qualifications.held(personId, resource.ownerId, wanted.skill);
  const standing = standingOf(wanted, held, new Date(wish.to).toISOString(), now);
  if (standing.may) return [];
  const training = await trainingFor(world, resource.ownerId, wanted.skill);
  const obstacle: Obstacle = {
    code: `qualification.${standing.lacks}`,
    params: { skill: wanted.skill, level: wanted.level, ...(standing.until ? { until: standing.until.slice(0, 10) } : {}) },
    ...(training ? { way: training.id } : {}),
  };
  return [obstacle];
};

/** Whether somebody is qualified for a resource until the end of a wish; true where it wants nothing. */
export const qualifiedFor = async (
  world: World,
  resource: Resource,
  personId: string,
  to: number,
  now: Date,
): Promise<boolean> => {
  const wanted = resource.qualification;
  if (!wanted) return true;
  const held = await world.stores.qualifications.held(personId, resource.ownerId, wanted.skill);
  return standingOf(wanted, held, new Date(to).toISOString(), now).may;
};

const stands = (b: Booking | undefined): boolean => b !== undefined && (standingStates as readonly string[]).includes(b.state);

/**
 * Adds to the work what a change of a booking does to qualifications: a training that now stands schedules what it grants, one that no
 * longer does and was not taken takes that back.
 */
export const followTraining = async (
  world: World,
  caller: Caller,
  before: Booking | undefined,
  after: Booking,
  now: Date,
  w: Work,
): Promise<void> => {
  if (stands(before) === stands(after) || !after.parts.some((p) => p.kind === 'training')) return;
  const resources = await world.stores.resources.many(after.parts.map((p) => p.resourceId));
  const { personId, organisationId } = after.booker;
  for (const { training, ownerId } of resources.values()) {
    if (!training) continue;
    const held = await world.stores.qualifications.held(personId, ownerId, training.skill);
    if (stands(after)) {
      if (held && !['requested', 'expired', 'revoked', 'expiring'].includes(held.state)) continue;
      const asked = { ownerId, personId, organisationId, demo: after.demo };
      const q = held ?? requestQualification(asked, training, caller.actor, now);
      const next = schedule(q, after.id, 'person', caller.actor, now);
      if (held) world.stores.qualifications.put(w, next);
      else world.stores.qualifications.create(w, { ...next, version: 1 });
    } else if (held?.trainingId === after.id && ['cancelled', 'no_show', 'declined'].includes(after.state))
      world.stores.qualifications.put(w, unschedule(held, 'person', caller.actor, now));
  }
};
