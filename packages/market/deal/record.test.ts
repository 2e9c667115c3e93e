import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answeringOf, answersOf, type Counted, count, emptyRecord, sum, unknownAnswering } from './record.ts';

const answered = (businessHours: number, inTime = true): Counted => ({ kind: 'answered', businessHours, inTime });

test('rate and median come from completed inquiries, and too few of them show nothing', () => {
  const two = [answered(1), answered(3)].reduce(count, emptyRecord);
  expect(answersOf(two)).toEqual({ count: 2 });
  const four = [answered(9, false), { kind: 'missed' } as const].reduce(count, two);
  expect(answersOf(four)).toEqual({ count: 4, rate: 0.5, medianHours: 3 });
  expect(answersOf(undefined)).toEqual({ count: 0 });
});

test('the median is never below the true one and never half an hour above it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 60 }), (minutes) => {
      const hours = minutes.map((m) => m / 60).sort((a, b) => a - b);
      const record = hours.map((h) => answered(h)).reduce(count, emptyRecord);
      const middle = ((hours[Math.floor((hours.length - 1) / 2)] ?? 0) + (hours[Math.floor(hours.length / 2)] ?? 0)) / 2;
      const shown = answersOf(record).medianHours ?? -1;
      expect(shown - middle).toBeGreaterThan(-1e-6);
      expect(shown - middle).toBeLessThan(0.5);
    }),
  );
});

test('records of several organisations add up', () => {
  const a = [answered(1), answered(2)].reduce(count, emptyRecord);
  const b = [answered(1), { kind: 'missed' } as const].reduce(count, emptyRecord);
  expect(sum([a, b])).toEqual([answered(1), answered(2), answered(1), { kind: 'missed' } as const].reduce(count, emptyRecord));
});

test('one missed inquiry hardly moves the signal of answering, twenty do, and none stands in the middle', () => {
  const missed = { kind: 'missed' } as const;
  expect(unknownAnswering).toBe(0.7);
  expect(answeringOf(count(emptyRecord, missed))).toBe(0.6);
  expect(answeringOf(Array.from({ length: 20 }, () => missed).reduce(count, emptyRecord))).toBe(0.1);
  expect(answeringOf(Array.from({ length: 20 }, () => answered(1)).reduce(count, emptyRecord))).toBe(0.9);
});
