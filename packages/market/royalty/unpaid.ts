import { stamp } from '@sandan/kernel/actor';
import { step } from '@sandan/kernel/process';
import type { Payment } from '../payment/payment.ts';
import type { Books, Change, Hand } from './books.ts';
import { reopened } from './distribution.ts';
import { type Invoice, invoiceProcess, type Payment as Paid, paidOf, paysOf } from './invoice.ts';
import { creditOf } from './settle.ts';

/** Takes up to so much of some of what was paid on an invoice off it, from the last on. */
const openedAgain = (
  invoice: Invoice,
  goes: (paid: Paid) => boolean,
  minor: number,
  { actor, now }: Hand,
): { invoice: Invoice; took: number } => {
  let left = minor;
  const lost = new Map(
    invoice.payments
      .filter(goes)
      .toReversed()
      .map((p) => {
        const part = Math.min(left, paysOf(p));
        left -= part;
        return [p.key, part] as const;
      }),
  );
  const payments = invoice.payments.map((p) => {
    const part = lost.get(p.key) ?? 0;
    return part > 0 ? { ...p, lost: (p.lost ?? 0) + part } : p;
  });
  if (left === minor) return { invoice, took: 0 };
  const state = step(invoiceProcess, invoice.state, paidOf({ payments }) === 0 ? 'reopen' : 'reopenPart', 'provider');
  const opened = { ...invoice, payments, state, late: false, version: invoice.version + 1, changed: stamp(actor, now) };
  return { invoice: opened, took: minor - left };
};

interface Again extends Pick<Change, 'invoices' | 'periods' | 'entries'> {
  /** What is outstanding again. */
  readonly reopened: number;
  /** What was credit of the licensee and is none any more. */
  readonly credit: number;
}

/**
 * What a card has paid is not paid any more: its invoice is open again; where that was voided, and what was paid became credit, the credit
 * goes, and then other invoices that credit has paid are open again, from the latest on; what a transfer or another card has paid stays paid.
 * Periods that they had paid are open again, and what was shared of them is shared no more.
 */
export const unpaidAgain = (books: Books, payment: Payment, minor: number, hand: Hand): Again => {
  const own = payment.subject.kind === 'invoice' ? payment.subject.invoiceId : undefined;
  const live = books.invoices.filter((i) => i.state !== 'void' && paidOf(i) > 0);
  const invoices: Invoice[] = [];
  let left = minor;
  const open = (invoice: Invoice, goes: (paid: Paid) => boolean): void => {
    const again = openedAgain(invoice, goes, left, hand);
    if (again.took > 0) invoices.push(again.invoice);
    left -= again.took;
  };
  for (const invoice of live.filter((i) => i.id === own)) open(invoice, (p) => p.key === payment.id);
  const credit = Math.min(left, creditOf(books));
  left -= credit;
  for (const invoice of live.toReversed()) if (invoice.id !== own) open(invoice, (p) => p.by === 'credit');
  const again = books.periods
    .filter(({ state }) => state === 'paid' || state === 'distributed')
    .filter((p) => invoices.some((i) => i.id === p.invoiceId))
    .map((p) => reopened(books, p, hand));
  const [periods, entries] = [again.map((a) => a.period), again.flatMap((a) => a.entries)];
  return { invoices, periods, entries, reopened: minor - left - credit, credit };
};
