import { expect, test } from 'vitest';
import { shown, ungrouped, written } from './amount.ts';

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

test('a comma between thousands is left out; one that stands for a point makes no number, instead of a hundredfold', () => {
  expect(written('1,234,500.50', 'USD')).toEqual({ currency: 'USD', minor: 123_450_050 });
  expect([ungrouped('12,000'), ungrouped('1,250.5')]).toEqual(['12000', '1250.5']);
  for (const text of ['12,50', '1.250,00', '1,2,3', '12,0000']) expect(written(text, 'USD')?.minor, text).toBeNaN();
});
