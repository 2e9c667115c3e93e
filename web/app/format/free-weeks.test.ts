import { expect, test } from 'vitest';
import { freeWeeks } from './free-weeks.server.ts';

const told = [
  { week: '2026-W48', hours: 99 },
  { week: '2026-W50', hours: 24 },
  { week: '2026-W52', hours: 0 },
  { week: '2027-W01', hours: 40 },
];

test('free hours stand week by week from this week on, and a week of which nothing is told is no promise', () => {
  const found = freeWeeks(told, '2026-12-09', 'en');
  expect(found).toMatchObject({ hours: 64, fullest: 40 });
  expect(
    found?.months.map(({ label, weeks }) => [label, weeks.map(({ week, from, hours }) => `${week} ${from} ${hours ?? '?'}`)]),
  ).toEqual([
    ['December 2026', ['2026-W50 7 Dec 24', '2026-W51 14 Dec ?', '2026-W52 21 Dec 0', '2026-W53 28 Dec ?']],
    ['January 2027', ['2027-W01 4 Jan 40', '2027-W02 11 Jan ?', '2027-W03 18 Jan ?', '2027-W04 25 Jan ?']],
  ]);
  expect(freeWeeks(told, '2027-01-20', 'ko')).toBeUndefined();
  expect(freeWeeks(told, '2026-12-09', 'ko')?.months[0]).toMatchObject({
    label: '2026년 12월',
    weeks: [{ from: '12월 7일' }, {}, {}, {}],
  });
});
