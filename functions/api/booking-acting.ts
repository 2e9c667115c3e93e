import { Fault } from '@sandan/kernel/fault';
import { owedRules } from '@sandan/market/booking/alternative';
import { askedAgain } from '@sandan/market/booking/approved';
import { checkIn, startUse } from '@sandan/market/booking/attendance-verbs';
import type { Booking, BookingPart, BookingSide } from '@sandan/market/booking/booking';
import type { BookingCall } from '@sandan/market/booking/booking-actions';
import { placed } from '@sandan/market/booking/booking-part';
import { approvedBy, confirm, decisionDue, moveBooking, wantsApproval } from '@sandan/market/booking/booking-verbs';
import { costOfParts, type Waiver, waivers } from '@sandan/market/booking/cancellation';
import { obstaclesTo, refuseFor } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import { mostRivals, outranked } from '@sandan/market/booking/rival';
import { cancelledParts } from '@sandan/market/booking/struck';
import { endingNow, movedPart, retimed, shifted } from '@sandan/market/booking/timing';
import { accept, pass } from '@sandan/market/booking/waitlist-verbs';
import { followBookings } from '@sandan/store/charging';
import type { Work } from '@sandan/store/work';
import { bookable, dearerCleared } from './booking-gated.ts';
import { counted, counting } from './booking-limits.ts';
import { atOnceStill } from './booking-rules.ts';
import { seenBy } from './booking-view.ts';
import { claimsAround, contended, obstaclesOf, openTo, resourcesOf } from './booking-wish.ts';
import type { Caller } from './caller.ts';
import { replan } from './journeys.ts';
import type { World } from './world.ts';

/** An action that a person takes on a booking. */
export interface BookingAct {
  readonly action: BookingCall;
  readonly reason?: string | undefined;
  /** Where it is to begin instead, for `reschedule`. */
  readonly start?: string | undefined;
  /** In whose place a deputy decides. */
  readonly insteadOf?: readonly string[];
}

interface Acting {
  readonly world: World;
  readonly caller: Caller;
  readonly now: Date;
  readonly work: Work;
}

const day = 86_400_000;

const resourcesIn = async (world: World, booking: Booking): Promise<Map<string, Resource>> => {
  const found = await resourcesOf(
    world,
    booking.parts.map((p) => p.resourceId),
  );
  if (!found) throw new Fault('conflict', 'booking.notBookable');
  return found;
};

/** Requests whose time meets that of some parts, other than `own`. */
export const requestsBeside = async (world: World, parts: readonly BookingPart[], own: string): Promise<Booking[]> => {
  const ids = new Set<string>();
  for (const part of parts)
    for (const line of await world.stores.bookings.diary(
      part.resourceId,
      Date.parse(part.claimed.from) - day,
      Date.parse(part.claimed.to) + day,
    ))
      if (line.state === 'requested' && line.bookingId !== own) ids.add(line.bookingId);
  return ids.size === 0 ? [] : world.stores.bookings.many([...ids]);
};

const met = (parts: readonly BookingPart[], other: Booking): boolean =>
  other.parts.some((o) =>
    parts.some((p) => p.resourceId === o.resourceId && p.claimed.from < o.claimed.to && o.claimed.from < p.claimed.to),
  );

/** Hours within which all that is asked for must be decided. */
const hoursOf = (resources: ReadonlyMap<string, Resource>): number =>
  Math.min(...[...resources.values()].map((r) => r.approval.hours));

/** What a hold becomes when it is confirmed: a booking, or a request. @throws Fault conflict `booking.tooManyRequests`, `booking.holdOver` */
export const confirmation = async (
  world: World,
  booking: Booking,
  resources: ReadonlyMap<string, Resource>,
  caller: Caller,
  now: Date,
): Promise<Booking> => {
  const next = confirm(booking, hoursOf(resources), caller.actor, now);
  if (!wantsApproval(next)) return next;
  const rivals = (await requestsBeside(world, next.parts, next.id)).filter((r) => met(next.parts, r));
  if (rivals.length >= mostRivals) throw new Fault('conflict', 'booking.tooManyRequests');
  return next;
};

/** @throws Fault conflict `booking.outage` if something has gone out of service since its time was taken */
const refuseOut = (parts: readonly BookingPart[], resources: ReadonlyMap<string, Resource>, now: Date): void => {
  for (const part of parts) {
    const wish = { from: Date.parse(part.start), to: Date.parse(part.end), quantity: part.quantity };
    const resource = resources.get(part.resourceId);
    const found = resource ? obstaclesTo(resource, wish, now.getTime()) : [];
    refuseFor(
      found.filter((o) => o.code === 'booking.outage'),
      '',
    );
  }
};

