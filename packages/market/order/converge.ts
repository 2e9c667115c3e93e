import { Fault } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import type { ProviderFacts } from '../payment/facts.ts';
import { applied } from '../payment/instalment.ts';
import { type Payment, paymentProcess } from '../payment/payment.ts';
import { type Hand, today } from '../royalty/books.ts';
import type { OrderBooks, OrderChange } from './books.ts';
import { isOpen, withPayment } from './card.ts';
import { chargedBack, lost, won } from './chargeback.ts';
import { next, nothing, post, stepped } from './moneyed.ts';
import { refundAsked } from './refund.ts';
import { isTaken, releasedMoney } from './release.ts';
import { isPayable, paidOrder } from './settle.ts';

const captured = (books: OrderBooks, payment: Payment, facts: ProviderFacts, hand: Hand): OrderChange => {
  const { order } = books;
  const { minor } = payment.amount;
  const fee = facts.fee ?? 0;
  const wanted = isPayable(order);
  const first = payment.subject.kind === 'order' ? payment.subject.instalment : undefined;
  const took = wanted ? applied(order.instalments, minor, first) : { instalments: order.instalments, applied: 0 };
  const beyond = minor - took.applied;
  const on = today(hand.now);
  const paid = next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'succeed', 'provider'),
    captured: minor,
    beyond,
    providerFee: fee,
    on,
    provider: { ...payment.provider, intentId: facts.intentId, ...(facts.chargeId ? { chargeId: facts.chargeId } : {}) },
  });
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
  const back = extra > 0 ? refundAsked(lowered, paid, extra, hand) : nothing(lowered);
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

const moved = (books: OrderBooks, payment: Payment, action: 'process' | 'fail' | 'cancel', facts: ProviderFacts, hand: Hand) =>
  withPayment(
    books,
    next<Payment>(payment, hand, {
      state: step(paymentProcess, payment.state, action, 'provider'),
      provider: {
        ...payment.provider,
        intentId: facts.intentId,
        ...(facts.failure ? { failure: facts.failure.slice(0, 80) } : {}),
      },
    }),
    hand,
  );

/**
 * One step of the books towards what the provider says, or nothing where they agree. Whoever is told of anything reads the facts anew and
 * calls this until there is nothing to do; so neither the order nor the number of messages matters (M7).
 * @throws Fault conflict `payment.mismatch` where amount or currency are not those of the payment (M6)
 */
export const converge = (books: OrderBooks, payment: Payment, facts: ProviderFacts, hand: Hand): OrderChange | undefined => {
  const { amount, state, chargeback } = payment;
  if (facts.amount !== amount.minor || facts.currency !== amount.currency)
    throw new Fault('conflict', 'payment.mismatch', payment.id);
  if (facts.status === 'succeeded' && isOpen(payment)) return captured(books, payment, facts, hand);
  if (facts.status === 'processing' && (state === 'created' || state === 'failed'))
    return moved(books, payment, 'process', facts, hand);
  if (facts.status === 'failed' && (state === 'created' || state === 'processing'))
    return moved(books, payment, 'fail', facts, hand);
  if (facts.status === 'cancelled' && isOpen(payment)) return moved(books, payment, 'cancel', facts, hand);
  const { dispute } = facts;
  if (!dispute || (state !== 'succeeded' && state !== 'charged_back')) return undefined;
  if (!chargeback) return chargedBack(books, payment, dispute, hand);
  if (chargeback.outcome !== 'open') return undefined;
  if (dispute.outcome === 'won') return won(books, payment, chargeback, hand);
  return dispute.outcome === 'lost' ? lost(books, payment, chargeback, hand) : undefined;
};
