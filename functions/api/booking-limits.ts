import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import { standingStates } from '@sandan/market/booking/booking-state';
import { hasLapsed } from '@sandan/market/booking/booking-verbs';
import { brokenLimits, type Counted, type Limit } from '@sandan/market/booking/limit';
import type { Obstacle, Wish } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import type { SeenTally } from '@sandan/store/tallies';
import type { Work } from '@sandan/store/work';
import type { BookingRule } from './booking-rules.ts';
import type { World } from './world.ts';

const live: readonly string[] = ['held', 'requested', 'offered', ...standingStates, 'completed', 'released_early'];
const month = 32 * 86_400_000;

/** What a call reads to count against limits, each thing once: tallies by owner and holder, and the bookings that stand under them. */
export interface Counting {
  readonly tallies: Map<string, Promise<SeenTally>>;
  readonly booked: Map<string, Promise<readonly Booking[]>>;
}
export const counting = (): Counting => ({ tallies: new Map(), booked: new Map() });

const once = <T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> => {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
};

/** Adds to the work that bookings are what was counted for: if another count came between, all of it is looked at again. */
export const counted = async (
  { stores }: World,
  work: Work,
  { tallies }: Counting,
  ids: readonly string[],
  now: Date,
): Promise<void> => {
  for (const tally of await Promise.all(tallies.values())) stores.tallies.count(work, tally, ids, now);
};

/** The instants of a part that is booked. */
export const spanOf = ({ start, end }: Pick<BookingPart, 'start' | 'end'>): Pick<Wish, 'from' | 'to'> => ({
  from: Date.parse(start),
  to: Date.parse(end),
});

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

/** Whose bookings are counted: of one house, and of one person for whichever of their houses, where a limit is of persons. */
interface Holder {
  readonly personId: string;
  readonly organisationIds: readonly string[];
}

const holderOf = async (
  { stores }: World,
  limits: readonly Limit[],
  { personId, organisationId }: { readonly personId: string; readonly organisationId: string },
): Promise<Holder> => {
  const apart = limits.some((l) => l.of === 'person') ? await stores.memberships.ofPerson(personId) : [];
  return { personId, organisationIds: [...new Set([organisationId, ...apart.map((m) => m.organisationId)])] };
};

/** Everything that an organisation has booked from an instant on, as the index lists it. */
const listedFor = async ({ stores }: World, organisationId: string, from: string): Promise<Booking[]> => {
  const found: Booking[] = [];
  let cursor: string | undefined;
  do {
    const page = await stores.bookings.booked(organisationId, { limit: 200, ...(cursor ? { cursor } : {}) }, from);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
};

/**
 * What holders have booked from an instant on that counts at `now`. The index lists it, and what changed lately is read from the table, since
 * an index follows it late.
 */
const bookedBy = async (
  world: World,
  tallies: readonly SeenTally[],
  { personId, organisationIds }: Holder,
  from: string,
  now: Date,
): Promise<readonly Booking[]> => {
  const fresh = await world.stores.bookings.many([...new Set(tallies.flatMap((t) => t.lately.map((l) => l.id)))]);
  const known = new Set(fresh.map((b) => b.id));
  const listed = (await Promise.all(organisationIds.map((id) => listedFor(world, id, from)))).flat();
  const found = [...fresh.filter((b) => b.start >= from), ...listed.filter((b) => !known.has(b.id))];
  const theirs = ({ booker }: Booking) => organisationIds.includes(booker.organisationId) || booker.personId === personId;
  return found.filter((b) => theirs(b) && live.includes(b.state) && !hasLapsed(b, now));
};

/** The owner's limits (UB4). They hold for calls at once, where what was counted is `counted` with what is written. */
export const limitRule: BookingRule = async (world, wanting) => {
  const { resource, wish, organisationId, personId, now, own, moving, beside } = wanting;
  const limits = resource.limits ?? [];
  if (limits.length === 0 || wish.to <= wish.from) return [];
  const { tallies, booked } = wanting.counting ?? counting();
  const seen = await Promise.all(
    [organisationId, personId].map((id) => {
      const key = `${resource.ownerId} ${id}`;
      return once(tallies, key, () => world.stores.tallies.of(resource.ownerId, id));
    }),
  );
  const from = new Date(Math.min(now.getTime(), wish.from) - month).toISOString();
  const holder = await holderOf(world, limits, wanting);
  const key = [resource.ownerId, personId, ...holder.organisationIds, from].join(' ');
  const bookings = await once(booked, key, () => bookedBy(world, seen, holder, from, now));
  const held = bookings
    .filter((b) => b.id !== own && !moving?.has(b.id))
    .flatMap((b) => b.parts.map((p) => asCounted({ ...p, id: p.resourceId }, spanOf(p), b.booker)));
  const wanted = asCounted(resource, wish, wanting);
  return brokenLimits(limits, wanted, [...held, ...(beside ?? [])], resource.zone, now).map(
    ({ unit, would, most }): Obstacle => ({
      code: unit === 'bookings' ? 'limit.bookings' : 'limit.minutes',
      params: { would, most },
    }),
  );
};
