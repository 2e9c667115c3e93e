import type { Page, PageQuery } from '@sandan/kernel/page';
import { trackOfDispute, trackOfOrder, turning } from '@sandan/market/deal/track';
import { Dispute } from '@sandan/market/dispute/dispute';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { after, type OrderBooks, type OrderChange } from '@sandan/market/order/books';
import { orderNext } from '@sandan/market/order/clock';
import { OrderEntry } from '@sandan/market/order/entry';
import { Order } from '@sandan/market/order/order';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Payments } from './payments.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

const clock = 'clock#order';

/** That an organisation bought: leads from the buyer to the order, and from a purchase to its orders. */
const Bought = z.object({ version: z.literal(1), organisationId: z.string(), purchaseId: z.string(), orderId: z.string() });
/** The one order of a version of a quote. */
const Ordered = z.object({ version: z.literal(1), quoteId: z.string(), orderId: z.string() });
const Kept = Order.extend({ nextAt: z.iso.datetime().optional() });

const position = (n: number): string => String(n).padStart(10, '0');
const keyOf = (id: string) => ({ pk: `order#${id}`, sk: 'order' });
const byTime = (a: { by: { at: string } }, b: { by: { at: string } }): number =>
  a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0;

/**
 * pk `order#id`, under which all of its books lie: sk `order` (g1: the seller's orders, newest change first; g2: the clock),
 * `entry#position` its timeline, `dispute#id` (g1: those that wait for the desk), what `payments` keeps, `ledger#key`, which are only
 * ever created. The buyer's orders are pointers (`org#id`, `bought#order`; g1 by purchase), and `ordered#quote` keeps a quote from being ordered twice (Q1).
 */
