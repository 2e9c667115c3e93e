import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from './booking.ts';
import { moveBooking } from './booking-verbs.ts';
import { struck } from './struck.ts';

/**
 * Rules that whoever manages a resource may book over, with a reason (UB6): for whom and when it is there. What is so by its nature stays: the
 * grid, how many there are, what is out of service or past, and that nobody has the time (B1).
 */
const overridden: readonly string[] = [
  'booking.tooShort',
  'booking.tooLong',
  'booking.tooSoon',
  'booking.tooFar',
  'booking.closed',
];
const forWhom = /^(qualification|limit)\./;

/** Rules about when, which still stay aside when a booking that was made over them goes to somebody else. */
export const isAboutTime = (code: string): boolean => overridden.includes(code);

export const isOverridable = (code: string): boolean => isAboutTime(code) || forWhom.test(code);

const met = (a: BookingPart, b: BookingPart): boolean =>
  a.resourceId === b.resourceId && a.claimed.from < b.claimed.to && b.claimed.from < a.claimed.to;

/**
 * Takes the time of a booking that has not begun from it, for parts that are booked over it: it is interrupted as by an outage, with the same
 * alternatives for nothing, but does not come back by itself. What other owners have set aside for it stays.
 * @throws Fault conflict `booking.begun`, `override.needless` if it is in nobody's way
 */
export const displace = (booking: Booking, parts: readonly BookingPart[], why: string, actor: Actor, now: Date): Booking => {
  if (booking.start <= now.toISOString()) throw new Fault('conflict', 'booking.begun');
  if (!booking.parts.some((own) => parts.some((p) => met(own, p)))) throw new Fault('conflict', 'override.needless');
  const owners = new Set(parts.map((p) => p.ownerId));
  const taken = struck(booking.parts, (own) => parts.some((p) => met(own, p)), now);
  const left = taken.map((part) => (owners.has(part.ownerId) ? { ...part, units: [] } : part));
  const next = moveBooking(booking, 'interrupt', 'owner', actor, now, { reason: 'displaced', parts: left });
  return { ...next, displaced: { why, by: stamp(actor, now) } };
};
