import { stamp } from '@sandan/kernel/actor';
import { lineOf } from '@sandan/kernel/line';
import type { Attachment } from '../deal/entry.ts';
import type { Dispute } from '../dispute/dispute.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { outstandingOf } from '../payment/instalment.ts';
import { merged } from '../payment/merged.ts';
import { type Outstanding, withPagesOver } from '../payment/page.ts';
import type { Payment } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import type { OrderEntry } from './entry.ts';
import { isPayable } from './facet.ts';
import type { OrderMoveName } from './move-name.ts';
import type { Order } from './order.ts';
import type { OrderSide } from './process.ts';

/** All that is kept of the money of one order; payments from the oldest on. */
export interface OrderBooks {
  readonly order: Order;
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
  readonly disputes: readonly Dispute[];
  readonly entries: readonly LedgerEntry[];
}

/** One change, written whole or not at all. The order is always part of it: its version is the lock of its books. */
export interface OrderChange {
  readonly order: Order;
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
  readonly disputes: readonly Dispute[];
  readonly entries: readonly LedgerEntry[];
  readonly line: OrderEntry;
}

/** What happened, for the line of the timeline. */
export interface Told {
  readonly action: OrderMoveName;
  readonly side: OrderSide;
  readonly reason?: Order['reason'];
  readonly text?: string | undefined;
  readonly minor?: number;
  readonly attachments?: readonly Attachment[];
}

const entryOf = (order: Order, from: Order['state'] | undefined, told: Told): OrderEntry => ({
  ...lineOf(order, { ...told, from }),
  orderId: order.id,
  ...(told.minor === undefined ? {} : { amount: { currency: order.total.currency, minor: told.minor } }),
  ...(told.attachments?.length ? { attachments: [...told.attachments] } : {}),
});

/** The first version with its line. */
export const begun = (order: Order, told: Told): OrderChange => ({
  order,
  payments: [],
  tasks: [],
  disputes: [],
  entries: [],
  line: entryOf(order, undefined, told),
});

/** How much is outstanding of the instalment that a payment by card pays: nothing once the order takes no money. */
export const outstandingIn =
  (order: Order): Outstanding =>
  ({ subject }) => {
    const instalment = order.instalments.find((i) => subject.kind === 'order' && i.key === subject.instalment);
    return instalment && (isPayable(order) ? outstandingOf(instalment) : 0);
  };

/**
 * The next version of an order with what goes with it; whoever enters money hands the payments and entries in. Pages by card on which it
 * leaves nothing to pay are over.
 */
export const changed = (
  { order, payments }: Pick<OrderBooks, 'order' | 'payments'>,
  hand: Hand,
  told: Told,
  change: Partial<Pick<OrderChange, 'payments' | 'tasks' | 'disputes' | 'entries'>> & { readonly order?: Partial<Order> } = {},
): OrderChange => {
  const by = stamp(hand.actor, hand.now);
  const state = change.order?.state ?? order.state;
  const next: Order = {
    ...order,
    ...change.order,
    version: order.version + 1,
    since: state === order.state ? order.since : by.at,
    reminded: state === order.state ? (change.order?.reminded ?? order.reminded) : 0,
    changed: by,
  };
  return {
    order: next,
    payments: withPagesOver(payments, change.payments ?? [], outstandingIn(next), hand),
    tasks: change.tasks ?? [],
    disputes: change.disputes ?? [],
    entries: change.entries ?? [],
    line: entryOf(next, order.state, told),
  };
};

/** The books after a change. */
export const after = (books: OrderBooks, change: OrderChange): OrderBooks => ({
  order: change.order,
  payments: merged(books.payments, change.payments),
  tasks: merged(books.tasks, change.tasks),
  disputes: merged(books.disputes, change.disputes),
  entries: [...books.entries, ...change.entries],
});