export const orders = (db: Database, cursors: Cursors, payments: Payments, records: Records) => {
  const pk = (id: string) => `order#${id}`;
  const all = collection(db, cursors, {
    type: 'order',
    schema: Kept,
    keys: (o) => ({
      ...keyOf(o.id),
      g1pk: `orders#${o.seller.organisationId}`,
      g1sk: `${o.changed.at}#${o.id}`,
      ...(o.nextAt ? { g2pk: clock, g2sk: `${o.nextAt}#${o.id}` } : {}),
    }),
  });
  const entries = collection(db, cursors, {
    type: 'orderEntry',
    schema: OrderEntry,
    stale: 'order.stale',
    keys: (e) => ({ pk: pk(e.orderId), sk: `entry#${position(e.position)}` }),
  });
  const bought = collection(db, cursors, {
    type: 'bought',
    schema: Bought,
    keys: (b) => ({
      pk: `org#${b.organisationId}`,
      sk: `bought#${b.orderId}`,
      g1pk: `purchase#${b.purchaseId}`,
      g1sk: b.orderId,
    }),
  });
  const ordered = collection(db, cursors, {
    type: 'ordered',
    schema: Ordered,
    stale: 'order.exists',
    keys: (o) => ({ pk: `ordered#${o.quoteId}`, sk: 'ordered' }),
  });
  const disputes = collection(db, cursors, {
    type: 'dispute',
    schema: Dispute,
    stale: 'order.stale',
    keys: (d) => ({
      pk: pk(d.orderId),
      sk: `dispute#${d.id}`,
      ...(d.state === 'mediation' || d.state === 'appealed' ? { g1pk: 'disputes', g1sk: `${d.changed.at}#${d.id}` } : {}),
    }),
  });
  const ledger = collection(db, cursors, {
    type: 'orderLedgerEntry',
    schema: LedgerEntry,
    stale: 'ledger.twice',
    keys: (e) => ({ pk: pk(e.bookId), sk: `ledger#${e.key}` }),
  });
  const kept = (order: Order, found: readonly Dispute[]) => {
    const { nextAt: _, ...rest } = order as z.infer<typeof Kept>;
    const nextAt = orderNext({ order: rest, disputes: found });
    return { ...rest, ...(nextAt ? { nextAt } : {}) };
  };
  const byId = (id: string): Promise<Order | undefined> => all.get(keyOf(id));
  const many = (ids: readonly string[]): Promise<Order[]> => batchGet(db, all.parse, ids.map(keyOf));
  const write = (w: Work, change: OrderChange) => {
    entries.create(w, change.line);
    payments.write(w, change);
    for (const dispute of change.disputes) disputes.put(w, dispute);
    for (const entry of change.entries) ledger.create(w, entry);
  };

  return {
    parse: all.parse,
    byId,
    entries: {
      parse: entries.parse,
      of: (id: string) => entries.all({ pk: pk(id), startsWith: 'entry#' }),
    },
    disputes: { parse: disputes.parse },
    /** Adds an order to the transaction that accepts its quote; refused with conflict `order.exists` if the quote has one. */
    place(w: Work, change: OrderChange): void {
      const { order } = change;
      all.create(w, kept(order, []));
      ordered.create(w, { version: 1, quoteId: order.quote.id, orderId: order.id });
      bought.create(w, {
        version: 1,
        organisationId: order.buyer.organisationId,
        purchaseId: order.purchaseId,
        orderId: order.id,
      });
      write(w, change);
    },
    /** Writes a change of the books, whole or not at all; refused with conflict `order.stale` if another came first. */
    advance(w: Work, books: OrderBooks, change: OrderChange): void {
      all.put(w, kept(change.order, after(books, change).disputes));
      write(w, change);
      const was = new Map(books.disputes.map((d) => [d.id, trackOfDispute(d)]));
      const turned = turning([
        [trackOfOrder(books.order), trackOfOrder(change.order)],
        ...change.disputes.map((d) => [was.get(d.id), trackOfDispute(d)] as const),
      ]);
      records.track(w, change.order.seller.organisationId, turned);
    },
    async books(id: string): Promise<OrderBooks | undefined> {
      const order = await byId(id);
      if (!order) return undefined;
      const [money, claims, entered] = await Promise.all([
        payments.of(id),
        disputes.all({ pk: pk(id), startsWith: 'dispute#' }),
        ledger.all({ pk: pk(id), startsWith: 'ledger#' }),
      ]);
      return { order, ...money, disputes: claims, entries: entered.sort(byTime) };
    },
    /** The ledger of one order alone, the oldest entry first. */
    ledgerOf: async (id: string): Promise<LedgerEntry[]> =>
      (await ledger.all({ pk: pk(id), startsWith: 'ledger#' })).sort(byTime),
    /** The order of a quote, if it has one. */
    ofQuote: async (quoteId: string): Promise<string | undefined> =>
      (await ordered.get({ pk: `ordered#${quoteId}`, sk: 'ordered' }))?.orderId,
    /** What an organisation sells, newest change first. */
    selling: (organisationId: string, page: PageQuery): Promise<Page<Order>> =>
      all.list({ index: 'g1', pk: `orders#${organisationId}` }, { ...page, newestFirst: true }),
    /** What it buys, the newest order first. */
    async buying(organisationId: string, page: PageQuery): Promise<Page<Order>> {
      const found = await bought.list({ pk: `org#${organisationId}`, startsWith: 'bought#' }, { ...page, newestFirst: true });
      const items = (await many(found.items.map((b) => b.orderId))).toSorted((a, b) => b.id.localeCompare(a.id));
      return { items, ...(found.next ? { next: found.next } : {}) };
    },
    /** The orders of one purchase, one for each seller. */
    async ofPurchase(purchaseId: string): Promise<Order[]> {
      const found = await bought.all({ index: 'g1', pk: `purchase#${purchaseId}` });
      return (await many(found.map((b) => b.orderId))).toSorted((a, b) => a.id.localeCompare(b.id));
    },
    /** Disputes that wait for the desk, the longest waiting first. */
    disputed: (page: PageQuery): Promise<Page<Dispute>> => disputes.list({ index: 'g1', pk: 'disputes' }, page),
    many,
    /** Orders in which the clock has something to do at `now`, the oldest first. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Orders = ReturnType<typeof orders>;
