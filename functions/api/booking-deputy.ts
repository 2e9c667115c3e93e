import { Fault } from '@sandan/kernel/fault';
import type { Booking } from '@sandan/market/booking/booking';
import { deputiesOf } from '@sandan/market/booking/deputy';
import { dayIn } from '@sandan/market/calendar/date';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** In whose place the caller may decide what is asked of their house; nothing if they are nobody's deputy. */
export const standsInFor = async (
  { stores }: World,
  booking: Booking,
  { organisation, person }: Caller,
  now: Date,
): Promise<readonly string[] | undefined> => {
  if (booking.state !== 'requested' || !person || !organisation) return undefined;
  if (!booking.parts.some((part) => part.ownerId === organisation.id)) return undefined;
  const members = await stores.memberships.inOrganisation(organisation.id);
  const house = { members, day: dayIn(organisation.zone, now), home: organisation };
  return deputiesOf(booking, organisation.id, house, now).get(person.id);
};

/** In whose place a deputy decides. @throws Fault forbidden `booking.notDeputy` */
export const mustStandIn = async (world: World, booking: Booking, caller: Caller, now: Date): Promise<readonly string[]> => {
  const found = await standsInFor(world, booking, caller, now);
  if (!found) throw new Fault('forbidden', 'booking.notDeputy');
  return found;
};
