import { invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { maxAttachments } from '@sandan/market/deal/entry';
import { balances } from '@sandan/market/ledger/entry';
import { maxOrderText } from '@sandan/market/order/entry';
import { Dispatch } from '@sandan/market/order/order';
import { orderActions } from '@sandan/market/order/process';
import { handKey, receiveTransfer } from '@sandan/market/order/receive';
import { giveBack } from '@sandan/market/order/refund';
import { release } from '@sandan/market/order/release';
import { say } from '@sandan/market/order/verbs';
import { bankMethodOf } from '@sandan/market/payment/method';
import { today } from '@sandan/market/royalty/books';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { handOf } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { OrderId, OrderLedger, OrderLineView, OrderView, PurchaseView } from '../order-answers.ts';
import { attachmentsOf } from '../order-attachments.ts';
import { orderAdvanced, orderBooksFor, orderBooksToChange } from '../order-books.ts';
import { clearedMove } from '../order-gate.ts';
import { orderLine, orderSideOf, orderView } from '../order-view.ts';
import { purchaseStatement, StatementQuery, StatementView, statementTable } from '../purchase-statement.ts';
import { purchaseView } from '../purchase-view.ts';

const Written = z.string().trim().min(1).max(maxOrderText);
const Minor = z.int().positive().max(1e13);
const Reference = z.string().trim().min(1).max(120);

export const orders = [
  endpoint({
    operation: 'orders.list',
    method: 'get',
    path: '/orders',
    summary: 'Orders of the organisation: what it sells (newest change first) or what it buys (newest order first)',
    answer: listOf(OrderLineView),
    query: PageQuery.extend({ box: z.enum(['selling', 'buying']).default('selling') }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.orders[box](organisation().id, page);
      const items = await Promise.all(found.items.map((o) => orderLine(world, o, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'orders.read',
    method: 'get',
    path: '/orders/{id}',
    summary: 'One order with its terms, its money, its history, and what the caller can do',
    answer: OrderView,
    params: OrderId,
    handle: async (call) => {
      const { params, caller, world } = call;
      const books = await orderBooksFor(call, params.id);
      const history = await world.stores.orders.entries.of(params.id);
      return { body: await orderView(world, books, history, caller), version: books.order.version };
    },
  }),
  endpoint({
    operation: 'orders.act',
    method: 'post',
    path: '/orders/{id}/actions',
    summary: 'Take one action of the process of orders; some ask for a reason, a lead time or what was sent',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({
      action: z.enum(orderActions),
      reason: z.string().max(40).optional(),
      text: Written.optional(),
      leadDays: z.int().min(0).max(1095).optional(),
      dispatch: Dispatch.optional(),
      atOwnRisk: z.boolean().optional(),
    }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      if (body.dispatch && body.dispatch.on > today(now)) throw invalidField('/dispatch/on', 'licence.notYet');
      const move = { ...body, side: orderSideOf(books.order, caller) };
      const change = await clearedMove(world, work, books, move, caller, now);
      return orderAdvanced(world, work, books, change, caller);
    },
  }),
  endpoint({
    operation: 'orders.say',
    method: 'post',
    path: '/orders/{id}/messages',
    summary: 'Say something in the room of the order, with files that were uploaded for it',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({ text: Written.optional(), attachments: z.array(idOf('media')).max(maxAttachments).optional() }),
    status: 201,
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      const attachments = await attachmentsOf(world, params.id, caller, body.attachments);
      const side = orderSideOf(books.order, caller);
      const change = say(books, side, body.text ?? '', handOf(caller, now), attachments);
      return orderAdvanced(world, work, books, change, caller);
    },
  }),
  endpoint({
    operation: 'orders.receive',
    method: 'post',
    path: '/orders/{id}/transfers',
    summary: 'Record a bank transfer that has come in; what goes beyond the price becomes credit of the buyer',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({
      minor: Minor,
      on: z.iso.date(),
      reference: Reference,
      /** As the terms say, if absent. */
      method: z.enum(['transfer', 'letter_of_credit']).optional(),
      instalment: z
        .string()
        .regex(/^[1-8]$/)
        .optional(),
    }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      const method = body.method ?? bankMethodOf(books.order.terms.payment.kind) ?? 'transfer';
      const received = { ...body, method, key: handKey(body) };
      return orderAdvanced(world, work, books, receiveTransfer(books, received, handOf(caller, now)), caller);
    },
  }),
  endpoint({
    operation: 'orders.giveBack',
    method: 'post',
    path: '/orders/{id}/refunds',
    summary: 'Record that credit of the buyer was paid back to it by transfer',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({ minor: Minor, on: z.iso.date(), reference: Reference }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      return orderAdvanced(world, work, books, giveBack(books, body, handOf(caller, now)), caller);
    },
  }),
  endpoint({
    operation: 'orders.release',
    method: 'post',
    path: '/orders/{id}/releases',
    summary: 'Release a part of what the market holds to the seller, as for a milestone that is reached',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({ minor: Minor, text: Written.optional() }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      return orderAdvanced(world, work, books, release(books, body.minor, body.text, handOf(caller, now)), caller);
    },
  }),
  endpoint({
    operation: 'orders.ledger',
    method: 'get',
    path: '/orders/{id}/ledger',
    summary: 'The ledger of an order: every entry since it was accepted, and the balances; each sums to zero per currency',
    answer: OrderLedger,
    params: OrderId,
    handle: async (call) => {
      const { entries } = await orderBooksFor(call, call.params.id);
      const shown = entries.map(({ key, kind, on, postings, reverses }) => ({
        key,
        kind,
        on,
        postings,
        ...(reverses ? { reverses } : {}),
      }));
      return { body: { entries: shown, balances: balances(entries) } };
    },
  }),
  endpoint({
    operation: 'purchases.statement',
    method: 'get',
    path: '/purchases',
    summary: 'What the organisation bought and owes: invoices, payments, credit notes and open balances by order and by seller',
    answer: StatementView,
    query: StatementQuery,
    handle: async ({ permit, organisation, query, world, now }) => {
      permit('organisation');
      return { body: await purchaseStatement(world, organisation().id, query, now) };
    },
  }),
  endpoint({
    operation: 'purchases.export',
    method: 'get',
    path: '/purchases.csv',
    summary: 'The same as a table for a spreadsheet: one row for each entry',
    handle: async ({ permit, organisation, language, world, now }) => {
      permit('organisation');
      const text = await statementTable(world, organisation().id, language, now);
      return { text, headers: { 'content-type': 'text/csv; charset=utf-8' } };
    },
  }),
  endpoint({
    operation: 'purchases.read',
    method: 'get',
    path: '/purchases/{id}',
    summary: 'The orders of one purchase, one for each seller, and what they come to together',
    answer: PurchaseView,
    params: z.object({ id: z.string().min(1).max(40) }),
    handle: async ({ permit, params, caller, world }) => {
      const found = await world.stores.orders.ofPurchase(params.id);
      const own = found.filter((o) => o.buyer.organisationId === caller.organisation?.id);
      permit(own.length > 0 ? 'organisation' : 'other');
      if (own.length === 0) throw missing('purchase');
      return { body: await purchaseView(world, params.id, own, caller) };
    },
  }),
];
