import { Currency, type Currency as CurrencyName } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Share, whole } from './share.ts';

/** What may be taken off gross sales to come to net sales, with its names. */
export const deductions = {
  discounts: { ko: '거래 할인', en: 'Trade discounts' },
  returns: { ko: '반품·환급', en: 'Returns and refunds' },
  freight: { ko: '운임·보험료', en: 'Freight and insurance' },
  taxes: { ko: '세금·관세', en: 'Taxes and duties' },
  packaging: { ko: '특수 포장비', en: 'Special packaging' },
  bad_debt: { ko: '대손', en: 'Bad debt' },
} as const;
export type DeductionName = keyof typeof deductions;
export const deductionNames = Object.keys(deductions) as [DeductionName, ...DeductionName[]];
export const DeductionName = z.enum(deductionNames);

/** How often royalties are stated, in months; periods are those of the calendar. */
export const periods = { quarterly: 3, half_yearly: 6, yearly: 12 } as const;
export type PeriodName = keyof typeof periods;
export const periodNames = Object.keys(periods) as [PeriodName, ...PeriodName[]];

const Minor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Days = z.int().min(1).max(365);
const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Net sales: gross sales less what is named here, and no more than a share of the gross if one is said. */
export const NetSales = z
  .strictObject({
    deductions: z.array(DeductionName).max(deductionNames.length),
    /** All that is taken off together is at most this share of the gross. */
    deductionsUpTo: Share.optional(),
    /** What else the parties say of the base, as where a product is part of a greater one. */
    note: localized(2000).optional(),
  })
  .meta({ id: 'NetSales' });

/** A step of the scale: this rate for what net sales reach beyond `from` (minor units), up to the next step. */
export const Tier = z.strictObject({ from: Minor, rate: Share });
export type Tier = z.infer<typeof Tier>;

/** What the licensee pays others for rights it needs beside these is credited in part, but the royalty stays above a floor. */
export const Stacking = z.strictObject({
  /** The share of what is paid to others that is credited. */
  credited: Share,
  /** The share of the running royalty of a period that is paid in any case. */
  floor: Share,
});

/** The least royalty of a year from a year of the licence on; the first is year 1. Years are those of the calendar. */
export const MinimumStep = z.strictObject({ fromYear: z.int().min(1).max(60), minor: Minor });

/** Something that must be reached by a day; what it costs when it is reached, and how many days after notice a breach may be healed. */
export const MilestoneTerm = z
  .strictObject({
    key: Key,
    kind: z.enum(['payment', 'diligence']),
    name: localized(200),
    dueOn: z.iso.date(),
    /** Paid when it is reached, in minor units of the terms. */
    minor: Minor.optional(),
    cureDays: z.int().min(0).max(365).default(30),
  })
  .meta({ id: 'MilestoneTerm' });
export type MilestoneTerm = z.infer<typeof MilestoneTerm>;

const rising = (steps: readonly number[]) => steps.every((n, i) => i === 0 || n > (steps[i - 1] ?? 0));

/**
 * What a licence costs, as both parties agree it. All amounts are minor units of `currency`; rates and shares are parts per million.
 * The running royalty of a year follows the scale `tiers` over the net sales of that year.
 */
export const RoyaltyTerms = z
  .strictObject({
    currency: Currency,
    upfront: z.strictObject({ minor: Minor, withinDays: Days }).optional(),
    base: NetSales,
    /** Empty: no running royalty. */
    tiers: z.array(Tier).max(10),
    stacking: Stacking.optional(),
    minimum: z
      .strictObject({
        steps: z.array(MinimumStep).min(1).max(20),
        /** Whether a shortfall paid in one year is credited against what the royalty of the next goes beyond its minimum. */
        carried: z.boolean(),
      })
      .optional(),
    /** The most that running royalties and shortfalls come to. */
    cap: z.strictObject({ per: z.enum(['year', 'licence']), minor: Minor.min(1) }).optional(),
    period: z.enum(periodNames),
    /** Days after the end of a period by which it is stated. */
    statedWithinDays: Days.default(30),
    /** Days after an invoice by which it is paid. */
    paidWithinDays: Days.default(30),
    milestones: z.array(MilestoneTerm).max(30).default([]),
    /** What the licensee bears of the cost of the patents: a share of what comes, and a sum for what was. */
    prosecution: z.strictObject({ share: Share, past: Minor.optional() }).optional(),
  })
  .superRefine((terms, { addIssue }) => {
    const wrong = (path: (string | number)[], message: string) => addIssue({ code: 'custom', path, message });
    if (terms.tiers[0] && terms.tiers[0].from !== 0) wrong(['tiers', 0, 'from'], 'royalty.firstTier');
    if (!rising(terms.tiers.map((t) => t.from))) wrong(['tiers'], 'royalty.tierOrder');
    if (!rising(terms.minimum?.steps.map((s) => s.fromYear) ?? [])) wrong(['minimum', 'steps'], 'royalty.minimumOrder');
    const { cap } = terms;
    if (cap && terms.minimum?.steps.some((s) => s.minor > cap.minor)) wrong(['cap', 'minor'], 'royalty.capBelowMinimum');
    if (new Set(terms.milestones.map((m) => m.key)).size < terms.milestones.length)
      wrong(['milestones'], 'royalty.milestoneTwice');
  })
  .meta({ id: 'RoyaltyTerms' });
export type RoyaltyTerms = z.infer<typeof RoyaltyTerms>;

/** Who has a part in what the licensor receives; known to the licensor alone. `pool` is a part of the house: a department, a fund. */
export const Beneficiary = z.strictObject({
  key: Key,
  kind: z.enum(['inventor', 'pool']),
  name: z.string().trim().min(1).max(120),
  share: Share,
});
export type Beneficiary = z.infer<typeof Beneficiary>;

/** How what the licensor receives is shared among inventors and parts of the house: the shares come to the whole. */
export const InventorShares = z
  .array(Beneficiary)
  .min(1)
  .max(50)
  .superRefine((all, { addIssue }) => {
    if (all.reduce((sum, b) => sum + b.share, 0) !== whole) addIssue({ code: 'custom', message: 'royalty.sharesNotWhole' });
    if (new Set(all.map((b) => b.key)).size < all.length) addIssue({ code: 'custom', message: 'royalty.beneficiaryTwice' });
  })
  .meta({ id: 'InventorShares' });
export type InventorShares = z.infer<typeof InventorShares>;

/** The terms of a currency with nothing in them, for whoever begins to write some. */
export const noTerms = (currency: CurrencyName): RoyaltyTerms => ({
  currency,
  base: { deductions: ['discounts', 'returns', 'freight', 'taxes'] },
  tiers: [],
  period: 'half_yearly',
  statedWithinDays: 30,
  paidWithinDays: 30,
  milestones: [],
});
