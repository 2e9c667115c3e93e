import { marketRange } from './comparison.ts';
import type { Range } from './distribution.ts';
import { incomeRange } from './income.ts';
import type { ValuationInputs } from './inputs.ts';
import { costRange } from './replacement.ts';

export const methods = ['income', 'market', 'cost'] as const;
export type Method = (typeof methods)[number];

/** What a technology is worth by each method that has inputs, and by all together as they are weighed: ranges, never one number. */
export interface Worth {
  readonly income?: Range;
  readonly market?: Range;
  readonly cost?: Range;
  readonly together?: Range;
}

export const worthOf = ({ income, market, cost, weights }: ValuationInputs): Worth => {
  const ranges: Partial<Record<Method, Range | undefined>> = {
    income: income && incomeRange(income),
    market: market && marketRange(market),
    cost: cost && costRange(cost),
  };
  const known = methods.flatMap((method) => {
    const range = ranges[method];
    return range ? [{ method, range, weight: weights[method] }] : [];
  });
  const sum = known.reduce((all, { weight }) => all + weight, 0);
  const weighed = (at: keyof Range) => Math.round(known.reduce((all, { range, weight }) => all + range[at] * weight, 0) / sum);
  return {
    ...Object.fromEntries(known.map(({ method, range }) => [method, range])),
    ...(sum > 0 ? { together: { p10: weighed('p10'), p50: weighed('p50'), p90: weighed('p90') } } : {}),
  };
};
