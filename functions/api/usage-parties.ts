import { missing } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import type { Resource } from '@sandan/market/booking/resource';
import type { Booked } from '@sandan/market/usage/charge-verbs';
import { type PriceClass, priceClassOf } from '@sandan/market/usage/price';
import { relationToBooking } from './booking-view.ts';
import type { Call } from './endpoint.ts';

type Asking = Pick<Call<unknown, unknown, unknown>, 'permit' | 'saw' | 'caller' | 'world'>;

/** A resource of the caller's organisation. @throws Fault missing */
export const ownResource = async ({ permit, caller, world }: Asking, id: string): Promise<Resource> => {
  const resource = await world.stores.resources.byId(id);
  permit(resource && resource.ownerId === caller.organisation?.id ? 'organisation' : 'other');
  if (!resource) throw missing('resource');
  return resource;
};

/** A resource for whoever may see it. @throws Fault missing */
export const shownResource = async ({ permit, caller, world }: Asking, id: string): Promise<Resource> => {
  const resource = await world.stores.resources.byId(id);
  const own = resource?.ownerId === caller.organisation?.id;
  permit(!resource ? 'other' : own ? 'organisation' : resource.state === 'retired' ? 'other' : 'public');
  if (!resource) throw missing('resource');
  return resource;
};

/** A booking for whoever is of it. @throws Fault missing */
export const bookingFor = async ({ permit, caller, world, saw }: Asking, id: string): Promise<Booking> => {
  const booking = await world.stores.bookings.byId(id);
  const relation = relationToBooking(booking, caller);
  permit(relation);
  if (!booking) throw missing('booking');
  if (relation === 'other') saw(`bookings/${id}/charges`, booking.booker.organisationId);
  return booking;
};

/** A part of a booking. @throws Fault missing */
export const partIn = ({ parts }: Booking, part: number): BookingPart => {
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

/** The price class of an organisation with an owner; of nobody known, that of companies. */
export const classFor = async (
  { world }: Pick<Asking, 'world'>,
  userId: string | undefined,
  ownerId: string,
): Promise<PriceClass> => {
  const user = userId ? await world.stores.organisations.byId(userId) : undefined;
  return user ? priceClassOf(user, ownerId) : 'sme';
};
