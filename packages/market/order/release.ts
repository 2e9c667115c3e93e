import { Fault, invalidField } from '@sandan/kernel/fault';
import { sentOn } from '../payment/asking.ts';
import { next, noMoney } from '../payment/card-book.ts';
import { heldOf, type Payment } from '../payment/payment.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import { bookOf, feeOf, type Moneyed, post, stepped, together } from './moneyed.ts';
import type { Order } from './order.ts';

/** Whether the goods are taken, so that nothing that is paid needs to be held any more. */
export const isTaken = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'goods_accepted' || state === 'invoiced' || state === 'settled' || state === 'closed';

const released = (order: Order, payment: Payment, minor: number, hand: Hand): Moneyed => {
  const sent = stepped(order, minor - feeOf(minor, order.feeShare));
  const fee = minor - sent;
  const nth = payment.released;
  const on = sent > 0 ? sentOn(bookOf(order), payment, sent, nth, hand) : noMoney;
  const entry = post(
    order,
    `release#${payment.id}#${nth}`,
    'release',
    [
      ['held', minor],
      ['seller', -sent],
      ['fee', -fee],
    ],
    hand,
  );
  const payments = [next(payment, hand, { released: nth + minor })];
  return { order, payments, tasks: on.tasks, entries: [entry, ...on.entries] };
};

/** Gives so much of what the market holds to the seller, from the oldest payment on. @throws Fault invalid `payment.beyondHeld` */
export const releasedMoney = ({ order, payments }: OrderBooks, hand: Hand, minor?: number): Moneyed => {
  const held = payments.reduce((sum, p) => sum + heldOf(p), 0);
  let left = minor ?? held;
  if (left > held) throw invalidField('/minor', 'payment.beyondHeld');
  const steps = payments.flatMap((payment) => {
    const part = Math.min(left, heldOf(payment));
    if (part <= 0) return [];
    left -= part;
    return [released(order, payment, part, hand)];
  });
  return together(order, steps);
};

/** The buyer releases a part of what is held before the goods are taken. @throws Fault conflict `payment.nothingHeld`; invalid `payment.beyondHeld` */
export const release = (books: OrderBooks, minor: number, text: string | undefined, hand: Hand): OrderChange => {
  if (!books.payments.some((p) => heldOf(p) > 0)) throw new Fault('conflict', 'payment.nothingHeld');
  if (stepped(books.order, minor) !== minor) throw invalidField('/minor', 'payment.step');
  const money = releasedMoney(books, hand, minor);
  const payments = books.payments.map((p) => money.payments.find((n) => n.id === p.id) ?? p);
  const order = { ...money.order, payment: paymentFacet(money.order, payments) };
  return changed(books, hand, { action: 'release', side: 'buyer', minor, text }, { ...money, order });
};
