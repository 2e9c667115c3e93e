import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { doneMoney, refundAsked } from '../payment/asking.ts';
import { type CardStep, cardBegun } from '../payment/card.ts';
import { type CardBook, type CardMoney, entered, movable } from '../payment/card-book.ts';
import { cardLost } from '../payment/chargeback.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { merged } from '../payment/merged.ts';
import { passedOn, sentBack, stepped, withPayee } from '../payment/onward.ts';
import { type Outstanding, withPagesOver } from '../payment/page.ts';
import { isContested, isOpen, type Payment } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import { type Hand, koreanDay } from '../programme/hand.ts';
import { mostTransfers, owedByUser, type UsageInvoice, usageInvoiceProcess } from './invoice.ts';
import { type InvoiceChange, next, settledState } from './invoice-verbs.ts';

/** Attempts to pay one invoice by card. */
const mostAttempts = 30;

/** An invoice of the use of equipment with the payments by card that belong to it; its version is the lock of them. */
export interface UsageBooks {
  readonly invoice: UsageInvoice;
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
}

export interface UsageBooksChange extends Omit<InvoiceChange, 'charges'>, Pick<CardMoney, 'payments' | 'tasks'> {}

/** The books of an invoice, as payments by card know them: what the provider sends goes to the owner's account there. */
const cardBookOf = ({ id, currency }: Pick<UsageInvoice, 'id' | 'currency'>): CardBook => ({
  id,
  currency,
  of: { usageInvoiceId: id },
  payee: 'card',
});

/** How much the user can still pay of an invoice. */
const outstandingOf = (invoice: UsageInvoice): number => Math.max(0, owedByUser(invoice));

/** The same for whoever asks about one of its payments by card. */
export const outstandingIn =
  (invoice: UsageInvoice): Outstanding =>
  () =>
    outstandingOf(invoice);

/** A change of the invoice with what goes with it; pages by card on which it leaves nothing to pay are over. */
export const booksChanged = (
  { payments }: Pick<UsageBooks, 'payments'>,
  invoice: UsageInvoice,
  hand: Hand,
  change: Partial<Omit<UsageBooksChange, 'invoice'>>,
): UsageBooksChange => ({
  invoice,
  entries: change.entries ?? [],
  payments: withPagesOver(payments, change.payments ?? [], outstandingIn(invoice), hand),
  tasks: change.tasks ?? [],
});

/** The books after a change. */
export const after = (books: UsageBooks, { invoice, payments, tasks }: UsageBooksChange): UsageBooks => ({
  invoice,
  payments: merged(books.payments, payments),
  tasks: merged(books.tasks, tasks),
});

/** The payment by card that is under way. */
export const openCard = ({ payments }: Pick<UsageBooks, 'payments'>): Payment | undefined => payments.find(isOpen);

/**
 * Begins the payment of what the user still owes by card.
 * @throws Fault conflict `usage.nothingOwed`, `payment.open`, `usage.invoiceFull`, `payment.tooMany`, `payment.step`
 */
export const beginCard = (books: UsageBooks, hand: Hand, id?: string): Payment => {
  const { invoice, payments } = books;
  const { currency, ownerId, userId } = invoice;
  const minor = outstandingOf(invoice);
  if (minor === 0) throw new Fault('conflict', 'usage.nothingOwed');
  if (openCard(books)) throw new Fault('conflict', 'payment.open');
  if (invoice.payments.length >= mostTransfers) throw new Fault('conflict', 'usage.invoiceFull');
  if (payments.length >= mostAttempts) throw new Fault('conflict', 'payment.tooMany');
  if (movable(currency, minor) !== minor) throw new Fault('conflict', 'payment.step');
  const of = { subject: { kind: 'use', usageInvoiceId: invoice.id }, payerId: userId, payeeId: ownerId } as const;
  return cardBegun({ ...of, amount: { currency, minor } }, hand, id);
};

/** The change of the books that holds one payment as it now is. */
export const withCard = (books: UsageBooks, payment: Payment, hand: Hand): UsageBooksChange =>
  booksChanged(books, next(books.invoice, hand, {}), hand, { payments: [payment] });

/** What a card has paid: so much as is owed pays the invoice. */
const captured = (books: UsageBooks, payment: Payment, facts: ProviderFacts, hand: Hand): UsageBooksChange => {
  const { invoice } = books;
  const takes = invoice.payments.length < mostTransfers ? outstandingOf(invoice) : 0;
  const applied = Math.min(payment.amount.minor, takes);
  const money = passedOn(cardBookOf(invoice), payment, facts, applied, hand);
  if (applied === 0) return booksChanged(books, next(invoice, hand, {}), hand, money);
  const by = stamp(hand.actor, hand.now);
  const line = { key: payment.id, from: 'user', minor: applied, on: koreanDay(hand.now), reference: payment.id } as const;
  const paid = next(invoice, hand, { payments: [...invoice.payments, { ...line, cardId: payment.id, by }] });
  return booksChanged(books, { ...paid, state: settledState(paid, 'provider') }, hand, money);
};

