import { today } from '@sandan/market/royalty/books';

/** First day of the quarter that is so many before the current one. */
export const quarter = (now: Date, back: number): string => {
  const [year = 0, month = 1] = today(now).split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 - 3 * back;
  return new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
};

/** The day on which the demo licence came into force: two quarters before the current one. */
export const licenceDay = (now: Date): string => quarter(now, 2);

/** The hour of a day at which its things are done. */
export const onDay = (day: string): Date => new Date(`${day}T10:00:00+09:00`);
