import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf } from './booking-part.ts';
import type { Claim } from './claim.ts';
import { resourceFor } from './resource.fixture.ts';
import { usualWaitlist } from './usual-rules.ts';
import { offerUntil, timeFor } from './waiting-time.ts';
import { nameOf, queueOf, type Waiting, type WaitlistOrder } from './waitlist.ts';
import { wait } from './waitlist-verbs.ts';

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
const actor = { kind: 'service', name: 'test' } as const;
const all = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const open = { zone: 'UTC', slotMinutes: 30, opening: { hours: [{ days: all, from: '00:00', to: '24:00' }], holidays: 'none' } };
const rules = { grid: 30, min: 30, max: 480, horizon: 1, lead: 600 };
const machine = resourceFor({ ...open, rules, capacity: 2 });
/** Claims of one unit from one hour to another. */
const taken = (unit: number, from: number, to: number): Claim[] =>
  Array.from({ length: (to - from) * 2 }, (_, i) => ({
    resourceId: machine.id,
    at: Date.parse(hour(from)) + i * 1_800_000,
    unit,
    bookingId: `b${unit}`,
  }));
const time = (from: number, to: number, hours: number, claims: readonly Claim[], passed: string[] = [], of = machine) =>
  timeFor(
    of,
    claims,
    { wish: { from: hour(from), to: hour(to), minutes: hours * 60 }, length: hours * 60, quantity: 1, passed },
    now,
  );

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
});

test('a wish is met by the first time in it that is free on the grid for one and the same unit, and none is passed over', () => {
  const full = [...taken(0, 0, 24), ...taken(1, 0, 24), ...taken(0, 30, 48), ...taken(1, 30, 48)];
  expect(time(25.25, 40, 2, full)).toEqual({ from: hour(25.5), to: hour(27.5) });
  expect(time(20, 40, 8, full)).toBeUndefined();
  expect(time(24, 26, 2, [...taken(0, 24, 25)])).toEqual({ from: hour(24), to: hour(26) });
  const crossed = [...taken(0, 24, 25), ...taken(1, 25, 26)];
  expect(time(24, 28, 2, crossed)).toEqual({ from: hour(25), to: hour(27) });
  expect(time(24, 26, 2, crossed)).toBeUndefined();
  const buffered = resourceFor({ ...open, rules: { ...rules, buffer: { before: 60, after: 0 } } });
  expect(time(24, 28, 2, taken(0, 23, 24), [], buffered)).toEqual({ from: hour(25), to: hour(27) });
});

test('an offer stands for its term, or less when the time is near, and none is made that nobody could take', () => {
  expect(offerUntil(hour(24), usualWaitlist, now)).toBe(hour(2));
  expect(offerUntil(hour(1), usualWaitlist, now)).toBe(hour(0.5));
  expect(offerUntil(hour(0.5), usualWaitlist, now)).toBeUndefined();
  expect(time(0, 3, 1, [])).toMatchObject({ from: hour(1) });
  expect(time(0, 1.5, 1, [])).toBeUndefined();
});

test('what was not taken is not offered to the same one again', () => {
  const free = { from: hour(24), to: hour(25) };
  expect(time(24, 26, 1, [], [nameOf(free)])).toMatchObject({ from: hour(24.5) });
  expect(time(24, 25, 1, [], [nameOf(free)])).toBeUndefined();
});

test('nobody waits for more than one transaction can offer, which would keep others from giving anything back', () => {
  const hall = resourceFor({ ...open, rules, capacity: 200 });
  const wished = { from: Date.parse(hour(24)), to: Date.parse(hour(25)), quantity: 41 };
  const booker = { organisationId: 'org_01J00000000000000000000001', personId: 'per_01J00000000000000000000001', demo: false };
  const waits = (quantity: number) =>
    wait(
      [partOf(hall, { ...wished, quantity }, true)],
      booker,
      { wish: { from: hour(24), to: hour(25), minutes: 60 } },
      actor,
      now,
      'bkg_01J00000000000000000000001',
    );
  expect(waits(40).state).toBe('waitlisted');
  expect(() => waits(41)).toThrow(expect.objectContaining({ code: 'booking.tooMuch' }));
});

test('whatever is found lies in the wish and has its length', () => {
  const h = fc.integer({ min: 1, max: 80 }).map((n) => n / 2);
  fc.assert(
    fc.property(h, h, h, h, fc.integer({ min: 1, max: 8 }), (a, b, c, d, hours) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [busyFrom, busyTo] = [Math.min(c, d), Math.max(c, d)];
      const busy = [...taken(0, busyFrom, busyTo), ...taken(1, busyFrom, busyTo)];
      const found = to - from >= hours ? time(from, to, hours, busy) : undefined;
      if (!found) return;
      expect(found.from >= hour(from) && found.to <= hour(to)).toBe(true);
      expect(busyFrom === busyTo || found.to <= hour(busyFrom) || hour(busyTo) <= found.from).toBe(true);
      expect(Date.parse(found.to) - Date.parse(found.from)).toBe(hours * 3_600_000);
    }),
    { numRuns: 100 },
  );
});
