import { passOrder } from '@sandan/market/order/clock';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** A step that is due can make another one due; so many are taken at one look. */
const most = 8;

const advance = async ({ stores }: ClockWorld, report: ClockReport, id: string, now: Date): Promise<void> => {
  for (let steps = 0; steps < most; steps++) {
    const books = await stores.orders.books(id);
    const change = books && passOrder(books, now);
    if (!change) return;
    const w = work();
    stores.orders.advance(w, books, change);
    const { order, line } = change;
    const said = { operation: `clock.${line.action}`, object: `orders/${order.id}`, version: order.version, status: 0 };
    audit(stores.db, w, { ...said, by: line.by, organisationId: order.seller.organisationId });
    await commit(stores.db, w);
    if (order.state === 'cancelled') report.expired++;
    else report.reminded++;
  }
};

/** Reminds sellers of orders, lapses those that nobody answered, marks late payments, and takes goods, settles and closes with time. */
export const passOrders = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> =>
  each(
    world,
    report,
    (page) => world.stores.orders.due(now.toISOString(), page),
    ({ id }) => advance(world, report, id, now),
  );
