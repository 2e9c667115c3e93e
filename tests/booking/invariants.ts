import { Booking } from '@sandan/market/booking/booking';
import { blocks, type Claim, claimsOf } from '@sandan/market/booking/claim';
import { Resource } from '@sandan/market/booking/resource';
import { claimIn } from '@sandan/store/claims';
import type { Database } from '@sandan/store/database';
import { everyItem } from '@sandan/store/every';

const all = async <T>(db: Database, type: string, read: (item: Record<string, unknown>) => T): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of everyItem(db, type)) found.push(read(item as unknown as Record<string, unknown>));
  return found;
};

const slotOf = (c: Claim) => `${c.resourceId} ${new Date(c.at).toISOString()}`;
const nameOf = (c: Claim) => `${slotOf(c)} #${c.unit} ${c.bookingId} ${c.until ?? ''}`;

/** Slots of which more is taken than there is, or one unit twice (B1): reckoned from the bookings, not from what guards them. */
const overlaps = (bookings: readonly Booking[], resources: ReadonlyMap<string, Resource>, now: number): string[] => {
  const taken = Map.groupBy(
    bookings.flatMap(claimsOf).filter((c) => blocks(c, now)),
    slotOf,
  );
  return [...taken].flatMap(([slot, claims]) => {
    const capacity = resources.get(claims[0]?.resourceId ?? '')?.capacity ?? 0;
    const units = new Set(claims.map((c) => c.unit));
    return claims.length > capacity || units.size < claims.length
      ? [`B1 ${slot}: ${claims.map((c) => c.bookingId).join(', ')}`]
      : [];
  });
};

/** Claims that a booking should have and has not, and claims that nobody should have (B4, B5). */
const strays = (bookings: readonly Booking[], claims: readonly Claim[], now: number): string[] => {
  const should = new Set(
    bookings
      .flatMap(claimsOf)
      .filter((c) => blocks(c, now))
      .map(nameOf),
  );
  const are = new Set(claims.filter((c) => blocks(c, now)).map(nameOf));
  return [
    ...[...should].filter((c) => !are.has(c)).map((c) => `B5 ${c}: booked and not claimed`),
    ...[...are].filter((c) => !should.has(c)).map((c) => `B5 ${c}: claimed and not booked`),
  ];
};

/** Bookings and answers that do not belong together (B2). */
const effects = async (db: Database, bookings: readonly Booking[]): Promise<string[]> => {
  const times = new Map<string, number>();
  for await (const { pk, body } of everyItem(db, 'call')) {
    const { status, body: text } = body as { status: number; body: string };
    if (status !== 201 || !/#(bookings\.(create|override)|journeys\.create|waitlist\.join|series\.create)#/.test(pk)) continue;
    const made = JSON.parse(text) as { id: string; times?: { bookingId?: string }[] };
    const ids = made.times ? made.times.flatMap((t) => t.bookingId ?? []) : [made.id];
    for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const known = new Set(bookings.map((b) => b.id));
  return [
    ...[...times.keys()].filter((id) => !known.has(id)).map((id) => `B2 ${id}: answered and not there`),
    ...bookings.filter((b) => times.get(b.id) !== 1).map((b) => `B2 ${b.id}: made by ${times.get(b.id) ?? 0} keys`),
  ];
};

/** Every invariant of bookings that does not hold at `now`, each with what breaks it; for a market at rest, all of whose bookings came over the API. */
export const bookingsBroken = async (db: Database, now: Date): Promise<{ overlaps: string[]; lost: string[] }> => {
  const [bookings, list, claims] = await Promise.all([
    all(db, 'booking', (item) => Booking.parse(item.body)),
    all(db, 'resource', (item) => Resource.parse(item.body)),
    all(db, 'claim', claimIn),
  ]);
  const resources = new Map(list.map((r) => [r.id, r]));
  return {
    overlaps: overlaps(bookings, resources, now.getTime()),
    lost: [...strays(bookings, claims, now.getTime()), ...(await effects(db, bookings))],
  };
};
