import { readFileSync } from 'node:fs';
import { Fault } from '@sandan/kernel/fault';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOfWall, offsetAt, readWall, wallOf, Zone, zoneChanges } from './wall.ts';

/** Every change of 2024 to 2030 in six zones, as the tz database of another implementation (Python's zoneinfo) reckons them. */
const golden = readFileSync(`${import.meta.dirname}/zone-changes.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [zone = '', at = '', before = '', after = ''] = line.split(',');
    return { zone, at: Date.parse(at), before: Number(before), after: Number(after) };
  });
const zones = ['Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
const minute = 60_000;
const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2031, 0, 1)];

const codeOf = (local: string, zone: string): string | undefined => {
  try {
    instantOfWall({ local, zone });
    return undefined;
  } catch (fault) {
    return fault instanceof Fault ? fault.fields[0]?.code : String(fault);
  }
};
const shown = (utc: number, offset: number) => new Date(utc + offset * minute).toISOString().slice(0, 16);

test('every change of the clocks from 2024 to 2030 is known in six zones, two of which have none', () => {
  for (const zone of zones)
    expect(zoneChanges(zone, from, to).map((c) => ({ zone, ...c }))).toEqual(golden.filter((c) => c.zone === zone));
  expect(golden).toHaveLength(56);
  expect(golden.filter((c) => c.zone === 'Asia/Seoul' || c.zone === 'America/Sao_Paulo')).toEqual([]);
});

test('at each change, what clocks skip is refused, and what they show twice asks which is meant', () => {
  for (const { zone, at, before, after } of golden) {
    const [last, first] = [shown(at - minute, before), shown(at, after)];
    const length = Math.abs(after - before);
    if (after > before) {
      for (let m = 0; m < length; m += 15) expect(codeOf(shown(at + m * minute, before), zone)).toBe('time.gap');
      expect(instantOfWall({ local: last, zone })).toBe(at - minute);
      expect(instantOfWall({ local: first, zone })).toBe(at);
      expect(readWall(shown(at, before), zone)).toEqual({ is: 'gap', before: last, after: first });
    } else
      for (let m = 0; m < length; m += 15) {
        const local = shown(at + m * minute, after);
        expect(codeOf(local, zone)).toBe('time.twice');
        expect(instantOfWall({ local, zone, fold: 'later' })).toBe(at + m * minute);
        expect(instantOfWall({ local, zone, fold: 'earlier' })).toBe(at + (m - length) * minute);
      }
    expect([offsetAt(at - 1, zone), offsetAt(at, zone)]).toEqual([before, after]);
  }
});

test('every minute around every change comes back as it was', () => {
  for (const { zone, at } of golden)
    for (let m = -150; m <= 150; m += 10) {
      const instant = at + m * minute;
      expect(instantOfWall(wallOf(instant, zone))).toBe(instant);
    }
  const minutes = fc.integer({ min: from / minute, max: to / minute });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (m, zone) => instantOfWall(wallOf(m * minute, zone)) === m * minute),
    { numRuns: 300 },
  );
});

test('a day that there is not is refused, and so is a zone that is an offset or unknown', () => {
  expect(codeOf('2026-02-30T10:00', 'Asia/Seoul')).toBe('time.none');
  expect(['Asia/Seoul', 'UTC', 'Mars/Olympus', '+09:00', ''].map((zone) => Zone.safeParse(zone).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
