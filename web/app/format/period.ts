import type { Language } from '../api/views.ts';
import { localeOf } from './number.ts';

const made = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, style: 'day' | 'time'): Intl.DateTimeFormat => {
  const key = `${language} ${style}`;
  const known = made.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    style === 'day'
      ? { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  made.set(key, format);
  return format;
};

const wallDate = (wall: string) => new Date(`${wall.slice(0, 16)}Z`);

/** The time of day, with its offset where it has one (`shownWall`). */
const timeOf = (wall: string, language: Language): string => {
  const [time, offset] = [formatter(language, 'time').format(wallDate(wall)), wall.slice(16)];
  return offset ? `${time} (${offset})` : time;
};

/** A time of day by the clocks where it is (`YYYY-MM-DDTHH:MM`), with its day. */
const wallMoment = (wall: string, language: Language): string =>
  `${formatter(language, 'day').format(wallDate(wall))} ${timeOf(wall, language)}`;

/** From one wall time to another; the day is said once where it is the same, and hours are left out of whole days. */
export const period = (start: string, end: string, language: Language): string => {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  const whole = start.endsWith('T00:00') && end.endsWith('T00:00');
  const dayOf = (wall: string) => formatter(language, 'day').format(wallDate(wall));
  if (whole) {
    const last = new Date(wallDate(end).getTime() - 86_400_000).toISOString().slice(0, 16);
    return last.slice(0, 10) === from ? dayOf(start) : `${dayOf(start)} – ${dayOf(last)}`;
  }
  return from === to
    ? `${dayOf(start)} ${timeOf(start, language)}–${timeOf(end, language)}`
    : `${wallMoment(start, language)} – ${wallMoment(end, language)}`;
};
