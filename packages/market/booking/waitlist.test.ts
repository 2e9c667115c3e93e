import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, nameOf, nextOffer, queueOf, usualWaitlist, type Waiting, type WaitlistOrder } from './waitlist.ts';

const now = new Date('2026-12-01T00:00:00Z');
const hour = (h: number) => new Date(now.getTime() + h * 3_600_000).toISOString();
const one = (id: string, from: number, to: number, hours: number, more: Partial<Waiting> = {}): Waiting => ({
  id,
  since: hour(-10),
  wish: { from: hour(from), to: hour(to), minutes: hours * 60 },
  ofOwner: false,
  qualified: false,
  passed: [],
  ...more,
});
const offer = (waiting: Waiting[], from: number, to: number, order: WaitlistOrder = 'first_come') =>
  nextOffer(waiting, { from: hour(from), to: hour(to) }, { ...usualWaitlist, order }, 30, now);

test('who came first is offered first, unless the owner has another order', () => {
  const waiting = [
    one('b', 24, 26, 1, { since: hour(-5), ofOwner: true }),
    one('a', 24, 26, 1),
    one('c', 24, 26, 2, { since: hour(-2), qualified: true }),
  ];
  const first = (order: WaitlistOrder) =>
    queueOf(waiting, order)
      .map((w) => w.id)
      .join('');
  expect(['first_come', 'owner_first', 'qualified_first', 'best_fit'].map((o) => first(o as WaitlistOrder))).toEqual([
    'abc',
    'bac',
    'cab',
    'cab',
  ]);
  expect(offer(waiting, 24, 26)).toMatchObject({ id: 'a', from: hour(24), to: hour(25) });
});

test('a window is met by any time in it that is long enough and on the grid', () => {
  expect(offer([one('a', 25.25, 40, 2)], 24, 30)).toMatchObject({ from: hour(25.5), to: hour(27.5) });
  expect(offer([one('a', 20, 40, 8), one('b', 20, 40, 2)], 24, 30)).toMatchObject({ id: 'b' });
  expect(offer([one('a', 50, 60, 2)], 24, 30)).toBeUndefined();
});

test('an offer stands for its term, or less when the time is near, and none is made that nobody could take', () => {
  expect(offer([one('a', 24, 30, 1)], 24, 30)?.until).toBe(hour(2));
  expect(offer([one('a', 0, 3, 1)], 1, 2)?.until).toBe(hour(0.5));
  expect(offer([one('a', 0, 3, 1)], 0.5, 2)).toMatchObject({ from: hour(1) });
  expect(offer([one('a', 0, 3, 1)], 0.25, 1.5)).toBeUndefined();
});

test('what was not taken goes to the next, and is not offered to the same one again', () => {
  const free = { from: hour(24), to: hour(25) };
  const waiting = [one('a', 24, 25, 1, { passed: [nameOf(free)] }), one('b', 24, 25, 1, { since: hour(-1) })];
  expect(offer(waiting, 24, 25)).toMatchObject({ id: 'b' });
  expect(fits({ from: hour(24), to: hour(26), minutes: 60 }, { from: hour(24), to: hour(26) }, 30, [nameOf(free)])).toMatchObject(
    {
      from: hour(24.5),
    },
  );
});

test('whatever is offered lies in the free time and in the wish, and has its length', () => {
  const h = fc.integer({ min: 1, max: 80 }).map((n) => n / 2);
  fc.assert(
    fc.property(h, h, h, h, fc.integer({ min: 1, max: 8 }), (a, b, c, d, hours) => {
      const [wish, free] = [one('a', Math.min(a, b), Math.max(a, b), hours), [Math.min(c, d), Math.max(c, d)] as const];
      const found = offer([wish], ...free);
      if (!found) return;
      expect(found.from >= hour(free[0]) && found.to <= hour(free[1])).toBe(true);
      expect(found.from >= wish.wish.from && found.to <= wish.wish.to).toBe(true);
      expect(Date.parse(found.to) - Date.parse(found.from)).toBe(hours * 3_600_000);
      expect(found.until < found.from && found.until > now.toISOString()).toBe(true);
    }),
    { numRuns: 300 },
  );
});
