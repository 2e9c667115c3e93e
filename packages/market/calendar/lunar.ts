const day = 86_400_000;

const dangi = new Intl.DateTimeFormat('en-u-ca-dangi', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Month and day of the Korean lunisolar calendar (`dangi` of ICU); a leap month reads `6bis`. */
const lunarOf = (at: number): string => {
  const parts = dangi.formatToParts(at);
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${of('month')}-${of('day')}`;
};

/** The part of a solar year, as [month, day] pairs, in which a lunar day can fall. */
const spans = {
  '1-1': [1, 20, 2, 22],
  '4-8': [4, 24, 6, 1],
  '8-15': [9, 5, 10, 10],
} as const;

export type LunarDay = keyof typeof spans;

/**
 * The solar date (`YYYY-MM-DD`) of a lunar month and day in a year, never of a leap month. Reckoned by ICU's Korean calendar;
 * a table test holds it to the dates published by the Korea Astronomy and Space Science Institute for 2020 to 2030.
 */
export const solarDate = (year: number, lunar: LunarDay): string => {
  const [fromMonth, fromDay, toMonth, toDay] = spans[lunar];
  for (let at = Date.UTC(year, fromMonth - 1, fromDay); at <= Date.UTC(year, toMonth - 1, toDay); at += day)
    if (lunarOf(at) === lunar) return new Date(at).toISOString().slice(0, 10);
  throw new RangeError(`no lunar ${lunar} in ${year}`);
};
