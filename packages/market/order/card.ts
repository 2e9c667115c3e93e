import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { outstandingOf } from '../payment/instalment.ts';
import { methodsOf } from '../payment/method.ts';
import { keptOf, type Payment, paymentProcess } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import {
  applied,
  feeOf,
  isPayable,
  isTaken,
  next,
  nothing,
  paidOrder,
  post,
  refundAsked,
  releasedMoney,
  stepped,
  taskOf,
} from './settle.ts';

/** What the provider says of one payment, read from it anew each time; amounts in minor units of ISO 4217. */
export interface ProviderFacts {
  readonly intentId: string;
  readonly status: 'open' | 'processing' | 'succeeded' | 'failed' | 'cancelled';
  readonly amount: number;
  readonly currency: string;
  readonly chargeId?: string;
  /** What the provider keeps of it. */
  readonly fee?: number;
  readonly failure?: string;
  readonly dispute?: {
    readonly id: string;
    readonly minor: number;
    readonly fee: number;
    readonly outcome: 'open' | 'won' | 'lost';
  };
}

const isOpen = ({ state }: Payment): boolean => state === 'created' || state === 'processing' || state === 'failed';

/** The payment by card that is under way for an instalment. */
export const openCard = ({ payments }: OrderBooks, instalment: string): Payment | undefined =>
  payments.find((p) => p.method === 'card' && isOpen(p) && p.subject.kind === 'order' && p.subject.instalment === instalment);

/**
 * Begins the payment of what is outstanding of an instalment by card.
 * @throws Fault conflict `order.notPayable`, `payment.open`, `payment.nothing`, `payment.tooMany`; invalid `payment.method`
 */
export const beginCard = (books: OrderBooks, key: string, hand: Hand, id = newId('payment', hand.now.getTime())): Payment => {
  const { order } = books;
  if (!isPayable(order)) throw new Fault('conflict', 'order.notPayable');
  if (!methodsOf[order.terms.payment.kind].includes('card')) throw invalidField('/instalment', 'payment.method');
  if (openCard(books, key)) throw new Fault('conflict', 'payment.open');
  if (books.payments.length >= 60) throw new Fault('conflict', 'payment.tooMany');
  const instalment = order.instalments.find((i) => i.key === key);
  if (!instalment || outstandingOf(instalment) === 0) throw new Fault('conflict', 'payment.nothing');
  if (stepped(order, outstandingOf(instalment)) !== outstandingOf(instalment)) throw new Fault('conflict', 'payment.step');
  const by = stamp(hand.actor, hand.now);
  return {
    id,
    version: 1,
    subject: { kind: 'order', orderId: order.id, instalment: key },
    payerId: order.buyer.organisationId,
    payeeId: order.seller.organisationId,
    method: 'card',
    amount: { currency: order.total.currency, minor: outstandingOf(instalment) },
    state: paymentProcess.initial,
    captured: 0,
    beyond: 0,
    providerFee: 0,
    refunded: 0,
    refunding: 0,
    released: 0,
    lost: 0,
    key: id,
    created: by,
    changed: by,
  };
};

/** The change of the books that holds one payment as it now is, with a line. */
export const withPayment = (books: OrderBooks, payment: Payment, hand: Hand): OrderChange => {
  const payments = [...books.payments.filter((p) => p.id !== payment.id), payment];
  const order = { payment: paymentFacet(books.order, payments) };
  const told = { action: payment.version === 1 ? 'begin_card' : 'card', side: 'buyer', minor: payment.amount.minor } as const;
  return changed(books, hand, told, { order, payments: [payment] });
};

const captured = (books: OrderBooks, payment: Payment, facts: ProviderFacts, hand: Hand): OrderChange => {
  const { order } = books;
  const { minor } = payment.amount;
  const fee = facts.fee ?? 0;
  const wanted = isPayable(order);
  const first = payment.subject.kind === 'order' ? payment.subject.instalment : undefined;
  const took = wanted ? applied(order.instalments, minor, first) : { instalments: order.instalments, applied: 0 };
  const beyond = minor - took.applied;
  const on = hand.now.toISOString().slice(0, 10);
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
  const on_ = isTaken(order) ? releasedMoney({ ...books, payments: [rest] }, hand) : nothing(lowered);
  const money = {
    order: lowered,
    payments: [{ ...(on_.payments[0] ?? rest), version: paid.version }],
    tasks: [...back.tasks, ...on_.tasks],
    entries: [entry, ...back.entries, ...on_.entries],
  };
  return paidOrder(books, money, { side: 'provider', minor }, hand);
};

const chargedBack = (
  books: OrderBooks,
  payment: Payment,
  { id, minor, fee }: NonNullable<ProviderFacts['dispute']>,
  hand: Hand,
): OrderChange => {
  const next_ = next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'charge_back', 'provider'),
    chargeback: { id, minor, outcome: 'open' },
  });
  const entry = post(
    books.order,
    `chargeback#${id}`,
    'chargeback',
    [
      ['disputed', minor],
      ['provider', fee],
      ['stripe', -minor - fee],
    ],
    hand,
  );
  const told = { action: 'chargeback', side: 'provider', minor } as const;
  return changed(books, hand, told, { order: { payment: 'charged_back' }, payments: [next_], entries: [entry] });
};

