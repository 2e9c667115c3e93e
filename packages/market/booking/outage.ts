import { type Actor, stamp } from '@sandan/kernel/actor';
import type { Booking, BookingPart, BookingSide } from './booking.ts';
import { moveBooking } from './booking-verbs.ts';
import { type Closed, outagesOf } from './closed.ts';
import type { Outage } from './opening.ts';
import type { Resource } from './resource.ts';
import { spared, struck } from './struck.ts';

/** Outages of a resource that came, and those that were taken back; a resource that is out for longer has one that came. */
export interface OutageChange {
  readonly out: readonly Outage[];
  readonly back: readonly Outage[];
}

const same = (a: Outage, b: Outage): boolean =>
  Date.parse(a.from) === Date.parse(b.from) && Date.parse(a.to) === Date.parse(b.to);

const beyond = (some: readonly Outage[], others: readonly Outage[]): Outage[] =>
  some.filter((one) => !others.some((other) => same(one, other)));

/** What is still to be told to the bookings of a resource: `pending` was not told all of them when it changed again. */
export const outageChange = (
  before: readonly Outage[],
  after: readonly Outage[],
  pending: OutageChange = { out: [], back: [] },
): OutageChange => ({
  out: [...pending.out.filter((o) => after.some((a) => same(a, o))), ...beyond(after, [...before, ...pending.out])],
  back: beyond([...pending.back, ...beyond(before, after)], after),
});

const meets = ({ start, end }: Pick<BookingPart, 'start' | 'end'>, { from, to }: Outage): boolean =>
  Date.parse(start) < Date.parse(to) && Date.parse(from) < Date.parse(end);

const running: readonly Booking['state'][] = ['confirmed', 'checked_in', 'in_use'];

/** The booking with other parts taken from it or left to it, in the state that it has; nothing if they are the same. */
const withParts = (booking: Booking, parts: BookingPart[], actor: Actor, now: Date): Booking | undefined =>
  parts.some((p, i) => p !== booking.parts[i])
    ? { ...booking, version: booking.version + 1, parts, changed: stamp(actor, now) }
    : undefined;

/**
 * The booking, interrupted by the first of some outages of a resource that takes time from it, or with more taken from it where it is interrupted
 * already; nothing if none does.
 */
const interrupted = (
  booking: Booking,
  resourceId: string,
  out: readonly Outage[],
  side: BookingSide,
  actor: Actor,
  now: Date,
): Booking | undefined => {
  if (booking.end <= now.toISOString()) return undefined;
  const parts = booking.parts.filter((p) => p.resourceId === resourceId && p.end > now.toISOString());
  const why = out.find((o) => Date.parse(o.to) > now.getTime() && parts.some((p) => meets(p, o)));
  if (!why) return undefined;
  const taken = struck(booking.parts, (p) => parts.includes(p) && out.some((o) => meets(p, o)), now);
  if (booking.state === 'interrupted') return withParts(booking, taken, actor, now);
  const reason = why.reason === 'outage' ? 'outage' : 'facility';
  return running.includes(booking.state)
    ? moveBooking(booking, 'interrupt', side, actor, now, { reason, parts: taken })
    : undefined;
};

/** Whether outages of a resource took time of a booking that is over by now, and nobody was there to use the rest. */
const isLost = ({ parts, use }: Booking, resourceId: string, outages: readonly Outage[], now: Date): boolean => {
  const past = parts.filter((p) => p.resourceId === resourceId && p.start < now.toISOString());
  return !use && past.some(({ start }) => outages.some((o) => meets({ start, end: now.toISOString() }, o)));
};

/** Whether something that a part needs is out in its time, or gone. */
const isOut = (resource: Closed | undefined, part: BookingPart): boolean =>
  !resource || outagesOf(resource).some((o) => meets(part, o));

/**
 * The booking as it was before outages of a resource that were taken back, if nothing else is out of what it needs. One of which time was lost
 * stays interrupted: its booker was told of another time for nothing. Where something else is out, the resource that is back stands ready again.
 */
const restored = (
  booking: Booking,
  resourceId: string,
  back: readonly Outage[],
  resources: ReadonlyMap<string, Closed>,
  side: BookingSide,
  actor: Actor,
  now: Date,
): Booking | undefined => {
  if (booking.state !== 'interrupted' || booking.displaced || booking.end <= now.toISOString()) return undefined;
  if (isLost(booking, resourceId, back, now)) return undefined;
  const out = (part: BookingPart) => isOut(resources.get(part.resourceId), part);
  if (booking.parts.some(out)) {
    const left = (part: BookingPart) => part.resourceId === resourceId && !out(part);
    return withParts(booking, spared(booking.parts, left), actor, now);
  }
  return moveBooking(booking, booking.use?.started ? 'resume' : 'reinstate', side, actor, now);
};

/** What a change of the outages of a resource makes of a booking (UB19); nothing if it is not concerned. */
export const afterOutage = (
  booking: Booking,
  resource: Pick<Resource, 'id'>,
  { out, back }: OutageChange,
  resources: ReadonlyMap<string, Closed>,
  side: BookingSide,
  actor: Actor,
  now: Date,
): Booking | undefined =>
  interrupted(booking, resource.id, out, side, actor, now) ??
  (back.length > 0 ? restored(booking, resource.id, back, resources, side, actor, now) : undefined);
