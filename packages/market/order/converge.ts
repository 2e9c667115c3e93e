import { refundAsked } from '../payment/asking.ts';
import { cardCaptured, cardMoved, stepTowards } from '../payment/card.ts';
import { noMoney } from '../payment/card-book.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { applied } from '../payment/instalment.ts';
import type { Payment } from '../payment/payment.ts';
import type { Hand } from '../royalty/books.ts';
import type { OrderBooks, OrderChange } from './books.ts';
import { withPayment } from './card.ts';
import { chargedBack, lost, won } from './chargeback.ts';
import { isPayable } from './facet.ts';
import { bookOf, nothing, post, stepped } from './moneyed.ts';
import { isTaken, releasedMoney } from './release.ts';
import { paidOrder } from './settle.ts';

const captured = (books: OrderBooks, payment: Payment, facts: ProviderFacts, hand: Hand): OrderChange => {
  const { order } = books;
  const { minor } = payment.amount;
  const fee = facts.fee ?? 0;
  const wanted = isPayable(order);
  const first = payment.subject.kind === 'order' ? payment.subject.instalment : undefined;
  const took = wanted ? applied(order.instalments, minor, first) : { instalments: order.instalments, applied: 0 };
  const beyond = minor - took.applied;
  const paid = cardCaptured(payment, facts, beyond, hand);
  const entry = post(
    order,
    `payment#${payment.id}`,
    'payment',
    [
      ['stripe', minor - fee],
      ['provider', fee],
      ['held', -minor],
      ['income', took.applied],
      ['receivable', -took.applied],
    ],
    hand,
  );
  const lowered = { ...order, instalments: took.instalments };
  const extra = stepped(order, beyond);
  const back = extra > 0 ? refundAsked(bookOf(order), paid, extra, hand) : noMoney;
  const rest = back.payments[0] ?? paid;
  const passed = isTaken(order) ? releasedMoney({ ...books, payments: [rest] }, hand) : nothing(lowered);
  const money = {
    order: lowered,
    payments: [{ ...(passed.payments[0] ?? rest), version: paid.version }],
    tasks: [...back.tasks, ...passed.tasks],
    entries: [entry, ...back.entries, ...passed.entries],
  };
  return paidOrder(books, money, { side: 'provider', minor }, hand);
};

/**
 * One step of the books towards what the provider says, or nothing where they agree. Whoever is told of anything reads the facts anew and
 * calls this until there is nothing to do; so neither the order nor the number of messages matters (M7).
 * @throws Fault conflict `payment.mismatch` where amount or currency are not those of the payment (M6)
 */
export const converge = (books: OrderBooks, payment: Payment, facts: ProviderFacts, hand: Hand): OrderChange | undefined => {
  const towards = stepTowards(payment, facts);
  const { chargeback } = payment;
  if (towards === 'capture') return captured(books, payment, facts, hand);
  if (towards === 'charge_back') return facts.dispute && chargedBack(books, payment, facts.dispute, hand);
  if (towards === 'win') return chargeback && won(books, payment, chargeback, hand);
  if (towards === 'lose') return chargeback && lost(books, payment, chargeback, hand);
  return towards && withPayment(books, cardMoved(payment, towards, facts, hand), hand);
};