const confirmed = async ({ world, caller, now, work }: Acting, booking: Booking): Promise<Booking> => {
  const resources = await resourcesIn(world, booking);
  refuseOut(booking.parts, resources, now);
  const next = await confirmation(world, booking, resources, caller, now);
  await bookable(world, booking, caller);
  world.stores.bookings.record(work, booking, next, now, contended(resources));
  return next;
};

/** Gives the approval of the caller's house; the last one makes the booking stand, and answers its rivals in the same transaction (UB7). */
const approve = async (
  { world, caller, now, work }: Acting,
  booking: Booking,
  insteadOf: readonly string[] = [],
): Promise<Booking> => {
  const resources = await resourcesIn(world, booking);
  const parts = approvedBy(booking, caller.organisation?.id ?? '', caller.actor, now, insteadOf);
  if (wantsApproval({ parts })) {
    const next = moveBooking(booking, 'approve', 'owner', caller.actor, now, {
      parts,
      ...(booking.due ? { due: booking.due } : {}),
    });
    world.stores.bookings.record(work, booking, next, now, contended(resources));
    return next;
  }
  refuseOut(parts, resources, now);
  const claims = await claimsAround(world, parts);
  const next = moveBooking(booking, 'confirm', 'owner', caller.actor, now, {
    parts: placed(parts, resources, claims, now.getTime(), booking.id),
  });
  world.stores.bookings.record(work, booking, next, now, contended(resources));
  const requests = await requestsBeside(world, next.parts, next.id);
  const losers = outranked(next, requests, resources, claims, caller.actor, now);
  for (const loser of losers) {
    const before = requests.find((r) => r.id === loser.id);
    world.stores.bookings.record(work, before, loser, now, new Set());
  }
  await followBookings(world.stores, work, losers, { actor: caller.actor, now });
  return next;
};

/** Rules that hold for bookers only: an owner may be asked by telephone. */
const forBookers = ['booking.tooSoon', 'booking.tooFar'];

/**
 * Moves the whole booking, so that what the caller sees of it begins at another time. What was approved for one time only the owner who
 * approved it moves to another.
 */
const reschedule = async (
  { world, caller, now, work }: Acting,
  booking: Booking,
  start: string | undefined,
  side: BookingSide,
): Promise<Booking> => {
  if (!start)
    throw new Fault('invalid', 'request.invalid', 'no start', { fields: [{ pointer: '/start', code: 'field.required' }] });
  if (booking.state === 'confirmed' && booking.start <= now.toISOString()) throw new Fault('conflict', 'booking.begun');
  const own = (p: BookingPart) => side === 'owner' && p.ownerId === caller.organisation?.id;
  const approved = booking.parts.some((p) => p.approval.wants !== 'none' && !own(p));
  if (booking.state === 'confirmed' && approved) throw new Fault('conflict', 'booking.approvalWanted');
  const resources = await resourcesIn(world, booking);
  const by = Date.parse(start) - Date.parse(seenBy(booking, caller).start);
  const wishes = shifted(booking, Date.parse(booking.start) + by);
  const wished = booking.parts.flatMap((p, i) => {
    const wish = wishes[i];
    return wish ? [{ resourceId: p.resourceId, wish }] : [];
  });
  const seen = counting();
  const obstacles = await obstaclesOf(world, wished, resources, booking.booker, now, { own: booking, counting: seen });
  const owed = booking.state === 'interrupted';
  const aside = owed ? owedRules : side === 'owner' ? forBookers : [];
  for (const found of obstacles)
    refuseFor(
      found.filter((o) => !aside.includes(o.code)),
      '/start',
    );
  const kept = side === 'owner' || owed;
  const charged = side === 'booker' && booking.state === 'confirmed';
  const moved = retimed(booking, wishes, resources, kept).map((part, i) => {
    const before = booking.parts[i];
    return before ? movedPart(before, part, charged, now) : part;
  });
  const fresh =
    side === 'owner' ? moved : askedAgain(moved, await atOnceStill(world, resources, booking.booker.personId, caller, now));
  if (booking.state !== 'requested' && fresh.some((p, i) => p.approval.wants !== moved[i]?.approval.wants))
    throw new Fault('conflict', 'booking.approvalWanted');
  const claims = await claimsAround(world, fresh);
  const placing = booking.state === 'requested' ? fresh.filter((p) => p.approval.holds) : fresh;
  const there = placed(placing, resources, claims, now.getTime(), booking.id);
  const parts = fresh.map((p) => (placing.includes(p) ? (there[placing.indexOf(p)] ?? p) : p));
  const due = booking.state === 'requested' ? decisionDue(parts, hoursOf(resources), now) : undefined;
  const { use: _, ...unused } = booking;
  const next = moveBooking(owed ? unused : booking, 'reschedule', side, caller.actor, now, {
    parts,
    retimed: true,
    ...(due ? { due } : {}),
  });
  if (charged || booking.state === 'requested') await dearerCleared(world, [{ before: booking, after: next }], caller);
  world.stores.bookings.record(work, booking, next, now, contended(resources));
  await counted(world, work, seen, [booking.id], now);
  return next;
};

