import { exponents } from '@sandan/kernel/money';
import type { Reference } from '../reference/reference.ts';
import { converted, type RateSheet, rateOn } from './rate.ts';

/** The sheets in references of rates. */
export const sheetsOf = (references: readonly Reference[]): RateSheet[] =>
  references.flatMap(({ source, on, fact }) => {
    if (fact.kind !== 'rate' || !on) return [];
    const { base, per, quotes } = fact;
    return [{ source, on, base, per, quotes }];
  });

/** What one of a currency (a hundred of the yen and of others of little worth) is in won, with two digits. */
export interface WonRate {
  readonly currency: string;
  readonly units: number;
  readonly won: string;
  readonly on: string;
  readonly source: string;
}

/** Currencies that are quoted by the hundred. */
const byHundred = new Set(['JPY', 'VND', 'IDR']);

/** Currencies of the market and of its main partners, in won on a day. */
export const wonRates = (sheets: readonly RateSheet[], date: string, back?: number): WonRate[] =>
  ['USD', 'EUR', 'JPY', 'CNY', 'GBP', 'SGD', 'VND', 'IDR', 'INR', 'AUD', 'CAD', 'THB']
    .concat(Object.keys(exponents).filter((currency) => currency === 'KWD'))
    .flatMap((currency) => {
      const rate = rateOn(sheets, date, currency, 'KRW', back);
      if (!rate) return [];
      const units = byHundred.has(currency) ? 100 : 1;
      return [{ currency, units, won: converted(String(units), rate, 2), on: rate.on, source: rate.source }];
    });
