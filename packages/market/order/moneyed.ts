import { stamp } from '@sandan/kernel/actor';
import { type Account, enter, type LedgerEntry, type Posting } from '../ledger/entry.ts';
import { providerStep } from '../payment/method.ts';
import { type Hand, today } from '../royalty/books.ts';
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
export const stepped = ({ total }: Pick<Order, 'total'>, minor: number): number => minor - (minor % providerStep(total.currency));

/** Enters postings `[account, minor]` in the order's currency under a key of what happened. */
export const post = (
  order: Order,
  key: string,
  kind: LedgerEntry['kind'],
  lines: readonly (readonly [Account, number])[],
  { actor, now }: Hand,
  on: string = today(now),
): LedgerEntry => {
  const postings: Posting[] = lines.map(([account, minor]) => ({ account, currency: order.total.currency, minor }));
  return enter({ key, bookId: order.id, kind, on, postings }, actor, now);
};

export const next = <T extends { version: number; changed: Order['changed'] }>(
  record: T,
  { actor, now }: Hand,
  change: Partial<T>,
): T => ({
  ...record,
  ...change,
  version: record.version + 1,
  changed: stamp(actor, now),
});