const won = (books: OrderBooks, payment: Payment, { id, minor }: NonNullable<Payment['chargeback']>, hand: Hand): OrderChange => {
  const back = next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'win', 'provider'),
    chargeback: { id, minor, outcome: 'won' },
  });
  const entry = post(
    books.order,
    `chargeback#${id}#won`,
    'chargeback',
    [
      ['stripe', minor],
      ['disputed', -minor],
    ],
    hand,
  );
  const on = isTaken(books.order) ? releasedMoney({ ...books, payments: [back] }, hand) : nothing(books.order);
  const after = { ...(on.payments[0] ?? back), version: back.version };
  const payments = books.payments.map((p) => (p.id === after.id ? after : p));
  const told = { action: 'chargeback_won', side: 'provider', minor } as const;
  const order = { payment: paymentFacet(books.order, payments) };
  return changed(books, hand, told, { order, payments: [after], tasks: on.tasks, entries: [entry, ...on.entries] });
};

/** What is to be taken back from the seller, out of what was sent of this payment, the latest transfer first. */
const reversals = ({ order, tasks }: OrderBooks, payment: Payment, minor: number, hand: Hand): ProviderTask[] => {
  let left = stepped(order, minor);
  const sent = tasks.filter((t) => t.kind === 'transfer' && t.paymentId === payment.id).toReversed();
  return sent.flatMap((transfer, nth) => {
    const part = Math.min(left, transfer.amount.minor);
    if (part <= 0) return [];
    left -= part;
    return [{ ...taskOf(order, payment, 'reversal', part, nth, hand), of: transfer.leg }];
  });
};

/** A chargeback that is lost takes what is held first; of what was released, the seller gives its part back and the market its fee. */
const lost = (
  books: OrderBooks,
  payment: Payment,
  { id, minor }: NonNullable<Payment['chargeback']>,
  hand: Hand,
): OrderChange => {
  const { order } = books;
  const fromHeld = Math.min(minor, keptOf(payment));
  const fromRest = minor - fromHeld;
  const fee = feeOf(fromRest, order.feeShare);
  const fromSeller = fromRest - fee;
  const gone = next<Payment>(payment, hand, { lost: payment.lost + fromHeld, chargeback: { id, minor, outcome: 'lost' } });
  const entry = post(
    order,
    `chargeback#${id}#lost`,
    'chargeback',
    [
      ['held', fromHeld],
      ['seller', fromSeller],
      ['fee', fee],
      ['disputed', -minor],
    ],
    hand,
  );
  const tasks = reversals(books, payment, fromSeller, hand);
  const told = { action: 'chargeback_lost', side: 'provider', minor } as const;
  return changed(books, hand, told, { order: { payment: 'charged_back' }, payments: [gone], tasks, entries: [entry] });
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

const doneEntries = {
  transfer: (minor: number) =>
    [
      ['transit', minor],
      ['stripe', -minor],
    ] as const,
  refund: (minor: number) =>
    [
      ['transit', minor],
      ['stripe', -minor],
    ] as const,
  reversal: (minor: number) =>
    [
      ['stripe', minor],
      ['seller', -minor],
    ] as const,
};

/** The provider has done a task: the money has left, or come back. */
export const taskDone = (books: OrderBooks, task: ProviderTask, providerId: string, hand: Hand): OrderChange | undefined => {
  if (task.state === 'done') return undefined;
  const { nextAt: _, failure: __, ...rest } = task;
  const { minor } = task.amount;
  const done = next<ProviderTask>(rest, hand, { state: 'done', attempts: task.attempts + 1, providerId });
  const entry = post(
    books.order,
    `done#${task.leg}`,
    task.kind === 'refund' ? 'refund' : 'transfer',
    doneEntries[task.kind](minor),
    hand,
  );
  const payment = books.payments.find((p) => p.id === task.paymentId);
  const back =
    task.kind === 'refund' && payment
      ? [next<Payment>(payment, hand, { refunding: payment.refunding - minor, refunded: payment.refunded + minor })]
      : [];
  const payments = books.payments.map((p) => back.find((b) => b.id === p.id) ?? p);
  const told = { action: task.kind === 'refund' ? 'refund' : task.kind, side: 'provider', minor } as const;
  const order = { payment: paymentFacet(books.order, payments) };
  return changed(books, hand, told, { order, payments: back, tasks: [done], entries: [entry] });
};

const hour = 3_600_000;
/** Hours after which a task that could not be done is tried again; after the last it is given up and shown to the desk. */
const retries = [0.1, 0.5, 1, 3, 6, 12, 24, 24, 24, 48];

/** A task that was tried and is not done; `wait`: nothing was wrong, it is only too early, and it does not count as a try. */
export const taskTried = (task: ProviderTask, failure: string, hand: Hand, wait = false): ProviderTask => {
  const { nextAt: _, ...rest } = task;
  const pause = wait ? 1 : retries[task.attempts];
  const nextAt = pause === undefined ? {} : { nextAt: new Date(hand.now.getTime() + pause * hour).toISOString() };
  return next<ProviderTask>({ ...rest, ...nextAt }, hand, {
    state: pause === undefined ? 'failed' : 'waiting',
    attempts: task.attempts + (wait ? 0 : 1),
    failure: failure.slice(0, 120),
  });
};
