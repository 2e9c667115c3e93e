import type { Account, LedgerEntry } from '../ledger/entry.ts';
import { type CardBook, entered, movable } from '../payment/card-book.ts';
import type { Hand } from '../royalty/books.ts';
import type { OrderChange } from './books.ts';
import type { Order } from './order.ts';

/** What a step does to the money of an order. */
export type Moneyed = Pick<OrderChange, 'order' | 'payments' | 'tasks' | 'entries'>;

export const nothing = (order: Order): Moneyed => ({ order, payments: [], tasks: [], entries: [] });

/** Adds up what single steps do. */
export const together = (order: Order, steps: readonly Moneyed[]): Moneyed => ({
  order,
  payments: steps.flatMap((s) => s.payments),
  tasks: steps.flatMap((s) => s.tasks),
  entries: steps.flatMap((s) => s.entries),
});

const million = 1_000_000n;

/** The market's part of an amount, rounded down. */
export const feeOf = (minor: number, share: number): number => Number((BigInt(minor) * BigInt(share)) / million);

/** So much of an amount as the card provider can move. */
export const stepped = ({ total }: Pick<Order, 'total'>, minor: number): number => movable(total.currency, minor);

/** The books of an order, as payments by card know them. */
export const bookOf = ({ id, total }: Pick<Order, 'id' | 'total'>): CardBook => ({
  id,
  currency: total.currency,
  of: { orderId: id },
  payee: 'seller',
});

/** Enters postings `[account, minor]` in the order's currency under a key of what happened. */
export const post = (
  order: Order,
  key: string,
  kind: LedgerEntry['kind'],
  lines: readonly (readonly [Account, number])[],
  hand: Hand,
  on?: string,
): LedgerEntry => entered(bookOf(order), key, kind, lines, hand, on);
