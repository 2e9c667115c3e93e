import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Hand } from '../royalty/books.ts';
import { type CardBook, type CardMoney, entered, next } from './card-book.ts';
import type { Payment } from './payment.ts';
import { type ProviderTask, wasAsked } from './task.ts';

/** A task for the provider, due at once. */
export const taskOf = (
  { of, currency }: CardBook,
  payment: Payment,
  kind: ProviderTask['kind'],
  minor: number,
  nth: number | 'rest',
  { actor, now }: Hand,
): ProviderTask => ({
  id: newId('providerTask', now.getTime()),
  version: 1,
  ...of,
  leg: `${kind}#${payment.id}#${nth}`,
  paymentId: payment.id,
  kind,
  amount: { currency, minor },
  state: 'waiting',
  attempts: 0,
  nextAt: now.toISOString(),
  changed: stamp(actor, now),
});

/** Has so much of a payment sent to whoever is paid; `nth` names the transfer among those of the payment. */
export const sentOn = (book: CardBook, payment: Payment, minor: number, nth: number, hand: Hand): CardMoney => ({
  payments: [],
  tasks: [taskOf(book, payment, 'transfer', minor, nth, hand)],
  entries: [
    entered(
      book,
      `transfer#${payment.id}#${nth}`,
      'transfer',
      [
        [book.payee, minor],
        ['transit', -minor],
      ],
      hand,
    ),
  ],
});

/** Asks the provider to give so much of what is held of a payment back; `nth` names the refund among those of the payment. */
export const refundAsked = (
  book: CardBook,
  payment: Payment,
  minor: number,
  hand: Hand,
  nth: number | 'rest' = payment.refunded + payment.refunding + payment.lost,
): CardMoney => ({
  payments: [next(payment, hand, { refunding: payment.refunding + minor })],
  tasks: [taskOf(book, payment, 'refund', minor, nth, hand)],
  entries: [
    entered(
      book,
      `refund#${payment.id}#${nth}`,
      'refund',
      [
        ['held', minor],
        ['transit', -minor],
      ],
      hand,
    ),
  ],
});

/** The provider has done a task: the money has left, or come back. */
export const doneMoney = (
  book: CardBook,
  payment: Payment | undefined,
  { nextAt: _, failure: __, ...task }: ProviderTask,
  providerId: string,
  hand: Hand,
): CardMoney => {
  const { minor } = task.amount;
  const [to, from] = task.kind === 'reversal' ? (['stripe', book.payee] as const) : (['transit', 'stripe'] as const);
  const kind = task.kind === 'refund' ? 'refund' : 'transfer';
  const back = { refunding: (payment?.refunding ?? 0) - minor, refunded: (payment?.refunded ?? 0) + minor };
  return {
    payments: task.kind === 'refund' && payment ? [next<Payment>(payment, hand, back)] : [],
    tasks: [next<ProviderTask>(task, hand, { state: 'done', attempts: task.attempts + 1, providerId })],
    entries: [
      entered(
        book,
        `done#${task.leg}`,
        kind,
        [
          [to, minor],
          [from, -minor],
        ],
        hand,
      ),
    ],
  };
};

const hour = 3_600_000;
/** Hours after which a task that could not be done is tried again; after the last it is given up and shown to the desk. */
const retries = [0.1, 0.5, 1, 3, 6, 12, 24, 24, 24, 48];

/**
 * A task that was tried and is not done, which the provider may have done all the same unless the task says otherwise; `wait`: nothing was
 * wrong, it is only too early, and it does not count as a try.
 */
export const taskTried = (task: ProviderTask, failure: string, hand: Hand, wait = false): ProviderTask => {
  const { nextAt: _, ...rest } = task;
  const pause = wait ? 1 : retries[task.attempts];
  const nextAt = pause === undefined ? {} : { nextAt: new Date(hand.now.getTime() + pause * hour).toISOString() };
  return next<ProviderTask>({ ...rest, ...nextAt }, hand, {
    state: pause === undefined ? 'failed' : 'waiting',
    attempts: task.attempts + (wait ? 0 : 1),
    failure: failure.slice(0, 120),
    asked: task.asked ?? (!wait || wasAsked(task)),
  });
};

/** A task that the provider is about to be asked for: written before, so that nobody takes it for undone while no answer has come. */
export const taskAsked = (task: ProviderTask, hand: Hand): ProviderTask => next<ProviderTask>(task, hand, { asked: true });

/** A task that the provider has refused, and has surely not done. */
export const taskRefused = (task: ProviderTask): ProviderTask => ({ ...task, asked: false });

/** A task that the provider has begun under `providerId`, and that has failed there if it is `over`: the next try is another one. */
export const taskBegun = ({ providerId: _, ...task }: ProviderTask, providerId: string, over: boolean): ProviderTask =>
  over ? { ...taskRefused(task), refused: providerId } : { ...task, providerId };

/** A task that is not to be done any more. */
export const taskDropped = ({ nextAt: _, ...task }: ProviderTask, hand: Hand): ProviderTask =>
  next<ProviderTask>(task, hand, { state: 'dropped' });

/** A task that was given up is tried again, as often as at first; whether the provider may have done it stays known. @throws Fault conflict `task.notGivenUp` */
export const taskAgain = (task: ProviderTask, hand: Hand): ProviderTask => {
  if (task.state !== 'failed') throw new Fault('conflict', 'task.notGivenUp');
  return next<ProviderTask>(task, hand, { state: 'waiting', attempts: 0, nextAt: hand.now.toISOString() });
};
