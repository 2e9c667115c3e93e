import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingDay } from './calendar.ts';
import { plusDays } from './date.ts';

/** A working day runs from 09:00 to 18:00 local time, lunch included: nine business hours. */
export const workingDay = { from: 9, to: 18, hours: 9 } as const;

const hour = 3_600_000;

const reckon = (date: string, at: number, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: { hour: at } }).epochMilliseconds;

/** Hours of civil days as instants: a term of months asks for the same days again and again, and reckoning one is dear. */
const known = new Map<string, number>();
const mostKnown = 10_000;

const instantOf = (date: string, at: number, zone: string): number => {
  const key = `${date} ${at} ${zone}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const instant = reckon(date, at, zone);
  known.set(key, instant);
  return instant;
};

const civilDate = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Working spans [from, to) in epoch milliseconds, from the day of `at` on, without end. */
function* spansFrom(at: number, calendar: Calendar): Generator<readonly [number, number]> {
  for (let date = civilDate(at, calendar.zone); ; date = plusDays(date, 1))
    if (isWorkingDay(calendar, date))
      yield [instantOf(date, workingDay.from, calendar.zone), instantOf(date, workingDay.to, calendar.zone)];
}

/**
 * The instant at which `hours` of business time have passed since `start`. A term that ends with a working day ends at its
 * 18:00, not at the next 09:00; spans are measured between instants, so a clock change shifts nothing.
 * @throws RangeError if `hours` is negative, not finite or over 10,000.
 */
export const addBusinessHours = (start: Date, hours: number, calendar: Calendar): Date => {
  if (!(hours >= 0 && hours <= 10_000)) throw new RangeError(`business hours: ${hours}`);
  let left = Math.round(hours * hour);
  if (left === 0) return start;
  for (const [from, to] of spansFrom(start.getTime(), calendar)) {
    const begin = Math.max(from, start.getTime());
    if (begin >= to) continue;
    if (left <= to - begin) return new Date(begin + left);
    left -= to - begin;
  }
  return start;
};

/** Business hours between two instants; 0 if `end` is not after `start`. */
export const businessHoursBetween = (start: Date, end: Date, calendar: Calendar): number => {
  let passed = 0;
  for (const [from, to] of spansFrom(start.getTime(), calendar)) {
    if (from >= end.getTime()) break;
    passed += Math.max(0, Math.min(to, end.getTime()) - Math.max(from, start.getTime()));
  }
  return passed / hour;
};

/** The next instant after `at` at which clocks in the zone show `hourOfDay`:00. */
export const nextHour = (at: Date, hourOfDay: number, zone: string): Date => {
  const today = civilDate(at.getTime(), zone);
  const next = instantOf(today, hourOfDay, zone);
  return new Date(next > at.getTime() ? next : instantOf(plusDays(today, 1), hourOfDay, zone));
};
