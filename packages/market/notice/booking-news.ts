import { decimalOf, type Money } from '@sandan/kernel/money';
import type { Booking, BookingPart } from '../booking/booking.ts';
import { bookingReasons, bookingStates, openBookingStates, standingStates } from '../booking/booking-state.ts';
import { lapsesAt } from '../booking/booking-verbs.ts';
import { compensationPercent } from '../booking/struck.ts';
import { wallOf } from '../calendar/wall.ts';
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

/** Whether it is offered to others, or to others than before: news for those. */
export const isOffered = (before: Booking | undefined, { handover }: Booking): boolean =>
  handover !== undefined && before?.handover?.by.at !== handover.by.at;

/** The parts that are taken from a booking, the last of them first. */
const takenOf = (booking: Booking | undefined): readonly BookingPart[] =>
  (booking?.parts ?? []).filter((p) => p.struck).toSorted((a, b) => ((a.struck ?? '') < (b.struck ?? '') ? 1 : -1));

/** Whether a booking was changed with its series, of which people are told as one. */
const withSeries = (before: Booking | undefined, now: Booking): boolean => now.series?.sequence !== before?.series?.sequence;

const kindFor = (before: Booking | undefined, now: Booking): NoticeKindName | undefined => {
  const moved = before?.state === now.state && before.sequence !== now.sequence;
  const own = now.changed.organisationId === now.booker.organisationId;
  const steps = before?.state !== now.state;
  if (now.state === 'offered' && steps) return 'booking.offered';
  if (now.state === 'interrupted' && steps && now.displaced) return 'booking.displaced';
  if (now.state === 'interrupted' && (steps || takenOf(now).length > takenOf(before).length)) return 'booking.interrupted';
  if (now.state === 'lapsed' && (before?.state === 'offered' || before?.state === 'requested')) return 'booking.lapsed';
  if (now.state === 'requested' && steps) return 'booking.requested';
  if (now.state === 'cancelled' && own && before?.state === 'confirmed')
    return withSeries(before, now) ? undefined : 'booking.givenUp';
  if (own) return undefined;
  if (moved) return 'booking.moved';
  return steps ? toBooker[now.state] : undefined;
};

const standing: readonly Booking['state'][] = standingStates;
const open: readonly Booking['state'][] = openBookingStates;

/**
 * What the booker is told of what they did themselves, or somebody of their house: that it stands, at which time, or no more, for their
 * calendar. Nothing of what was changed with its series, which they are told of as one.
 */
const receiptFor = (before: Booking | undefined, now: Booking): NoticeKindName | undefined => {
  if (withSeries(before, now)) return undefined;
  if (now.changed.organisationId !== now.booker.organisationId) return undefined;
  const stood = before !== undefined && standing.includes(before.state);
  if (now.state === 'cancelled') return stood ? 'booking.withdrawn' : undefined;
  if (now.state !== 'confirmed') return undefined;
  if (stood) return before.sequence === now.sequence ? undefined : 'booking.moved';
  return !before || open.includes(before.state) ? 'booking.confirmed' : undefined;
};

const held = ({ booker }: Booking) => `${booker.organisationId} ${booker.personId}`;

/** Whether a booking is over by a change for whose time, which was taken from its booker, an owner gives something. */
export const isCompensated = (before: Booking | undefined, now: Booking): boolean =>
  now.state === 'cancelled' && before?.state !== 'cancelled' && now.parts.some((p) => compensationPercent(p) > 0);

/** What is told, and whom of those who are named. */
const kindsFor = (before: Booking | undefined, now: Booking, given: readonly Money[]): (readonly [NoticeKindName, string])[] => {
  if (isOffered(before, now)) return [['booking.offeredOver', now.booker.personId]];
  if (before && held(before) !== held(now))
    return [
      ['booking.handedOver', before.booker.personId],
      ['booking.newHolder', before.booker.personId],
      ['booking.confirmed', now.booker.personId],
    ];
  const kinds = [
    ...[kindFor(before, now), receiptFor(before, now)].filter((kind) => kind !== undefined),
    ...(given.length > 0 && isCompensated(before, now) ? ['booking.compensated' as const] : []),
  ];
  return kinds.map((one) => [one, now.booker.personId]);
};

/** An amount as people read it. */
const amount = (money: Money): string => {
  const [whole, rest] = decimalOf(money).split('.');
  return `${Number(whole).toLocaleString('en')}${rest ? `.${rest}` : ''} ${money.currency}`;
};

/** What goes into the news of a booking beside itself: the deputies whose decision it is, and what owners give its booker for it. */
interface Beside {
  readonly deputies?: readonly string[];
  readonly given?: readonly Money[];
}

const suffixOf = (kind: NoticeKindName, personId: string): string =>
  kind === 'booking.newHolder' ? '#owner' : kind === 'booking.deputyAsked' ? `#${personId}` : '';

/** Where somebody who is told can look: who is offered a booking, or has given it away, cannot see the booking itself. */
const linkFor = (kind: NoticeKindName, { id }: Booking): string =>
  kind === 'booking.offeredOver' || kind === 'booking.handedOver' ? '/bookings' : `/bookings/${id}`;

/** A wall time as people read it, with its zone. */
export const timeIn = (local: string, zone: string): string => `${local.slice(0, 16).replace('T', ' ')} (${zone})`;

/** Whether it is asked anew who decides: it became a request, or nobody decided in time. */
export const asksDeputies = (before: Booking | undefined, now: Booking): boolean =>
  now.state === 'requested' && (before?.state !== 'requested' || (now.called !== undefined && before.called === undefined));

/**
 * What a change of a booking gives to tell: its booker of what others or the clock did, the owner's people of what is asked of them, and
 * `deputies` of what is theirs to decide.
 */
export const bookingNews = (before: Booking | undefined, now: Booking, { deputies = [], given = [] }: Beside = {}): News[] => {
  const [first] = now.parts;
  if (!first) return [];
  const until = now.handover?.until ?? lapsesAt(now) ?? now.due?.at;
  const asked = asksDeputies(before, now) ? deputies.map((id) => ['booking.deputyAsked', id] as const) : [];
  return [...kindsFor(before, now, given), ...asked].map(([kind, personId]) => ({
    kind,
    key: `${now.id}#${now.version}${suffixOf(kind, personId)}`,
    at: now.changed.at,
    link: linkFor(kind, now),
    params: {
      number: now.number,
      resource: ((kind === 'booking.interrupted' && takenOf(now)[0]) || first).name,
      time: timeIn(first.wall.start, first.zone),
      until: until ? timeIn(wallOf(Date.parse(until), first.zone).local, first.zone) : '',
      why: now.displaced?.why ?? '',
      given: given.map(amount).join(' + '),
      reason: bookingReasons[now.reason ?? 'other'] ?? bookingStates[now.state],
    },
    actor: now.changed.actor,
    to: [personId],
  }));
};
