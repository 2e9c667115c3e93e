import type { Actor } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { roundedQuotient } from '@sandan/kernel/split';
import { dateOf, daysBetween, plusDays, sooner } from '../calendar/date.ts';
import { balanceOf, enter, type LedgerEntry } from '../ledger/entry.ts';
import type { Offtake, OfftakePeriod } from './offtake.ts';
import { lastDayOf, netOf, type Weighing } from './weighing.ts';

const counts = ({ state }: Weighing): boolean => state === 'confirmed';
const netSum = (weighings: readonly Weighing[]): number => weighings.reduce((sum, w) => sum + netOf(w), 0);

/** What a number of net kilograms costs, in minor units, halves to the even one. */
export const priceOf = ({ terms }: Pick<Offtake, 'terms'>, kilograms: number): number =>
  Number(roundedQuotient(BigInt(kilograms) * BigInt(terms.perTonne.minor), 1000n));

/**
 * The entry that brings the books to what all confirmed weighings come to; nothing where they are there already. Reckoned on the sum and
 * not on each lorry, so that the price of the whole is that of its tonnes to the minor unit.
 */
export const charge = (
  offtake: Offtake,
  weighings: readonly Weighing[],
  entries: readonly LedgerEntry[],
  last: Weighing,
  actor: Actor,
  now: Date,
): LedgerEntry | undefined => {
  const { currency } = offtake.terms.perTonne;
  const minor = priceOf(offtake, netSum(weighings.filter(counts))) + balanceOf(entries, 'income', currency);
  if (minor === 0) return undefined;
  const postings = [
    { account: 'receivable', currency, minor },
    { account: 'income', currency, minor: -minor },
  ];
  return enter({ key: `weighing#${last.ticket}`, bookId: offtake.id, kind: 'invoice', on: last.day, postings }, actor, now);
};

/** What the payer still owes, in minor units. */
export const owedOf = ({ terms }: Offtake, entries: readonly LedgerEntry[]): number =>
  balanceOf(entries, 'receivable', terms.perTonne.currency);

export interface Paid {
  readonly minor: number;
  readonly on: string;
  readonly reference: string;
}

/** Enters what was paid. @throws Fault invalid `offtake.beyondOwed` */
export const payOfftake = (
  offtake: Offtake,
  entries: readonly LedgerEntry[],
  { minor, on, reference }: Paid,
  actor: Actor,
  now: Date,
): LedgerEntry => {
  if (minor > owedOf(offtake, entries)) throw invalidField('/minor', 'offtake.beyondOwed');
  const { currency } = offtake.terms.perTonne;
  const postings = [
    { account: 'bank', currency, minor },
    { account: 'receivable', currency, minor: -minor },
  ];
  return enter({ key: `paid#${on}#${reference}`, bookId: offtake.id, kind: 'payment', on, postings }, actor, now);
};

/** The period of a day, by its first day and the day after its last. */
const periodAt = (per: OfftakePeriod, day: string): { readonly first: string; readonly next: string } => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const [begin, length] = per === 'month' ? [month, 1] : [month - ((month - 1) % 3), 3];
  return { first: dateOf(year, begin, 1), next: dateOf(year, begin + length, 1) };
};

export type PeriodVerdict = 'within' | 'short' | 'over';

/** What was agreed for a period beside what was weighed in it. Kilograms and grams are whole; money stands in the books alone. */
export interface PeriodTally {
  readonly from: string;
  readonly until: string;
  readonly agreed: number;
  /** Net kilograms of confirmed weighings, and of those that wait for the other side. */
  readonly weighed: number;
  readonly waiting: number;
  readonly deliveries: number;
  /** How it stands once the period is over; nothing before. */
  readonly verdict?: PeriodVerdict;
  /** Grams of CO₂e avoided by what was confirmed; absent where no factor was agreed. */
  readonly avoided?: number;
}

const verdictOf = (agreed: number, weighed: number, tolerance: number): PeriodVerdict => {
  const [a, w, t] = [BigInt(agreed), BigInt(weighed), BigInt(tolerance)];
  if (w * 100n < a * (100n - t)) return 'short';
  return w * 100n > a * (100n + t) ? 'over' : 'within';
};

/** Every period of an agreement that has begun by `today`, the latest first. */
export const tallies = (offtake: Offtake, weighings: readonly Weighing[], today: string): readonly PeriodTally[] => {
  const { terms } = offtake;
  const end = lastDayOf(offtake);
  const made: PeriodTally[] = [];
  for (let day = terms.from; day <= end && day <= today; ) {
    const { first, next } = periodAt(terms.per, day);
    const last = sooner(plusDays(next, -1), end);
    const days = daysBetween(day, last) + 1;
    const agreed = Number(roundedQuotient(BigInt(terms.kilograms) * BigInt(days), BigInt(daysBetween(first, next))));
    const of = weighings.filter((w) => w.day >= first && w.day < next);
    const done = of.filter(counts);
    const weighed = netSum(done);
    made.push({
      from: day,
      until: last,
      agreed,
      weighed,
      waiting: netSum(of.filter(({ state }) => state === 'recorded' || state === 'contested')),
      deliveries: done.length,
      ...(today > last ? { verdict: verdictOf(agreed, weighed, terms.tolerance) } : {}),
      ...(terms.factor ? { avoided: weighed * terms.factor.grams } : {}),
    });
    day = next;
  }
  return made.toReversed();
};

/** Grams of CO₂e avoided by all that was confirmed; nothing where no factor was agreed. */
export const avoidedOf = ({ terms }: Offtake, weighings: readonly Weighing[]): number | undefined =>
  terms.factor && netSum(weighings.filter(counts)) * terms.factor.grams;
