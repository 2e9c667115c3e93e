import { Fault } from '@sandan/kernel/fault';
import type { Licence } from '../licence/licence.ts';
import { type CardStep, cardBegun } from '../payment/card.ts';
import { type CardBook, movable } from '../payment/card-book.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { passedOn, stepped } from '../payment/onward.ts';
import { isOpen, type Payment } from '../payment/payment.ts';
import { type Books, type Change, changed, type Hand, today } from './books.ts';
import { cardLostOf } from './chargeback.ts';
import { type Invoice, outstandingOf } from './invoice.ts';
import { mostPayments, paidInvoice } from './settle.ts';

/** Attempts to pay one invoice by card. */
const mostAttempts = 30;

/** The books of a licence, as payments by card know them: what the provider sends goes to the licensor's account there. */
export const cardBookOf = ({ id, terms }: Pick<Licence, 'id' | 'terms'>): CardBook => ({
  id,
  currency: terms.currency,
  of: { licenceId: id },
  payee: 'card',
});

const invoiceIdOf = ({ subject }: Payment): string | undefined => (subject.kind === 'invoice' ? subject.invoiceId : undefined);

/** The payments by card of an invoice, from the oldest on. */
export const cardsOf = ({ payments }: Pick<Books, 'payments'>, invoiceId: string): readonly Payment[] =>
  payments.filter((p) => invoiceIdOf(p) === invoiceId);

/** The payment by card that is under way for an invoice. */
export const openCard = (books: Pick<Books, 'payments'>, invoiceId: string): Payment | undefined =>
  cardsOf(books, invoiceId).find(isOpen);

/**
 * Begins the payment of what is outstanding of an invoice by card.
 * @throws Fault conflict `invoice.settled`, `payment.open`, `invoice.tooMany`, `payment.tooMany`, `payment.step`
 */
export const beginCard = (books: Books, invoice: Invoice, hand: Hand, id?: string): Payment => {
  const { licence } = books;
  const { currency } = invoice.amount;
  const minor = outstandingOf(invoice);
  if (minor === 0) throw new Fault('conflict', 'invoice.settled');
  if (openCard(books, invoice.id)) throw new Fault('conflict', 'payment.open');
  if (invoice.payments.length >= mostPayments) throw new Fault('conflict', 'invoice.tooMany');
  if (cardsOf(books, invoice.id).length >= mostAttempts) throw new Fault('conflict', 'payment.tooMany');
  if (movable(currency, minor) !== minor) throw new Fault('conflict', 'payment.step');
  const of = {
    subject: { kind: 'invoice', licenceId: licence.id, invoiceId: invoice.id },
    payerId: licence.licenseeId,
    payeeId: licence.licensorId,
    amount: { currency, minor },
  } as const;
  return cardBegun(of, hand, id);
};

/** The change of the books that holds one payment as it now is. */
export const withCard = (books: Books, payment: Payment, hand: Hand): Change => changed(books, hand, { payments: [payment] });

/** What a card has paid: so much as is outstanding pays the invoice. */
const captured = (books: Books, payment: Payment, facts: ProviderFacts, hand: Hand): Change => {
  const invoice = books.invoices.find((i) => i.id === invoiceIdOf(payment));
  const takes = invoice && invoice.payments.length < mostPayments ? outstandingOf(invoice) : 0;
  const applied = Math.min(payment.amount.minor, takes);
  const line = { key: payment.id, by: 'card', minor: applied, beyond: 0, on: today(hand.now) } as const;
  return changed(books, hand, {
    ...(invoice && applied > 0 ? paidInvoice(books, invoice, line, 'provider', hand) : {}),
    ...passedOn(cardBookOf(books.licence), payment, facts, applied, hand),
  });
};

/** Takes a step of the books towards what the provider says of a payment (`stepTowards`). */
export const cardStep = (
  books: Books,
  payment: Payment,
  towards: CardStep,
  facts: ProviderFacts,
  hand: Hand,
): Change | undefined => {
  const { chargeback } = payment;
  const book = cardBookOf(books.licence);
  if (towards === 'capture') return captured(books, payment, facts, hand);
  if (towards === 'lose') return chargeback && cardLostOf(books, book, payment, chargeback, hand);
  const money = stepped(book, payment, towards, facts, hand);
  return money && changed(books, hand, money);
};
