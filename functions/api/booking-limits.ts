import type { Booking } from '@sandan/market/booking/booking';
import { standingStates } from '@sandan/market/booking/booking-state';
import { hasLapsed } from '@sandan/market/booking/booking-verbs';
import { brokenLimits, type Counted } from '@sandan/market/booking/limit';
import type { Obstacle, Wish } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import type { SeenTally } from '@sandan/store/tallies';
import type { Work } from '@sandan/store/work';
import type { BookingRule } from './booking-rules.ts';
import type { World } from './world.ts';

const live: readonly string[] = ['held', 'requested', 'offered', ...standingStates, 'completed', 'released_early'];
const month = 32 * 86_400_000;

/** What a call has counted against limits, by owner and organisation: each tally as it was read first. */
export type Counting = Map<string, SeenTally>;
export const counting = (): Counting => new Map();

/** Adds to the work that bookings are what was counted for: if another count came between, all of it is looked at again. */
export const counted = ({ stores }: World, work: Work, seen: Counting, ids: readonly string[], now: Date): void => {
  for (const tally of seen.values()) stores.tallies.count(work, tally, ids, now);
};

/** A wish as limits look at it. */
export const asCounted = (
  { id, kind, ownerId }: Pick<Resource, 'id' | 'kind' | 'ownerId'>,
  wish: Pick<Wish, 'from' | 'to'>,
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Counted => ({
  personId,
  organisationId,
  resourceId: id,
  kind,
  ownerId,
  from: new Date(wish.from).toISOString(),
  to: new Date(wish.to).toISOString(),
});

/** The tally of an owner with an organisation; of two that are read in one call the older holds, so that nothing comes between them. */
const tallyOf = async (
  { stores }: World,
  ownerId: string,
  organisationId: string,
  seen: Counting | undefined,
): Promise<SeenTally> => {
  const tally = await stores.tallies.of(ownerId, organisationId);
  const key = `${ownerId} ${organisationId}`;
  const before = seen?.get(key);
  if (!before || tally.version < before.version) seen?.set(key, tally);
  return tally;
};

/**
 * What an organisation has booked from a month before `now` on, part by part, but for those that are `left` out. The index lists them, and
 * what changed lately is read from the table, since an index follows it late.
 */
const bookedBy = async (
  world: World,
  { organisationId, lately }: SeenTally,
  now: Date,
  wishedFrom: number,
  left: (id: string) => boolean,
): Promise<Counted[]> => {
  const found: Counted[] = [];
  const from = new Date(Math.min(now.getTime(), wishedFrom) - month).toISOString();
  const fresh = new Map((await world.stores.bookings.many(lately.map((l) => l.id))).map((b) => [b.id, b]));
  const take = (b: Booking) => {
    if (b.booker.organisationId !== organisationId || b.start < from) return;
    if (left(b.id) || hasLapsed(b, now) || !live.includes(b.state)) return;
    for (const p of b.parts)
      found.push({ ...b.booker, resourceId: p.resourceId, kind: p.kind, ownerId: p.ownerId, from: p.start, to: p.end });
  };
  let cursor: string | undefined;
  do {
    const page = await world.stores.bookings.booked(organisationId, { limit: 200, ...(cursor ? { cursor } : {}) }, from);
    for (const b of page.items) if (!fresh.has(b.id)) take(b);
    cursor = page.next;
  } while (cursor);
  for (const b of fresh.values()) take(b);
  return found;
};

/** The owner's limits (UB4). They hold for calls at once, where what was counted is `counted` with what is written. */
export const limitRule: BookingRule = async (world, wanting) => {
  const { resource, wish, organisationId, now, own, moving, beside } = wanting;
  const limits = resource.limits ?? [];
  if (limits.length === 0 || wish.to <= wish.from) return [];
  const tally = await tallyOf(world, resource.ownerId, organisationId, wanting.counting);
  const held = await bookedBy(world, tally, now, wish.from, (id) => id === own || moving?.has(id) === true);
  const wanted = asCounted(resource, wish, wanting);
  return brokenLimits(limits, wanted, [...held, ...(beside ?? [])], resource.zone, now).map(
    ({ unit, would, most }): Obstacle => ({
      code: unit === 'bookings' ? 'limit.bookings' : 'limit.minutes',
      params: { would, most },
    }),
  );
};
