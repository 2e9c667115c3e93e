import { hypercube, quantile, type Range, rangeOf, samples } from './distribution.ts';
import type { IncomeInputs } from './inputs.ts';

/** One value of each input that is not known for sure, in per cent. */
interface Case {
  readonly achieved: number;
  readonly rate: number;
  readonly contribution: number;
  readonly discount: number;
}

export const uncertain = ['achieved', 'rate', 'contribution', 'discount'] as const;
export type Uncertain = (typeof uncertain)[number];

/** A year of the plan: income after tax and cost as they would be, and what they are worth now with their chance. */
export interface Flow {
  readonly year: number;
  readonly chance: number;
  readonly income: number;
  readonly cost: number;
  readonly present: number;
}

/** The chance that everything due by the end of a year has succeeded, 0 to 1. */
const chanceBy = ({ stages }: IncomeInputs, year: number): number =>
  stages.reduce((chance, stage) => (stage.year <= year ? (chance * stage.chance) / 100 : chance), 1);

const flowsAt = (inputs: IncomeInputs, at: Case): Flow[] => {
  const { sales, costs, basis, tax } = inputs;
  const share = basis === 'profit' ? at.contribution / 100 : 1;
  return Array.from({ length: Math.max(sales.length, costs.length) }, (_, i) => {
    const year = i + 1;
    const income = (sales[i] ?? 0) * (at.achieved / 100) * (at.rate / 100) * share * (1 - tax / 100);
    const cost = costs[i] ?? 0;
    const chance = chanceBy(inputs, year);
    // A cost is borne as long as nothing has failed before its year; an income needs the stages of its year too.
    const expected = chance * income - chanceBy(inputs, year - 1) * cost;
    return { year, chance, income, cost, present: expected / (1 + at.discount / 100) ** year };
  });
};

const valueAt = (inputs: IncomeInputs, at: Case): number => flowsAt(inputs, at).reduce((sum, { present }) => sum + present, 0);

const likeliest = (inputs: IncomeInputs): Case => ({
  achieved: inputs.achieved.likely,
  rate: inputs.rate.likely,
  contribution: inputs.contribution.likely,
  discount: inputs.discount.likely,
});

/** The years of the likeliest case. */
export const flowsOf = (inputs: IncomeInputs): Flow[] => flowsAt(inputs, likeliest(inputs));

const strata = hypercube(uncertain.length);

/**
 * Risk-adjusted net present value (rNPV): for each year its expected cash flow (income after tax by the chance of all stages due, less
 * cost by the chance of those before) discounted from the end of the year. The range is that of a thousand cases in which each input that
 * is not known for sure is drawn from its triangular distribution. It may lie below nought.
 */
export const incomeRange = (inputs: IncomeInputs): Range =>
  rangeOf(
    Array.from({ length: samples }, (_, i) => {
      const drawn = (dimension: number) => quantile(inputs[uncertain[dimension] as Uncertain], strata[dimension]?.[i] ?? 0.5);
      return valueAt(inputs, { achieved: drawn(0), rate: drawn(1), contribution: drawn(2), discount: drawn(3) });
    }),
  );

/** What the value becomes when one input alone goes to its ends, the widest first. */
export const sensitivityOf = (inputs: IncomeInputs): { input: Uncertain; low: number; high: number }[] =>
  uncertain
    .filter((input) => inputs.basis === 'profit' || input !== 'contribution')
    .map((input) => {
      const ends = (['low', 'high'] as const).map((end) =>
        Math.round(valueAt(inputs, { ...likeliest(inputs), [input]: inputs[input][end] })),
      );
      return { input, low: Math.min(...ends), high: Math.max(...ends) };
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));

/** What if: per cent of the sales, of the rate and of each chance; points more or less of discount. */
export interface WhatIf {
  readonly sales: number;
  readonly rate: number;
  readonly chance: number;
  readonly discount: number;
}
export const asItIs: WhatIf = { sales: 100, rate: 100, chance: 100, discount: 0 };

export const supposed = (inputs: IncomeInputs, { sales, rate, chance, discount }: WhatIf): IncomeInputs => {
  const each = (spread: IncomeInputs['rate'], change: (n: number) => number) => ({
    low: change(spread.low),
    likely: change(spread.likely),
    high: change(spread.high),
  });
  return {
    ...inputs,
    achieved: each(inputs.achieved, (n) => (n * sales) / 100),
    rate: each(inputs.rate, (n) => Math.min(100, (n * rate) / 100)),
    discount: each(inputs.discount, (n) => Math.max(0, n + discount)),
    stages: inputs.stages.map((stage) => ({ ...stage, chance: Math.min(100, (stage.chance * chance) / 100) })),
  };
};
