import { Fault, missing } from '@sandan/kernel/fault';
import type { Booking, BookingPart, BookingSide } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { moveBooking } from '@sandan/market/booking/booking-verbs';
import { claimsOfPart } from '@sandan/market/booking/claim';
import { type Ground, isStuck, type Journey, planned, type Stop } from '@sandan/market/booking/journey';
import { isObstructed, replanned, replannedFrom } from '@sandan/market/booking/replan';
import type { Resource } from '@sandan/market/booking/resource';
import { movedPart } from '@sandan/market/booking/timing';
import type { Work } from '@sandan/store/work';
import { dearerCleared } from './booking-gated.ts';
import { claimsAround } from './booking-wish.ts';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** The resources of a journey with their claims from `from` to its end (ms). */
export const groundOf = async (
  world: World,
  { legs, until }: Journey,
  resources: ReadonlyMap<string, Resource>,
  from: number,
  own?: string,
): Promise<Ground> => {
  const claimed = { from: new Date(from).toISOString(), to: until };
  const ids = [...new Set(legs.flatMap((leg) => leg.resourceIds))];
  const claims = await claimsAround(
    world,
    ids.map((resourceId) => ({ resourceId, claimed })),
  );
  return { resources, claims, ...(own ? { own } : {}) };
};

/** The chain that ends first. @throws Fault conflict `journey.stuck` that points at the leg for which there is no time */
export const planOf = (journey: Journey, ground: Ground, from: number, now: Date): Stop[] => {
  const plan = planned(journey.legs, ground, from, Date.parse(journey.until), now.getTime());
  if (!isStuck(plan)) return plan;
  throw new Fault('conflict', 'journey.stuck', 'no time', {
    fields: [{ pointer: `/legs/${plan.leg}`, code: 'journey.stuck', params: { leg: plan.leg + 1 } }],
    params: { leg: plan.leg + 1 },
  });
};

/** What planning a journey anew would come to; nothing where it needs none. */
export interface Replanning {
  readonly ground: Ground;
  /** Places of the parts that can no longer be had as they stand. */
  readonly struck: readonly number[];
  /** The parts as they would be, what stays among them; nothing where no chain is over in time. */
  readonly parts: readonly BookingPart[] | undefined;
}

export const replanningOf = async (world: World, booking: Booking, now: Date): Promise<Replanning | undefined> => {
  const { journey } = booking;
  if (!journey) return undefined;
  const resources = await world.stores.resources.many(journey.legs.flatMap((leg) => leg.resourceIds));
  const struck = booking.parts.flatMap((part, place) => (isObstructed(part, { resources }) ? [place] : []));
  if (struck.length === 0) return undefined;
  const from = Math.min(Date.parse(booking.start), replannedFrom(booking, now.getTime()));
  const ground = await groundOf(world, journey, resources, from, booking.id);
  const plan = replanned(booking, ground, now.getTime());
  return { ground, struck, parts: isStuck(plan) ? undefined : placedStops(booking, plan, ground, now) };
};

/**
 * Plans a journey anew of which a leg has become impossible, or gives back all of it where that cannot be done in time: it never keeps a part.
 * Where it is the booker that does so, what costs more than before is approved first.
 * @throws Fault conflict `journey.sound` if nothing stands in its way; as `dearerCleared` says
 */
export const replan = async (
  world: World,
  booking: Booking,
  side: BookingSide,
  caller: Caller,
  now: Date,
  work: Work,
): Promise<Booking> => {
  const replanning = await replanningOf(world, booking, now);
  if (!replanning || !['confirmed', 'interrupted'].includes(booking.state)) throw new Fault('conflict', 'journey.sound');
  const { parts, ground } = replanning;
  const next = parts
    ? moveBooking(booking, 'reschedule', 'clock', caller.actor, now, { parts, retimed: true })
    : moveBooking(booking, 'cancel', 'clock', caller.actor, now, { reason: booking.displaced ? 'displaced' : 'outage' });
  if (parts && side === 'booker') await dearerCleared(world, [{ before: booking, after: next }], caller);
  world.stores.bookings.record(work, booking, next, now, new Set(ground.resources.keys()));
  return next;
};

const placedStops = (booking: Booking, plan: readonly Stop[], ground: Ground, now: Date) => {
  const parts = plan.map((stop, index) => {
    const before = booking.parts[index];
    const resource = ground.resources.get(stop.resourceId);
    if (!resource || !before) throw missing('resource');
    const same = before.resourceId === stop.resourceId;
    if (same && before.units.length > 0 && Date.parse(before.start) === stop.from) return before;
    const part = partOf(resource, stop, !same || before.approval.wants === 'none');
    const moved = movedPart(before, part, false, now);
    return same ? { ...moved, approval: before.approval } : moved;
  });
  const moved = parts.filter((part) => !booking.parts.includes(part));
  const kept = parts.filter((part) => booking.parts.includes(part));
  const beside = kept.flatMap((part) => claimsOfPart(booking.id, part, undefined));
  const claims = (id: string) => [
    ...ground.claims(id).filter((c) => c.bookingId !== booking.id),
    ...beside.filter((c) => c.resourceId === id),
  ];
  const there = placed(moved, ground.resources, claims, now.getTime(), '');
  return parts.map((part) => there[moved.indexOf(part)] ?? part);
};
