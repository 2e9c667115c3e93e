import { refusesUnqualified } from '@sandan/market/booking/approved';
import type { Obstacle } from '@sandan/market/booking/obstacle';
import { standingOf } from '@sandan/market/booking/qualification';
import type { Resource } from '@sandan/market/booking/resource';
import type { BookingRule } from './booking-rules.ts';
import type { World } from './world.ts';

/** The training of an owner that grants a skill, if one can be booked. */
const trainingFor = async (world: World, ownerId: string, skill: string): Promise<Resource | undefined> => {
  let cursor: string | undefined;
  do {
    const page = await world.stores.resources.ownedBy(ownerId, { limit: 200, ...(cursor ? { cursor } : {}) });
    const found = page.items.find((r) => r.state === 'active' && r.training?.skill === skill);
    if (found) return found;
    cursor = page.next;
  } while (cursor);
  return undefined;
};

/** Who is not qualified is told what is lacking and which training to book (UB5). */
export const qualificationRule: BookingRule = async (world, { resource, wish, personId, now }) => {
  const wanted = resource.qualification;
  if (!wanted || !refusesUnqualified(resource)) return [];
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
