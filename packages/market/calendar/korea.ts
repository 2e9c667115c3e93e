import { dateOf, plusDays, weekday } from './date.ts';
import { electionDays } from './election.ts';
import { solarDate } from './lunar.ts';

export interface Holiday {
  readonly date: string;
  readonly name: { readonly ko: string; readonly en: string };
  /** Stands for a holiday that fell on a weekend or on another holiday. */
  readonly substitute?: true;
}

/**
 * A public holiday by law. `since` and `until` bound the years in which it is one; `substituteSince` is the first year with a
 * substitute, `onSaturday` says whether a Saturday earns one too (the lunar feasts have one for a Sunday or another holiday only).
 */
interface Rule {
  readonly name: { readonly ko: string; readonly en: string };
  readonly on: (year: number) => readonly string[];
  readonly since?: number;
  readonly substituteSince?: number;
  readonly onSaturday?: boolean;
}

const fixed = (month: number, day: number) => (year: number) => [dateOf(year, month, day)];
const threeDays = (lunar: '1-1' | '8-15') => (year: number) => {
  const feast = solarDate(year, lunar);
  return [plusDays(feast, -1), feast, plusDays(feast, 1)];
};

/**
 * Act on Public Holidays and the Regulation on Holidays of Public Offices, as amended in 2013 (substitutes for the feasts and
 * Children's Day), 2021 (national days), 2023 (Buddha's Birthday, Christmas) and 2026 (Constitution Day, Labour Day).
 */
const rules: readonly Rule[] = [
  { name: { ko: '신정', en: "New Year's Day" }, on: fixed(1, 1) },
  { name: { ko: '설날 연휴', en: 'Lunar New Year' }, on: threeDays('1-1'), substituteSince: 2014 },
  { name: { ko: '삼일절', en: 'Independence Movement Day' }, on: fixed(3, 1), substituteSince: 2022, onSaturday: true },
  { name: { ko: '노동절', en: 'Labour Day' }, on: fixed(5, 1), since: 2026, substituteSince: 2026, onSaturday: true },
  { name: { ko: '어린이날', en: "Children's Day" }, on: fixed(5, 5), substituteSince: 2014, onSaturday: true },
  {
    name: { ko: '부처님오신날', en: "Buddha's Birthday" },
    on: (year) => [solarDate(year, '4-8')],
    substituteSince: 2023,
    onSaturday: true,
  },
  { name: { ko: '현충일', en: 'Memorial Day' }, on: fixed(6, 6) },
  { name: { ko: '제헌절', en: 'Constitution Day' }, on: fixed(7, 17), since: 2026, substituteSince: 2026, onSaturday: true },
  { name: { ko: '광복절', en: 'Liberation Day' }, on: fixed(8, 15), substituteSince: 2021, onSaturday: true },
  { name: { ko: '추석 연휴', en: 'Chuseok' }, on: threeDays('8-15'), substituteSince: 2014 },
  { name: { ko: '개천절', en: 'National Foundation Day' }, on: fixed(10, 3), substituteSince: 2021, onSaturday: true },
  { name: { ko: '한글날', en: 'Hangeul Day' }, on: fixed(10, 9), substituteSince: 2021, onSaturday: true },
  { name: { ko: '성탄절', en: 'Christmas Day' }, on: fixed(12, 25), substituteSince: 2023, onSaturday: true },
];

/** Days the government declared one by one; add each as it is announced. Complete from 2020 to November 2026. */
const declared: readonly Holiday[] = [
  { date: '2020-08-17', name: { ko: '임시공휴일', en: 'Temporary holiday' } },
  { date: '2023-10-02', name: { ko: '임시공휴일', en: 'Temporary holiday' } },
  { date: '2024-10-01', name: { ko: '임시공휴일(국군의 날)', en: 'Temporary holiday (Armed Forces Day)' } },
  { date: '2025-01-27', name: { ko: '임시공휴일', en: 'Temporary holiday' } },
  { date: '2025-06-03', name: { ko: '대통령 선거일', en: 'Presidential election' } },
];

const byDate = (a: Holiday, b: Holiday) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/**
 * The first day after `from` that is neither a weekend nor taken. A holiday lost on a day earns one such day; two lost on
 * different days earn two, in their order.
 */
const firstFree = (from: string, taken: ReadonlySet<string>): string => {
  let date = plusDays(from, 1);
  while (weekday(date) === 0 || weekday(date) === 6 || taken.has(date)) date = plusDays(date, 1);
  return date;
};

const earnsSubstitute = (date: string, rulesOfDay: readonly Rule[], year: number): boolean => {
  const eligible = rulesOfDay.filter((r) => r.substituteSince !== undefined && r.substituteSince <= year);
  if (eligible.length === 0) return false;
  if (rulesOfDay.length > 1 || weekday(date) === 0) return true;
  return weekday(date) === 6 && eligible.some((r) => r.onSaturday);
};

const reckon = (year: number): readonly Holiday[] => {
  const days = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (rule.since !== undefined && year < rule.since) continue;
    for (const date of rule.on(year)) days.set(date, [...(days.get(date) ?? []), rule]);
  }
  const single = declared.filter((h) => h.date.startsWith(`${year}-`));
  const statutory = [...days.keys()].sort();
  const taken = new Set([...statutory, ...single.map((h) => h.date)]);
  const substitutes: Holiday[] = [];
  for (const date of statutory) {
    const lost = days.get(date) ?? [];
    if (!earnsSubstitute(date, lost, year)) continue;
    const free = firstFree(date, taken);
    taken.add(free);
    const name = lost.find((r) => r.substituteSince !== undefined)?.name ?? { ko: '', en: '' };
    substitutes.push({
      date: free,
      name: { ko: `대체공휴일(${name.ko})`, en: `Substitute holiday (${name.en})` },
      substitute: true,
    });
  }
  const elections = electionDays(year, (date) => taken.has(date));
  return [
    ...statutory.flatMap((date) => (days.get(date) ?? []).map((rule) => ({ date, name: rule.name }))),
    ...substitutes,
    ...single,
    ...elections,
  ].sort(byDate);
};

const reckoned = new Map<number, readonly Holiday[]>();

/** Public holidays of the Republic of Korea in a year from 2020 on, in order, substitutes and election days included. */
export const koreanHolidays = (year: number): readonly Holiday[] => {
  const known = reckoned.get(year);
  if (known) return known;
  const holidays = reckon(year);
  reckoned.set(year, holidays);
  return holidays;
};
