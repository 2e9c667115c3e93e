import { step } from '@sandan/kernel/process';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet, unpaidOf } from './facet.ts';
import { type Moneyed, nothing, post } from './moneyed.ts';
import { orderProcess } from './process.ts';

/** Bills the price, less what samples have paid before, once the order is accepted. */
export const billed = ({ order }: OrderBooks, hand: Hand): Moneyed => {
  const minor = unpaidOf(order);
  if (minor === 0) return nothing(order);
  const bill = post(
    order,
    `bill#${order.id}`,
    'invoice',
    [
      ['receivable', minor],
      ['income', -minor],
    ],
    hand,
  );
  return { ...nothing(order), entries: [bill] };
};

/** The order once money has come in: the last of it settles an order that is invoiced. */
export const paidOrder = (
  books: OrderBooks,
  money: Moneyed,
  told: { side: 'seller' | 'buyer' | 'provider' | 'clock'; minor: number; text?: string },
  hand: Hand,
): OrderChange => {
  const payments = [
    ...books.payments.map((b) => money.payments.find((n) => n.id === b.id) ?? b),
    ...money.payments.filter((n) => !books.payments.some((b) => b.id === n.id)),
  ];
  const settles = money.order.state === 'invoiced' && unpaidOf(money.order) === 0;
  const state = settles ? step(orderProcess, 'invoiced', 'settle', told.side) : money.order.state;
  const order = { ...money.order, state };
  return changed(
    books,
    hand,
    { action: settles ? 'settle' : 'pay', ...told },
    { ...money, order: { ...order, payment: paymentFacet(order, payments) } },
  );
};
