import { expect, test } from 'vitest';
import { converted, type RateSheet, rateOn } from './rate.ts';

const ecb = (on: string, quotes: Record<string, string>): RateSheet => ({ source: 'ecb', on, base: 'EUR', per: 'base', quotes });
const sheets = [
  ecb('2026-04-10', { USD: '1.1711', KRW: '1737.06', JPY: '186.43' }),
  ecb('2026-04-13', { USD: '1.1684', KRW: '1740.86' }),
];

test('a dollar in won is crossed by the euro, exactly and not by rounded halves', () => {
  const rate = rateOn(sheets, '2026-04-13', 'USD', 'KRW');
  expect(rate).toMatchObject({ from: 'USD', to: 'KRW', on: '2026-04-13', source: 'ecb' });
  expect(rate?.rate).toBe('1489.95207120849024306744');
  expect(rate && converted('12.50', rate, 0)).toBe('18624');
  expect(rateOn(sheets, '2026-04-13', 'EUR', 'KRW')?.rate).toBe('1740.86');
  expect(rateOn(sheets, '2026-04-13', 'KRW', 'KRW')?.rate).toBe('1');
});

test('a weekend has the rates of Friday, and a currency that is missing one day those of the day before', () => {
  expect(rateOn(sheets, '2026-04-12', 'USD', 'KRW')?.on).toBe('2026-04-10');
  expect(rateOn(sheets, '2026-04-13', 'JPY', 'KRW')?.on).toBe('2026-04-10');
});

test('rates that are too old, of days to come, or of no known currency are none', () => {
  expect(rateOn(sheets, '2026-05-30', 'USD', 'KRW')).toBeUndefined();
  expect(rateOn(sheets, '2026-04-09', 'USD', 'KRW')).toBeUndefined();
  expect(rateOn(sheets, '2026-04-13', 'VND', 'KRW')).toBeUndefined();
  expect(rateOn([ecb('2026-04-13', { USD: '0', KRW: '1' })], '2026-04-13', 'USD', 'KRW')).toBeUndefined();
});

test('a source that says what one of each currency costs in won is crossed the other way round', () => {
  const exim: RateSheet = {
    source: 'exim',
    on: '2026-04-13',
    base: 'KRW',
    per: 'unit',
    quotes: { USD: '1490.1', JPY: '9.3215' },
  };
  expect(rateOn([exim], '2026-04-13', 'USD', 'KRW')?.rate).toBe('1490.1');
  expect(Number(rateOn([exim], '2026-04-13', 'USD', 'JPY')?.rate)).toBeCloseTo(1490.1 / 9.3215, 10);
});

test('a half goes to the even digit, up or down, so that many conversions do not drift', () => {
  const half = { from: 'USD', to: 'EUR', rate: '0.125', on: '2026-04-13', source: 'ecb' };
  expect(['1', '3', '5', '7'].map((amount) => converted(amount, half, 2))).toEqual(['0.12', '0.38', '0.62', '0.88']);
  // A quotient that ends in a half at the last digit that is kept.
  const sheet = ecb('2026-04-13', { AAA: '1.000000000000000000050', BBB: '1.000000000000000000150' });
  expect(['AAA', 'BBB'].map((currency) => rateOn([sheet], '2026-04-13', 'EUR', currency)?.rate)).toEqual([
    '1.00000000000000000005',
    '1.00000000000000000015',
  ]);
  const fine = ecb('2026-04-13', { AAA: '1.000000000000000000005', BBB: '1.000000000000000000015' });
  expect(['AAA', 'BBB'].map((currency) => rateOn([fine], '2026-04-13', 'EUR', currency)?.rate)).toEqual([
    '1',
    '1.00000000000000000002',
  ]);
});
