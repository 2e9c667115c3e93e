import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import { type Account, balanceOf, enter, type LedgerEntry, reverse } from '../ledger/entry.ts';
import { type Books, type Change, changed, type Hand, today } from './books.ts';
import { type Invoice, type InvoiceKind, invoiceNumber, invoiceProcess, outstandingOf, type Payment, paidOf } from './invoice.ts';
import { type RoyaltyPeriod, royaltyPeriodProcess } from './period.ts';

/** What the licensee has paid beyond its invoices, in the currency of the terms. */
export const creditOf = ({ licence, entries }: Books): number => -balanceOf(entries, 'credit', licence.terms.currency);

interface Billed {
  readonly invoice: Invoice;
  readonly entries: readonly LedgerEntry[];
}

interface ToBill {
  readonly kind: InvoiceKind;
  readonly minor: number;
  readonly withinDays?: number;
  readonly period?: string;
  readonly milestone?: string;
}

/** An invoice with its entry; what was paid too much before is used up first. */
export const bill = (books: Books, { kind, minor, withinDays, ...of }: ToBill, { actor, now }: Hand): Billed => {
  const { licence } = books;
  const { currency, paidWithinDays } = licence.terms;
  const on = today(now);
  const id = newId('invoice', now.getTime());
  const used = Math.min(minor, creditOf(books));
  const base = { bookId: licence.id, on };
  const post = (account: Account, amount: number) => ({ account, currency, minor: amount });
  const by = stamp(actor, now);
  const credit: Payment = { key: `credit#${id}`, by: 'credit', minor: used, beyond: 0, on, stamp: by };
  const invoice: Invoice = {
    id,
    version: 1,
    number: invoiceNumber(id, on),
    licenceId: licence.id,
    kind,
    ...of,
    amount: { currency, minor },
    state: used === minor ? 'paid' : used > 0 ? 'partly_paid' : invoiceProcess.initial,
    late: false,
    issuedOn: on,
    dueOn: plusDays(on, withinDays ?? paidWithinDays),
    payments: used > 0 ? [credit] : [],
    changed: by,
  };
  const issue = enter(
    { ...base, key: `invoice#${id}`, kind: 'invoice', postings: [post('receivable', minor), post('income', -minor)] },
    actor,
    now,
  );
  const offset = { ...base, key: `offset#${id}`, kind: 'offset' as const };
  return {
    invoice,
    entries:
      used > 0 ? [issue, enter({ ...offset, postings: [post('credit', used), post('receivable', -used)] }, actor, now)] : [issue],
  };
};

/** The next version of a period after an action of the table. */
export const moved = (
  period: RoyaltyPeriod,
  action: (typeof royaltyPeriodProcess)['transitions'][number]['action'],
  side: 'licensor' | 'licensee' | 'provider' | 'clock',
  { actor, now }: Hand,
  change: Partial<RoyaltyPeriod> = {},
  reason?: string,
): RoyaltyPeriod => ({
  ...period,
  ...change,
  state: step(royaltyPeriodProcess, period.state, action, side, reason),
  version: period.version + 1,
  changed: stamp(actor, now),
});

/** The period whose invoice is paid, once nothing of it is outstanding. */
const paidPeriod = (books: Books, invoice: Invoice, side: 'licensor' | 'provider', hand: Hand): readonly RoyaltyPeriod[] => {
  const period = invoice.state === 'paid' ? books.periods.find((p) => p.invoiceId === invoice.id) : undefined;
  return period?.state === 'invoiced' ? [moved(period, 'pay', side, hand)] : [];
};

/** The invoice once money has come for it, with the period that it pays. */
export const paidInvoice = (
  books: Books,
  invoice: Invoice,
  payment: Omit<Payment, 'stamp'>,
  side: 'licensor' | 'provider',
  hand: Hand,
): Pick<Change, 'invoices' | 'periods'> => {
  const open = invoice.state === 'issued' || invoice.state === 'partly_paid';
  const whole = payment.minor - payment.beyond === outstandingOf(invoice);
  const by = stamp(hand.actor, hand.now);
  const paid: Invoice = {
    ...invoice,
    state: open ? step(invoiceProcess, invoice.state, whole ? 'pay' : 'payPart', side) : invoice.state,
    payments: [...invoice.payments, { ...payment, stamp: by }],
    version: invoice.version + 1,
    changed: by,
  };
  return { invoices: [paid], periods: open ? paidPeriod(books, paid, side, hand) : [] };
};

