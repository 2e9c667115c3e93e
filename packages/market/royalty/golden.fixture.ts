import type { Currency } from '@sandan/kernel/money';
import type { SoFar, YearOfLicence } from './reckon.ts';
import { share } from './share.ts';
import type { StatedLine } from './statement.ts';
import { noTerms, type RoyaltyTerms, RoyaltyTerms as Terms } from './terms.ts';

/** Terms of a scale in per cent: `scale('KRW', [[0, '5']])`. */
export const scale = (
  currency: Currency,
  tiers: readonly (readonly [number, string])[],
  more: Partial<RoyaltyTerms> = {},
): RoyaltyTerms =>
  Terms.parse({ ...noTerms(currency), tiers: tiers.map(([from, rate]) => ({ from, rate: share(rate) })), ...more });

/** Sales in minor units of a currency, changed at a rate where one is said. */
export const sold = (currency: Currency, gross: number, rate?: string, taken: StatedLine['deductions'] = []): StatedLine => ({
  product: '여과막',
  country: 'KR',
  currency,
  gross,
  deductions: taken,
  ...(rate ? { rate: { rate, on: '2026-06-30', source: 'ecb' } } : {}),
});

export const within: YearOfLicence = { ordinal: 1, days: 365, of: 365, closes: false };
export const end: YearOfLicence = { ...within, closes: true };
export const so = (before: Partial<SoFar>): SoFar => ({
  yearNet: 0,
  yearRunning: 0,
  yearDue: 0,
  licenceDue: 0,
  carried: 0,
  ...before,
});
