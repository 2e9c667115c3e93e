import { expect, test } from 'vitest';
import { type Slot, slotAt, standings } from './standing.ts';

const now = new Date('2026-11-26T07:03:00Z');
const slot = (at: string, good: number, total: number): Slot => ({ at, counts: { availability: { good, total } } });
const availability = (hours: readonly Slot[], minutes: readonly Slot[]) => {
  const [first] = standings(hours, minutes, now);
  if (!first) throw new Error('no objective');
  return first;
};

test('a market in which nothing happened has broken no promise', () => {
  const stands = availability([], []);
  expect(stands).toMatchObject({ events: { good: 0, total: 0 }, budgetLeft: 1 });
  expect(stands.share).toBeUndefined();
  expect(stands.burns.some((b) => b.rings)).toBe(false);
});

test('one bad request in two thousand uses half of the budget of one in a thousand', () => {
  expect(availability([slot('2026-11-20T00:00:00.000Z', 1999, 2000)], [])).toMatchObject({ share: 0.9995, budgetLeft: 0.5 });
});

test('what lies before the window counts no more', () => {
  const stands = availability([slot('2026-10-01T00:00:00.000Z', 0, 1000), slot('2026-11-25T00:00:00.000Z', 10, 10)], []);
  expect(stands).toMatchObject({ events: { good: 10, total: 10 }, budgetLeft: 1 });
});

test('an outage calls somebody while it lasts, and no longer once the short window is clean again', () => {
  const outage = slot('2026-11-26T06:35:00.000Z', 50, 100);
  const during = standings([], [outage], new Date('2026-11-26T06:38:00Z'))[0];
  expect(during?.burns[0]).toMatchObject({ alert: 'page', over: [500, 500], rings: true });
  const after = availability([], [outage, slot('2026-11-26T07:00:00.000Z', 100, 100)]);
  expect(after.burns[0]).toMatchObject({ over: [250, 0], rings: false });
});

test('a slot begins at a whole five minutes, or at a whole hour', () => {
  expect(slotAt('minutes', now)).toBe('2026-11-26T07:00:00.000Z');
  expect(slotAt('hour', now)).toBe('2026-11-26T07:00:00.000Z');
});
