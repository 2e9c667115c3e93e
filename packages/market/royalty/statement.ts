import { invalidField } from '@sandan/kernel/fault';
import { Currency, decimalOf, exponents, money } from '@sandan/kernel/money';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { converted } from '../rate/rate.ts';
import { DeductionName, type RoyaltyTerms } from './terms.ts';

const Minor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** A rate with its day and its source: one unit of the line's currency is so many of the terms'. */
export const DatedRate = z
  .strictObject({
    rate: z.string().regex(/^\d{1,12}(?:\.\d{1,20})?$/),
    on: z.iso.date(),
    source: z.string().trim().min(1).max(80),
  })
  .meta({ id: 'DatedRate' });
export type DatedRate = z.infer<typeof DatedRate>;

/** Sales of one product in one country over a period; amounts are minor units of the line's currency. */
export const StatedLine = z
  .strictObject({
    product: z.string().trim().min(1).max(200),
    country: Country,
    currency: Currency,
    units: z.int().nonnegative().max(1e12).optional(),
    gross: Minor,
    deductions: z.array(z.strictObject({ name: DeductionName, minor: Minor })).max(6),
    /** Wanted where the market has no rate of the period's last day. */
    rate: DatedRate.optional(),
  })
  .meta({ id: 'StatedLine' });
export type StatedLine = z.infer<typeof StatedLine>;

/** What a licensee states of a period: no lines where nothing was sold. */
export const Statement = z
  .strictObject({
    lines: z.array(StatedLine).max(200),
    /** What was paid to others for rights that the products need beside these; minor units of the terms. */
    paidToOthers: Minor.optional(),
    note: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'RoyaltyStatement' });
export type Statement = z.infer<typeof Statement>;

/** A line as it is reckoned: what was taken off, and what is left in its own currency and in that of the terms. */
export interface NetLine {
  readonly taken: number;
  readonly net: number;
  readonly converted: number;
}

/**
 * Net sales of a line: only what the terms name is taken off, up to their share of the gross; then changed at the line's dated rate,
 * half to even in the minor unit of the terms.
 * @throws Fault invalid at the field: `royalty.deduction`, `royalty.deductionsAboveGross`, `royalty.rateMissing`
 */
export const netOf = (line: StatedLine, { base, currency }: Pick<RoyaltyTerms, 'base' | 'currency'>, at: number): NetLine => {
  line.deductions.forEach(({ name }, i) => {
    if (!base.deductions.includes(name)) throw invalidField(`/lines/${at}/deductions/${i}/name`, 'royalty.deduction');
  });
  const claimed = line.deductions.reduce((sum, d) => sum + d.minor, 0);
  if (claimed > line.gross) throw invalidField(`/lines/${at}/deductions`, 'royalty.deductionsAboveGross');
  const most =
    base.deductionsUpTo === undefined ? claimed : Number((BigInt(line.gross) * BigInt(base.deductionsUpTo)) / 1_000_000n);
  const taken = Math.min(claimed, most);
  const net = line.gross - taken;
  if (line.currency === currency) return { taken, net, converted: net };
  if (!line.rate) throw invalidField(`/lines/${at}/rate`, 'royalty.rateMissing');
  const rate = { from: line.currency, to: currency, ...line.rate };
  const there = converted(decimalOf({ currency: line.currency, minor: net }), rate, exponents[currency]);
  return { taken, net, converted: money(there, currency).minor };
};
