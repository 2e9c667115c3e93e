import { Fault, invalidField } from '@sandan/kernel/fault';
import { cardBegun } from '../payment/card.ts';
import { outstandingOf } from '../payment/instalment.ts';
import { methodsOf } from '../payment/method.ts';
import { isOpen, type Payment } from '../payment/payment.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { isPayable, paymentFacet } from './facet.ts';
import { stepped } from './moneyed.ts';

/** The payment by card that is under way for an instalment. */
export const openCard = ({ payments }: OrderBooks, instalment: string): Payment | undefined =>
  payments.find((p) => p.method === 'card' && isOpen(p) && p.subject.kind === 'order' && p.subject.instalment === instalment);

/**
 * Begins the payment of what is outstanding of an instalment by card.
 * @throws Fault conflict `order.notPayable`, `payment.open`, `payment.nothing`, `payment.tooMany`; invalid `payment.method`
 */
export const beginCard = (books: OrderBooks, key: string, hand: Hand, id?: string): Payment => {
  const { order } = books;
  if (!isPayable(order)) throw new Fault('conflict', 'order.notPayable');
  if (!methodsOf[order.terms.payment.kind].includes('card')) throw invalidField('/instalment', 'payment.method');
  if (openCard(books, key)) throw new Fault('conflict', 'payment.open');
  if (books.payments.length >= 60) throw new Fault('conflict', 'payment.tooMany');
  const instalment = order.instalments.find((i) => i.key === key);
  if (!instalment || outstandingOf(instalment) === 0) throw new Fault('conflict', 'payment.nothing');
  if (stepped(order, outstandingOf(instalment)) !== outstandingOf(instalment)) throw new Fault('conflict', 'payment.step');
  const of = {
    subject: { kind: 'order', orderId: order.id, instalment: key },
    payerId: order.buyer.organisationId,
    payeeId: order.seller.organisationId,
    amount: { currency: order.total.currency, minor: outstandingOf(instalment) },
  } as const;
  return cardBegun(of, hand, id);
};

/** The change of the books that holds one payment as it now is, with a line. */
export const withPayment = (books: OrderBooks, payment: Payment, hand: Hand): OrderChange => {
  const payments = [...books.payments.filter((p) => p.id !== payment.id), payment];
  const order = { payment: paymentFacet(books.order, payments) };
  const told = { action: payment.version === 1 ? 'begin_card' : 'card', side: 'buyer', minor: payment.amount.minor } as const;
  return changed(books, hand, told, { order, payments: [payment] });
};
