import { Fault } from '@sandan/kernel/fault';
import type { Order } from '@sandan/market/order/order';
import { enteredByHand, matchTransfer, receiveTransfer } from '@sandan/market/order/receive';
import { bankMethodOf } from '@sandan/market/payment/method';
import { bankCredits } from '@sandan/sources/iso20022/camt';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { handOf } from '../books.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

/** So many orders are written in one call; a file with more of them is sent again, which enters nothing twice. */
const mostOrders = 12;
const mostPages = 5;

/** `matched` and `recorded`: it names an order, and is entered; `known`: it was entered by hand before; `twice`: a file has told of it before. */
const Outcome = z.enum(['recorded', 'matched', 'known', 'unmatched', 'currency', 'twice', 'refused', 'later']);
const Read = z
  .object({
    credits: z.array(
      z.object({
        key: z.string(),
        currency: z.string(),
        minor: z.int(),
        on: z.string(),
        reference: z.string(),
        orderId: z.string().optional(),
        number: z.string().optional(),
        outcome: Outcome,
        /** Why it was refused. */
        code: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'BankStatementRead' });

/** The seller's orders by their number, the latest changed first. */
const byNumber = async ({ stores }: World, organisationId: string): Promise<ReadonlyMap<string, Order>> => {
  const found = new Map<string, Order>();
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await stores.orders.selling(organisationId, cursor ? { limit: 100, cursor } : { limit: 100 });
    for (const order of items) found.set(order.number, order);
    cursor = next;
    if (!cursor) break;
  }
  return found;
};

const numberIn = /ORD-\d{8}-[0-9A-HJKMNP-TV-Z]{5}/;
type Credit = ReturnType<typeof bankCredits>[number];

/** Enters one credit for its order. */
const entered = async (world: World, work: Work, order: Order, credit: Credit, apply: boolean, caller: Caller, now: Date) => {
  const { orders } = world.stores;
  const books = await orders.books(order.id);
  if (!books) return { outcome: 'unmatched' as const };
  const { minor, on, reference } = credit;
  const method = bankMethodOf(order.terms.payment.kind) ?? 'transfer';
  const received = { key: `camt#${credit.key}`, method, minor, on, reference };
  const known = books.payments.some((p) => p.key === received.key || p.bankKey === received.key);
  const before = known ? undefined : enteredByHand(books.payments, received);
  try {
    const hand = handOf(caller, now);
    const change = before ? matchTransfer(books, before, received.key, hand) : receiveTransfer(books, received, hand);
    if (apply) orders.advance(work, books, change);
    if (before) return { outcome: 'known' as const };
    return { outcome: apply ? ('recorded' as const) : ('matched' as const) };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return fault.code === 'payment.twice' ? { outcome: 'twice' as const } : { outcome: 'refused' as const, code: fault.code };
  }
};

export const statements = [
  endpoint({
    operation: 'orders.statement',
    method: 'post',
    path: '/orders/statements',
    summary:
      'Read a bank’s file (camt.053, camt.054) and enter what names an order; without `apply` it only says what it would do',
    answer: Read,
    body: z.strictObject({ xml: z.string().min(1).max(900_000), apply: z.boolean().default(false) }),
    handle: async ({ permit, body, organisation, caller, world, now, work }) => {
      permit('organisation');
      const credits = bankCredits(body.xml);
      const orders = await byNumber(world, organisation().id);
      const touched = new Set<string>();
      const read = [];
      for (const credit of credits) {
        const order = orders.get(numberIn.exec(credit.reference)?.[0] ?? '');
        const of = order ? { orderId: order.id, number: order.number } : {};
        if (!order) read.push({ ...credit, outcome: 'unmatched' as const });
        else if (order.total.currency !== credit.currency) read.push({ ...credit, ...of, outcome: 'currency' as const });
        else if (touched.has(order.id) || touched.size >= mostOrders) read.push({ ...credit, ...of, outcome: 'later' as const });
        else {
          const made = await entered(world, work, order, credit, body.apply, caller, now);
          if (made.outcome === 'recorded' || made.outcome === 'matched' || made.outcome === 'known') touched.add(order.id);
          read.push({ ...credit, ...of, ...made });
        }
      }
      return { body: { credits: read } };
    },
  }),
];
