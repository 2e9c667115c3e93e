import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { type Booking, type BookingPart, type BookingSide, bookingProcess } from './booking.ts';
import { type Booker, decisionDue, hold, moveBooking, wantsApproval, withinReach } from './booking-verbs.ts';
import { nameOf, type Waiting, type Wish } from './waitlist.ts';

const minute = 60_000;
const emptied = (parts: readonly BookingPart[]) => parts.map((part) => ({ ...part, units: [] }));

/** What a booking waits for: what was said, or else its own time. */
export const wishOfWaiting = ({ waiting, start, end }: Pick<Booking, 'waiting' | 'start' | 'end'>): Wish =>
  waiting?.wish ?? { from: start, to: end, minutes: (Date.parse(end) - Date.parse(start)) / minute };

/** The last instant at which what is waited for could begin. */
const lastStart = ({ to, minutes }: Wish): string => new Date(Date.parse(to) - minutes * minute).toISOString();

/**
 * Puts somebody on the waitlist for some parts; one part alone can wait anywhere in a window.
 * @throws Fault invalid `booking.tooMuch` if they are more than one offer could take
 */
export const wait = (
  parts: readonly BookingPart[],
  booker: Booker,
  { wish, purpose }: { readonly wish: Wish; readonly purpose?: string | undefined },
  actor: Actor,
  now: Date,
  id: string,
): Booking => {
  withinReach(parts);
  const held = hold(emptied(parts), booker, { minutes: 1, purpose }, actor, now, id);
  const due = { step: 'lapse', at: lastStart(wish) } as const;
  return {
    ...moveBooking(held, 'waitlist', 'booker', actor, now, { due }),
    version: 1,
    waiting: { since: now.toISOString(), wish, passed: [] },
  };
};

/** How a booking stands in the queue of a resource. */
export const waitingOf = (booking: Booking, ownerId: string, qualified: boolean): Waiting => ({
  id: booking.id,
  since: booking.waiting?.since ?? booking.created.at,
  wish: wishOfWaiting(booking),
  ofOwner: booking.booker.organisationId === ownerId,
  qualified,
  passed: booking.waiting?.passed ?? [],
});

/** Offers a time, which is kept until `until`; `parts` have their units. */
export const offer = (
  booking: Booking,
  parts: readonly BookingPart[],
  until: string,
  side: BookingSide,
  actor: Actor,
  now: Date,
): Booking => ({
  ...moveBooking(booking, 'offer', side, actor, now, { parts, due: { step: 'lapse', at: until }, retimed: true }),
  waiting: booking.waiting ?? { since: booking.created.at, wish: wishOfWaiting(booking), passed: [] },
});

const inForce = (booking: Booking, now: Date): void => {
  if (booking.state === 'offered' && booking.due && booking.due.at <= now.toISOString())
    throw new Fault('conflict', 'booking.offerOver');
};

/** Takes what was offered; where somebody must agree it becomes a request that keeps its time for `hours`. @throws Fault conflict `booking.offerOver` */
export const accept = (booking: Booking, hours: number, actor: Actor, now: Date): Booking => {
  inForce(booking, now);
  step(bookingProcess, booking.state, 'accept', 'booker');
  if (!wantsApproval(booking)) return moveBooking(booking, 'accept', 'booker', actor, now);
  const parts = booking.parts.map((p) => ({ ...p, approval: { ...p.approval, holds: true } }));
  return moveBooking(booking, 'request', 'booker', actor, now, { parts, due: decisionDue(parts, hours, now) });
};

/** Lets an offer go by and waits on; the same time is not offered again. */
export const pass = (booking: Booking, actor: Actor, now: Date): Booking => {
  inForce(booking, now);
  const wish = wishOfWaiting(booking);
  const { since = booking.created.at, passed = [] } = booking.waiting ?? {};
  const name = nameOf({ from: booking.start, to: booking.end });
  return {
    ...moveBooking(booking, 'pass', 'booker', actor, now, {
      parts: emptied(booking.parts),
      due: { step: 'lapse', at: lastStart(wish) },
    }),
    waiting: { since, wish, passed: [...passed, name].slice(-50) },
  };
};
