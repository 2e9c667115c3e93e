import { missing } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from '../booking/booking.ts';

/** A part of a booking, as far as a charge needs it. */
export interface Booked {
  readonly bookingId: string;
  readonly bookingNumber: string;
  readonly part: number;
  readonly resourceId: string;
  readonly resource: Record<string, string>;
  readonly ownerId: string;
  readonly userId: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly quantity: number;
  readonly demo: boolean;
}

/** A part of a booking. @throws Fault missing */
export const partIn = ({ parts }: Pick<Booking, 'parts'>, part: number): BookingPart => {
  const found = parts[part];
  if (!found) throw missing('part');
  return found;
};

export const bookedOf = (booking: Booking, place: number): Booked => {
  const part = partIn(booking, place);
  return {
    bookingId: booking.id,
    bookingNumber: booking.number,
    part: place,
    resourceId: part.resourceId,
    resource: part.name,
    ownerId: part.ownerId,
    userId: booking.booker.organisationId,
    start: part.start,
    end: part.end,
    zone: part.zone,
    quantity: part.quantity,
    demo: booking.demo,
  };
};
