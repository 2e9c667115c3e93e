import { weekday } from './date.ts';
import { koreanHolidays } from './korea.ts';

/** Whose working days count, and in which IANA zone they begin and end. */
export interface Calendar {
  /** `KR` knows Korean public holidays; `weekends` knows none, and says so wherever a term is shown. */
  readonly name: 'KR' | 'weekends';
  readonly zone: string;
  /** Name of the holiday on a civil date (`YYYY-MM-DD`), if it is one. */
  holiday(date: string): { readonly ko: string; readonly en: string } | undefined;
}

const labourDay = { ko: '노동절', en: 'Labour Day' };

/** Korean public holidays. `labourDay` closes businesses on 1 May of the years before 2026 too, when it was no public holiday yet. */
export const korea = (zone = 'Asia/Seoul', options: { labourDay?: boolean } = { labourDay: true }): Calendar => ({
  name: 'KR',
  zone,
  holiday: (date) =>
    koreanHolidays(Number(date.slice(0, 4))).find((h) => h.date === date)?.name ??
    (options.labourDay && date.endsWith('-05-01') ? labourDay : undefined),
});

/** Saturdays and Sundays off, no public holidays: for countries whose holidays the market does not know. */
export const weekendsOnly = (zone: string): Calendar => ({ name: 'weekends', zone, holiday: () => undefined });

const zones = new Map<string, boolean>();
const mostZones = 1000;

const isZone = (zone: string): boolean => {
  const before = zones.get(zone);
  if (before !== undefined) return before;
  if (zones.size >= mostZones) zones.clear();
  let known = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    known = false;
  }
  zones.set(zone, known);
  return known;
};

/** The calendar of an organisation, by its country (ISO 3166-1) and zone; an unknown zone counts as the market's own, Asia/Seoul. */
export const calendarOf = ({ country, zone }: { readonly country: string; readonly zone: string }): Calendar => {
  const known = isZone(zone) ? zone : 'Asia/Seoul';
  return country === 'KR' ? korea(known) : weekendsOnly(known);
};

export const isWorkingDay = (calendar: Calendar, date: string): boolean => {
  const day = weekday(date);
  return day !== 0 && day !== 6 && calendar.holiday(date) === undefined;
};
