import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Booking } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { confirm, hold } from '@sandan/market/booking/booking-verbs';
import { refuseFor } from '@sandan/market/booking/obstacle';
import { displace, isOverridable } from '@sandan/market/booking/override';
import type { Resource } from '@sandan/market/booking/resource';
import type { Organisation } from '@sandan/market/company/organisation';
import { audit } from '@sandan/store/audits';
import type { Work } from '@sandan/store/work';
import { followChanges } from './booking-following.ts';
import { counted, counting } from './booking-limits.ts';
import { claimsAround, contended, obstaclesOf, type WishedPart, wishOf } from './booking-wish.ts';
import { type Caller, personBehind } from './caller.ts';
import type { World } from './world.ts';

interface Overriding {
  readonly world: World;
  readonly caller: Caller;
  readonly home: Pick<Organisation, 'id' | 'demo'>;
  /** Those that are named, all of them the caller's own. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly now: Date;
  readonly work: Work;
}

interface Override {
  readonly parts: readonly WishedPart[];
  readonly why: string;
  readonly purpose?: string | undefined;
  readonly displaces: readonly { readonly id: string; readonly version: number }[];
}

/** The bookings whose time is taken, as they were seen. @throws Fault missing, conflict `booking.stale` */
const seenOnes = async (world: World, { displaces }: Override, ownerId: string): Promise<Booking[]> => {
  const found = new Map((await world.stores.bookings.many(displaces.map((d) => d.id))).map((b) => [b.id, b]));
  return displaces.map(({ id, version }) => {
    const booking = found.get(id);
    if (!booking?.parts.some((p) => p.ownerId === ownerId)) throw missing('booking');
    if (booking.version !== version) throw new Fault('conflict', 'booking.stale');
    return booking;
  });
};

/**
 * Books what the caller's house manages over the rules that are its own, and takes the time of the bookings that are named, in one step: from
 * hand to hand, so that nobody who waits comes between. It is never had twice (B1).
 * @throws Fault the first rule that nobody may set aside, conflict `booking.taken`, `booking.stale`, `booking.begun`, `override.needless`, `override.noRule`
 */
export const bookOver = async ({ world, caller, home, resources, now, work }: Overriding, said: Override): Promise<Booking> => {
  const { bookings, db } = world.stores;
  const wished = said.parts.map((p) => ({ resourceId: p.resourceId, wish: wishOf(p) }));
  const booker = { organisationId: home.id, personId: personBehind(caller), demo: home.demo };
  const seen = counting();
  const obstacles = await obstaclesOf(world, wished, resources, booker, now, { counting: seen });
  for (const [index, found] of obstacles.entries())
    refuseFor(
      found.filter((o) => !isOverridable(o.code)),
      `/parts/${index}`,
    );
  const id = newId('booking', now.getTime());
  const parts = wished.flatMap(({ resourceId, wish }) => {
    const resource = resources.get(resourceId);
    return resource ? [partOf(resource, wish, true)] : [];
  });
  const before = await seenOnes(world, said, home.id);
  const displaced = before.map((b) => displace(b, parts, said.why, caller.actor, now));
  const claims = await claimsAround(world, parts);
  const gone = new Set(before.map((b) => b.id));
  const there = placed(parts, resources, (r) => claims(r).filter((c) => !gone.has(c.bookingId)), now.getTime(), id);
  const held = hold(there, booker, { minutes: 1, purpose: said.purpose }, caller.actor, now, id);
  const rules = [...new Set(obstacles.flat().map((o) => o.code))];
  if (rules.length === 0 && displaced.length === 0) throw new Fault('conflict', 'override.noRule');
  const by = stamp(caller.actor, now);
  const booking: Booking = { ...confirm(held, 1, caller.actor, now), version: 1, override: { rules, why: said.why, by } };
  const several = contended(resources);
  const changes = displaced.map((after, i) => ({ before: before[i], after }));
  for (const change of changes) {
    bookings.record(work, change.before, change.after, now, several);
    const { id: of, version, booker: whose } = change.after;
    const line = { operation: 'bookings.override' as const, status: 200, by, object: `bookings/${of}`, version };
    audit(db, work, { ...line, organisationId: whose.organisationId });
  }
  bookings.record(work, undefined, booking, now, several);
  await counted(world, work, seen, [id], now);
  await followChanges(world, work, [...changes, { before: undefined, after: booking }], caller, now);
  return booking;
};
