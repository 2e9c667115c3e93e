import { type House, standIns } from '../company/deputy.ts';
import { permissionsHeld } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import type { Booking } from './booking.ts';
import { isOpen } from './booking-part.ts';

/** The house of an owner, on one day of its calendar. */
export interface Keepers extends House {
  readonly home: Pick<Organisation, 'roles' | 'status'>;
}

/** Whether the deputies are called at `now`, whether the clock has come by or not. */
const isCalled = ({ called, due }: Booking, now: Date): boolean =>
  called !== undefined || (due?.step === 'call' && due.at <= now.toISOString());

/**
 * Who may decide a request in the place of those who look after an owner's equipment, each with the people in whose place: only who stands in
 * for all that is open of that owner, and in no case the booker. Who looks after equipment needs to stand in for nobody.
 */
export const deputiesOf = (
  booking: Booking,
  ownerId: string,
  { members, day, home }: Keepers,
  now: Date,
): ReadonlyMap<string, readonly string[]> => {
  if (booking.state !== 'requested') return new Map();
  const others = members.filter((m) => m.personId !== booking.booker.personId);
  const keepers = others.filter((m) => permissionsHeld(home, m).includes('equip'));
  const open = booking.parts.filter((part) => part.ownerId === ownerId && isOpen(part));
  const found = open.map((part) => standIns(keepers, part.approval.deputyId, isCalled(booking, now), { members: others, day }));
  const ids = [...(found[0]?.keys() ?? [])].filter(
    (id) => found.every((deputies) => deputies.has(id)) && !keepers.some((k) => k.personId === id),
  );
  return new Map(ids.map((id) => [id, [...new Set(found.flatMap((deputies) => deputies.get(id) ?? []))]]));
};