/** Rules that an offer of the owner sets aside. */
const setAside = ['booking.tooSoon', 'booking.tooFar', 'limit.bookings'];

/** Takes an offer: all rules are looked at again but when one may book, and whether somebody must agree. */
const accepted = async ({ world, caller, now, work }: Acting, booking: Booking): Promise<Booking> => {
  const resources = await resourcesIn(world, booking);
  await openTo(world, resources.values(), booking.booker.organisationId);
  const wished = booking.parts.map((p) => ({
    resourceId: p.resourceId,
    wish: { from: Date.parse(p.start), to: Date.parse(p.end), quantity: p.quantity },
  }));
  const seen = counting();
  for (const found of await obstaclesOf(world, wished, resources, booking.booker, now, { own: booking, counting: seen }))
    refuseFor(
      found.filter((o) => !setAside.includes(o.code)),
      '',
    );
  const atOnce = await atOnceStill(world, resources, booking.booker.personId, caller, now);
  const next = accept({ ...booking, parts: askedAgain(booking.parts, atOnce) }, hoursOf(resources), caller.actor, now);
  await bookable(world, next, caller);
  world.stores.bookings.record(work, booking, next, now, contended(resources));
  await counted(world, work, seen, [booking.id], now);
  return next;
};

const isWaiver = (reason: string | undefined): reason is Waiver => (waivers as readonly (string | undefined)[]).includes(reason);

/** What cancelling costs the booker: nothing before it stands, or when the owner or an outage takes it from them. */
export const costOfCancelling = (booking: Booking, side: BookingSide, now: Date, reason?: string) =>
  costOfParts(booking.parts, now, {
    free: booking.state !== 'confirmed' || side !== 'booker',
    waiver: isWaiver(reason) ? reason : undefined,
  });

/** Takes one action. @throws Fault as the verbs say */
export const act = async (acting: Acting, booking: Booking, side: BookingSide, does: BookingAct): Promise<Booking> => {
  const { world, caller, now, work } = acting;
  const record = (next: Booking) => {
    world.stores.bookings.record(work, booking, next, now, new Set());
    return next;
  };
  switch (does.action) {
    case 'confirm':
      return confirmed(acting, booking);
    case 'approve':
      return approve(acting, booking, does.insteadOf);
    case 'accept':
      return accepted(acting, booking);
    case 'pass':
      return record(pass(booking, caller.actor, now));
    case 'check_in':
      return record(checkIn(booking, side, side === 'booker' ? 'person' : 'owner', caller.actor, now));
    case 'start':
      return record(startUse(booking, side, caller.actor, now));
    case 'resume':
      return record(moveBooking(booking, 'resume', side, caller.actor, now));
    case 'decline':
      return record(moveBooking(booking, 'decline', side, caller.actor, now, { reason: does.reason }));
    case 'replan':
      return replan(world, booking, side, caller, now, work);
    case 'release':
      return record({
        ...moveBooking(booking, 'release', side, caller.actor, now, { parts: endingNow(booking, now) }),
        ...(booking.use ? { use: { ...booking.use, ended: now.toISOString() } } : {}),
      });
    case 'reschedule':
      return reschedule(acting, booking, does.start, side);
    case 'cancel':
      if (side === 'booker' && booking.state === 'confirmed' && booking.start <= now.toISOString())
        throw new Fault('conflict', 'booking.begun');
      return record({
        ...moveBooking(booking, 'cancel', side, caller.actor, now, {
          reason: does.reason,
          parts: cancelledParts(booking, side, caller.organisation?.id, does.reason, now),
        }),
        cancellation: costOfCancelling(booking, side, now, does.reason),
      });
  }
};
