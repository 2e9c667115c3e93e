import { expect, test } from 'vitest';
import { type BandFacts, type BandRule, chosenNow, resultOf } from './band-rule.ts';
import { bandSchemeNames, bandSchemes, schemesFor } from './band-scheme.ts';

const hundredMillion = 100_000_000;
const none: BandFacts = { year: 2025, years: [] };
const of = (rule: BandRule, more: Partial<BandFacts>) => resultOf(rule, { ...none, ...more });
const inYear = (year: number, told: object) => ({ year, ...told });
const last = (told: object): Partial<BandFacts> => ({ years: [inYear(2025, told)] });
const usd = (exportsUsd: number) => last({ exportsUsd });

test('every rule of every scheme is unknown where nothing is told, and none is met by silence', () => {
  for (const { rules, result } of schemesFor(none)) {
    expect(rules.map((one) => one.result)).toEqual(rules.map(() => 'unknown'));
    expect(result).toBe('unknown');
  }
});

test.each([
  ['promising', 99_999, 'unmet'],
  ['promising', 100_000, 'met'],
  ['promising', 999_999, 'met'],
  ['promising', 1_000_000, 'unmet'],
  ['growing', 999_999, 'unmet'],
  ['growing', 1_000_000, 'met'],
  ['growing', 4_999_999, 'met'],
  ['growing', 5_000_000, 'unmet'],
  ['strong', 4_999_999, 'unmet'],
  ['strong', 5_000_000, 'met'],
  ['strong', 9_999_999, 'met'],
  ['strong', 10_000_000, 'unmet'],
  ['strong_plus', 9_999_999, 'unmet'],
  ['strong_plus', 10_000_000, 'met'],
  ['strong_plus', 900_000_000, 'met'],
] as const)('the project takes exports as %s of %i dollars: %s', (band, dollars, result) => {
  const [rule] = bandSchemes[band].rules;
  expect(rule && of(rule, usd(dollars))).toBe(result);
});

test('exports of another year say nothing of the year before', () => {
  expect(of({ rule: 'exports', from: 1 }, { years: [inYear(2024, { exportsUsd: 9 })] })).toBe('unknown');
});

test('a company is of the size of the law, open, without arrears and defaults, and chosen for a band less than twice', () => {
  const sizes: BandRule = { rule: 'size', sizes: ['micro', 'small', 'medium'] };
  expect((['micro', 'small', 'medium', 'midsize', 'large'] as const).map((size) => of(sizes, { size }))).toEqual([
    'met',
    'met',
    'met',
    'unmet',
    'unmet',
  ]);
  expect([of({ rule: 'open' }, { closed: false }), of({ rule: 'open' }, { closed: true })]).toEqual(['met', 'unmet']);
  expect([of({ rule: 'taxes' }, { arrears: false }), of({ rule: 'taxes' }, { arrears: true })]).toEqual(['met', 'unmet']);
  expect([of({ rule: 'payments' }, { defaults: false }), of({ rule: 'payments' }, { defaults: true })]).toEqual(['met', 'unmet']);
  const times: BandRule = { rule: 'times', band: 'growing', most: 2 };
  const chosen = (...years: number[]) => ({ chosen: years.map((year) => ({ band: 'growing' as const, year })) });
  expect([of(times, chosen()), of(times, chosen(2023)), of(times, chosen(2023, 2024))]).toEqual(['met', 'met', 'unmet']);
  expect(
    of(times, {
      chosen: [
        { band: 'promising', year: 2023 },
        { band: 'promising', year: 2024 },
      ],
    }),
  ).toBe('met');
});

