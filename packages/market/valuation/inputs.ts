import { Currency } from '@sandan/kernel/money';
import * as z from 'zod';
import { spread } from './spread.ts';

const minor = z.int().nonnegative().max(1e15);
const name = z.string().trim().min(1).max(80);
const year = z.int().min(1950).max(2100);

/** What a technology would earn: cash flows of each year, the chance that it comes so far, and what waiting costs. */
export const IncomeInputs = z
  .strictObject({
    /** Of the sales a royalty is saved (relief from royalty), or of the profit of the sales the share that the technology makes. */
    basis: z.enum(['royalty', 'profit']),
    /** Net sales a year as planned, from the first year on. */
    sales: z.array(minor).min(1).max(30),
    /** Per cent of the plan that is reached. */
    achieved: spread(0, 300),
    /** Per cent: the royalty of net sales, or the operating margin. */
    rate: spread(0, 100),
    /** Per cent of the profit that is due to the technology; of a royalty it is 100. */
    contribution: spread(0, 100),
    /** What the owner spends in each year, from the first on. */
    costs: z.array(minor).max(30),
    /** Per cent a year. */
    discount: spread(0, 100),
    /** Per cent of the income. */
    tax: z.number().min(0).max(60),
    /** What has to succeed, at the latest by the end of a year counted from now (0: before the first), with its chance in per cent. */
    stages: z.array(z.strictObject({ name, year: z.int().min(0).max(30), chance: z.number().min(0).max(100) })).max(12),
  })
  .meta({ id: 'IncomeInputs' });
export type IncomeInputs = z.infer<typeof IncomeInputs>;

/** A deal about something like it, and how it differs. */
export const Comparable = z
  .strictObject({
    name,
    year,
    amount: minor,
    /** Per cent by which this one is worth more or less for a reason: field, term, exclusivity, readiness. */
    adjustments: z.array(z.strictObject({ why: name, percent: z.number().min(-95).max(400) })).max(8),
  })
  .meta({ id: 'Comparable' });

export const MarketInputs = z.strictObject({ comparables: z.array(Comparable).max(40) }).meta({ id: 'MarketInputs' });
export type MarketInputs = z.infer<typeof MarketInputs>;

/** What it would cost to make it again, less what has aged. */
export const CostInputs = z
  .strictObject({
    items: z.array(z.strictObject({ name, year, amount: minor })).max(60),
    /** Per cent a year by which prices rose. */
    inflation: z.number().min(-20).max(100),
    /** The year of which the prices count. */
    valueYear: year,
    /** Per cent lost by age and by better ways. */
    obsolescence: spread(0, 100),
  })
  .meta({ id: 'CostInputs' });
export type CostInputs = z.infer<typeof CostInputs>;

/** All that a valuation rests on; a method without inputs is left out. Weights are in proportion, whatever they add up to. */
export const ValuationInputs = z
  .strictObject({
    currency: Currency,
    income: IncomeInputs.optional(),
    market: MarketInputs.optional(),
    cost: CostInputs.optional(),
    weights: z.strictObject({
      income: z.number().min(0).max(100),
      market: z.number().min(0).max(100),
      cost: z.number().min(0).max(100),
    }),
  })
  .meta({ id: 'ValuationInputs' });
export type ValuationInputs = z.infer<typeof ValuationInputs>;
