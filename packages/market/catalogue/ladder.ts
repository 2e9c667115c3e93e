import * as z from 'zod';
import { nextValid, type QuantityRule } from './quantity-rule.ts';

/** Steps of a price: from so many order units on, one costs `minor` of the list's currency. */
export const Ladder = z
  .array(z.object({ from: z.int().min(1).max(1_000_000_000), minor: z.int().min(1).max(1_000_000_000_000) }))
  .min(1)
  .max(10)
  .superRefine((steps, { addIssue }) => {
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1];
      if (before && step.from <= before.from) addIssue({ code: 'custom', path: [i, 'from'], message: 'ladder.order' });
      if (before && step.minor > before.minor) addIssue({ code: 'custom', path: [i, 'minor'], message: 'ladder.rising' });
    }
  })
  .meta({ id: 'Ladder' });
export type Ladder = z.infer<typeof Ladder>;

/** Days from the order to the goods' leaving, by quantity. */
export const LeadTimes = z
  .array(z.object({ from: z.int().min(1).max(1_000_000_000), min: z.int().min(0).max(1000), max: z.int().min(0).max(1000) }))
  .max(10)
  .superRefine((steps, { addIssue }) => {
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1];
      if (before && step.from <= before.from) addIssue({ code: 'custom', path: [i, 'from'], message: 'ladder.order' });
      if (step.max < step.min) addIssue({ code: 'custom', path: [i, 'max'], message: 'range.order' });
    }
  })
  .meta({ id: 'LeadTimes' });
export type LeadTimes = z.infer<typeof LeadTimes>;

/** The step that a quantity stands on: the last that begins no higher. */
export const stepAt = <T extends { readonly from: number }>(steps: readonly T[], quantity: number): T | undefined =>
  steps.findLast((step) => step.from <= quantity);

/**
 * The least quantity, no less than the one wanted, whose price reaches `least` (minor units). A longer order can cost less than a
 * shorter one where a step begins, so each step is looked at by itself.
 */
export const quantityWorth = (ladder: Ladder, rule: QuantityRule, wanted: number, least: number): number | undefined => {
  const reached = ladder
    .map(({ from, minor }) => nextValid(rule, Math.max(wanted, from, Math.ceil(least / minor))))
    .filter((quantity) => (stepAt(ladder, quantity)?.minor ?? 0) * quantity >= least);
  return reached.length > 0 ? Math.min(...reached) : undefined;
};
