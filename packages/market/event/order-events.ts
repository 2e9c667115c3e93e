import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import * as z from 'zod';
import { OrderEntry } from '../order/entry.ts';
import { type OrderMoveName, orderMoveTexts } from '../order/move-name.ts';
import { Order, OrderState } from '../order/order.ts';
import type { Happened } from './event.ts';

/** What an event of an order holds. */
export const OrderData = z.object({
  order: z.object({
    id: idOf('order'),
    number: z.string(),
    state: OrderState,
    purchaseId: z.string(),
    quote: Order.shape.quote,
    total: Money,
    /** Where its money stands. */
    payment: Order.shape.payment,
    seller: z.object({ organisationId: idOf('organisation') }),
    buyer: z.object({ organisationId: idOf('organisation') }),
  }),
  /** Place of the move in the history. */
  position: z.int().positive(),
  /** Side of the receiver. */
  side: z.enum(['seller', 'buyer']),
  /** Side that did it. */
  by: OrderEntry.shape.side,
  from: OrderState.optional(),
  reason: OrderEntry.shape.reason,
  amount: OrderEntry.shape.amount,
});

type OrderEventName = `order.${OrderMoveName}`;

const type = (text: { readonly ko: string; readonly en: string }) => ({
  group: 'order' as const,
  version: 1,
  text,
  data: OrderData,
});

/** One type of event for each line that the timeline of an order can have. */
export const orderEventTypes = Object.fromEntries(
  Object.entries(orderMoveTexts).map(([name, text]) => [`order.${name}`, type(text)]),
) as Record<OrderEventName, ReturnType<typeof type>>;

/** What one line of an order's timeline tells both sides. What was written stays in the room of the order. */
export const orderEvents = (order: Order, entry: OrderEntry): readonly Happened[] => {
  const { id, number, purchaseId, quote, total, payment, seller, buyer } = order;
  const shown = {
    id,
    number,
    state: entry.to,
    purchaseId,
    quote,
    total,
    payment,
    seller: { organisationId: seller.organisationId },
    buyer: { organisationId: buyer.organisationId },
  };
  return (['seller', 'buyer'] as const).map((side) => ({
    name: `order.${entry.action}` as const,
    organisationId: order[side].organisationId,
    subject: id,
    at: entry.by.at,
    data: {
      order: shown,
      position: entry.position,
      side,
      by: entry.side,
      ...(entry.from ? { from: entry.from } : {}),
      ...(entry.reason ? { reason: entry.reason } : {}),
      ...(entry.amount ? { amount: entry.amount } : {}),
    },
  }));
};
