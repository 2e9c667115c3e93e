import { civilDate, dayStart, wallInstant, wallTime } from '@sandan/market/booking/slot';
import { plusDays } from '@sandan/market/calendar/date';
import { wallOf } from '@sandan/market/calendar/wall';

export { civilDate, dayStart, plusDays, wallOf, wallTime };

/**
 * Where a calendar draws `YYYY-MM-DD` and `HH:MM`, undefined for what is no time: the next instant where clocks skip it, the earlier where
 * they show it twice. What somebody chooses is read by `chosenTime`, which puts nothing in its place.
 */
export const instantAt = (date: string, time: string, zone: string): string | undefined => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)) || !hours || !minutes) return undefined;
  return new Date(wallInstant(date, Number(hours) * 60 + Number(minutes), zone)).toISOString();
};

/** An instant after so many minutes by the clocks: whole days end at the same time of day. */
export const after = (start: string, minutes: number, zone: string): string => {
  if (minutes % 1440 !== 0) return new Date(Date.parse(start) + minutes * 60_000).toISOString();
  const [date = '', time = ''] = wallTime(Date.parse(start), zone).split('T');
  return instantAt(plusDays(date, minutes / 1440), time, zone) ?? start;
};

/** The Monday of the week of a day. */
export const mondayOf = (date: string): string => plusDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
