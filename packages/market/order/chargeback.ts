import { cardLost, cardTakenBack, cardWon } from '../payment/chargeback.ts';
import type { ProviderDispute } from '../payment/facts.ts';
import { withdrawn } from '../payment/instalment.ts';
import { sentBack } from '../payment/onward.ts';
import type { Payment } from '../payment/payment.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import { bookOf, feeOf, type Moneyed, nothing, post } from './moneyed.ts';
import type { Order } from './order.ts';
import { creditOf } from './refund.ts';
import { isTaken, releasedMoney } from './release.ts';

type Chargeback = NonNullable<Payment['chargeback']>;

/** Where the money of the order stands once a payment of it is as it is now. */
const facetWith = ({ payments }: OrderBooks, order: Order, now: Payment): Pick<Order, 'payment'> => ({
  payment: paymentFacet(
    order,
    payments.map((p) => (p.id === now.id ? now : p)),
  ),
});

/** A bank has taken a payment back while it looks into it. */
export const chargedBack = (books: OrderBooks, payment: Payment, dispute: ProviderDispute, hand: Hand): OrderChange => {
  const { payment: taken, entry } = cardTakenBack(bookOf(books.order), payment, dispute, hand);
  const told = { action: 'chargeback', side: 'provider', minor: dispute.minor } as const;
  return changed(books, hand, told, { order: facetWith(books, books.order, taken), payments: [taken], entries: [entry] });
};

/** The bank gives it back; where the goods are taken it goes on to the seller. */
export const won = (books: OrderBooks, payment: Payment, chargeback: Chargeback, hand: Hand): OrderChange => {
  const { payment: back, entry } = cardWon(bookOf(books.order), payment, chargeback, hand);
  const on = isTaken(books.order) ? releasedMoney({ ...books, payments: [back] }, hand) : nothing(books.order);
  const after = { ...(on.payments[0] ?? back), version: back.version };
  const told = { action: 'chargeback_won', side: 'provider', minor: chargeback.minor } as const;
  const order = facetWith(books, books.order, after);
  return changed(books, hand, told, { order, payments: [after], tasks: on.tasks, entries: [entry, ...on.entries] });
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
export const lost = (books: OrderBooks, payment: Payment, chargeback: Chargeback, hand: Hand): OrderChange => {
  const { order, tasks } = books;
  const { id, minor } = chargeback;
  const book = bookOf(order);
  const gone = cardLost(book, tasks, payment, chargeback, hand);
  const fromRest = minor - gone.fromHeld;
  const fee = feeOf(fromRest, order.feeShare);
  const fromSeller = fromRest - fee;
  const entry = post(
    order,
    `chargeback#${id}#lost`,
    'chargeback',
    [
      ['held', gone.fromHeld],
      ['seller', fromSeller],
      ['fee', fee],
      ['disputed', -minor],
    ],
    hand,
  );
  const back = sentBack(book, tasks, payment, fromSeller, hand);
  const open = unpaidAgain(books, payment, minor - gone.refunded, hand);
  const told = { action: 'chargeback_lost', side: 'provider', minor } as const;
  return changed(books, hand, told, {
    order: { ...open.order, ...facetWith(books, open.order, gone.payment) },
    payments: [gone.payment],
    tasks: [...gone.tasks, ...back.tasks],
    entries: [entry, ...gone.entries, ...back.entries, ...open.entries],
  });
};
