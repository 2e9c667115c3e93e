import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjusted, marketRange } from './comparison.ts';
import { hypercube, quantile, rangeOf, samples } from './distribution.ts';
import { asItIs, flowsOf, incomeRange, sensitivityOf, supposed } from './income.ts';
import { type IncomeInputs, ValuationInputs } from './inputs.ts';
import { costRange, reproduced } from './replacement.ts';
import { worthOf } from './worth.ts';

const sure = (likely: number) => ({ low: likely, likely, high: likely });
const plan = (change: Partial<IncomeInputs> = {}): IncomeInputs => ({
  basis: 'royalty',
  sales: [1_000_000_000, 1_000_000_000],
  achieved: sure(100),
  rate: sure(5),
  contribution: sure(100),
  costs: [],
  discount: sure(10),
  tax: 0,
  stages: [],
  ...change,
});
const oneValue = (inputs: IncomeInputs): number => {
  const { p10, p50, p90 } = incomeRange(inputs);
  expect([p10, p90]).toEqual([p50, p50]);
  return p50;
};

// Each worked by hand: the years' cash flows over 1.1, 1.21, 1.331 and so on, in won.
test.each<[string, Partial<IncomeInputs>, number]>([
  ['5 % of a milliard for two years at 10 %', {}, 86_776_860],
  ['the same at no discount', { discount: sure(0) }, 100_000_000],
  ['a single year', { sales: [1_000_000_000] }, 45_454_545],
  ['income in the second year alone', { sales: [0, 1_000_000_000] }, 41_322_314],
  ['half a chance before the first year', { stages: [{ name: '시제품', year: 0, chance: 50 }] }, 43_388_430],
  ['half a chance by the end of the second', { stages: [{ name: '인증', year: 2, chance: 50 }] }, 66_115_702],
  [
    'two stages, one upon the other',
    {
      stages: [
        { name: '시제품', year: 1, chance: 80 },
        { name: '양산', year: 2, chance: 50 },
      ],
    },
    52_892_562,
  ],
  ['taxed at 22 %', { tax: 22 }, 67_685_950],
  ['80 % of the plan', { achieved: sure(80) }, 69_421_488],
  ['with a cost of 30 million in the first year', { costs: [30_000_000] }, 59_504_132],
  [
    'a cost that is borne although the stage of its year may fail',
    { costs: [30_000_000], stages: [{ name: '실증', year: 1, chance: 50 }] },
    16_115_702,
  ],
  [
    'a cost that is spared when the stage before it has failed',
    { costs: [0, 30_000_000], stages: [{ name: '실증', year: 1, chance: 50 }] },
    30_991_736,
  ],
  [
    'a quarter of a margin of 12 % as the share of the technology',
    { basis: 'profit', rate: sure(12), contribution: sure(25) },
    52_066_116,
  ],
  ['a royalty asks no contribution', { contribution: sure(10) }, 86_776_860],
  ['what costs more than it brings lies below nought', { sales: [0], costs: [11_000_000] }, -10_000_000],
  ['nothing', { sales: [0] }, 0],
])('rNPV: %s', (_, change, won) => {
  expect(oneValue(plan(change))).toBe(won);
});

test('the years add up to the value of the likeliest case', () => {
  const inputs = plan({ costs: [30_000_000], stages: [{ name: '실증', year: 1, chance: 50 }] });
  const flows = flowsOf(inputs);
  expect(flows.map(({ year, chance, income, cost }) => [year, chance, income, cost])).toEqual([
    [1, 0.5, 50_000_000, 30_000_000],
    [2, 0.5, 50_000_000, 0],
  ]);
  expect(Math.round(flows.reduce((sum, { present }) => sum + present, 0))).toBe(oneValue(inputs));
});

test('a triangular distribution has its quantiles where they are by hand', () => {
  const spread = { low: 0, likely: 50, high: 100 };
  expect([0, 0.125, 0.5, 0.875, 1].map((p) => quantile(spread, p))).toEqual([0, 25, 50, 75, 100]);
  expect(quantile(sure(7), 0.3)).toBe(7);
  expect(quantile({ low: 10, likely: 10, high: 20 }, 0)).toBe(10);
  expect(quantile({ low: 10, likely: 20, high: 20 }, 1)).toBe(20);
});

test('of one uncertain input the range is that of its distribution', () => {
  const { p10, p50, p90 } = incomeRange(plan({ sales: [1_100_000_000], rate: { low: 0, likely: 50, high: 100 } }));
  const by = (p: number) => quantile({ low: 0, likely: 50, high: 100 }, p) * 10_000_000;
  for (const [value, p] of [
    [p10, 0.1],
    [p50, 0.5],
    [p90, 0.9],
  ] as const)
    expect(Math.abs(value - by(p)) / by(p)).toBeLessThan(0.005);
});

test('each stratum of the hypercube is drawn once, in the same order each time', () => {
  const [first = [], second = []] = hypercube(2);
  expect(new Set(first).size).toBe(samples);
  expect(first).not.toEqual(second);
  expect(hypercube(2)[1]).toEqual(second);
});

