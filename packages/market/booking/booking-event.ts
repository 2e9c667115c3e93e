import { type Language, textIn } from '@sandan/kernel/text';
import { readWall } from '../calendar/wall.ts';
import type { Booking } from './booking.ts';
import { type BookingState, bookingStates } from './booking-state.ts';
import { outageReasons, outagesOf } from './closed.ts';
import type { Span } from './open-span.ts';
import { readRecurrence, sentRecurrence } from './recurrence.ts';
import type { Resource } from './resource.ts';
import type { Series } from './series.ts';

/** A booking as calendars show it: one event, or a whole series as one. The shape of `documents/calendar`, without who is invited. */
export interface BookingEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly changed: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly location?: string;
  readonly rule?: string;
  readonly except?: readonly string[];
  /** The wall time of the rule of its series for which it stands. */
  readonly recurs?: string;
}

/** STATUS of RFC 5545 by the state of a booking. */
const statuses: Readonly<Partial<Record<BookingState, BookingEvent['status']>>> = {
  held: 'TENTATIVE',
  requested: 'TENTATIVE',
  waitlisted: 'TENTATIVE',
  offered: 'TENTATIVE',
  cancelled: 'CANCELLED',
  declined: 'CANCELLED',
  lapsed: 'CANCELLED',
  no_show: 'CANCELLED',
};

export interface Told {
  readonly siteUrl: string;
  readonly language: Language;
}

const host = (siteUrl: string): string => new URL(siteUrl).hostname;

/** One event of a booking; `part` says of which resource, the first of its own if absent. */
export const bookingEvent = (booking: Booking, { siteUrl, language }: Told, part = booking.parts[0]): BookingEvent => ({
  uid: `${booking.id}@${host(siteUrl)}`,
  sequence: booking.sequence + (statuses[booking.state] === 'CANCELLED' ? 1 : 0),
  changed: booking.changed.at,
  start: part?.start ?? booking.start,
  end: part?.end ?? booking.end,
  zone: part?.zone ?? 'UTC',
  summary: booking.parts.map((p) => textIn(p.name, language)).join(' + '),
  description: `${booking.number} · ${bookingStates[booking.state][language]}`,
  url: `${siteUrl}/${language}/bookings/${booking.id}`,
  status: statuses[booking.state] ?? 'CONFIRMED',
});

/** The outages of a resource that meet a time, as whoever reads along with it sees them: each by itself, those that repeat too. */
export const outageEvents = (
  resource: Pick<Resource, 'id' | 'zone' | 'name' | 'outages' | 'repeating' | 'changed'>,
  { from, to }: Span,
  { siteUrl, language }: Told,
): BookingEvent[] =>
  outagesOf(resource)
    .filter((o) => Date.parse(o.from) < to && from < Date.parse(o.to))
    .map(({ reason, note, ...outage }) => ({
      uid: `${resource.id}-${new Date(outage.from).getTime()}@${host(siteUrl)}`,
      sequence: 0,
      changed: resource.changed.at,
      start: new Date(outage.from).toISOString(),
      end: new Date(outage.to).toISOString(),
      zone: resource.zone,
      summary: `${textIn(resource.name, language)} · ${outageReasons[reason][language]}`,
      description: note ?? outageReasons[reason][language],
      url: `${siteUrl}/${language}/resources/${resource.id}`,
      status: 'CONFIRMED' as const,
    }));

const inPlace = (booking: Booking, zone: string): boolean => {
  const reading = readWall(booking.series?.local ?? '2000-01-01T00:00', zone);
  return reading.is === 'once' && new Date(reading.at).toISOString() === booking.start && booking.state === 'confirmed';
};

/** Whether a series can be one event: calendars disagree on times that come twice on the clock. */
export const isOneEvent = ({ times, start }: Series): boolean => times.every((t) => readWall(t.local, start.zone).is !== 'twice');

const uidOf = ({ id }: Series, { siteUrl }: Told): string => `${id}@${host(siteUrl)}`;

/** A booking of a series as one of its times: under the number of the series, with a SEQUENCE that grows with its own and with that of the series. */
export const timeEvent = (series: Series, booking: Booking, told: Told): BookingEvent => {
  const event = bookingEvent(booking, told);
  const recurs = booking.series?.local;
  return { ...event, uid: uidOf(series, told), sequence: series.sequence + event.sequence, ...(recurs ? { recurs } : {}) };
};

/** A series as one event with its RRULE, without all times but those that are `there`. `one` of its bookings says what it is. */
const ruleEvent = (series: Series, one: Booking, there: ReadonlySet<string | undefined>, told: Told): BookingEvent => {
  const { zone, local } = series.start;
  const first = readWall(local, zone);
  const start = 'at' in first ? first.at : Date.parse(one.start);
  const occurrences = series.times.map((t) => {
    const at = readWall(t.local, zone);
    return { local: t.local, ...(at.is === 'once' ? { at: at.at } : {}) };
  });
  return {
    ...bookingEvent(one, told),
    uid: uidOf(series, told),
    sequence: series.sequence,
    changed: series.changed.at,
    start: new Date(start).toISOString(),
    end: new Date(start + series.minutes * 60_000).toISOString(),
    description: textIn(series.name, told.language),
    rule: sentRecurrence(readRecurrence(series.rule), occurrences, zone),
    except: series.times.flatMap((t) => (there.has(t.local) ? [] : [t.local])),
  };
};

/**
 * A series as it is sent to whoever booked it: its rule, without the times that do not stand, and under the same number each that stands at
 * another time; off where none stands. Nothing of one of which nothing was booked.
 */
export const seriesAsOne = (series: Series, bookings: readonly Booking[], told: Told): BookingEvent[] => {
  const standing = bookings.filter((b) => bookingEvent(b, told).status === 'CONFIRMED');
  const [one = bookings[0]] = standing;
  if (!one) return [];
  const apart = standing.filter((b) => !inPlace(b, series.start.zone)).map((b) => timeEvent(series, b, told));
  const rule = ruleEvent(series, one, new Set((standing.length > 0 ? standing : bookings).map((b) => b.series?.local)), told);
  return [{ ...rule, status: standing.length > 0 ? 'CONFIRMED' : 'CANCELLED' }, ...apart];
};

/**
 * A series and its bookings as events: those that stand at the time of the rule as one, with its RRULE and without all other times, and each
 * other booking by itself. Where one of its times comes twice on the clock, all stand by themselves, for calendars disagree on those.
 */
export const seriesEvents = (series: Series, bookings: readonly Booking[], told: Told): BookingEvent[] => {
  const { zone } = series.start;
  const regular = !isOneEvent(series) ? [] : bookings.filter((b) => b.series?.id === series.id && inPlace(b, zone));
  const apart = bookings.filter((b) => !regular.includes(b)).map((b) => bookingEvent(b, told));
  const [first] = regular;
  if (!first || regular.length < 2) return bookings.map((b) => bookingEvent(b, told));
  return [ruleEvent(series, first, new Set(regular.map((b) => b.series?.local)), told), ...apart];
};
