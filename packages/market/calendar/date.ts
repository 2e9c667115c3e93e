const day = 86_400_000;

/** Civil dates are `YYYY-MM-DD` strings, which sort as they stand. */
export const dateOf = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The earlier of two dates. */
export const sooner = (a: string, b: string): string => (a.localeCompare(b) <= 0 ? a : b);

/** The later of two dates. */
export const later = (a: string, b: string): string => (sooner(a, b) === a ? b : a);

/** 0 Sunday … 6 Saturday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Whole days from one date to another; fewer than none if the other is before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** One format for each zone: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day that it is in a zone at an instant. @throws RangeError for a zone that nobody knows */
export const dayIn = (zone: string, at: Date): string => {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  formats.set(zone, format);
  return format.format(at);
};

/** The civil day that it is in Korea, by which papers are dated, terms run and budgets are counted. */
export const koreanDay = (at: Date): string => dayIn('Asia/Seoul', at);
