import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Payment } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import { next, post } from './moneyed.ts';
import type { Order } from './order.ts';

/** A task for the provider, due at once. */
export const taskOf = (
  order: Order,
  payment: Payment,
  kind: ProviderTask['kind'],
  minor: number,
  nth: number | 'rest',
  { actor, now }: Hand,
): ProviderTask => ({
  id: newId('providerTask', now.getTime()),
  version: 1,
  orderId: order.id,
  leg: `${kind}#${payment.id}#${nth}`,
  paymentId: payment.id,
  kind,
  amount: { currency: order.total.currency, minor },
  state: 'waiting',
  attempts: 0,
  nextAt: now.toISOString(),
  changed: stamp(actor, now),
});

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

/** A task that the provider has begun under `providerId`, and that has failed there if it is `over`: the next try is another one. */
export const taskBegun = ({ providerId: _, ...task }: ProviderTask, providerId: string, over: boolean): ProviderTask =>
  over ? { ...task, refused: providerId } : { ...task, providerId };

/** A task that was given up is tried again, as often as at first. @throws Fault conflict `task.notGivenUp` */
export const taskAgain = (task: ProviderTask, hand: Hand): ProviderTask => {
  if (task.state !== 'failed') throw new Fault('conflict', 'task.notGivenUp');
  return next<ProviderTask>(task, hand, { state: 'waiting', attempts: 0, nextAt: hand.now.toISOString() });
};