/** How much of what the user has paid too much can go back to a card: what came by it and lies with the owner. */
export const refundable = (books: UsageBooks): { readonly payment: Payment; readonly minor: number } | undefined => {
  const most = Math.max(0, -owedByUser(books.invoice));
  const found = books.payments
    .filter((p) => p.state === 'succeeded' && !isContested(p))
    .map((payment) => ({ payment, minor: movable(payment.amount.currency, Math.min(most, withPayee(books.tasks, payment))) }))
    .toSorted((a, b) => b.minor - a.minor)[0];
  return found && found.minor > 0 ? found : undefined;
};

/**
 * Gives back to the card what the user has paid too much, since a credit note came after the payment: it is taken back from the owner.
 * @throws Fault conflict `usage.invoiceFull`; invalid `usage.beyondRefund`
 */
export const refundToCard = (books: UsageBooks, minor: number, hand: Hand): UsageBooksChange => {
  const { invoice } = books;
  const from = refundable(books);
  if (!from || minor > from.minor || movable(invoice.currency, minor) !== minor)
    throw invalidField('/minor', 'usage.beyondRefund', { most: from?.minor ?? 0 });
  if (invoice.refunds.length >= mostTransfers) throw new Fault('conflict', 'usage.invoiceFull');
  const { payment } = from;
  const book = cardBookOf(invoice);
  const nth = invoice.refunds.filter((r) => r.cardId === payment.id).length;
  const key = `${payment.id}#${nth}`;
  const freed = { ...payment, released: payment.released - minor };
  const asked = refundAsked(book, freed, minor, hand);
  const entry = entered(
    book,
    `overpaid#${key}`,
    'refund',
    [
      ['receivable', minor],
      ['held', -minor],
    ],
    hand,
  );
  const taken = sentBack(book, books.tasks, payment, minor, hand);
  const [back = freed] = asked.payments;
  const line = { key, minor, on: koreanDay(hand.now), reference: payment.id, cardId: payment.id, by: back.changed };
  return booksChanged(books, next(invoice, hand, { refunds: [...invoice.refunds, line] }), hand, {
    payments: [back],
    tasks: [...asked.tasks, ...taken.tasks],
    entries: [entry, ...asked.entries, ...taken.entries],
  });
};

/**
 * A chargeback that is lost takes what was to go back to the card anyway; of the rest, what was sent to the owner is taken back, and what it
 * has paid is owed again, or given up with what was written off.
 */
const lost = (
  books: UsageBooks,
  payment: Payment,
  chargeback: NonNullable<Payment['chargeback']>,
  hand: Hand,
): UsageBooksChange => {
  const { invoice } = books;
  const book = cardBookOf(invoice);
  const { id, minor } = chargeback;
  const gone = cardLost(book, books.tasks, payment, chargeback, hand);
  const fromInvoice = minor - gone.fromHeld;
  const off = invoice.state === 'written_off';
  const entry = entered(
    book,
    `chargeback#${id}#lost`,
    'chargeback',
    [
      ['held', gone.fromHeld],
      [off ? 'writeOff' : 'receivable', fromInvoice],
      ['disputed', -minor],
    ],
    hand,
  );
  const payments = invoice.payments.map((p) =>
    p.cardId === payment.id && fromInvoice > 0 ? { ...p, lost: Math.min(p.minor, (p.lost ?? 0) + fromInvoice) } : p,
  );
  const opened = next(invoice, hand, { payments });
  const owed = fromInvoice > 0 && !off && owedByUser(opened) > 0;
  const state = owed ? step(usageInvoiceProcess, invoice.state, 'reopen', 'provider') : invoice.state;
  const back = sentBack(book, books.tasks, payment, fromInvoice, hand);
  return booksChanged(books, { ...opened, state }, hand, {
    payments: [gone.payment],
    tasks: [...gone.tasks, ...back.tasks],
    entries: [entry, ...gone.entries, ...back.entries],
  });
};

/** Takes a step of the books towards what the provider says of a payment (`stepTowards`). */
export const cardStep = (
  books: UsageBooks,
  payment: Payment,
  towards: CardStep,
  facts: ProviderFacts,
  hand: Hand,
): UsageBooksChange | undefined => {
  const { chargeback } = payment;
  if (towards === 'capture') return captured(books, payment, facts, hand);
  if (towards === 'lose') return chargeback && lost(books, payment, chargeback, hand);
  const money = stepped(cardBookOf(books.invoice), payment, towards, facts, hand);
  return money && booksChanged(books, next(books.invoice, hand, {}), hand, money);
};

/** The provider has done a task: the owner has its money, or the card has it back. */
export const cardTaskDone = (
  books: UsageBooks,
  task: ProviderTask,
  providerId: string,
  hand: Hand,
): UsageBooksChange | undefined => {
  if (task.state === 'done') return undefined;
  const payment = books.payments.find((p) => p.id === task.paymentId);
  const money = doneMoney(cardBookOf(books.invoice), payment, task, providerId, hand);
  return booksChanged(books, next(books.invoice, hand, {}), hand, money);
};
