import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Organisation } from '../company/organisation.ts';
import { bases, priceClasses } from './usage-names.ts';

export const PriceClass = z.enum(Object.keys(priceClasses) as [keyof typeof priceClasses, ...(keyof typeof priceClasses)[]]);
export type PriceClass = z.infer<typeof PriceClass>;

const Minor = z.int().nonnegative().max(1e12);
const Clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Times of the week that cost more or less than the plain hour, by the clock at the resource; the first that fits counts. */
export const Peak = z
  .strictObject({
    /** 0 Sunday … 6 Saturday. */
    weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
    from: Clock,
    to: Clock,
    /** Per cent of the plain price. */
    percent: z.int().min(1).max(1000),
  })
  .refine((p) => p.from < p.to, { message: 'usage.peakOrder', path: ['to'] });
export type Peak = z.infer<typeof Peak>;

export const Consumable = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
  name: localized(120),
  unit: localized(30),
  each: Minor,
});

const rates = Object.fromEntries(Object.keys(priceClasses).map((name) => [name, Minor.optional()])) as Record<
  PriceClass,
  z.ZodOptional<typeof Minor>
>;

/**
 * What the use of a resource costs, in minor units of its currency without value added tax. `hourly`: by class; a class without a price
 * pays that of `sme`. `staffHourly`: with an operator of the owner. `minimumMinutes`: the least time that is charged.
 */
export const WrittenPrice = z
  .strictObject({
    currency: Currency,
    hourly: z.strictObject(rates).refine((h) => h.sme !== undefined, { message: 'usage.plainPrice', path: ['sme'] }),
    staffHourly: Minor.optional(),
    setup: Minor.optional(),
    minimumMinutes: z.int().min(0).max(1440).default(0),
    peaks: z.array(Peak).max(10).default([]),
    consumables: z.array(Consumable).max(30).default([]),
    basis: z.enum(Object.keys(bases) as [keyof typeof bases, ...(keyof typeof bases)[]]).default('booked'),
    /** Value added tax in per cent. */
    vat: z.int().min(0).max(30).default(10),
  })
  .refine((p) => new Set(p.consumables.map((c) => c.key)).size === p.consumables.length, {
    message: 'usage.consumableTwice',
    path: ['consumables'],
  })
  .meta({ id: 'WrittenUsagePrice' });
export type WrittenPrice = z.infer<typeof WrittenPrice>;

/** One version of the price of a resource; in force from `from` until the next. Versions are kept, for a booking pays the one it was made under. */
export const UsagePrice = z
  .object({
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    version: z.int().positive(),
    ...WrittenPrice.shape,
    from: z.iso.datetime(),
    by: Stamp,
  })
  .meta({ id: 'UsagePrice' });
export type UsagePrice = z.infer<typeof UsagePrice>;

/** The version that was in force at an instant; the first one for what was booked before there was any. */
export const priceAt = (versions: readonly UsagePrice[], at: string): UsagePrice | undefined => {
  const sorted = versions.toSorted((a, b) => a.version - b.version);
  return sorted.findLast((p) => p.from <= at) ?? sorted[0];
};

/** The class of whoever uses something of an owner, from what the market knows of them. */
export const priceClassOf = (user: Pick<Organisation, 'id' | 'type' | 'country'>, ownerId: string): PriceClass => {
  if (user.id === ownerId) return 'member';
  if (user.country !== 'KR') return 'foreign';
  return user.type === 'university' || user.type === 'institute' ? 'university' : 'sme';
};

export const hourlyOf = ({ hourly }: Pick<WrittenPrice, 'hourly'>, priceClass: PriceClass): number =>
  hourly[priceClass] ?? hourly.sme ?? 0;
