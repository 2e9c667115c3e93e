import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { availability, freeUnits } from './availability.ts';
import type { Claim } from './claim.ts';
import { earliest } from './earliest.ts';
import { isStuck, planned } from './journey.ts';
import { claimedBy, obstaclesTo } from './obstacle.ts';
import { resourceFor, said } from './resource.fixture.ts';
import { ResourceContent } from './resource.ts';
import { slotsBetween, wallTime } from './slot.ts';

const seoul = (text: string) => Date.parse(`${text}:00+09:00`);
const now = seoul('2026-12-21T08:00');
const shown = (spans: readonly { from: number; to: number; free: number }[]) =>
  spans.map((s) => `${wallTime(s.from, 'Asia/Seoul').slice(5)} ${wallTime(s.to, 'Asia/Seoul').slice(5)} ${s.free}`);

const claimed = (resource: ReturnType<typeof resourceFor>, from: string, to: string, unit = 0, until?: number): Claim[] =>
  slotsBetween(resource, seoul(from), seoul(to)).map((at) => ({
    resourceId: resource.id,
    at,
    unit,
    bookingId: 'bkg_other',
    ...(until === undefined ? {} : { until }),
  }));

test('a week shows hours, holidays, exceptions, outages and what is taken', () => {
  const resource = resourceFor({
    capacity: 2,
    opening: {
      hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '12:00' }],
      exceptions: [
        { date: '2026-12-23', hours: [] },
        { date: '2026-12-26', hours: [{ from: '10:00', to: '11:00' }] },
      ],
    },
    outages: [{ reason: 'maintenance', from: '2026-12-24T00:00:00Z', to: '2026-12-24T01:00:00Z' }],
  });
  const claims = [
    ...claimed(resource, '2026-12-21T10:00', '2026-12-21T11:00'),
    ...claimed(resource, '2026-12-21T11:00', '2026-12-21T12:00', 1, now),
  ];
  expect(shown(availability(resource, claims, seoul('2026-12-21T00:00'), seoul('2026-12-28T00:00'), now))).toEqual([
    '12-21T09:00 12-21T10:00 2',
    '12-21T10:00 12-21T11:00 1',
    '12-21T11:00 12-21T12:00 2',
    '12-22T09:00 12-22T12:00 2',
    '12-24T10:00 12-24T12:00 2',
    '12-26T10:00 12-26T11:00 2',
  ]);
});

test('times around a booking add up, or the longer one is enough, as the resource says', () => {
  const buffer = (stacking: string) =>
    resourceFor({ slotMinutes: 30, rules: { grid: 30, min: 30, max: 480, buffer: { before: 30, after: 60, stacking } } });
  const span = { from: seoul('2026-12-21T10:00'), to: seoul('2026-12-21T11:00') };
  const gap = (stacking: string) => {
    const resource = buffer(stacking);
    const first = claimedBy(resource, span);
    const claims = slotsBetween(resource, first.from, first.to).map((at) => ({
      resourceId: resource.id,
      at,
      unit: 0,
      bookingId: 'bkg_1',
    }));
    const found = earliest(resource, claims, { minutes: 60, quantity: 1 }, span.from, span.from + 86_400_000, now);
    return ((found?.from ?? 0) - span.to) / 60_000;
  };
  expect([gap('add'), gap('share')]).toEqual([90, 60]);
});

test('a booking keeps one unit for the whole of its time', () => {
  const resource = resourceFor({ capacity: 2 });
  const claims = [
    ...claimed(resource, '2026-12-21T09:00', '2026-12-21T10:00', 0),
    ...claimed(resource, '2026-12-21T10:00', '2026-12-21T11:00', 1),
  ];
  const span = { from: seoul('2026-12-21T09:00'), to: seoul('2026-12-21T11:00') };
  expect(freeUnits(resource, claims, span, 1, now)).toBeUndefined();
  expect(freeUnits(resource, claims, { ...span, to: seoul('2026-12-21T10:00') }, 1, now)).toEqual([1]);
});

test('the first time that is offered breaks no rule, and none before it is free', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 47 }), (taken, length, lead) => {
      const resource = resourceFor({ rules: { grid: 60, min: 60, max: 480, lead: lead * 60, horizon: 10 } });
      const claims = taken.map((h) => ({
        resourceId: resource.id,
        at: seoul('2026-12-21T00:00') + h * 3_600_000,
        unit: 0,
        bookingId: 'b',
      }));
      const free = (from: number) => {
        const wish = { from, to: from + length * 3_600_000, quantity: 1 };
        return obstaclesTo(resource, wish, now).length === 0 && freeUnits(resource, claims, wish, 1, now) !== undefined;
      };
      const found = earliest(resource, claims, { minutes: length * 60, quantity: 1 }, now, now + 20 * 86_400_000, now);
      if (found) expect(free(found.from)).toBe(true);
      for (let at = now; at < (found?.from ?? now + 9 * 86_400_000); at += 3_600_000) expect(free(at)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('a journey takes the chain that ends first, and says which leg has no time', () => {
  const [mill, fast, line] = [
    'res_01J00000000000000000000001',
    'res_01J00000000000000000000002',
    'res_01J00000000000000000000003',
  ];
  const resources = new Map(
    [
      resourceFor({}, mill),
      resourceFor({}, fast),
      resourceFor({ opening: { hours: [{ days: ['FR'], from: '09:00', to: '18:00' }], holidays: 'none' } }, line),
    ].map((r) => [r.id, r]),
  );
  const busy = claimed(resourceFor({}, mill), '2026-12-21T09:00', '2026-12-21T17:00');
  const ground = { resources, claims: (id: string) => busy.filter((c) => c.resourceId === id) };
  const legs = [
    { resourceIds: [mill, fast], minutes: 180, quantity: 1, gap: 0 },
    { resourceIds: [mill], minutes: 60, quantity: 1, gap: 60 },
    { resourceIds: [line], minutes: 120, quantity: 1, gap: 0 },
  ];
  const plan = planned(legs, ground, now, now + 14 * 86_400_000, now);
  if (isStuck(plan)) throw new Error('stuck');
  expect(plan.map((s) => [s.resourceId.at(-1), wallTime(s.from, 'Asia/Seoul')])).toEqual([
    ['2', '2026-12-21T09:00'],
    ['1', '2026-12-21T17:00'],
    ['3', '2026-12-25T09:00'],
  ]);
  expect(planned(legs, ground, now, seoul('2026-12-25T10:00'), now)).toEqual({ leg: 2 });
});

test('a resource whose rules do not agree with each other is refused at the field', () => {
  const wrong = (rules: Record<string, unknown>) => {
    const content = { ...said(), rules: { ...said().rules, ...rules } };
    const read = ResourceContent.safeParse(content);
    return read.error?.issues.map((i) => `${i.path.join('.')} ${i.message}`);
  };
  expect(wrong({ grid: 50 })).toContain('rules.grid resource.grid');
  expect(wrong({ min: 90 })).toEqual(['rules.min resource.offGrid']);
  expect(wrong({ min: 480, max: 60 })).toEqual(['rules.max resource.maxBelowMin']);
  expect(wrong({ max: 6000 })).toEqual(['rules.max resource.maxTooLong']);
});
