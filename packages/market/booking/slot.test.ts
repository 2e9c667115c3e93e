import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { slotLengths } from './resource-kind.ts';
import { civilDate, dayStart, slotEnd, slotsBetween, wallTime } from './slot.ts';

const at = (text: string) => Date.parse(text);
const hour = 3_600_000;

test('slots begin with the day of the zone, however long clocks make it', () => {
  const seoul = { zone: 'Asia/Seoul', slotMinutes: 1440 };
  expect(slotsBetween(seoul, at('2026-12-01T09:00+09:00'), at('2026-12-02T00:00+09:00'))).toEqual([at('2026-12-01T00:00+09:00')]);
  const berlin = { zone: 'Europe/Berlin', slotMinutes: 60 };
  const [short, long] = ['2026-03-29', '2026-10-25'].map((date) => dayStart(date, 'Europe/Berlin'));
  expect(slotsBetween(berlin, short ?? 0, (short ?? 0) + 23 * hour)).toHaveLength(23);
  expect(slotsBetween(berlin, long ?? 0, (long ?? 0) + 25 * hour)).toHaveLength(25);
  const lordHowe = { zone: 'Australia/Lord_Howe', slotMinutes: 60 };
  const day = dayStart('2026-10-04', lordHowe.zone);
  const slots = slotsBetween(lordHowe, day, dayStart('2026-10-05', lordHowe.zone));
  expect(slots).toHaveLength(24);
  expect(slotEnd(lordHowe, slots.at(-1) ?? 0)).toBe(dayStart('2026-10-05', lordHowe.zone));
});

test('slots cover time without gap or overlap in every zone, and a slot begins in its own day', () => {
  const zones = fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo');
  const start = fc.integer({ min: at('2024-01-01T00:00Z') / 60_000, max: at('2030-12-31T00:00Z') / 60_000 });
  fc.assert(
    fc.property(
      zones,
      fc.constantFrom(...slotLengths),
      start,
      fc.integer({ min: 1, max: 4000 }),
      (zone, slotMinutes, from, length) => {
        const slots = { zone, slotMinutes };
        const [a, b] = [from * 60_000, (from + Math.min(length, 60 * slotMinutes)) * 60_000];
        const found = slotsBetween(slots, a, b);
        expect(found[0]).toBeLessThanOrEqual(a);
        for (const [i, slot] of found.entries()) expect(found[i + 1] ?? slotEnd(slots, slot)).toBe(slotEnd(slots, slot));
        expect(slotEnd(slots, found.at(-1) ?? 0)).toBeGreaterThanOrEqual(b);
        expect(civilDate(found[0] ?? 0, zone)).toBe(civilDate(a, zone));
      },
    ),
    { numRuns: 150 },
  );
});

test('clocks show what the calendar of the zone says, on long and short days and whatever was asked before', () => {
  const zones = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
  const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z', '2026-10-03T15:30Z'];
  fc.assert(
    fc.property(
      fc.constantFrom(...changes),
      fc.array(fc.integer({ min: -2880, max: 2880 }), { minLength: 1, maxLength: 4 }),
      (change, shifts) => {
        for (const shift of shifts)
          for (const zone of zones) {
            const instant = at(change) + shift * 60_000;
            const told = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
            expect(wallTime(instant, zone)).toBe(told.toString({ smallestUnit: 'minute' }));
            expect(civilDate(instant, zone)).toBe(told.toPlainDate().toString());
          }
      },
    ),
    { numRuns: 100 },
  );
});
