import { expect, test } from 'vitest';
import { brokenLimits, type Counted, type Limit } from './limit.ts';

const zone = 'Asia/Seoul';
const now = new Date('2026-12-01T00:00Z');
const at = (day: number, hour: number) =>
  new Date(`2026-12-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00+09:00`);
const booking = (day: number, from: number, hours: number, more: Partial<Counted> = {}): Counted => ({
  personId: 'per_1',
  organisationId: 'org_1',
  resourceId: 'res_1',
  kind: 'instrument',
  ownerId: 'org_9',
  from: at(day, from).toISOString(),
  to: new Date(at(day, from).getTime() + hours * 3_600_000).toISOString(),
  ...more,
});
const limit = (more: Partial<Limit>): Limit => ({ of: 'person', over: 'resource', within: 'day', ...more });
const broken = (l: Limit, wanted: Counted, held: Counted[]) =>
  brokenLimits([l], wanted, held, zone, now).map((b) => [b.unit, b.would]);

test('a day has so many hours of one person, by the clocks of the resource', () => {
  const four = limit({ minutes: 240 });
  expect(broken(four, booking(2, 9, 2), [booking(2, 12, 2)])).toEqual([]);
  expect(broken(four, booking(2, 9, 3), [booking(2, 12, 2)])).toEqual([['minutes', 300]]);
  expect(broken(four, booking(2, 9, 3), [booking(3, 9, 4), booking(2, 12, 2, { personId: 'per_2' })])).toEqual([]);
  // 22:00 to 02:00: two hours on each day.
  expect(broken(limit({ minutes: 180 }), booking(2, 22, 4), [])).toEqual([]);
  expect(broken(limit({ minutes: 180 }), booking(2, 22, 4), [booking(3, 9, 2)])).toEqual([['minutes', 240]]);
});

test('weeks begin on Monday, months with their first day', () => {
  const two = (within: 'week' | 'month') => limit({ within, bookings: 2 });
  expect(broken(two('week'), booking(7, 9, 1), [booking(5, 9, 1), booking(6, 9, 1)])).toEqual([]);
  expect(broken(two('week'), booking(6, 14, 1), [booking(5, 9, 1), booking(6, 9, 1)])).toEqual([['bookings', 3]]);
  expect(broken(two('month'), booking(31, 9, 1), [booking(5, 9, 1), booking(6, 9, 1)])).toEqual([['bookings', 3]]);
});

test('what lies ahead is limited for an organisation, over machines of one kind or all of an owner', () => {
  const ahead = [
    booking(5, 9, 1, { personId: 'per_2', resourceId: 'res_2' }),
    booking(6, 9, 1, { resourceId: 'res_3', kind: 'room' }),
    booking(6, 9, 1, { ownerId: 'org_8' }),
  ];
  const of = 'organisation' as const;
  expect(broken(limit({ of, over: 'kind', within: 'future', bookings: 1 }), booking(8, 9, 1), ahead)).toEqual([['bookings', 2]]);
  expect(broken(limit({ of, over: 'owner', within: 'future', bookings: 2 }), booking(8, 9, 1), ahead)).toEqual([['bookings', 3]]);
  expect(broken(limit({ of, over: 'resource', within: 'future', bookings: 1 }), booking(8, 9, 1), ahead)).toEqual([]);
  expect(broken(limit({ within: 'future', bookings: 1 }), booking(8, 9, 1), [booking(1, 1, 1)])).toEqual([]);
});
