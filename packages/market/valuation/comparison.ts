import { type Range, rangeOf } from './distribution.ts';
import type { MarketInputs } from './inputs.ts';

type Comparable = MarketInputs['comparables'][number];

/** What a deal would have come to for this technology: its amount with every adjustment, one upon the other. */
export const adjusted = ({ amount, adjustments }: Comparable): number =>
  Math.round(adjustments.reduce((value, { percent }) => value * (1 + percent / 100), amount));

/** Fewer deals than this are not drawn between: their range is from the least to the greatest. */
export const fewComparables = 5;

/** The range of comparable deals as adjusted; undefined without any. */
export const marketRange = ({ comparables }: MarketInputs): Range | undefined => {
  const values = comparables.map(adjusted).sort((a, b) => a - b);
  const [least, greatest] = [values[0], values.at(-1)];
  if (least === undefined || greatest === undefined) return undefined;
  const range = rangeOf(values);
  return values.length < fewComparables ? { p10: least, p50: range.p50, p90: greatest } : range;
};
