import type { Language } from '../api/views.ts';
import { localeOf } from './number.ts';

/** Pages show times of day in Korea, where the market is; server and browser then write the same. */
const zone = 'Asia/Seoul';

/** A day; of an instant (ISO 8601 or ms) the day in Korea, of `YYYY-MM-DD` that day. */
export const day = (at: string | number, language: Language): string => {
  const plain = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: plain ? 'UTC' : zone }).format(
    new Date(at),
  );
};

/** Day and time of day in Korea. */
export const moment = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(at));
