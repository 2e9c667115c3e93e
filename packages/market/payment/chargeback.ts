import { step } from '@sandan/kernel/process';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Hand } from '../royalty/books.ts';
import { refundAsked, taskDropped } from './asking.ts';
import { type CardBook, type CardMoney, entered, next, noMoney } from './card-book.ts';
import type { ProviderDispute } from './facts.ts';
import { keptOf, type Payment, paymentProcess } from './payment.ts';
import { isOutstanding, isUnsent, type ProviderTask } from './task.ts';

type Chargeback = NonNullable<Payment['chargeback']>;

/** A payment with the entry of what has happened to it. */
interface Entered {
  readonly payment: Payment;
  readonly entry: LedgerEntry;
}

/** A bank has taken a payment back while it looks into it. */
export const cardTakenBack = (book: CardBook, payment: Payment, { id, minor, fee }: ProviderDispute, hand: Hand): Entered => ({
  payment: next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'charge_back', 'provider'),
    chargeback: { id, minor, outcome: 'open' },
  }),
  entry: entered(
    book,
    `chargeback#${id}`,
    'chargeback',
    [
      ['disputed', minor],
      ['provider', fee],
      ['stripe', -minor - fee],
    ],
    hand,
  ),
});

/** The bank gives it back. */
export const cardWon = (book: CardBook, payment: Payment, { id, minor }: Chargeback, hand: Hand): Entered => ({
  payment: next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'win', 'provider'),
    chargeback: { id, minor, outcome: 'won' },
  }),
  entry: entered(
    book,
    `chargeback#${id}#won`,
    'chargeback',
    [
      ['stripe', minor],
      ['disputed', -minor],
    ],
    hand,
  ),
});

const sum = (tasks: readonly ProviderTask[]): number => tasks.reduce((all, t) => all + t.amount.minor, 0);

/**
 * Drops refunds that the chargeback makes in their place: those first that the provider has surely not made, the others only where nothing
 * else is left to take it from. What they were to give back is held again.
 */
const refundsDropped = (
  book: CardBook,
  tasks: readonly ProviderTask[],
  payment: Payment,
  minor: number,
  hand: Hand,
): CardMoney => {
  const asked = tasks.filter((t) => t.kind === 'refund' && t.paymentId === payment.id && isOutstanding(t));
  const elsewhere = keptOf(payment) + payment.released;
  const gone: ProviderTask[] = [];
  for (const task of asked.toSorted((a, b) => Number(isUnsent(b)) - Number(isUnsent(a)))) {
    const left = minor - sum(gone);
    if (left > 0 && (isUnsent(task) || left > elsewhere)) gone.push(task);
  }
  const back = sum(gone);
  if (back === 0) return { ...noMoney, payments: [payment] };
  return {
    payments: [{ ...payment, refunding: payment.refunding - back }],
    tasks: gone.map((t) => taskDropped(t, hand)),
    entries: [
      entered(
        book,
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

interface Lost extends Pick<CardMoney, 'tasks' | 'entries'> {
  readonly payment: Payment;
  /** Of it, what takes the place of refunds. */
  readonly refunded: number;
  /** Of it, what was held, with those refunds; the rest was passed on. */
  readonly fromHeld: number;
}

/** A chargeback that is lost takes refunds that wait and what is held first. */
export const cardLost = (
  book: CardBook,
  tasks: readonly ProviderTask[],
  payment: Payment,
  { id, minor }: Chargeback,
  hand: Hand,
): Lost => {
  const drop = refundsDropped(book, tasks, payment, minor, hand);
  const before = drop.payments[0] ?? payment;
  const refunds = payment.refunding - before.refunding;
  const refunded = Math.min(minor, refunds);
  const fromHeld = Math.min(minor, refunded + keptOf(payment));
  const gone = next<Payment>(before, hand, { lost: before.lost + fromHeld, chargeback: { id, minor, outcome: 'lost' } });
  const rest = refunds > refunded ? refundAsked(book, gone, refunds - refunded, hand, 'rest') : noMoney;
  return {
    payment: { ...(rest.payments[0] ?? gone), version: gone.version },
    refunded,
    fromHeld,
    tasks: [...drop.tasks, ...rest.tasks],
    entries: [...drop.entries, ...rest.entries],
  };
};
