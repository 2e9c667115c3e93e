import { Fault, invalidField } from '@sandan/kernel/fault';
import { balanceOf } from '../ledger/entry.ts';
import { refundAsked } from '../payment/asking.ts';
import { forgiven } from '../payment/instalment.ts';
import { heldOf, isContested } from '../payment/payment.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { bookOf, type Moneyed, nothing, post, stepped, together } from './moneyed.ts';
import type { Order } from './order.ts';

/** Asks the provider to give so much of what is held back to the buyer, from the latest payment on; `left` is what was not held. */
export const refundedMoney = (
  { order, payments }: OrderBooks,
  minor: number,
  hand: Hand,
): Moneyed & { readonly left: number } => {
  let left = minor;
  const steps = payments.toReversed().flatMap((payment) => {
    const part = stepped(order, Math.min(left, heldOf(payment)));
    if (part <= 0) return [];
    left -= part;
    return [{ order, ...refundAsked(bookOf(order), payment, part, hand) }];
  });
  return { ...together(order, steps), left };
};

/**
 * Lowers the price: first what is not paid, then what the market holds goes back to the buyer, and the rest, which came to the seller's
 * bank or was released, becomes credit that the seller gives back. `key` names why.
 */
export const reducedMoney = (books: OrderBooks, key: string, minor: number, hand: Hand): Moneyed => {
  const { order } = books;
  if (books.payments.some(isContested)) throw new Fault('conflict', 'payment.chargebackOpen');
  const { instalments, left: paid } = forgiven(order.instalments, minor);
  const back = refundedMoney(books, paid, hand);
  const lowered: Order = { ...order, instalments };
  const [off, owed] = [minor - paid, back.left];
  const entries = [
    ...(off > 0
      ? [
          post(
            order,
            `reduction#${key}`,
            'reduction',
            [
              ['income', off],
              ['receivable', -off],
            ],
            hand,
          ),
        ]
      : []),
    ...back.entries,
    ...(owed > 0
      ? [
          post(
            order,
            `owed#${key}`,
            'reduction',
            [
              ['income', owed],
              ['credit', -owed],
            ],
            hand,
          ),
        ]
      : []),
  ];
  return { order: lowered, payments: back.payments, tasks: back.tasks, entries };
};

/** Undoes what was billed and paid when an order is cancelled; before it is accepted there is nothing to undo. */
export const cancelledMoney = (books: OrderBooks, hand: Hand): Moneyed => {
  const billedOnce = books.entries.some((e) => e.key === `bill#${books.order.id}`);
  const all = books.order.instalments.reduce((sum, i) => sum + i.minor, 0);
  return billedOnce && all > 0 ? reducedMoney(books, 'cancelled', all, hand) : nothing(books.order);
};

/** What the buyer has paid to the seller beyond the price, and gets back. */
export const creditOf = ({ order, entries }: Pick<OrderBooks, 'order' | 'entries'>): number =>
  -balanceOf(entries, 'credit', order.total.currency);

/** Records that the seller gave credit back by transfer. @throws Fault invalid `payment.beyondCredit`; conflict `ledger.twice` */
export const giveBack = (
  books: OrderBooks,
  { minor, on, reference }: { minor: number; on: string; reference: string },
  hand: Hand,
): OrderChange => {
  if (minor > creditOf(books)) throw invalidField('/minor', 'payment.beyondCredit');
  const key = `refund#bank#${on}#${reference}`;
  if (books.entries.some((e) => e.key === key)) throw new Fault('conflict', 'payment.twice');
  const entry = post(
    books.order,
    key,
    'refund',
    [
      ['credit', minor],
      ['bank', -minor],
    ],
    hand,
    on,
  );
  return changed(books, hand, { action: 'refund', side: 'seller', minor }, { entries: [entry] });
};
