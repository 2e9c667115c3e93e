import type { Hand } from '../royalty/books.ts';
import { refundAsked, sentOn, taskDropped, taskOf } from './asking.ts';
import { type CardStep, cardCaptured, cardMoved } from './card.ts';
import { type CardBook, type CardMoney, entered, movable, noMoney } from './card-book.ts';
import { cardTakenBack, cardWon } from './chargeback.ts';
import type { ProviderFacts } from './facts.ts';
import type { Payment } from './payment.ts';
import { isUnsent, type ProviderTask } from './task.ts';

/**
 * What a card has paid of an invoice: `applied` of it pays what is owed and goes on to whoever is paid at once, less what the provider keeps;
 * what is beyond, for instance because a transfer came first, goes back to the card.
 */
export const passedOn = (book: CardBook, payment: Payment, facts: ProviderFacts, applied: number, hand: Hand): CardMoney => {
  const { minor } = payment.amount;
  const fee = facts.fee ?? 0;
  const beyond = minor - applied;
  const paid = { ...cardCaptured(payment, facts, beyond, hand), released: applied };
  const entry = entered(
    book,
    `payment#${payment.id}`,
    'payment',
    [
      ['stripe', minor - fee],
      ['provider', fee],
      ['receivable', -applied],
      ['held', -beyond],
    ],
    hand,
  );
  const sent = movable(book.currency, Math.max(0, applied - fee));
  const on = sent > 0 ? sentOn(book, paid, sent, 0, hand) : noMoney;
  const extra = movable(book.currency, beyond);
  const back = extra > 0 ? refundAsked(book, paid, extra, hand) : noMoney;
  return {
    payments: [{ ...(back.payments[0] ?? paid), version: paid.version }],
    tasks: [...on.tasks, ...back.tasks],
    entries: [entry, ...on.entries, ...back.entries],
  };
};

/** A step of a payment that is the same in all books whose money goes on at once: any but what it pays and what a bank took for good. */
export const stepped = (
  book: CardBook,
  payment: Payment,
  towards: Exclude<CardStep, 'capture' | 'lose'>,
  facts: ProviderFacts,
  hand: Hand,
): CardMoney | undefined => {
  const { chargeback } = payment;
  if (towards !== 'charge_back' && towards !== 'win') return { ...noMoney, payments: [cardMoved(payment, towards, facts, hand)] };
  const after =
    towards === 'charge_back'
      ? facts.dispute && cardTakenBack(book, payment, facts.dispute, hand)
      : chargeback && cardWon(book, payment, chargeback, hand);
  return after && { ...noMoney, payments: [after.payment], entries: [after.entry] };
};

/** The transfers of a payment, the latest first, each with what of it is not taken back. */
const sentOf = (tasks: readonly ProviderTask[], { id }: Payment) => {
  const own = tasks.filter((t) => t.paymentId === id && t.state !== 'dropped');
  const reversals = own.filter((t) => t.kind === 'reversal');
  const back = ({ leg }: ProviderTask) => reversals.reduce((sum, t) => sum + (t.of === leg ? t.amount.minor : 0), 0);
  return {
    transfers: own
      .filter((t) => t.kind === 'transfer')
      .toReversed()
      .map((transfer) => ({ transfer, lies: transfer.amount.minor - back(transfer) })),
    reversals: reversals.length,
  };
};

/** What of a payment was sent to whoever is paid, or is to be, and is not taken back. */
export const withPayee = (tasks: readonly ProviderTask[], payment: Payment): number =>
  sentOf(tasks, payment).transfers.reduce((sum, { lies }) => sum + lies, 0);

/**
 * Takes so much back from whoever was paid out of what was sent of this payment, the latest transfer first; what was never sent stays, where
 * it is the whole of its transfer.
 */
export const sentBack = (
  book: CardBook,
  tasks: readonly ProviderTask[],
  payment: Payment,
  minor: number,
  hand: Hand,
): Pick<CardMoney, 'tasks' | 'entries'> => {
  let left = movable(book.currency, minor);
  const { transfers, reversals } = sentOf(tasks, payment);
  const steps = transfers.map(({ transfer, lies }, nth): CardMoney => {
    const part = Math.min(left, lies);
    left -= part;
    if (part <= 0) return noMoney;
    if (part < transfer.amount.minor || !isUnsent(transfer)) {
      const reversal = { ...taskOf(book, payment, 'reversal', part, reversals + nth, hand), of: transfer.leg };
      return { ...noMoney, tasks: [reversal] };
    }
    const entry = entered(
      book,
      `dropped#${transfer.leg}`,
      'reversal',
      [
        ['transit', part],
        [book.payee, -part],
      ],
      hand,
    );
    return { ...noMoney, tasks: [taskDropped(transfer, hand)], entries: [entry] };
  });
  return { tasks: steps.flatMap((s) => s.tasks), entries: steps.flatMap((s) => s.entries) };
};
