import { expect, test } from 'vitest';
import type { AvailabilityView, ResourceView } from '../api/booking.ts';
import { weekOf } from './week.server.ts';

const monday = '2026-11-30';
const at = (date: string, time: string) => new Date(`${date}T${time}:00+09:00`).toISOString();
const room = (rules: Partial<ResourceView['rules']>) =>
  ({ zone: 'Asia/Seoul', capacity: 1, rules: { grid: 30, min: 60, max: 480, lead: 60, horizon: 60, ...rules } }) as ResourceView;
const open = (...spans: readonly [string, string, number][]): AvailabilityView => ({
  zone: 'Asia/Seoul',
  capacity: 1,
  open: spans.map(([from, to, free]) => ({ from, to, free })),
});
const starts = (week: ReturnType<typeof weekOf>) => week.rows.flatMap((row) => row.cells.flatMap((cell) => cell.start ?? []));
const long = Date.parse('2026-11-01T00:00:00Z');

test('a booking begins only where the shortest one fits before the house closes or the next one comes', () => {
  const free = open([at(monday, '09:00'), at(monday, '11:00'), 1], [at(monday, '11:00'), at(monday, '12:00'), 0]);
  const week = weekOf(room({}), free, monday, 'ko', long);
  expect(starts(week)).toEqual(['09:00', '09:30', '10:00'].map((time) => `${monday}T${time}`));
  expect(week.rows.find((row) => row.label === '10:30')?.cells[0]).toEqual({ state: 'free', free: 1 });
});

test('a calendar of days offers a first day only where as many days are free as are the least', () => {
  const daily = room({ grid: 1440, min: 2880, lead: 0 });
  const free = open([at(monday, '00:00'), at('2026-12-03', '00:00'), 1]);
  expect(starts(weekOf(daily, free, monday, 'en', long))).toEqual([`${monday}T00:00`, '2026-12-01T00:00']);
});

test('beside the clocks of a resource stand those of a reader elsewhere, with the change of summer time within the week', () => {
  const berlin = { ...room({}), zone: 'Europe/Berlin' };
  const free = open(['2027-03-22T00:00:00.000Z', '2027-03-29T00:00:00.000Z', 1]);
  const week = weekOf(berlin, free, '2027-03-22', 'en', long, 'Asia/Seoul');
  expect(week.otherZone).toBe('Asia/Seoul');
  const other = (label: string) => week.rows.find((row) => row.label === label)?.other;
  expect([other('09:00'), other('18:00')]).toEqual([
    ['17:00', '16:00'],
    ['02:00⁺¹', '01:00⁺¹'],
  ]);
  expect(weekOf(berlin, free, '2027-03-22', 'en', long, 'Europe/Vienna').otherZone).toBeUndefined();
  expect(weekOf(berlin, free, '2027-03-22', 'en', long).rows[0]?.other).toBeUndefined();
});

test('what runs on beyond the week shown is offered, since its end is not known here', () => {
  const sunday = '2026-12-06';
  const free = open([at(sunday, '22:00'), at('2026-12-07', '00:00'), 1]);
  expect(starts(weekOf(room({ min: 240 }), free, monday, 'ko', long))).toEqual([
    `${sunday}T22:00`,
    `${sunday}T22:30`,
    `${sunday}T23:00`,
    `${sunday}T23:30`,
  ]);
});
