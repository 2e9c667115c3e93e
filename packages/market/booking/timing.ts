import { Fault } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from './booking.ts';
import { partOf } from './booking-part.ts';
import { owedWhenMoved } from './cancellation.ts';
import type { Wish } from './obstacle.ts';
import type { Resource } from './resource.ts';
import { slotEnd, slotsBetween, wallTime } from './slot.ts';

const iso = (at: number) => new Date(at).toISOString();

/** What each part of a booking wishes when the whole begins at `start` (ms): all of it moves by as much. */
export const shifted = (booking: Booking, start: number): Wish[] => {
  const by = start - Date.parse(booking.start);
  return booking.parts.map((part) => ({
    from: Date.parse(part.start) + by,
    to: Date.parse(part.end) + by,
    quantity: part.quantity,
  }));
};

/** The parts of a booking at other times, with no units yet; approvals that were given are kept only if `approved`. */
export const retimed = (
  booking: Booking,
  wishes: readonly Wish[],
  resources: ReadonlyMap<string, Resource>,
  approved: boolean,
): BookingPart[] =>
  booking.parts.map((part, index) => {
    const resource = resources.get(part.resourceId);
    const wish = wishes[index];
    if (!resource || !wish) throw new Fault('conflict', 'booking.notBookable');
    const fresh = partOf(resource, wish, part.approval.wants === 'none');
    return approved ? { ...fresh, approval: part.approval } : fresh;
  });

/** The part as it is after it was moved: its booker owes what cancelling the one before would have cost, should they cancel. */
export const movedPart = (before: BookingPart, after: BookingPart, byBooker: boolean, now: Date): BookingPart => {
  const owed = byBooker ? owedWhenMoved(before, now) : (before.owed ?? 0);
  return owed > 0 ? { ...after, owed } : after;
};

/**
 * What is left of a part that ends at `now` (ms): the slot that runs is its last, with the time after it as before; of one that has not begun
 * nothing is left.
 */
const cut = (part: BookingPart, now: number): BookingPart => {
  const [start, end] = [Date.parse(part.start), Date.parse(part.end)];
  if (end <= now) return part;
  if (now < start)
    return {
      ...part,
      end: part.start,
      wall: { ...part.wall, end: part.wall.start },
      claimed: { from: part.start, to: part.start },
    };
  const [slot = start] = slotsBetween(part, now, now + 1);
  const last = Math.min(end, slotEnd(part, slot));
  const after = Date.parse(part.claimed.to) - end;
  return {
    ...part,
    end: iso(last),
    wall: { ...part.wall, end: wallTime(last, part.zone) },
    claimed: { from: part.claimed.from, to: iso(last + after) },
  };
};

/** The parts of a booking whose use ends at `now`: the rest of its time is free again. @throws Fault conflict `booking.notYet` before its start */
export const endingNow = (booking: Booking, now: Date): BookingPart[] => {
  if (now.getTime() < Date.parse(booking.start)) throw new Fault('conflict', 'booking.notYet');
  return booking.parts.map((part) => cut(part, now.getTime()));
};