/** A transfer that has come to the licensor's bank, as the licensor says. */
export interface Received {
  /** Names the payment, so that it is entered once. */
  readonly key: string;
  readonly minor: number;
  readonly on: string;
  readonly reference?: string;
}

/** An invoice takes no more payments than that. */
export const mostPayments = 50;

/**
 * Enters a transfer: so much of it as is outstanding pays the invoice, what is beyond becomes credit of the licensee. Money that comes
 * for an invoice that is paid or void is all credit.
 * @throws Fault conflict `invoice.paymentTwice`, `invoice.tooMany`
 */
export const receive = (books: Books, invoice: Invoice, received: Received, hand: Hand): Change => {
  const { key, minor, on } = received;
  if (invoice.payments.some((p) => p.key === key)) throw new Fault('conflict', 'invoice.paymentTwice');
  if (invoice.payments.length >= mostPayments) throw new Fault('conflict', 'invoice.tooMany');
  const { currency } = invoice.amount;
  const applied = Math.min(minor, outstandingOf(invoice));
  const entry = enter(
    {
      key: `payment#${key}`,
      bookId: books.licence.id,
      kind: 'payment',
      on,
      postings: [
        { account: 'bank', currency, minor },
        { account: 'receivable', currency, minor: -applied },
        { account: 'credit', currency, minor: applied - minor },
      ],
    },
    hand.actor,
    hand.now,
  );
  const payment = { ...received, by: 'bank', beyond: minor - applied } as const;
  return changed(books, hand, { ...paidInvoice(books, invoice, payment, 'licensor', hand), entries: [entry] });
};

/** Takes an invoice back: its entry is reversed, and what was paid on it becomes credit of the licensee. */
export const voided = (books: Books, invoice: Invoice, side: 'licensor' | 'clock', { actor, now }: Hand): Billed => {
  const issue = books.entries.find((e) => e.key === `invoice#${invoice.id}`);
  if (!issue) throw new Fault('conflict', 'ledger.unbalanced', invoice.id);
  const on = today(now);
  const paid = paidOf(invoice);
  const { currency } = invoice.amount;
  const back = reverse(issue, on, actor, now);
  const gone: Invoice = {
    ...invoice,
    state: step(invoiceProcess, invoice.state, 'void', side),
    version: invoice.version + 1,
    changed: stamp(actor, now),
  };
  if (paid === 0) return { invoice: gone, entries: [back] };
  const offset = enter(
    {
      key: `credit#${invoice.id}`,
      bookId: books.licence.id,
      kind: 'offset',
      on,
      postings: [
        { account: 'receivable', currency, minor: paid },
        { account: 'credit', currency, minor: -paid },
      ],
    },
    actor,
    now,
  );
  return { invoice: gone, entries: [back, offset] };
};

/** Gives credit of the licensee back to it by transfer. @throws Fault invalid `invoice.beyondCredit` */
export const refund = (books: Books, { key, minor, on }: Pick<Received, 'key' | 'minor' | 'on'>, hand: Hand): Change => {
  if (minor > creditOf(books))
    throw new Fault('invalid', 'request.invalid', 'beyond the credit', {
      fields: [{ pointer: '/minor', code: 'invoice.beyondCredit' }],
    });
  const { currency } = books.licence.terms;
  const entry = enter(
    {
      key: `refund#${key}`,
      bookId: books.licence.id,
      kind: 'refund',
      on,
      postings: [
        { account: 'credit', currency, minor },
        { account: 'bank', currency, minor: -minor },
      ],
    },
    hand.actor,
    hand.now,
  );
  return changed(books, hand, { entries: [entry] });
};
