import type { Posting } from '../ledger/entry.ts';
import { balanceOf, type EntryKind, type LedgerEntry } from '../ledger/entry.ts';
import { isDue, outstandingOf } from '../payment/instalment.ts';
import { unpaidOf } from './facet.ts';
import type { Order } from './order.ts';

/** One entry as the buyer sees it: by how much it changes what is owed to the seller, and what the seller is to give back. Minor units. */
export interface StatementLine {
  readonly key: string;
  readonly on: string;
  readonly kind: EntryKind;
  readonly owed: number;
  readonly credit: number;
}

/** What the buyer of an order owes and has: `open` of what was billed or is to be billed, `overdue` of it, `credit` to be given back. */
export interface OrderStatement {
  readonly open: number;
  readonly overdue: number;
  readonly credit: number;
  readonly lines: readonly StatementLine[];
}

const sumOf = (postings: readonly Posting[], account: Posting['account']): number =>
  postings.reduce((sum, p) => (p.account === account ? sum + p.minor : sum), 0);

const over = new Set(['rejected', 'cancelled']);

/** The statement of one order as of a day in Korea; what only moves between the market and the seller is none of it. */
export const statementOf = (
  order: Pick<Order, 'state' | 'instalments' | 'total'>,
  entries: readonly LedgerEntry[],
  today: string,
): OrderStatement => ({
  open: over.has(order.state) ? 0 : unpaidOf(order),
  overdue: order.instalments.reduce((sum, i) => (isDue(i) && (i.dueOn ?? today) < today ? sum + outstandingOf(i) : sum), 0),
  credit: 0 - balanceOf(entries, 'credit', order.total.currency),
  lines: entries.flatMap(({ key, on, kind, postings }) => {
    const owed = sumOf(postings, 'receivable');
    const credit = 0 - sumOf(postings, 'credit');
    return owed === 0 && credit === 0 ? [] : [{ key, on, kind, owed, credit }];
  }),
});

/** What is open at one seller in one currency. */
export interface SellerBalance {
  readonly sellerId: string;
  readonly currency: string;
  readonly orders: number;
  readonly ordered: number;
  readonly open: number;
  readonly overdue: number;
  readonly credit: number;
}

/** Open balances by seller and currency; orders that ended unmade count only where something is to be given back. */
export const sellerBalances = (
  orders: readonly { readonly order: Pick<Order, 'seller' | 'total' | 'state'>; readonly statement: OrderStatement }[],
): SellerBalance[] => {
  const found = new Map<string, SellerBalance>();
  for (const { order, statement } of orders) {
    if (over.has(order.state) && statement.credit === 0) continue;
    const { organisationId: sellerId } = order.seller;
    const { currency, minor } = order.total;
    const before = found.get(`${sellerId} ${currency}`);
    found.set(`${sellerId} ${currency}`, {
      sellerId,
      currency,
      orders: (before?.orders ?? 0) + 1,
      ordered: (before?.ordered ?? 0) + (over.has(order.state) ? 0 : minor),
      open: (before?.open ?? 0) + statement.open,
      overdue: (before?.overdue ?? 0) + statement.overdue,
      credit: (before?.credit ?? 0) + statement.credit,
    });
  }
  return [...found.values()];
};
