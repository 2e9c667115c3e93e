import { Fault } from '@sandan/kernel/fault';
import { roundedQuotient, split } from '@sandan/kernel/split';
import * as z from 'zod';
import { whole } from './share.ts';
import { netOf, type Statement } from './statement.ts';
import type { RoyaltyTerms, Tier } from './terms.ts';

const Sum = z.int().nonnegative();

/** What has come together before a period: in its year, over the whole licence, and the shortfall of the year before that is credited. */
export const SoFar = z.object({ yearNet: Sum, yearRunning: Sum, yearDue: Sum, licenceDue: Sum, carried: Sum });
export type SoFar = z.infer<typeof SoFar>;
export const nothingYet: SoFar = { yearNet: 0, yearRunning: 0, yearDue: 0, licenceDue: 0, carried: 0 };

/** Which year of the licence a period lies in, on how many of its days the licence runs, and whether the period ends it. */
export interface YearOfLicence {
  readonly ordinal: number;
  readonly days: number;
  readonly of: number;
  readonly closes: boolean;
}

/** How a royalty came about, step by step; minor units of the terms. */
export const Reckoning = z
  .object({
    lines: z.array(z.object({ taken: Sum, net: Sum, converted: Sum })),
    netSales: Sum,
    /** The parts of the scale that the net sales fell into. */
    steps: z.array(z.object({ rate: z.int(), base: Sum, royalty: Sum })),
    /** By the scale, before anything is credited. */
    scale: Sum,
    /** Taken off for what was paid to others. */
    stacked: Sum,
    running: Sum,
    /** The least that the year owes, once it ends. */
    minimum: Sum.optional(),
    shortfall: Sum,
    /** Of the shortfall paid in the year before. */
    credited: Sum,
    /** Cut off by the cap. */
    capped: Sum,
    due: Sum,
    after: SoFar,
  })
  .meta({ id: 'RoyaltyReckoning' });
export type Reckoning = z.infer<typeof Reckoning>;

const part = (amount: number, share: number): number => Number(roundedQuotient(BigInt(amount) * BigInt(share), BigInt(whole)));

/** The least amount that is no less than the share. */
const atLeast = (amount: number, share: number): number =>
  Number((BigInt(amount) * BigInt(share) + BigInt(whole) - 1n) / BigInt(whole));

const overlaps = (tiers: readonly Tier[], from: number, to: number) =>
  tiers.flatMap((tier, i) => {
    const end = tiers[i + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    const base = Math.min(to, end) - Math.max(from, tier.from);
    return base > 0 ? [{ rate: tier.rate, base }] : [];
  });

const weight = ({ rate, base }: { rate: number; base: number }): bigint => BigInt(rate) * BigInt(base);

/** The royalty of a year by the scale, up to so much net sales: rounded once, half to even. */
const byScale = (tiers: readonly Tier[], net: number): number =>
  Number(
    roundedQuotient(
      overlaps(tiers, 0, net).reduce((sum, o) => sum + weight(o), 0n),
      BigInt(whole),
    ),
  );

/** The minimum of a year of the licence, for the days on which it runs. */
const minimumOf = ({ minimum }: RoyaltyTerms, { ordinal, days, of }: YearOfLicence): number => {
  const yearly = minimum?.steps.findLast((s) => s.fromYear <= ordinal)?.minor ?? 0;
  return Number(roundedQuotient(BigInt(yearly) * BigInt(days), BigInt(of)));
};

const stackedOff = (terms: RoyaltyTerms, scale: number, paidToOthers: number): number => {
  if (!terms.stacking) return 0;
  return Math.min(part(paidToOthers, terms.stacking.credited), scale - atLeast(scale, terms.stacking.floor));
};

/**
 * The royalty of one period. In this order: net sales; the scale over the year's net sales, as the difference of two rounded sums, so
 * that the periods of a year come to exactly the royalty of the year; stacking, never below its floor; the shortfall against the
 * minimum where the period ends the year; the credit of the shortfall paid in the year before, against what goes beyond this year's
 * minimum; the cap.
 * @throws Fault invalid at the field of the statement that cannot be reckoned
 */
export const reckon = (terms: RoyaltyTerms, stated: Statement, before: SoFar, year: YearOfLicence): Reckoning => {
  const lines = stated.lines.map((line, i) => netOf(line, terms, i));
  const netSales = lines.reduce((sum, l) => sum + l.converted, 0);
  const yearNet = before.yearNet + netSales;
  if (!Number.isSafeInteger(yearNet)) throw new Fault('invalid', 'money.invalid', 'net sales of a year');
  const scale = byScale(terms.tiers, yearNet) - byScale(terms.tiers, before.yearNet);
  const found = overlaps(terms.tiers, before.yearNet, yearNet);
  const royalties = split(scale, found.map(weight));
  const steps = found.map((o, i) => ({ ...o, royalty: royalties[i] ?? 0 }));

  const stacked = stackedOff(terms, scale, stated.paidToOthers ?? 0);
  const running = scale - stacked;
  const yearRunning = before.yearRunning + running;
  const least = minimumOf(terms, year);
  const shortfall = year.closes ? Math.max(0, least - yearRunning) : 0;
  const owed = running + shortfall;

  const beyond = Math.max(0, yearRunning - least) - Math.max(0, before.yearRunning - least);
  const creditable = Math.min(before.carried, beyond);
  const { cap } = terms;
  const room = cap ? Math.max(0, cap.minor - (cap.per === 'year' ? before.yearDue : before.licenceDue)) : Number.MAX_SAFE_INTEGER;
  // Where the cap cuts deeper than the credit, the credit is kept.
  const credited = owed - creditable >= room ? 0 : creditable;
  const due = Math.min(owed - credited, room);

  const licenceDue = before.licenceDue + due;
  // What the cap cuts is cut from the shortfall first.
  const paidShort = Math.max(0, shortfall - (owed - credited - due));
  const after = year.closes
    ? { ...nothingYet, licenceDue, carried: terms.minimum?.carried ? paidShort : 0 }
    : { yearNet, yearRunning, yearDue: before.yearDue + due, licenceDue, carried: before.carried - credited };
  return {
    lines,
    netSales,
    steps,
    scale,
    stacked,
    running,
    ...(year.closes && terms.minimum ? { minimum: least } : {}),
    shortfall,
    credited,
    capped: owed - credited - due,
    due,
    after,
  };
};
