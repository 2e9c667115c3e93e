import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { daysBetween } from '../calendar/date.ts';
import { next } from '../payment/card-book.ts';
import { applied } from '../payment/instalment.ts';
import { methodsOf, type PaymentMethod } from '../payment/method.ts';
import { Payment } from '../payment/payment.ts';
import { type Hand, today } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { isPayable } from './facet.ts';
import { post } from './moneyed.ts';
import { paidOrder } from './settle.ts';

/** A bank transfer that has come to the seller, as the seller or its bank's file says. */
export interface Received {
  readonly key: string;
  readonly method: Exclude<PaymentMethod, 'card' | 'credit'>;
  readonly minor: number;
  readonly on: string;
  readonly reference: string;
  readonly instalment?: string | undefined;
  /** The key under which its bank may tell of it together with others. */
  readonly bankEntry?: string | undefined;
  /** A key by which it may have been entered before. */
  readonly before?: string | undefined;
}

/** Begins the keys of transfers that somebody of the seller enters; those of a bank's file begin otherwise. */
const byHand = 'bank#';

/** The key of a transfer that somebody of the seller enters, by its day and reference. */
export const handKey = ({ on, reference }: Pick<Received, 'on' | 'reference'>): string => `${byHand}${on}#${reference}`;

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Days by which what a bank books may differ from what somebody wrote down. */
const mostDays = 5;

const daysAway = (payment: Payment, on: string): number => Math.abs(daysBetween(payment.on ?? on, on));

/** Whether a bank's file has told of what somebody enters now: the same amount about the same day, under a text that holds the reference. */
export const toldByBank = (payments: readonly Payment[], { key, minor, on, reference }: Received): boolean =>
  key.startsWith(byHand) &&
  letters(reference) !== '' &&
  payments.some(
    (p) =>
      !p.key.startsWith(byHand) &&
      p.method !== 'card' &&
      p.captured === minor &&
      daysAway(p, on) <= mostDays &&
      letters(p.reference ?? '').includes(letters(reference)),
  );

type BankName = Pick<Received, 'key' | 'before' | 'bankEntry'>;

/** Whether the entry of a bank that a payment is one of was entered as one. */
export const isEnteredWhole = (payments: readonly Payment[], { bankEntry }: Pick<Received, 'bankEntry'>): boolean =>
  bankEntry !== undefined && payments.some((p) => p.key === bankEntry || p.bankKey === bankEntry);

/** Whether a transfer was entered before: itself, as one of those that it holds, or within what its bank books as one. */
export const isEntered = (payments: readonly Payment[], received: BankName): boolean =>
  isEnteredWhole(payments, received) ||
  payments.some((p) =>
    [received.key, ...(received.before ? [received.before] : [])].some((key) => [p.key, p.bankKey, p.bankEntry].includes(key)),
  );

/**
 * Enters a transfer: it pays the instalment that it names, then the others from the first on; what is beyond becomes credit of the buyer.
 * @throws Fault conflict `payment.twice`, `order.notPayable`, `payment.tooMany`; invalid `payment.method`, `payment.day`, `licence.notYet`
 */
export const receiveTransfer = (books: OrderBooks, received: Received, hand: Hand): OrderChange => {
  const { key, method, minor, on, reference, instalment, bankEntry } = received;
  const { order, payments } = books;
  if (isEntered(payments, received) || toldByBank(payments, received)) throw new Fault('conflict', 'payment.twice');
  if (!Payment.shape.on.safeParse(on).success) throw invalidField('/on', 'payment.day');
  if (on > today(hand.now)) throw invalidField('/on', 'licence.notYet');
  if (!isPayable(order)) throw new Fault('conflict', 'order.notPayable');
  if (payments.length >= 60) throw new Fault('conflict', 'payment.tooMany');
  if (!methodsOf[order.terms.payment.kind].includes(method)) throw invalidField('/method', 'payment.method');
  const took = applied(order.instalments, minor, instalment);
  const by = stamp(hand.actor, hand.now);
  const { currency } = order.total;
  const payment: Payment = {
    id: newId('payment', hand.now.getTime()),
    version: 1,
    subject: { kind: 'order', orderId: order.id, instalment: instalment ?? '1' },
    payerId: order.buyer.organisationId,
    payeeId: order.seller.organisationId,
    method,
    amount: { currency, minor },
    state: 'succeeded',
    captured: minor,
    beyond: minor - took.applied,
    providerFee: 0,
    refunded: 0,
    refunding: 0,
    released: 0,
    lost: 0,
    key,
    ...(bankEntry ? { bankEntry } : {}),
    on,
    reference,
    created: by,
    changed: by,
  };
  const entry = post(
    order,
    `payment#${key}`,
    'payment',
    [
      ['bank', minor],
      ['receivable', -took.applied],
      ['credit', took.applied - minor],
    ],
    hand,
    on,
  );
  const money = { order: { ...order, instalments: took.instalments }, payments: [payment], tasks: [], entries: [entry] };
  return paidOrder(books, money, { side: 'seller', minor }, hand);
};

/**
 * The payment that somebody has entered by hand and that a bank's file now tells of: the same amount, about the same day, and not told of by
 * the bank before; of several, the one whose reference the bank knows, then the nearest in time.
 */
export const enteredByHand = (payments: readonly Payment[], { minor, on, reference }: Received): Payment | undefined => {
  const named = (p: Payment) => p.reference !== undefined && letters(reference).includes(letters(p.reference));
  return payments
    .filter((p) => p.key.startsWith(byHand) && p.captured === minor && p.bankKey === undefined && daysAway(p, on) <= mostDays)
    .toSorted((a, b) => Number(named(b)) - Number(named(a)) || daysAway(a, on) - daysAway(b, on))[0];
};

/** Writes on a payment that was entered by hand by which name the bank knows it, so that it is entered once. */
export const matchTransfer = (
  books: OrderBooks,
  payment: Payment,
  { key, bankEntry }: Pick<Received, 'key' | 'bankEntry'>,
  hand: Hand,
): OrderChange =>
  changed(
    books,
    hand,
    { action: 'bank_match', side: 'seller', minor: payment.captured },
    { payments: [next<Payment>(payment, hand, { bankKey: key, ...(bankEntry ? { bankEntry } : {}) })] },
  );
