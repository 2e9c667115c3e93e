import { offsetAt, readWall, wallOf, zoneChanges } from '@sandan/market/calendar/wall';
import ICAL from 'ical.js';

/** RFC 5545 wants lines of at most 75 octets; a continued line begins with a blank that the library does not count. */
ICAL.foldLength = 74;

export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
  readonly partstat?: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';
}

/**
 * One VEVENT. `uid` never changes; `sequence` grows with each change of its time. Instants are ISO, shown in `zone`. With `rule` it is the
 * first of a series, and `except` the wall times (`YYYY-MM-DDTHH:MM`) at which it does not take place. What lies apart from its series is an
 * event of its own, or with `recurs` one that stands for that wall time of the series with its `uid`.
 */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly changed: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly rule?: string;
  readonly except?: readonly string[];
  readonly recurs?: string;
  readonly organizer?: CalendarPerson;
  readonly attendees?: readonly CalendarPerson[];
}

/** A VCALENDAR. `PUBLISH` is a feed, `REQUEST` an invitation or its change, `CANCEL` its end (RFC 5546). */
export interface Calendar {
  readonly name: string;
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly events: readonly CalendarEvent[];
}

type Property = [string, Record<string, string>, string, ...unknown[]];
type Component = [string, Property[], Component[]];

const year = 366 * 86_400_000;
const text = (name: string, value: string): Property => [name, {}, 'text', value];
const utc = (iso: string): string => `${iso.slice(0, 19)}Z`;

/** A time as a property: by the clocks of its zone, or as UTC where that time comes twice, for calendars disagree on which is meant. */
const time = (name: string, iso: string, zone: string): Property => {
  const wall = wallOf(Date.parse(iso), zone);
  if (zone === 'UTC' || wall.fold) return [name, {}, 'date-time', utc(iso)];
  return [name, { tzid: zone }, 'date-time', `${wall.local}:00`];
};

const walls = (name: string, locals: readonly string[], zone: string): Property[] =>
  locals.length === 0 ? [] : [[name, { tzid: zone }, 'date-time', ...locals.map((l) => `${l}:00`)]];

const person = (name: string, { name: cn, address, partstat }: CalendarPerson): Property => [
  name,
  {
    // A quote cannot stand in a parameter at all (RFC 5545, 3.2).
    cn: cn.replaceAll(/["\r\n]/g, ' '),
    ...(name === 'attendee' ? { role: 'REQ-PARTICIPANT', partstat: partstat ?? 'NEEDS-ACTION', rsvp: 'FALSE' } : {}),
  },
  'cal-address',
  `mailto:${address}`,
];

const event = (e: CalendarEvent): Component => [
  'vevent',
  [
    text('uid', e.uid),
    ['sequence', {}, 'integer', e.sequence],
    ['dtstamp', {}, 'date-time', utc(e.changed)],
    ...(e.recurs ? walls('recurrence-id', [e.recurs], e.zone) : []),
    // The first of a series says its wall time, whatever instant it is.
    ...(e.rule ? walls('dtstart', [wallOf(Date.parse(e.start), e.zone).local], e.zone) : [time('dtstart', e.start, e.zone)]),
    // A series lasts as long each time as the first; of one event the end is said by the clock.
    ...(e.rule
      ? ([
          ['duration', {}, 'duration', `PT${(Date.parse(e.end) - Date.parse(e.start)) / 60_000}M`],
          ['rrule', {}, 'recur', ICAL.Recur.fromString(e.rule).toJSON()],
          ...walls('exdate', e.except ?? [], e.zone),
        ] as Property[])
      : [time('dtend', e.end, e.zone)]),
    text('summary', e.summary),
    ...(e.description ? [text('description', e.description)] : []),
    ...(e.location ? [text('location', e.location)] : []),
    ...(e.url ? [['url', {}, 'uri', e.url] as Property] : []),
    text('status', e.status),
    text('transp', e.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'),
    ...(e.organizer ? [person('organizer', e.organizer)] : []),
    ...(e.attendees ?? []).map((a) => person('attendee', a)),
  ],
  [],
];

const offset = (minutes: number): string => {
  const m = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(m / 60))}:${two(m % 60)}`;
};

const observance = (name: 'standard' | 'daylight', start: string, before: number, after: number): Component => [
  name,
  [
    ['dtstart', {}, 'date-time', start],
    ['tzoffsetfrom', {}, 'utc-offset', offset(before)],
    ['tzoffsetto', {}, 'utc-offset', offset(after)],
    text('tzname', offset(after).replace(':', '')),
  ],
  [],
];

const localAt = (at: number, minutes: number): string => new Date(at + minutes * 60_000).toISOString().slice(0, 19);

/** The zone's clocks for a time, each change written out: what a rule of a zone would say may be amended, what happened does not. */
const timezone = (zone: string, from: number, to: number): Component => {
  const first = offsetAt(from, zone);
  return [
    'vtimezone',
    [text('tzid', zone)],
    [
      observance('standard', localAt(from, first), first, first),
      ...zoneChanges(zone, from, to).map(({ at, before, after }) =>
        observance(after > before ? 'daylight' : 'standard', localAt(at, before), before, after),
      ),
    ],
  ];
};

const zonesOf = (events: readonly CalendarEvent[]): Component[] => {
  const spans = new Map<string, { from: number; to: number }>();
  for (const e of events) {
    const [from, to] = [Date.parse(e.start) - year, Date.parse(e.end) + (e.rule ? 3 : 1) * year];
    const known = spans.get(e.zone);
    spans.set(e.zone, { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) });
  }
  spans.delete('UTC');
  return [...spans].map(([zone, { from, to }]) => timezone(zone, from, to));
};

/** The calendar as text (RFC 5545, with RFC 7986 for its name and how often to ask again). */
export const calendarText = ({ name, method, events }: Calendar): string =>
  `${ICAL.stringify([
    'vcalendar',
    [
      text('version', '2.0'),
      text('prodid', '-//Sandan Market//Booking//EN'),
      text('method', method),
      text('calscale', 'GREGORIAN'),
      text('name', name),
      text('x-wr-calname', name),
      ...(method === 'PUBLISH' ? [['refresh-interval', {}, 'duration', 'PT1H'] as Property] : []),
    ],
    [...zonesOf(events), ...events.map(event)],
  ] as unknown as Parameters<typeof ICAL.stringify>[0])}\r\n`;

/**
 * Whether a wall time of a series is read alike by all calendars, or left out by all. They disagree on times that come twice: a series
 * that meets one is written event by event.
 */
export const readAlike = (local: string, zone: string): boolean => readWall(local, zone).is !== 'twice';
