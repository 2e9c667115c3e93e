import { expect, test } from 'vitest';
import { CancellationLadder, cancellationCost, cancellationSteps, noShowCost } from './cancellation.ts';
import { usualLadder } from './usual-ladder.ts';

const start = '2026-12-10T01:00:00.000Z';
const price = { currency: 'KRW', minor: 150_001 } as const;
const before = (hours: number) => new Date(Date.parse(start) - hours * 3_600_000);

test('a cancellation costs by the notice given, to the last instant of each step', () => {
  const at = (hours: number) => {
    const { noticeClass, fee } = cancellationCost(usualLadder, start, before(hours), price);
    return [noticeClass, fee?.minor];
  };
  expect(at(72)).toEqual(['free', 0]);
  expect(at(48)).toEqual(['free', 0]);
  expect(at(47.99)).toEqual(['partial', 75_000]);
  expect(at(24)).toEqual(['partial', 75_000]);
  expect(at(23.99)).toEqual(['full', 150_001]);
  expect(at(-1)).toEqual(['full', 150_001]);
});

test('what it will cost is known before the click, step by step', () => {
  expect(cancellationSteps(usualLadder, start, price).map((s) => [s.until, s.percent, s.fee?.minor])).toEqual([
    ['2026-12-08T01:00:00.000Z', 0, 0],
    ['2026-12-09T01:00:00.000Z', 50, 75_000],
    [undefined, 100, 150_001],
  ]);
});

test('an illness or the facility itself makes it free where the owner says so', () => {
  expect(cancellationCost(usualLadder, start, before(1), price, 'medical')).toMatchObject({ percent: 0, waived: 'medical' });
  const strict = { ...usualLadder, waivers: ['facility' as const] };
  expect(cancellationCost(strict, start, before(1), price, 'medical')).toMatchObject({ percent: 100 });
  expect(noShowCost({ ...usualLadder, noShowPercent: 80 }, price).fee?.minor).toBe(120_001);
});

test('a ladder asks for less notice and more money at each step', () => {
  const step = (hoursBefore: number, percent: number) => ({ hoursBefore, percent });
  const valid = (...steps: { hoursBefore: number; percent: number }[]) => CancellationLadder.safeParse({ steps }).success;
  expect([valid(), valid(step(48, 0), step(24, 50)), valid(step(24, 0), step(48, 50)), valid(step(48, 50), step(24, 0))]).toEqual(
    [true, true, false, false],
  );
});
