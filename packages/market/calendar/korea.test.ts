import { expect, test } from 'vitest';
import { koreanHolidays } from './korea.ts';
import { solarDate } from './lunar.ts';

const feasts: Readonly<Record<number, readonly [seollal: string, buddha: string, chuseok: string]>> = {
  2020: ['01-25', '04-30', '10-01'],
  2021: ['02-12', '05-19', '09-21'],
  2022: ['02-01', '05-08', '09-10'],
  2023: ['01-22', '05-27', '09-29'],
  2024: ['02-10', '05-15', '09-17'],
  2025: ['01-29', '05-05', '10-06'],
  2026: ['02-17', '05-24', '09-25'],
  2027: ['02-07', '05-13', '09-15'],
  2028: ['01-27', '05-02', '10-03'],
  2029: ['02-13', '05-20', '09-22'],
  2030: ['02-03', '05-09', '09-12'],
};

test('the lunar feasts fall on their published dates from 2020 to 2030', () => {
  for (const [year, [seollal, buddha, chuseok]] of Object.entries(feasts)) {
    expect(solarDate(Number(year), '1-1')).toBe(`${year}-${seollal}`);
    expect(solarDate(Number(year), '4-8')).toBe(`${year}-${buddha}`);
    expect(solarDate(Number(year), '8-15')).toBe(`${year}-${chuseok}`);
  }
});

const substitutes: Readonly<Record<number, readonly string[]>> = {
  2020: ['01-27'],
  2021: ['08-16', '10-04', '10-11'],
  2022: ['09-12', '10-10'],
  2023: ['01-24', '05-29'],
  2024: ['02-12', '05-06'],
  2025: ['03-03', '05-06', '10-08'],
  2026: ['03-02', '05-25', '08-17', '10-05'],
  2027: ['02-09', '05-03', '07-19', '08-16', '10-04', '10-11', '12-27'],
  2028: ['10-05'],
  2029: ['05-07', '05-21', '09-24'],
  2030: ['02-05', '05-06'],
};

test('holidays that fall on a weekend or on each other are made good as the law of their year says', () => {
  for (const [year, days] of Object.entries(substitutes)) {
    const found = koreanHolidays(Number(year)).filter((h) => h.substitute);
    expect([year, ...found.map((h) => h.date.slice(5))]).toEqual([year, ...days]);
  }
});

test('a Saturday within the Chuseok holidays earns no substitute', () => {
  expect(koreanHolidays(2026).map((h) => h.date)).not.toContain('2026-09-28');
});

test('two holidays lost on different days earn two substitutes', () => {
  const days = koreanHolidays(2039).filter((h) => h.substitute && h.date > '2039-09-01' && h.date < '2039-10-08');
  expect(days.map((h) => h.date)).toEqual(['2039-10-04', '2039-10-05']);
});

test('Constitution Day and Labour Day are public holidays from 2026 on', () => {
  const dates = (year: number) => koreanHolidays(year).map((h) => h.date);
  expect(dates(2025)).not.toContain('2025-07-17');
  expect(dates(2025)).not.toContain('2025-05-01');
  expect(dates(2026)).toEqual(expect.arrayContaining(['2026-05-01', '2026-07-17']));
});

test('election days stand where the law puts them, a week later beside a holiday', () => {
  const elections = [2020, 2022, 2024, 2026, 2028, 2030].flatMap((year) =>
    koreanHolidays(year).filter((h) => h.name.en.includes('lection')),
  );
  expect(elections.map((h) => h.date)).toEqual([
    '2020-04-15',
    '2022-03-09',
    '2022-06-01',
    '2024-04-10',
    '2026-06-03',
    '2028-04-12',
    '2030-03-27',
    '2030-06-12',
  ]);
});