test('the wider the inputs, the wider the range; and the same inputs give the same', () => {
  const wide = plan({ rate: { low: 2, likely: 5, high: 8 }, discount: { low: 6, likely: 10, high: 18 } });
  const range = incomeRange(wide);
  expect(range.p10).toBeLessThan(range.p50);
  expect(range.p50).toBeLessThan(range.p90);
  expect(incomeRange(wide)).toEqual(range);
  const [first, second] = sensitivityOf(wide);
  expect([first?.input, second?.input]).toEqual(['rate', 'discount']);
});

test('more sales, a higher rate or chance never lower the value, more discount never raises it', () => {
  const of = (change: Partial<typeof asItIs>) =>
    incomeRange(supposed(plan({ stages: [{ name: '실증', year: 1, chance: 50 }] }), { ...asItIs, ...change })).p50;
  expect(of({})).toBe(43_388_430);
  expect(of({ sales: 150 })).toBe(65_082_645);
  expect(of({ rate: 50 })).toBe(21_694_215);
  expect(of({ chance: 200 })).toBe(86_776_860);
  expect(of({ chance: 400 })).toBe(86_776_860);
  expect(of({ discount: -10 })).toBe(50_000_000);
});

const deal = (amount: number, ...percents: number[]) => ({
  name: '유사 거래',
  year: 2024,
  amount,
  adjustments: percents.map((percent) => ({ why: '독점 여부', percent })),
});

test('comparable deals are adjusted one upon the other, and few of them are shown from the least to the greatest', () => {
  expect(adjusted(deal(100_000_000, 20, -50))).toBe(60_000_000);
  expect(marketRange({ comparables: [] })).toBeUndefined();
  expect(marketRange({ comparables: [deal(300), deal(100), deal(200, 10)] })).toEqual({ p10: 100, p50: 220, p90: 300 });
  const many = [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100].map((amount) => deal(amount));
  expect(marketRange({ comparables: many })).toEqual({ p10: 200, p50: 600, p90: 1000 });
});

test('what it would cost again counts the rise of prices, and less the more has aged', () => {
  const inputs = {
    items: [
      { name: '연구 인력', year: 2024, amount: 100_000_000 },
      { name: '시제품', year: 2026, amount: 50_000_000 },
    ],
    inflation: 10,
    valueYear: 2026,
    obsolescence: { low: 0, likely: 50, high: 100 },
  };
  expect(reproduced(inputs)).toBe(171_000_000);
  const { p10 = 0, p50 = 0, p90 = 0 } = costRange(inputs) ?? {};
  expect(p50).toBe(85_500_000);
  // The triangle is even: as much lies below as above.
  expect(p10 + p90).toBe(171_000_000);
  expect(costRange({ ...inputs, items: [] })).toBeUndefined();
});

test('all methods together lie between them as they are weighed, and one without inputs weighs nothing', () => {
  const weights = { income: 50, market: 30, cost: 20 };
  const market = { comparables: [deal(100), deal(200), deal(300)] };
  expect(worthOf({ currency: 'KRW', market, weights })).toEqual({
    market: { p10: 100, p50: 200, p90: 300 },
    together: { p10: 100, p50: 200, p90: 300 },
  });
  const income = plan({ sales: [1_100], rate: sure(100) });
  expect(worthOf({ currency: 'KRW', market, income, weights }).together).toEqual({ p10: 663, p50: 700, p90: 738 });
  expect(worthOf({ currency: 'KRW', weights })).toEqual({});
  expect(worthOf({ currency: 'KRW', market, weights: { income: 0, market: 0, cost: 0 } }).together).toBeUndefined();
});

test('whatever is entered, a range is in order and finite', () => {
  const spread = (max: number) =>
    fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max }))).map((all) => {
      const [low = 0, likely = 0, high = 0] = all.toSorted((a, b) => a - b);
      return { low, likely, high };
    });
  const inputs = fc.record({
    basis: fc.constantFrom('royalty' as const, 'profit' as const),
    sales: fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 30 }),
    achieved: spread(300),
    rate: spread(100),
    contribution: spread(100),
    costs: fc.array(fc.integer({ min: 0, max: 1e11 }), { maxLength: 30 }),
    discount: spread(100),
    tax: fc.integer({ min: 0, max: 60 }),
    stages: fc.array(
      fc.record({ name: fc.constant('단계'), year: fc.integer({ min: 0, max: 30 }), chance: fc.integer({ min: 0, max: 100 }) }),
      {
        maxLength: 12,
      },
    ),
  });
  fc.assert(
    fc.property(inputs, (income) => {
      expect(ValuationInputs.safeParse({ currency: 'KRW', income, weights: { income: 1, market: 0, cost: 0 } }).success).toBe(
        true,
      );
      const { p10, p50, p90 } = incomeRange(income);
      expect([p10, p50, p90].every(Number.isSafeInteger)).toBe(true);
      expect(p10 <= p50 && p50 <= p90).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(rangeOf([])).toEqual({ p10: 0, p50: 0, p90: 0 });
});
