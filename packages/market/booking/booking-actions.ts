import { open } from '@sandan/kernel/process';
import { doorIsOpen } from './attendance-verbs.ts';
import { type Booking, type BookingSide, bookingProcess } from './booking.ts';
import { hasLapsed } from './booking-verbs.ts';

/** Actions that a call can take at once, in the order in which people are shown them. */
export const bookingActions = [
  'confirm',
  'accept',
  'pass',
  'approve',
  'decline',
  'check_in',
  'start',
  'resume',
  'release',
  'reschedule',
  'replan',
  'cancel',
] as const;
export type BookingCall = (typeof bookingActions)[number];

/** What a call says for a transition of the table. */
const callFor = (state: Booking['state'], side: BookingSide, action: string): string => {
  if (side === 'booker' && action === 'request') return state === 'offered' ? 'accept' : 'confirm';
  return side === 'owner' && action === 'confirm' ? 'approve' : action;
};

/** What one side may call for in a state. */
const callsOf = (
  { state, journey, displaced }: Pick<Booking, 'state' | 'journey' | 'displaced'>,
  side: BookingSide,
): Set<string> => {
  const calls = open(bookingProcess, state, side)
    .map(({ action }) => callFor(state, side, action))
    .filter((call) => !(displaced && call === 'resume'));
  return new Set(journey && calls.includes('reschedule') ? [...calls, 'replan'] : calls);
};

const without = ({ displaced: _, ...booking }: Booking): Booking => booking;

/** The actions that some sides can take now. */
export const bookingActionsOpen = (booking: Booking, sides: readonly BookingSide[], now: Date): BookingCall[] => {
  if (hasLapsed(booking, now)) return [];
  const offered = sides.map((side) => callsOf(booking, side));
  return bookingActions.filter(
    (action) => offered.some((calls) => calls.has(action)) && (action !== 'check_in' || doorIsOpen(booking, now)),
  );
};

/**
 * The side on which somebody who stands on `sides` takes an action: the first that can take it as the booking stands, else one that can in
 * another state, which the table then refuses. Nothing if the action is none of theirs: nobody accepts, confirms or passes for another.
 */
export const sideFor = <S extends BookingSide>(booking: Booking, sides: readonly S[], action: BookingCall): S | undefined =>
  sides.find((side) => callsOf(booking, side).has(action)) ??
  sides.find((side) => bookingProcess.states.some((state) => callsOf({ ...without(booking), state }, side).has(action)));
