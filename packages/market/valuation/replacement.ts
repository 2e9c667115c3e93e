import { quantile, type Range } from './distribution.ts';
import type { CostInputs } from './inputs.ts';

/** What all items would cost at the prices of the year of value. */
export const reproduced = ({ items, inflation, valueYear }: CostInputs): number =>
  Math.round(items.reduce((sum, { year, amount }) => sum + amount * (1 + inflation / 100) ** (valueYear - year), 0));

/** The cost of making it again less what has aged; the more has aged, the less it is worth. Undefined without items. */
export const costRange = (inputs: CostInputs): Range | undefined => {
  if (inputs.items.length === 0) return undefined;
  const cost = reproduced(inputs);
  const left = (p: number) => Math.round(cost * (1 - quantile(inputs.obsolescence, p) / 100));
  return { p10: left(0.9), p50: left(0.5), p90: left(0.1) };
};
