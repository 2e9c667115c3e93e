import { step } from '@sandan/kernel/process';
import type { ProviderDispute } from '../payment/facts.ts';
import { withdrawn } from '../payment/instalment.ts';
import { keptOf, type Payment, paymentProcess } from '../payment/payment.ts';
import { isOutstanding, isUnsent, type ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import { feeOf, type Moneyed, next, nothing, post, stepped, together } from './moneyed.ts';
import type { Order } from './order.ts';
import { creditOf, refundAsked } from './refund.ts';
import { isTaken, releasedMoney } from './release.ts';
import { taskOf } from './task.ts';

type Chargeback = NonNullable<Payment['chargeback']>;

/** Where the money of the order stands once a payment of it is as it is now. */
const facetWith = ({ payments }: OrderBooks, order: Order, now: Payment): Pick<Order, 'payment'> => ({
  payment: paymentFacet(
    order,
    payments.map((p) => (p.id === now.id ? now : p)),
  ),
});

/** A bank has taken a payment back while it looks into it. */
export const chargedBack = (
  books: OrderBooks,
  payment: Payment,
  { id, minor, fee }: ProviderDispute,
  hand: Hand,
): OrderChange => {
  const taken = next<Payment>(payment, hand, {
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
  return changed(books, hand, told, { order: facetWith(books, books.order, taken), payments: [taken], entries: [entry] });
};

/** The bank gives it back; where the goods are taken it goes on to the seller. */
export const won = (books: OrderBooks, payment: Payment, { id, minor }: Chargeback, hand: Hand): OrderChange => {
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
  const told = { action: 'chargeback_won', side: 'provider', minor } as const;
  const order = facetWith(books, books.order, after);
  return changed(books, hand, told, { order, payments: [after], tasks: on.tasks, entries: [entry, ...on.entries] });
};

const droppedTask = ({ nextAt: _, ...task }: ProviderTask, hand: Hand): ProviderTask =>
  next<ProviderTask>(task, hand, { state: 'dropped' });

const sum = (tasks: readonly ProviderTask[]): number => tasks.reduce((all, t) => all + t.amount.minor, 0);

/**
 * Drops refunds that the chargeback makes in their place: those first that the provider has surely not made, the others only where nothing
 * else is left to take it from. What they were to give back is held again.
 */
const refundsDropped = ({ order, tasks }: OrderBooks, payment: Payment, minor: number, hand: Hand): Moneyed => {
  const asked = tasks.filter((t) => t.kind === 'refund' && t.paymentId === payment.id && isOutstanding(t));
  const elsewhere = keptOf(payment) + payment.released;
  const gone: ProviderTask[] = [];
  for (const task of asked.toSorted((a, b) => Number(isUnsent(b)) - Number(isUnsent(a)))) {
    const left = minor - sum(gone);
    if (left > 0 && (isUnsent(task) || left > elsewhere)) gone.push(task);
  }
  const back = sum(gone);
  if (back === 0) return { ...nothing(order), payments: [payment] };
  return {
    order,
    payments: [{ ...payment, refunding: payment.refunding - back }],
    tasks: gone.map((t) => droppedTask(t, hand)),
    entries: [
      post(
        order,
        `dropped#${payment.id}`,
        'reversal',
        [
          ['transit', back],
          ['held', -back],
        ],
        hand,
      ),
    ],
  };
};

/** Takes so much back from the seller out of what was sent of this payment, the latest transfer first; what was never sent stays. */
const takenBack = ({ order, tasks }: OrderBooks, payment: Payment, minor: number, hand: Hand): Moneyed => {
  let left = stepped(order, minor);
  const sent = tasks.filter((t) => t.kind === 'transfer' && t.paymentId === payment.id && t.state !== 'dropped').toReversed();
  const steps = sent.map((transfer, nth): Moneyed => {
    const part = Math.min(left, transfer.amount.minor);
    left -= part;
    if (part <= 0) return nothing(order);
    if (part < transfer.amount.minor || !isUnsent(transfer)) {
      const reversal = { ...taskOf(order, payment, 'reversal', part, nth, hand), of: transfer.leg };
      return { ...nothing(order), tasks: [reversal] };
    }
    const entry = post(
      order,
      `dropped#${transfer.leg}`,
      'reversal',
      [
        ['transit', part],
        ['seller', -part],
      ],
      hand,
    );
    return { ...nothing(order), tasks: [droppedTask(transfer, hand)], entries: [entry] };
  });
  return together(order, steps);
};

/** What the buyer has got back is not paid any more: credit that waits for it goes first, then the instalments are open again. */
const unpaidAgain = (books: OrderBooks, payment: Payment, minor: number, hand: Hand): Moneyed => {
  const { order } = books;
  const credit = Math.min(minor, creditOf(books));
  const first = payment.subject.kind === 'order' ? payment.subject.instalment : undefined;
  const took = withdrawn(order.instalments, minor - credit, first);
  if (credit + took.withdrawn === 0) return nothing(order);
  const entry = post(
    order,
    `unpaid#${payment.id}`,
    'chargeback',
    [
      ['receivable', took.withdrawn],
      ['credit', credit],
      ['income', -credit - took.withdrawn],
    ],
    hand,
  );
  return { ...nothing({ ...order, instalments: took.instalments }), entries: [entry] };
};

/**
 * A chargeback that is lost takes refunds that wait and what is held first; of what was released, the seller gives its part back and the
 * market its fee. What it takes beyond refunds was paid and is to be paid again.
 */
export const lost = (books: OrderBooks, payment: Payment, { id, minor }: Chargeback, hand: Hand): OrderChange => {
  const { order } = books;
  const drop = refundsDropped(books, payment, minor, hand);
  const before = drop.payments[0] ?? payment;
  const refunds = payment.refunding - before.refunding;
  const refunded = Math.min(minor, refunds);
  const fromHeld = Math.min(minor, refunded + keptOf(payment));
  const fromRest = minor - fromHeld;
  const fee = feeOf(fromRest, order.feeShare);
  const fromSeller = fromRest - fee;
  const gone = next<Payment>(before, hand, { lost: before.lost + fromHeld, chargeback: { id, minor, outcome: 'lost' } });
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
  const rest = refunds > refunded ? refundAsked(order, gone, refunds - refunded, hand, 'rest') : nothing(order);
  const back = takenBack(books, payment, fromSeller, hand);
  const open = unpaidAgain(books, payment, minor - refunded, hand);
  const told = { action: 'chargeback_lost', side: 'provider', minor } as const;
  const after = { ...(rest.payments[0] ?? gone), version: gone.version };
  return changed(books, hand, told, {
    order: { ...open.order, ...facetWith(books, open.order, after) },
    payments: [after],
    tasks: [...drop.tasks, ...rest.tasks, ...back.tasks],
    entries: [...drop.entries, entry, ...rest.entries, ...back.entries, ...open.entries],
  });
};
