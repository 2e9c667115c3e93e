import Big from 'big.js';
import type { Rates } from '../reference/fact.ts';

/** Rates of one day with the day and the source that they are of. */
export interface RateSheet extends Omit<Rates, 'kind'> {
  readonly source: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** A rate: one `from` is `rate` of `to`, by the rates of `on`. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly on: string;
  readonly source: string;
}

/** Digits kept of a quotient; far beyond those that any source gives. */
const places = 20;

/** How many of a currency are one of the base, as a fraction: nothing is divided before the end. */
const perBase = (sheet: RateSheet, currency: string): readonly [Big, Big] | undefined => {
  if (currency === sheet.base) return [new Big(1), new Big(1)];
  const quote = sheet.quotes[currency];
  if (quote === undefined) return undefined;
  const value = new Big(quote);
  if (value.lte(0)) return undefined;
  return sheet.per === 'base' ? [value, new Big(1)] : [new Big(1), value];
};

const fractionOf = (sheet: RateSheet, from: string, to: string): readonly [Big, Big] | undefined => {
  const a = perBase(sheet, from);
  const b = perBase(sheet, to);
  return a && b && [b[0].times(a[1]), b[1].times(a[0])];
};

const divided = ([top, bottom]: readonly [Big, Big], digits: number): Big => {
  const Exact = Big();
  Exact.DP = digits;
  Exact.RM = Big.roundHalfEven;
  return new Exact(top).div(new Exact(bottom));
};

/**
 * The rate between two currencies on a day: by the sheet of that day, or of the last one before it within `back` days, for sources
 * say nothing at weekends and on holidays. Crossed by the base exactly. Undefined if no such sheet has both.
 */
export const rateOn = (sheets: readonly RateSheet[], date: string, from: string, to: string, back = 10): Rate | undefined => {
  const first = new Date(Date.parse(`${date}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
  const usable = sheets.filter(({ on }) => on <= date && on >= first).sort((a, b) => (a.on < b.on ? 1 : -1));
  for (const sheet of usable) {
    const fraction = fractionOf(sheet, from, to);
    if (fraction) return { from, to, rate: divided(fraction, places).toFixed(), on: sheet.on, source: sheet.source };
  }
  return undefined;
};

/** So much of the other currency, as a plain decimal with `digits` after the point, rounded half to even. */
export const converted = (amount: string, rate: Rate, digits: number): string =>
  new Big(amount).times(rate.rate).round(digits, Big.roundHalfEven).toFixed(digits);
