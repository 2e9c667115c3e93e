import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Booking, BookingSide, CheckedBy } from './booking.ts';
import { hasLapsed, moveBooking } from './booking-verbs.ts';
import { costOfParts, noShowCost } from './cancellation.ts';
import { usualLadder } from './usual-ladder.ts';
import { plainAttendance } from './usual-rules.ts';

const minute = 60_000;

const earlyOf = (booking: Booking): number => Math.min(...booking.parts.map((p) => (p.attendance ?? plainAttendance).early));

/** The time in which the user of a booking can say that they are there, in ms: from when the door opens to the end. */
const doorOf = (booking: Booking) => ({
  from: Date.parse(booking.start) - earlyOf(booking) * minute,
  to: Date.parse(booking.end),
});

/** Whether one can check in now, as far as the time goes. */
export const doorIsOpen = (booking: Booking, now: Date): boolean => {
  const { from, to } = doorOf(booking);
  return from <= now.getTime() && now.getTime() < to;
};

/**
 * The user is there. @throws Fault conflict `booking.notYet` before the door opens, `booking.over` after the end
 */
export const checkIn = (booking: Booking, side: BookingSide, by: CheckedBy, actor: Actor, now: Date): Booking => {
  if (!doorIsOpen(booking, now))
    throw new Fault('conflict', now.getTime() < doorOf(booking).from ? 'booking.notYet' : 'booking.over');
  return { ...moveBooking(booking, 'check_in', side, actor, now), use: { checkedIn: now.toISOString(), by } };
};

/** The machine runs. */
export const startUse = (booking: Booking, side: BookingSide, actor: Actor, now: Date): Booking => ({
  ...moveBooking(booking, 'start', side, actor, now),
  use: { ...(booking.use ?? { by: 'person' }), started: now.toISOString() },
});

/** Nobody came: it costs what the ladder says. @throws Fault conflict `booking.notYet` before the term is over */
export const miss = (booking: Booking, side: BookingSide, actor: Actor, now: Date): Booking => {
  const late = Math.min(...booking.parts.map((p) => (p.attendance ?? plainAttendance).noShowAfter));
  if (now.getTime() < Date.parse(booking.start) + late * minute) throw new Fault('conflict', 'booking.notYet');
  return {
    ...moveBooking(booking, 'miss', side, actor, now),
    cancellation: booking.parts.map((p) => noShowCost(p.cancellation ?? usualLadder)),
  };
};

/** What time makes of a booking when what it waits for is due at `now`; nothing if it is not. */
export const passBooking = (booking: Booking, actor: Actor, now: Date): Booking | undefined => {
  const { due } = booking;
  if (!due || now.toISOString() < due.at) return undefined;
  switch (due.step) {
    case 'call':
      return hasLapsed(booking, now)
        ? moveBooking(booking, 'lapse', 'clock', actor, now)
        : {
            ...moveBooking(booking, 'call', 'clock', actor, now, { due: { step: 'lapse', at: due.until ?? booking.start } }),
            called: now.toISOString(),
          };
    case 'lapse':
      return moveBooking(booking, 'lapse', 'clock', actor, now);
    case 'cancel':
      return {
        ...moveBooking(booking, 'cancel', 'clock', actor, now, { reason: booking.displaced ? 'displaced' : 'outage' }),
        cancellation: costOfParts(booking.parts, now, { free: true }),
      };
    case 'miss':
      return miss(booking, 'clock', actor, now);
    case 'complete':
      return {
        ...moveBooking(booking, 'complete', 'clock', actor, now),
        ...(booking.use ? { use: { ...booking.use, ended: booking.end } } : {}),
      };
  }
};
