import type { Booking } from '../booking/booking.ts';
import { bookingReasons, bookingStates } from '../booking/booking-state.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** What a step tells the booker, where somebody else or the clock took it. */
const toBooker: Readonly<Partial<Record<Booking['state'], NoticeKindName>>> = {
  confirmed: 'booking.confirmed',
  declined: 'booking.declined',
  cancelled: 'booking.cancelled',
  waitlisted: 'booking.waitlisted',
  offered: 'booking.offered',
  no_show: 'booking.missed',
  interrupted: 'booking.interrupted',
};

const kindFor = (before: Booking | undefined, now: Booking): NoticeKindName | undefined => {
  const moved = before?.state === now.state && before.sequence !== now.sequence;
  const own = now.changed.organisationId === now.booker.organisationId;
  const steps = before?.state !== now.state;
  if (now.state === 'offered' && steps) return 'booking.offered';
  if (now.state === 'interrupted' && steps) return now.displaced ? 'booking.displaced' : 'booking.interrupted';
  if (now.state === 'lapsed' && (before?.state === 'offered' || before?.state === 'requested')) return 'booking.lapsed';
  if (now.state === 'requested' && steps) return 'booking.requested';
  if (now.state === 'cancelled' && own && before?.state === 'confirmed') return 'booking.givenUp';
  if (own) return undefined;
  if (moved) return 'booking.moved';
  return steps ? toBooker[now.state] : undefined;
};

/** What a change of a booking gives to tell: its booker of what others or the clock did, the owner's people of what is asked of them. */
export const bookingNews = (before: Booking | undefined, now: Booking): News[] => {
  const kind = kindFor(before, now);
  const [first] = now.parts;
  if (!kind || !first) return [];
  return [
    {
      kind,
      key: `${now.id}#${now.version}`,
      at: now.changed.at,
      link: `/bookings/${now.id}`,
      params: {
        number: now.number,
        resource: first.name,
        time: `${first.wall.start.replace('T', ' ')} (${first.zone})`,
        until: now.due?.at.slice(0, 16).replace('T', ' ') ?? '',
        why: now.displaced?.why ?? '',
        reason: bookingReasons[now.reason ?? 'other'] ?? bookingStates[now.state],
      },
      actor: now.changed.actor,
      to: [now.booker.personId],
    },
  ];
};
