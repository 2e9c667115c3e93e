import type { Booking, BookingPart, BookingSide } from './booking.ts';

const hour = 3_600_000;

/** The parts, with those that are taken from their booker marked so; who was told before was told then. */
export const struck = (parts: readonly BookingPart[], isTaken: (part: BookingPart) => boolean, now: Date): BookingPart[] =>
  parts.map((part) => (isTaken(part) && !part.struck ? { ...part, struck: now.toISOString() } : part));

/** The parts, with those whose time nobody takes any more; all of them, unless it is said which. */
export const spared = (parts: readonly BookingPart[], isLeft: (part: BookingPart) => boolean = () => true): BookingPart[] =>
  parts.map((part) => {
    const { struck: at, ...rest } = part;
    return at && isLeft(part) ? rest : part;
  });

/** Reasons of an owner that are its own, and not the booker's. */
const ownersReasons: readonly string[] = ['outage', 'owner', 'facility'];

/** The parts as they are once a side has cancelled the booking: an owner that does so for its own reasons takes its parts away. */
export const cancelledParts = (
  { parts }: Pick<Booking, 'parts'>,
  side: BookingSide,
  ownerId: string | undefined,
  reason: string | undefined,
  now: Date,
): BookingPart[] =>
  side === 'owner' && ownersReasons.includes(reason ?? '') ? struck(parts, (p) => p.ownerId === ownerId, now) : [...parts];

/** Percent of what the booker would have paid that the owner gives for a part it takes away: by the terms of when it was booked. */
export const compensationPercent = ({
  start,
  struck: at,
  cancellation,
}: Pick<BookingPart, 'start' | 'struck' | 'cancellation'>): number => {
  const terms = cancellation?.compensation;
  if (!terms || !at) return 0;
  return Date.parse(start) - Date.parse(at) < terms.hoursBefore * hour ? terms.percent : 0;
};
