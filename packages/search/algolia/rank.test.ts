import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidy } from '../field.ts';
import { numberOf, rankOf } from './rank.ts';

const number = fc
  .oneof(
    fc.constantFrom(0, -0.0001, 0.0001, 0.00011, 1e12, 999999999, 0.1, 12.7),
    fc.double({ noNaN: true, min: -1e30, max: 1e30 }).filter((n) => n === 0 || Math.abs(n) > 1e-30),
  )
  .map(tidy);

it('orders ranks as the numbers, keeps nine digits and stays a safe integer', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(Math.sign(rankOf(a) - rankOf(b))).toBe(Math.sign(a - b));
      expect(Number.isSafeInteger(rankOf(a))).toBe(true);
      expect(numberOf(rankOf(a))).toBeCloseTo(a, 12);
      expect(tidy(numberOf(rankOf(a)))).toBe(tidy(a));
    }),
  );
});
