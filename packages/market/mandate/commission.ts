import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import type { Money } from '@sandan/kernel/money';
import { roundedQuotient, split } from '@sandan/kernel/split';
import { balanceOf, enter, type LedgerEntry, type Posting } from '../ledger/entry.ts';
import { type Invoice, paysOf } from '../royalty/invoice.ts';
import { whole } from '../royalty/share.ts';
import type { CreditPart, SharedCredit } from './credit.ts';
import { bears, type CommissionTerms, type Mandate } from './mandate.ts';

/** The books of commissions of a party for one licence, apart from those of the licence, which its other party sees. */
export const bookOf = ({ licenceId, mandatorId }: Pick<SharedCredit, 'licenceId' | 'mandatorId'>): string =>
  `${licenceId}#${mandatorId}`;

/** The account of one mandate in them. */
export const accountOf = ({ mandateId }: Pick<CreditPart, 'mandateId'>): string =>
  `beneficiary:${mandateId.slice(mandateId.indexOf('_') + 1).toLowerCase()}`;

/** Money that came in and paid an invoice, in the order in which it came. */
interface Income {
  readonly key: string;
  readonly kind: Invoice['kind'];
  readonly minor: number;
  readonly on: string;
  readonly at: string;
}

const incomeOf = (invoices: readonly Invoice[]): Income[] =>
  invoices
    .filter((i) => i.state !== 'void')
    .flatMap(({ id, kind, payments }) =>
      payments.map((p) => ({
        key: p.key.startsWith(`${id}#`) ? p.key : `${id}#${p.key}`,
        kind,
        minor: paysOf(p),
        on: p.on,
        at: p.stamp.at,
      })),
    )
    .filter((p) => p.minor > 0)
    .sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1));

/**
 * What a mandate alone would earn of a sum that was paid: its rate, to the nearest minor unit and halves to the even one, within minimum
 * and cap, and never more than was paid. Bounds in another currency than the sum do not bind it.
 */
export const commissionOn = ({ rate, minimum, cap }: CommissionTerms, { currency, minor }: Money): number => {
  if (minor === 0) return 0;
  const part = Number(roundedQuotient(BigInt(minor) * BigInt(rate), BigInt(whole)));
  const least = minimum?.currency === currency ? minimum.minor : 0;
  const most = cap?.currency === currency ? cap.minor : minor;
  return Math.min(minor, most, Math.max(part, least));
};

/** What each part has earned so far, whatever of it was paid out. */
export const earnedOf = (credit: SharedCredit, entries: readonly LedgerEntry[]): number[] => {
  const reckoned = entries.filter((e) => e.kind === 'commission');
  return credit.parts.map((p) => 0 - balanceOf(reckoned, accountOf(p), credit.currency));
};

/** What each part is still owed; less than nothing where an invoice was taken back after the commission on it was paid out. */
export const owedOf = (credit: SharedCredit, entries: readonly LedgerEntry[]): number[] =>
  credit.parts.map((p) => 0 - balanceOf(entries, accountOf(p), credit.currency));

/** What each part has a claim to of what was paid, in millionths of a minor unit: the commission of its mandate by its share. */
const claimsOf = (credit: SharedCredit, mandates: ReadonlyMap<string, Mandate>, income: readonly Income[]): bigint[] =>
  credit.parts.map(({ mandateId, share }) => {
    const terms = mandates.get(mandateId)?.terms;
    if (!terms) throw new Error(`the mandate ${mandateId} is missing`);
    const paid = income.filter((p) => bears(terms.on, p.kind)).reduce((sum, p) => sum + p.minor, 0);
    return BigInt(commissionOn(terms, { currency: credit.currency, minor: paid })) * BigInt(share);
  });

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const unit = BigInt(whole);
const positive = (n: bigint): bigint => (n > 0n ? n : 0n);

