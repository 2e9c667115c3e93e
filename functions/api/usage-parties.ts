import { missing } from '@sandan/kernel/fault';
import type { Booking } from '@sandan/market/booking/booking';
import type { Resource } from '@sandan/market/booking/resource';
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
