import { standingStates } from '@sandan/market/booking/booking-state';
import { hasLapsed } from '@sandan/market/booking/booking-verbs';
import { brokenLimits, type Counted } from '@sandan/market/booking/limit';
import type { Obstacle } from '@sandan/market/booking/obstacle';
import type { BookingRule } from './booking-rules.ts';
import type { World } from './world.ts';

const counting: readonly string[] = ['held', 'requested', 'offered', ...standingStates, 'completed', 'released_early'];
const month = 32 * 86_400_000;

/** What an organisation has booked from a month before `now` on, part by part, but for those that are `left` out. */
const bookedBy = async (
  world: World,
  organisationId: string,
  now: Date,
  wishedFrom: number,
  left: (id: string) => boolean,
): Promise<Counted[]> => {
  const found: Counted[] = [];
  const from = new Date(Math.min(now.getTime(), wishedFrom) - month).toISOString();
  let cursor: string | undefined;
  do {
    const page = await world.stores.bookings.booked(organisationId, { limit: 200, ...(cursor ? { cursor } : {}) }, from);
    for (const b of page.items) {
      if (left(b.id) || hasLapsed(b, now) || !counting.includes(b.state)) continue;
      for (const p of b.parts)
        found.push({
          ...b.booker,
          resourceId: p.resourceId,
          kind: p.kind,
          ownerId: p.ownerId,
          from: p.start,
          to: p.end,
        });
    }
    cursor = page.next;
  } while (cursor);
  return found;
};

/** The owner's limits (UB4). They are read beside the bookings that there are, so that two calls at once can pass by one. */
export const limitRule: BookingRule = async (world, { resource, wish, organisationId, personId, now, own, moving, beside }) => {
  const limits = resource.limits ?? [];
  if (limits.length === 0 || wish.to <= wish.from) return [];
  const wanted: Counted = {
    personId,
    organisationId,
    resourceId: resource.id,
    kind: resource.kind,
    ownerId: resource.ownerId,
    from: new Date(wish.from).toISOString(),
    to: new Date(wish.to).toISOString(),
  };
  const held = await bookedBy(world, organisationId, now, wish.from, (id) => id === own || moving?.has(id) === true);
  return brokenLimits(limits, wanted, [...held, ...(beside ?? [])], resource.zone, now).map(
    ({ unit, would, most }): Obstacle => ({
      code: unit === 'bookings' ? 'limit.bookings' : 'limit.minutes',
      params: { would, most },
    }),
  );
};
