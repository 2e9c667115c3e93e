import { Temporal } from 'temporal-polyfill';
import { plusDays } from '../calendar/date.ts';

const minute = 60_000;

/** First instants of civil days: a calendar of months asks for the same days again and again, and reckoning one is dear. */
const known = new Map<string, number>();
const mostKnown = 20_000;

/** The first instant (ms) of a civil day (`YYYY-MM-DD`) in an IANA zone. */
export const dayStart = (date: string, zone: string): number => {
  const key = `${date} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const instant = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  known.set(key, instant);
  return instant;
};

interface CivilDay {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** The day of each zone that was asked for last: who walks through a calendar asks for one slot after the other. */
const lastDay = new Map<string, CivilDay>();

const civilDay = (at: number, zone: string): CivilDay | undefined => {
  const last = lastDay.get(zone);
  if (last && last.from <= at && at < last.to) return last;
  const guess = new Date(at).toISOString().slice(0, 10);
  for (const date of [guess, plusDays(guess, 1), plusDays(guess, -1)]) {
    const day = { date, from: dayStart(date, zone), to: dayStart(plusDays(date, 1), zone) };
    if (at < day.from || day.to <= at) continue;
    lastDay.set(zone, day);
    return day;
  }
  return undefined;
};

const zoned = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The civil day of an instant (ms). */
export const civilDate = (at: number, zone: string): string =>
  civilDay(at, zone)?.date ?? zoned(at, zone).toPlainDate().toString();

/** Wall time of an instant (ms): `YYYY-MM-DDTHH:MM`. */
export const wallTime = (at: number, zone: string): string => {
  const day = civilDay(at, zone);
  if (!day || day.to - day.from !== 1440 * minute) return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return `${day.date}T${new Date(at - day.from).toISOString().slice(11, 16)}`;
};

/** The instant (ms) at which clocks show `minutes` after midnight; where they show it twice, the first or the `last` time, where never, the next. */
export const wallInstant = (date: string, minutes: number, zone: string, last = false): number => {
  const start = dayStart(date, zone);
  const next = dayStart(plusDays(date, 1), zone);
  if (minutes >= 1440) return next;
  if (next - start === 1440 * minute) return start + minutes * minute;
  const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const plain = Temporal.PlainDate.from(date).toPlainDateTime(plainTime);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  return last ? Math.max(earlier, plain.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds) : earlier;
};

/** How far an instant lies after the first instant of its civil day, in minutes. */
export const minutesIntoDay = (at: number, zone: string): number => (at - dayStart(civilDate(at, zone), zone)) / minute;

/** Where slots lie: they cut each civil day of the zone from its first instant on, so that they cover time without gap or overlap. */
export interface Slots {
  readonly zone: string;
  readonly slotMinutes: number;
}

/** First instants (ms) of the slots that [from, to) touches. */
export const slotsBetween = ({ zone, slotMinutes }: Slots, from: number, to: number): number[] => {
  const length = slotMinutes * minute;
  const found: number[] = [];
  for (let date = civilDate(from, zone); ; date = plusDays(date, 1)) {
    const start = dayStart(date, zone);
    if (start >= to) return found;
    const next = dayStart(plusDays(date, 1), zone);
    const first = from > start ? start + Math.floor((from - start) / length) * length : start;
    for (let at = first; at < next && at < to; at += length) found.push(at);
  }
};

/** The instant (ms) at which the slot that begins at `at` ends: a day that clocks made shorter ends with a shorter slot. */
export const slotEnd = ({ zone, slotMinutes }: Slots, at: number): number =>
  Math.min(at + slotMinutes * minute, civilDay(at, zone)?.to ?? dayStart(plusDays(civilDate(at, zone), 1), zone));
