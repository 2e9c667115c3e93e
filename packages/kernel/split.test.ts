import fc from 'fast-check';
import { expect, test } from 'vitest';
import { split } from './split.ts';

const total = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weights = fc.array(fc.oneof(fc.nat(9), fc.nat(1_000_000_000)), { minLength: 1, maxLength: 40, size: 'max' });
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

test('M5: whatever is split among however many comes to the whole exactly, no part is off by one unit or more, and none is against its weight', () => {
  fc.assert(
    fc.property(total, weights, (whole, given) => {
      const parts = split(whole, given);
      expect(parts).toHaveLength(given.length);
      expect(sum(parts)).toBe(whole);
      const all = BigInt(sum(given));
      if (all === 0n) return;
      for (const [i, part] of parts.entries()) {
        expect(Number.isSafeInteger(part)).toBe(true);
        const off = BigInt(part) * all - BigInt(whole) * BigInt(given[i] ?? 0);
        expect(off < 0n ? -off < all : off < all).toBe(true);
        if (given[i] === 0) expect(part + 0).toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
});

test('M5: what is left goes to the largest remainders, to the earlier of equal ones, and back the same way', () => {
  expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(split(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  expect(split(10, [25, 35, 40])).toEqual([3, 3, 4]);
  expect(split(5, [0, 0])).toEqual([5, 0]);
  expect(split(0, [3, 4])).toEqual([0, 0]);
});

test('M5: what was split and is split again among the parts of each comes to the whole too', () => {
  fc.assert(
    fc.property(total, weights, weights, (whole, houses, projects) => {
      const twice = split(whole, houses).flatMap((part) => split(part, projects));
      expect(sum(twice)).toBe(whole);
    }),
    { numRuns: 500 },
  );
});
