import { Fault } from '@sandan/kernel/fault';
import type { Booking } from '@sandan/market/booking/booking';
import { deputiesOf } from '@sandan/market/booking/deputy';
import { dayIn } from '@sandan/market/calendar/date';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/**
 * In whose place the caller may decide what is asked of their house, of one booking after the other; nothing if they are nobody's deputy.
 * The members of the house are read once.
 */
export const standing = ({ stores }: World, { organisation, person }: Caller, now: Date) => {
  let members: ReturnType<typeof stores.memberships.inOrganisation> | undefined;
  return async (booking: Booking): Promise<readonly string[] | undefined> => {
    if (booking.state !== 'requested' || !person || !organisation) return undefined;
    if (!booking.parts.some((part) => part.ownerId === organisation.id)) return undefined;
    members ??= stores.memberships.inOrganisation(organisation.id);
    const house = { members: await members, day: dayIn(organisation.zone, now), home: organisation };
    return deputiesOf(booking, organisation.id, house, now).get(person.id);
  };
};

/** In whose place a deputy decides. @throws Fault forbidden `booking.notDeputy` */
export const mustStandIn = async (world: World, booking: Booking, caller: Caller, now: Date): Promise<readonly string[]> => {
  const found = await standing(world, caller, now)(booking);
  if (!found) throw new Fault('forbidden', 'booking.notDeputy');
  return found;
};
