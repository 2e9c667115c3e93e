import type { Language } from '../api/views.ts';
import { localeOf } from './number.ts';
import { shownWall } from './shown-wall.ts';

/** Pages show times of day in Korea, where the market is; server and browser then write the same. */
const zone = 'Asia/Seoul';

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made when it is first needed: making one costs a hundred times what using it does. */
const formatter = (language: Language, timeZone: string, timeStyle?: 'short'): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${timeStyle}`;
  const known = made.get(key);
  if (known) return known;
  const style = timeStyle ? { dateStyle: 'medium' as const, timeStyle } : { dateStyle: 'medium' as const };
  const format = new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone });
  made.set(key, format);
  return format;
};

/** A day; of an instant (ISO 8601 or ms) the day in Korea, of `YYYY-MM-DD` that day. */
export const day = (at: string | number, language: Language): string => {
  const plain = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
  return formatter(language, plain ? 'UTC' : zone).format(new Date(at));
};

/** Day and time of day in Korea. */
export const moment = (at: string, language: Language): string => formatter(language, zone, 'short').format(new Date(at));

/** Day and time of day in a zone, with its name where that is not Korea, and the offset where its clocks show that time twice. */
export const momentIn = (at: string, language: Language, timeZone = zone): string => {
  if (timeZone === zone) return moment(at, language);
  const offset = shownWall(at, timeZone).slice('2026-10-25T02:30'.length);
  return `${formatter(language, timeZone, 'short').format(new Date(at))} (${timeZone}${offset && ` ${offset}`})`;
};
