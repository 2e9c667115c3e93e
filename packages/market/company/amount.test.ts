import { expect, test } from 'vitest';
import { shown, written } from './amount.ts';

test('an amount is read exactly as it is written, with or without commas, and shown again', () => {
  expect(written('5,000,000', 'KRW')).toEqual({ currency: 'KRW', minor: 5_000_000 });
  expect(written('4000.5', 'USD')).toEqual({ currency: 'USD', minor: 400_050 });
  expect(shown({ currency: 'USD', minor: 400_050 })).toBe('4000.50');
  expect(written('  ', 'KRW')).toBeUndefined();
});

test('what is no amount of its currency becomes one that no schema takes', () => {
  for (const [text, currency] of [
    ['1.5', 'KRW'],
    ['1.005', 'USD'],
    ['-3', 'KRW'],
    ['1e9', 'KRW'],
    ['x', 'EUR'],
    ['1', 'XXX'],
  ] as const)
    expect(written(text, currency)?.minor, `${text} ${currency}`).toBeNaN();
});
