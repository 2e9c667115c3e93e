import type { Order } from './order.ts';

export interface PurchaseTotal {
  readonly currency: string;
  readonly minor: number;
  readonly paid: number;
}

/** What the orders of one purchase come to by currency: always the sum of theirs, never kept apart. Those that ended unmade do not count. */
export const purchaseTotals = (
  orders: readonly Pick<Order, 'total' | 'instalments' | 'credits' | 'state'>[],
): PurchaseTotal[] => {
  const found = new Map<string, PurchaseTotal>();
  for (const { total, instalments, credits, state } of orders) {
    if (state === 'rejected' || state === 'cancelled') continue;
    const before = found.get(total.currency) ?? { currency: total.currency, minor: 0, paid: 0 };
    const paid = instalments.reduce((sum, i) => sum + i.paid, 0) + credits.reduce((sum, c) => sum + c.minor, 0);
    found.set(total.currency, { ...before, minor: before.minor + total.minor, paid: before.paid + paid });
  }
  return [...found.values()];
};
