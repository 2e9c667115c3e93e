import { dateOf, plusDays } from '../calendar/date.ts';
import type { YearOfLicence } from './reckon.ts';
import { periods, type RoyaltyTerms } from './terms.ts';

/** First and last day of a period, both in it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

const earlier = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);

/** Days from one date to another, both counted. */
export const daysIn = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The period that begins on a day: to the end of the quarter, half-year or year of the calendar, or to the last day of royalties. */
export const periodFrom = (from: string, terms: Pick<RoyaltyTerms, 'period'>, until: string | undefined): Span | undefined => {
  if (until !== undefined && from > until) return undefined;
  const months = periods[terms.period];
  const [year = 0, month = 1] = from.split('-').map(Number);
  const next = Math.floor((month - 1) / months) * months + months + 1;
  return { from, to: earlier(plusDays(dateOf(year, next, 1), -1), until) };
};

/** The year of the licence that a period lies in: its number, and the days of it on which royalties accrue. */
export const yearOf = (span: Span, effectiveOn: string, until: string | undefined): YearOfLicence => {
  const year = Number(span.to.slice(0, 4));
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const runs = { from: effectiveOn > first ? effectiveOn : first, to: earlier(last, until) };
  return {
    ordinal: year - Number(effectiveOn.slice(0, 4)) + 1,
    days: daysIn(runs),
    of: daysIn({ from: first, to: last }),
    closes: span.to === runs.to,
  };
};