test('one of two years of exports was enough before 2023, and less than five million dollars', () => {
  const rule: BandRule = { rule: 'exportedIn', years: 2 };
  const years = (now?: number, before?: number) => ({
    years: [
      ...(now === undefined ? [] : [inYear(2025, { exportsUsd: now })]),
      ...(before === undefined ? [] : [inYear(2024, { exportsUsd: before })]),
    ],
  });
  expect([of(rule, years(0, 1)), of(rule, years(1)), of(rule, years(0, 0)), of(rule, years(0)), of(rule, years())]).toEqual([
    'met',
    'met',
    'unmet',
    'unknown',
    'unknown',
  ]);
  const below: BandRule = { rule: 'exportsBelow', below: 5_000_000 };
  expect([of(below, usd(4_999_999)), of(below, usd(5_000_000))]).toEqual(['met', 'unmet']);
});

test('sales, shares of exports and research, and growth count from the edge that the source says', () => {
  const sales: BandRule = { rule: 'sales', from: 100 * hundredMillion, to: 1000 * hundredMillion };
  expect([99, 100, 1000, 1001].map((n) => of(sales, last({ sales: n * hundredMillion })))).toEqual([
    'unmet',
    'met',
    'met',
    'unmet',
  ]);
  const share: BandRule = { rule: 'exportShare', least: 0.1 };
  const traded = (exportsUsd: number) => ({ ...last({ exportsUsd, sales: 10_000_000_000 }), wonPerDollar: 1000 });
  expect([of(share, traded(999_999)), of(share, traded(1_000_000))]).toEqual(['unmet', 'met']);
  expect(of(share, last({ exportsUsd: 1_000_000, sales: 10_000_000_000 }))).toBe('unknown');
  const research: BandRule = { rule: 'research', least: 0.01, years: 3 };
  const spent = (...each: number[]) => ({
    years: each.map((amount, back) => inYear(2025 - back, { sales: 1_000_000, research: amount })),
  });
  expect([of(research, spent(30_000, 0, 0)), of(research, spent(29_999, 0, 0)), of(research, spent(30_000, 0))]).toEqual([
    'met',
    'unmet',
    'unknown',
  ]);
  const growth: BandRule = { rule: 'growth', least: 0.08, years: 5 };
  const grown = (now: number) => ({ years: [inYear(2025, { sales: now }), inYear(2020, { sales: 1_000_000 })] });
  expect([of(growth, grown(1_000_000 * 1.08 ** 5)), of(growth, grown(1_469_000)), of(growth, last({ sales: 1 }))]).toEqual([
    'met',
    'unmet',
    'unknown',
  ]);
});

test('the scheme of 2017 takes research or growth, and that of 2021 asks services for less', () => {
  const grown = { years: [inYear(2025, { sales: 200 }), inYear(2020, { sales: 100 })] };
  const any = bandSchemes.strong_2017.rules[2];
  expect([of(any, grown), of(any, none)]).toEqual(['met', 'unknown']);
  const [sector] = bandSchemes.strong_2021.rules;
  const told = last({ exportsUsd: 1_000_000, sales: 50 * hundredMillion });
  expect([of(sector, told), of(sector, { ...told, sector: 'goods' }), of(sector, { ...told, sector: 'service' })]).toEqual([
    'unknown',
    'unmet',
    'met',
  ]);
});

test('a rule that fails decides, and one that is unknown leaves the scheme open', () => {
  const met: BandFacts = { ...none, ...usd(200_000), size: 'small', closed: false, arrears: false, defaults: false, chosen: [] };
  const promising = (facts: BandFacts) => schemesFor(facts).find(({ scheme }) => scheme === 'promising')?.result;
  const { chosen: _, ...untold } = met;
  expect([promising(met), promising(untold), promising({ ...untold, arrears: true })]).toEqual(['met', 'unknown', 'unmet']);
});

test('who is chosen is so to the end of the next year', () => {
  const chosen = [{ band: 'promising' as const, year: 2025 }];
  expect([2024, 2025, 2026, 2027].map((year) => chosenNow(chosen, year)?.until)).toEqual([
    undefined,
    '2026-12-31',
    '2026-12-31',
    undefined,
  ]);
});

test('every scheme says where it is written', () => {
  for (const name of bandSchemeNames) expect(bandSchemes[name].source.title.ko).toContain(String(bandSchemes[name].source.year));
});
