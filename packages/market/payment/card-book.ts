import { stamp } from '@sandan/kernel/actor';
import type { Currency } from '@sandan/kernel/money';
import { type Account, enter, type LedgerEntry, type Posting } from '../ledger/entry.ts';
import { type Hand, today } from '../royalty/books.ts';
import { providerStep } from './method.ts';
import type { Payment } from './payment.ts';
import type { BookNames, ProviderTask } from './task.ts';

/** The books in which payments by card lie: of one order, licence, or invoice of the use of equipment. */
export interface CardBook {
  readonly id: string;
  readonly currency: Currency;
  /** How a task names the books it lies in. */
  readonly of: BookNames;
  /** The account of whoever is paid: what the provider sends leaves it, and what it takes back goes there. */
  readonly payee: Account;
}

/** What a step does to the money of a payment by card. */
export interface CardMoney {
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
  readonly entries: readonly LedgerEntry[];
}

export const noMoney: CardMoney = { payments: [], tasks: [], entries: [] };

/** So much of an amount as the card provider can move. */
export const movable = (currency: Currency, minor: number): number => minor - (minor % providerStep(currency));

/** Enters postings `[account, minor]` in the currency of the books under a key of what happened. */
export const entered = (
  { id, currency }: Pick<CardBook, 'id' | 'currency'>,
  key: string,
  kind: LedgerEntry['kind'],
  lines: readonly (readonly [Account, number])[],
  { actor, now }: Hand,
  on: string = today(now),
): LedgerEntry => {
  const postings: Posting[] = lines.map(([account, minor]) => ({ account, currency, minor }));
  return enter({ key, bookId: id, kind, on, postings }, actor, now);
};

/** The next version of a record. */
export const next = <T extends { version: number; changed: Payment['changed'] }>(
  record: T,
  { actor, now }: Hand,
  change: Partial<T>,
): T => ({
  ...record,
  ...change,
  version: record.version + 1,
  changed: stamp(actor, now),
});
