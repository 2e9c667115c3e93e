import { type Language, type Localized, textIn } from '@sandan/kernel/text';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingEvent } from '@sandan/market/booking/booking-event';
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

/**
 * One booking as an invitation (RFC 5546): REQUEST while it stands, CANCEL once it is over before its time, under one UID and a SEQUENCE that
 * grows with each change of its time; nothing for what does not stand yet.
 */
export const bookingInvitation = (booking: Booking, { siteUrl, language, owner, person }: Invited): Calendar | undefined => {
  const event = bookingEvent(booking, { siteUrl, language });
  if (event.status === 'TENTATIVE') return undefined;
  const invited = {
    ...event,
    organizer: { name: textIn(owner, language), address: `bookings@${new URL(siteUrl).hostname}` },
    attendees: person?.email ? [{ name: person.name, address: person.email, partstat: 'ACCEPTED' as const }] : [],
  };
  return { name: calendarNames[language], method: event.status === 'CANCELLED' ? 'CANCEL' : 'REQUEST', events: [invited] };
};
