import { Fault } from '@sandan/kernel/fault';
import { split } from '@sandan/kernel/split';
import { enter, type LedgerEntry, reverse } from '../ledger/entry.ts';
import { isContested } from '../payment/payment.ts';
import { type Books, type Change, changed, type Hand, today } from './books.ts';
import type { RoyaltyPeriod } from './period.ts';
import { moved } from './settle.ts';
import type { Beneficiary } from './terms.ts';

const keyOf = ({ id, corrections }: RoyaltyPeriod): string => `distribution#${id}#${corrections}`;

const distributionsOf = ({ entries }: Pick<Books, 'entries'>, key: string): readonly LedgerEntry[] =>
  entries.filter((e) => e.key === key || e.key.startsWith(`${key}#`));

/** What undoes in the ledger that a period was shared out; nothing where that does not stand, or no more. */
export const takenApart = (books: Pick<Books, 'entries'>, period: RoyaltyPeriod, hand: Hand): readonly LedgerEntry[] =>
  distributionsOf(books, keyOf(period))
    .filter((d) => !books.entries.some((e) => e.reverses === d.key))
    .map((d) => reverse(d, today(hand.now), hand.actor, hand.now));

/**
 * Whether a bank looks into a card payment that may have paid the period: of its own invoice, or, where credit has paid that, of any. What
 * came in is not shared out before the bank has decided.
 */
export const isInDoubt = (
  { invoices, payments }: Pick<Books, 'invoices' | 'payments'>,
  { invoiceId }: RoyaltyPeriod,
): boolean => {
  const byCredit = invoices.some((i) => i.id === invoiceId && i.payments.some((p) => p.by === 'credit'));
  return payments.some(
    (p) => isContested(p) && (byCredit || (p.subject.kind === 'invoice' && p.subject.invoiceId === invoiceId)),
  );
};

/** Parts of an amount by shares, by largest remainder: they come to the amount exactly. */
const sharedOut = (minor: number, shares: readonly Beneficiary[]) => {
  const parts = split(
    minor,
    shares.map((s) => s.share),
  );
  return shares.map(({ key, name }, i) => ({ key, name, minor: parts[i] ?? 0 }));
};

/**
 * Shares what a paid period brought among inventors and parts of the house.
 * @throws Fault conflict `royalty.noShares`, `royalty.inDoubt`
 */
export const distribute = (books: Books, period: RoyaltyPeriod, hand: Hand): Change => {
  const { licence } = books;
  const { unshared: _, ...next } = moved(period, 'distribute', 'licensor', hand);
  if (!licence.shares) throw new Fault('conflict', 'royalty.noShares');
  if (isInDoubt(books, period)) throw new Fault('conflict', 'royalty.inDoubt');
  const minor = period.reckoning?.due ?? 0;
  const distribution = sharedOut(minor, licence.shares);
  const { currency } = licence.terms;
  const before = distributionsOf(books, keyOf(period)).length;
  const postings = [
    { account: 'shared' as const, currency, minor },
    ...distribution.map((d) => ({ account: `beneficiary:${d.key}` as const, currency, minor: -d.minor })),
  ];
  const key = before === 0 ? keyOf(period) : `${keyOf(period)}#${before}`;
  const entry = { key, bookId: licence.id, kind: 'distribution', on: today(hand.now), postings } as const;
  return changed(books, hand, {
    periods: [{ ...next, distribution }],
    entries: minor === 0 ? [] : [enter(entry, hand.actor, hand.now)],
  });
};

/**
 * A period whose payment a bank has taken back: it is to be paid again, and what was shared of it is shared no more until that has come.
 */
export const reopened = (
  books: Pick<Books, 'entries'>,
  period: RoyaltyPeriod,
  hand: Hand,
): { readonly period: RoyaltyPeriod; readonly entries: readonly LedgerEntry[] } => {
  const { distribution, ...rest } = moved(period, 'reopen', 'provider', hand);
  return { period: distribution ? { ...rest, unshared: distribution } : rest, entries: takenApart(books, period, hand) };
};
