import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from './content.ts';
import { capability } from './kinds/capability.ts';
import { hoursFree, mondayOf, readWeeks, weekOf, weeksText } from './weeks.ts';

test('weeks are those of ISO 8601, over the turn of the year too', () => {
  expect(['2026-01-01', '2026-12-31', '2027-01-03', '2027-01-04', '2020-12-31', '2024-12-30'].map(weekOf)).toEqual([
    '2026-W01',
    '2026-W53',
    '2026-W53',
    '2027-W01',
    '2020-W53',
    '2025-W01',
  ]);
  expect([mondayOf('2026-W53'), mondayOf('2025-W53'), mondayOf('2027-W01')]).toEqual(['2026-12-28', undefined, '2027-01-04']);
});

test('every date lies in the seven days from the Monday of its week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
      const after = (Date.parse(date) - Date.parse(mondayOf(weekOf(date)) ?? '')) / 86_400_000;
      expect(after >= 0 && after < 7, date).toBe(true);
    }),
  );
});

test('free hours are written one week a line, in the order of time, and read back as they were', () => {
  const read = (freeWeeks: unknown) =>
    check(capability, { title: { ko: '연삭' }, attributes: { freeWeeks } }, () => true).attributes;
  expect(read('2026-W51: 32 h\n2026-w50 40\n2026-W52\t8시간')).toEqual({
    freeWeeks: [
      { week: '2026-W50', hours: 40 },
      { week: '2026-W51', hours: 32 },
      { week: '2026-W52', hours: 8 },
    ],
  });
  expect(readWeeks(weeksText([{ week: '2026-W50', hours: 7.5 }]))).toEqual([{ week: '2026-W50', hours: 7.5 }]);
  for (const wrong of ['다음 주 40', '2025-W53 8', '2026-W50 40\n2026-W50 8', '2026-W54 8', '2026-W50 4000'])
    expect(() => read(wrong), wrong).toThrow(expect.objectContaining({ code: 'listing.invalid' }));
});

test('hours that are over, and those after the day, are not free by it', () => {
  const weeks = [
    { week: '2026-W47', hours: 100 },
    { week: '2026-W48', hours: 10 },
    { week: '2026-W50', hours: 5 },
    { week: '2026-W51', hours: 3 },
  ];
  expect(hoursFree(weeks, '2026-11-27', '2026-12-10')).toBe(14);
  expect(['12-06', '12-07', '12-11', '12-13'].map((by) => hoursFree(weeks, '2026-11-27', `2026-${by}`))).toEqual([
    10, 11, 15, 15,
  ]);
  expect(hoursFree(weeks, '2026-11-27', undefined)).toBe(18);
});
