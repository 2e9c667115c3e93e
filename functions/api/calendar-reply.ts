import { type Calendar, calendarText } from '@sandan/documents/calendar';
import type { Language } from '@sandan/kernel/text';
import type { Booking } from '@sandan/market/booking/booking';
import { type BookingEvent, bookingEvent, outageEvents, seriesEvents } from '@sandan/market/booking/booking-event';
import type { CalendarFeed } from '@sandan/market/booking/calendar-feed';
import type { Reply } from './endpoint.ts';
import { hasAlready, tagOf } from './etag.ts';
import type { World } from './world.ts';

/** Most bookings of one calendar, and how far it looks back and ahead. */
const most = 1000;
const day = 86_400_000;
const span = { back: 31 * day, ahead: 400 * day };

const reachAt = (now: Date) => ({ from: now.getTime() - span.back, to: now.getTime() + span.ahead });

/** Never shown: what ended before it was a booking. */
const passing: readonly string[] = ['held', 'lapsed', 'declined'];

const bookedBy = async (world: World, organisationId: string, from: string, to: string): Promise<Booking[]> => {
  const found: Booking[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.stores.bookings.booked(organisationId, { limit: 200, ...(cursor ? { cursor } : {}) }, from, to);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor && found.length < most);
  return found;
};

/** The bookings that a calendar shows. */
const bookingsOf = async (world: World, { scope, of, organisationId }: CalendarFeed, now: Date): Promise<Booking[]> => {
  const { from, to } = reachAt(now);
  if (scope !== 'resource') {
    const found = await bookedBy(world, organisationId, new Date(from).toISOString(), new Date(to).toISOString());
    return scope === 'person' ? found.filter((b) => b.booker.personId === of) : found;
  }
  const lines = await world.stores.bookings.diary(of, from, to);
  return world.stores.bookings.many([...new Set(lines.map((l) => l.bookingId))].slice(0, most));
};

/** A booking without its parts elsewhere: who reads along with a resource learns nothing of the houses of others. */
const partsAt = (booking: Booking, resourceId: string): Booking => ({
  ...booking,
  parts: booking.parts.filter((p) => p.resourceId === resourceId),
});

/** The events of a calendar: series as series, each other booking by itself; a resource shows its own part and no more, and when it is out. */
export const eventsOf = async (world: World, feed: CalendarFeed, language: Language, now: Date): Promise<BookingEvent[]> => {
  const found = (await bookingsOf(world, feed, now)).filter((b) => !passing.includes(b.state));
  const bookings = feed.scope === 'resource' ? found.map((b) => partsAt(b, feed.of)) : found;
  const told = { siteUrl: world.siteUrl, language };
  const ids = new Set(bookings.flatMap((b) => b.series?.id ?? []));
  const events: BookingEvent[] = [];
  for (const id of ids) {
    const [series, its] = [await world.stores.series.byId(id), bookings.filter((b) => b.series?.id === id)];
    events.push(...(series ? seriesEvents(series, its, told) : its.map((b) => bookingEvent(b, told))));
  }
  for (const booking of bookings) {
    if (booking.series) continue;
    const parts = feed.scope === 'resource' ? booking.parts : booking.parts.slice(0, 1);
    for (const part of parts) events.push(bookingEvent(booking, told, part));
  }
  const resource = feed.scope === 'resource' ? await world.stores.resources.byId(feed.of) : undefined;
  if (resource) events.push(...outageEvents(resource, reachAt(now), told));
  return events.toSorted((a, b) => (a.start === b.start ? (a.uid < b.uid ? -1 : 1) : a.start < b.start ? -1 : 1));
};

/** The calendar as an answer that says when nothing has changed. */
export const calendarReply = (calendar: Calendar, request: Request, file: string): Reply => {
  const text = calendarText(calendar);
  const etag = tagOf(text);
  const headers = {
    etag,
    'cache-control': 'private, max-age=300',
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${file}.ics"`,
  };
  return hasAlready(request, etag) ? { status: 304, headers } : { text, headers };
};
