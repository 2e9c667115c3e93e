import { Currency } from '@sandan/kernel/money';
import { type Page, PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { shown } from '@sandan/market/company/amount';
import { entryKinds } from '@sandan/market/ledger/entry';
import { Order } from '@sandan/market/order/order';
import { type OrderStatement, type SellerBalance, sellerBalances, statementOf } from '@sandan/market/order/statement';
import { today } from '@sandan/market/royalty/books';
import * as z from 'zod';
import { Text } from './answers.ts';
import { house } from './between.ts';
import { type Cell, csv } from './csv.ts';
import type { World } from './world.ts';

const Minor = z.int();
const House = z.object({ organisationId: z.string(), name: Text });
const kinds = Object.keys(entryKinds) as [keyof typeof entryKinds, ...(keyof typeof entryKinds)[]];

export const StatementView = z
  .object({
    /** What is open at each seller, by currency, in the orders that follow. */
    balances: z.array(
      z.object({
        seller: House,
        currency: Currency,
        orders: z.int(),
        ordered: Minor,
        open: Minor,
        overdue: Minor,
        credit: Minor,
      }),
    ),
    items: z.array(
      Order.pick({ id: true, number: true, state: true, total: true, credits: true }).extend({
        seller: House,
        open: Minor,
        overdue: Minor,
        credit: Minor,
        lines: z.array(z.object({ key: z.string(), on: z.iso.date(), kind: z.enum(kinds), owed: Minor, credit: Minor })),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PurchaseStatement' });

/** Orders of one statement: each is one more look into its book. */
export const StatementQuery = PageQuery.extend({ limit: z.coerce.number().int().min(1).max(50).default(20) });
type StatementQuery = z.infer<typeof StatementQuery>;

interface Stated {
  readonly order: Order;
  readonly statement: OrderStatement;
}

const statedOf = async (world: World, organisationId: string, page: StatementQuery, now: Date): Promise<Page<Stated>> => {
  const found = await world.stores.orders.buying(organisationId, page);
  const items = await Promise.all(
    found.items.map(async (order) => {
      const entries = order.state === 'placed' ? [] : await world.stores.orders.ledgerOf(order.id);
      return { order, statement: statementOf(order, entries, today(now)) };
    }),
  );
  return { items, ...(found.next ? { next: found.next } : {}) };
};

/** What an organisation buys and owes: by order, the newest first, and together by seller. */
export const purchaseStatement = async (
  world: World,
  organisationId: string,
  page: StatementQuery,
  now: Date,
): Promise<z.infer<typeof StatementView>> => {
  const { items, next } = await statedOf(world, organisationId, page, now);
  const balances = sellerBalances(items);
  const ids = [...new Set(items.map(({ order }) => order.seller.organisationId))];
  const houses = new Map(await Promise.all(ids.map(async (id) => [id, await house(world, id)] as const)));
  const houseOf = (id: string) => houses.get(id) ?? { organisationId: id, name: {} };
  return {
    balances: balances.map(({ sellerId, ...b }: SellerBalance) => ({
      ...b,
      currency: Currency.parse(b.currency),
      seller: houseOf(sellerId),
    })),
    items: items.map(({ order: { id, number, state, total, credits, seller }, statement }) => ({
      ...{ id, number, state, total, credits },
      seller: houseOf(seller.organisationId),
      ...statement,
      lines: [...statement.lines],
    })),
    ...(next ? { next } : {}),
  };
};

/** Most orders of one file. */
const mostOrders = 500;

const heads = {
  ko: [
    '날짜',
    '주문 번호',
    '판매자',
    '기록',
    '통화',
    '청구',
    '입금·감액',
    '선수금 발생',
    '선수금 사용·반환',
    '주문 합계',
    '남은 금액',
    '기한 지난 금액',
    '돌려받을 금액',
  ],
  en: [
    'Day',
    'Order',
    'Seller',
    'Entry',
    'Currency',
    'Billed',
    'Paid or taken off',
    'Credit added',
    'Credit used or given back',
    'Order total',
    'Open',
    'Overdue',
    'Credit',
  ],
} as const;

/** All of it as a table: one row for each entry, with what the order comes to now. */
export const statementTable = async (world: World, organisationId: string, language: 'ko' | 'en', now: Date): Promise<string> => {
  const rows: Cell[][] = [];
  let cursor: string | undefined;
  let read = 0;
  do {
    const page: z.infer<typeof StatementView> = await purchaseStatement(
      world,
      organisationId,
      { limit: 50, ...(cursor ? { cursor } : {}) },
      now,
    );
    for (const { number, seller, total, open, overdue, credit, lines } of page.items) {
      const { currency } = total;
      const money = (minor: number) => shown({ currency, minor });
      // What goes down stands in a column of its own: a cell that begins with a sign is text to a spreadsheet (see `csv`).
      const sides = (minor: number) => (minor > 0 ? [money(minor), ''] : ['', minor < 0 ? money(-minor) : '']);
      for (const line of lines)
        rows.push([
          line.on,
          number,
          textIn(seller.name, language),
          entryKinds[line.kind][language],
          currency,
          ...sides(line.owed),
          ...sides(line.credit),
          ...[total.minor, open, overdue, credit].map(money),
        ]);
    }
    read += page.items.length;
    cursor = page.next;
  } while (cursor && read < mostOrders);
  return `\ufeff${csv(heads[language], rows)}`;
};
