import { type Language, type Localized, textIn } from '@sandan/kernel/text';
import type { Booking } from '@sandan/market/booking/booking';
import {
  type BookingEvent,
  bookingEvent,
  isOneEvent,
  seriesAsOne,
  seriesEvents,
  timeEvent,
} from '@sandan/market/booking/booking-event';
import type { Series } from '@sandan/market/booking/series';
import type { Calendar } from './calendar.ts';

/** What calendars of the market are called. */
export const calendarNames = { ko: '산단마켓 예약', en: 'Sandan Market bookings' } as const;

/** For whom an invitation is written, and by which house. */
interface Invited {
  readonly siteUrl: string;
  readonly language: Language;
  readonly owner: Localized;
  readonly person: { readonly name: string; readonly email: string } | undefined;
}

const invitation = (events: readonly BookingEvent[], { siteUrl, language, owner, person }: Invited): Calendar => ({
  name: calendarNames[language],
  method: events[0]?.status === 'CANCELLED' ? 'CANCEL' : 'REQUEST',
  events: events.map((event) => ({
    ...event,
    organizer: { name: textIn(owner, language), address: `bookings@${new URL(siteUrl).hostname}` },
    attendees: person?.email ? [{ name: person.name, address: person.email, partstat: 'ACCEPTED' as const }] : [],
  })),
});

/**
 * One booking as an invitation (RFC 5546): REQUEST while it stands, CANCEL once it is over before its time, under one UID and a SEQUENCE that
 * grows with each change of its time; nothing for what does not stand yet. Of a `series` that is one event it is one of its times.
 */
export const bookingInvitation = (booking: Booking, invited: Invited, series?: Series): Calendar | undefined => {
  const event = series && isOneEvent(series) ? timeEvent(series, booking, invited) : bookingEvent(booking, invited);
  return event.status === 'TENTATIVE' ? undefined : invitation([event], invited);
};

/**
 * A series as one invitation, with what stands of it; CANCEL once nothing does that stood, and nothing for what does not stand yet. One that cannot
 * be one event is told of event by event, for an invitation has but one number.
 */
export const seriesInvitation = (series: Series, bookings: readonly Booking[], invited: Invited): Calendar | undefined => {
  const open = bookings.filter((b) => bookingEvent(b, invited).status !== 'TENTATIVE');
  if (open.length === 0) return undefined;
  if (isOneEvent(series)) return invitation(seriesAsOne(series, open, invited), invited);
  return { name: calendarNames[invited.language], method: 'PUBLISH', events: seriesEvents(series, open, invited) };
};