/**
 * What is to be entered so that what brokers have earned follows from what was paid; nothing once it does. All parts together have the
 * whole minor units that their claims come to. Each payment brings one entry, shared by largest remainder among those whose claims are
 * not met; where an invoice was taken back, one entry takes back what is beyond the claims.
 */
export const accrue = (
  credit: SharedCredit,
  held: readonly Mandate[],
  invoices: readonly Invoice[],
  before: readonly LedgerEntry[],
  on: string,
  actor: Actor,
  now: Date,
): LedgerEntry[] => {
  if (credit.state !== 'agreed') return [];
  const mandates = new Map(held.map((m) => [m.id, m]));
  const bookId = bookOf(credit);
  const { currency } = credit;
  const income = incomeOf(invoices);
  const known = new Set(before.map((e) => e.key));
  const keyOf = ({ key }: Income) => `commission#${key}`;
  const made: LedgerEntry[] = [];
  let earned = earnedOf(credit, before);
  const post = (key: string, day: string, parts: readonly number[]) => {
    const postings = credit.parts.map((p, i): Posting => ({ account: accountOf(p), currency, minor: 0 - (parts[i] ?? 0) }));
    const whose: Posting = { account: 'commission', currency, minor: sum(parts) };
    made.push(enter({ key, bookId, kind: 'commission', on: day, postings: [whose, ...postings] }, actor, now));
    earned = earned.map((e, i) => e + (parts[i] ?? 0));
  };
  const dueOf = (claims: readonly bigint[]) => Number(claims.reduce((a, b) => a + b, 0n) / unit);

  const counted = income.filter((p) => known.has(keyOf(p)));
  for (const payment of income.filter((p) => !known.has(keyOf(p)))) {
    counted.push(payment);
    const claims = claimsOf(credit, mandates, counted);
    const more = dueOf(claims) - sum(earned);
    if (more <= 0) continue;
    const unmet = claims.map((c, i) => positive(c - BigInt(earned[i] ?? 0) * unit));
    post(keyOf(payment), payment.on, split(more, unmet));
  }
  const claims = claimsOf(credit, mandates, income);
  const beyond = sum(earned) - dueOf(claims);
  if (beyond > 0) {
    const over = claims.map((c, i) => positive(BigInt(earned[i] ?? 0) - c / unit));
    const back = split(beyond, over).map((n) => 0 - n);
    post(`reduction#${before.length + made.length + 1}`, on, back);
  }
  return made;
};

/** A commission that the mandating party has paid out. */
export interface PaidOut {
  readonly mandateId: string;
  readonly minor: number;
  readonly on: string;
  readonly reference: string;
}

/** Enters it. @throws Fault invalid `commission.beyondOwed`; missing for a mandate that has no part */
export const payOut = (
  credit: SharedCredit,
  entries: readonly LedgerEntry[],
  { mandateId, minor, on, reference }: PaidOut,
  actor: Actor,
  now: Date,
): LedgerEntry => {
  const at = credit.parts.findIndex((p) => p.mandateId === mandateId);
  const part = credit.parts[at];
  if (!part) throw missing('part');
  if (minor > (owedOf(credit, entries)[at] ?? 0))
    throw new Fault('invalid', 'request.invalid', 'beyond what is owed', {
      fields: [{ pointer: '/minor', code: 'commission.beyondOwed' }],
    });
  const { currency } = credit;
  const postings = [
    { account: accountOf(part), currency, minor },
    { account: 'bank', currency, minor: -minor },
  ];
  const key = `paid#${mandateId}#${on}#${reference}`;
  return enter({ key, bookId: bookOf(credit), kind: 'payment', on, postings }, actor, now);
};

/** The next version of a credit whose books were written: it is the lock of them, so that nothing is reckoned or paid out twice. */
export const written = (credit: SharedCredit, actor: Actor, now: Date): SharedCredit => ({
  ...credit,
  version: credit.version + 1,
  changed: stamp(actor, now),
});
