import { type CardBook, entered } from '../payment/card-book.ts';
import { cardLost } from '../payment/chargeback.ts';
import { sentBack } from '../payment/onward.ts';
import type { Payment } from '../payment/payment.ts';
import { type Books, type Change, changed, type Hand } from './books.ts';
import { unpaidAgain } from './unpaid.ts';

type Chargeback = NonNullable<Payment['chargeback']>;

/**
 * A chargeback that is lost takes what was to go back to the card anyway; of the rest, what was sent to the licensor is taken back, and
 * what it has paid is to be paid again. What cannot be, since the licensor has given it back by transfer meanwhile, is written off.
 */
export const cardLostOf = (books: Books, book: CardBook, payment: Payment, chargeback: Chargeback, hand: Hand): Change => {
  const { id, minor } = chargeback;
  const gone = cardLost(book, books.tasks, payment, chargeback, hand);
  const fromInvoice = minor - gone.fromHeld;
  const again = unpaidAgain(books, payment, fromInvoice, hand);
  const entry = entered(
    book,
    `chargeback#${id}#lost`,
    'chargeback',
    [
      ['held', gone.fromHeld],
      ['receivable', again.reopened],
      ['credit', again.credit],
      ['writeOff', fromInvoice - again.reopened - again.credit],
      ['disputed', -minor],
    ],
    hand,
  );
  const back = sentBack(book, books.tasks, payment, fromInvoice, hand);
  return changed(books, hand, {
    invoices: again.invoices,
    periods: again.periods,
    payments: [gone.payment],
    tasks: [...gone.tasks, ...back.tasks],
    entries: [entry, ...again.entries, ...gone.entries, ...back.entries],
  });
};
