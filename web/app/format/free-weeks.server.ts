import { type FreeWeek, mondayOf, weekOf } from '@sandan/market/listing/weeks';
import type { Language } from '../api/views.ts';

const day = 86_400_000;
/** Weeks that are shown at most, and at least, so that what is not told shows too. */
const most = 26;
const least = 8;

interface CapacityWeek {
  readonly week: string;
  /** Its Monday, as a person reads it. */
  readonly from: string;
  /** Absent where the owner tells nothing of it: that is no promise of any hour. */
  readonly hours?: number;
}

export interface CapacityMonth {
  readonly label: string;
  readonly weeks: readonly CapacityWeek[];
}

/** Free hours week by week from this week on, by the month in which a week begins; undefined where no week to come is told. */
export const freeWeeks = (
  told: readonly FreeWeek[],
  today: string,
  language: Language,
): { months: CapacityMonth[]; hours: number; fullest: number } | undefined => {
  const now = weekOf(today);
  const coming = told.filter(({ week }) => week >= now && mondayOf(week));
  const last = coming
    .map(({ week }) => week)
    .sort()
    .at(-1);
  if (!last) return undefined;
  const hoursOf = new Map(coming.map(({ week, hours }) => [week, hours]));
  const tag = language === 'ko' ? 'ko-KR' : 'en-GB';
  const text = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(new Date(`${date}T00:00:00Z`));
  const months: { label: string; weeks: CapacityWeek[] }[] = [];
  const begin = Date.parse(`${mondayOf(now)}T00:00:00Z`);
  for (let at = 0; at < most; at++) {
    const monday = new Date(begin + at * 7 * day).toISOString().slice(0, 10);
    const week = weekOf(monday);
    if (week > last && at >= least) break;
    const label = text(monday, { year: 'numeric', month: 'long' });
    if (months.at(-1)?.label !== label) months.push({ label, weeks: [] });
    const hours = hoursOf.get(week);
    months
      .at(-1)
      ?.weeks.push({ week, from: text(monday, { month: 'short', day: 'numeric' }), ...(hours === undefined ? {} : { hours }) });
  }
  return {
    months,
    hours: coming.reduce((sum, { hours }) => sum + hours, 0),
    fullest: Math.max(1, ...coming.map(({ hours }) => hours)),
  };
};
