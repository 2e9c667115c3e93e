import { type Actor, stamp } from '@sandan/kernel/actor';
import { koreanDay } from '../calendar/date.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Licence } from '../licence/licence.ts';
import { merged } from '../payment/merged.ts';
import { type Outstanding, withPagesOver } from '../payment/page.ts';
import type { Payment } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import { type Invoice, outstandingOf } from './invoice.ts';
import type { RoyaltyPeriod } from './period.ts';

/** All that is kept of one licence; periods, invoices and payments by card from the oldest on. */
export interface Books {
  readonly licence: Licence;
  readonly periods: readonly RoyaltyPeriod[];
  readonly invoices: readonly Invoice[];
  readonly entries: readonly LedgerEntry[];
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
}

/**
 * One change of the books, written whole or not at all. The licence is always part of it: its version is the lock of them, so that no
 * two changes spend the same credit.
 */
export interface Change {
  readonly licence: Licence;
  readonly periods: readonly RoyaltyPeriod[];
  readonly invoices: readonly Invoice[];
  readonly entries: readonly LedgerEntry[];
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
}

/** Who changes the books, and when. */
export interface Hand {
  readonly actor: Actor;
  readonly now: Date;
}

/** The civil day that it is in Korea, by which periods and terms run. */
export const today = koreanDay;

/** The instant at which a day begins in Korea. */
export const startOf = (day: string): string => new Date(`${day}T00:00:00+09:00`).toISOString();

/** How much is outstanding of the invoice that a payment by card pays. */
export const outstandingIn =
  (...found: readonly (readonly Invoice[])[]): Outstanding =>
  ({ subject }) => {
    const invoice = found.flat().find((i) => subject.kind === 'invoice' && i.id === subject.invoiceId);
    return invoice && outstandingOf(invoice);
  };

/** A change of the licence with what goes with it; pages by card on which it leaves nothing to pay are over. */
export const changed = (
  { licence, invoices, payments }: Pick<Books, 'licence' | 'invoices' | 'payments'>,
  hand: Hand,
  change: Partial<Omit<Change, 'licence'>> & { readonly licence?: Partial<Licence> },
): Change => ({
  periods: change.periods ?? [],
  invoices: change.invoices ?? [],
  entries: change.entries ?? [],
  payments: withPagesOver(payments, change.payments ?? [], outstandingIn(change.invoices ?? [], invoices), hand),
  tasks: change.tasks ?? [],
  licence: { ...licence, ...change.licence, version: licence.version + 1, changed: stamp(hand.actor, hand.now) },
});

/** The books after a change. */
export const after = (books: Books, change: Change): Books => ({
  licence: change.licence,
  periods: merged(books.periods, change.periods),
  invoices: merged(books.invoices, change.invoices),
  entries: [...books.entries, ...change.entries],
  payments: merged(books.payments, change.payments),
  tasks: merged(books.tasks, change.tasks),
});
