import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of an invoice; it is late beside its state (`late`). A late lapse or an end of the licence voids it, and a card payment that its
 * bank has taken back for good opens it again.
 */
export const invoiceProcess = process({
  name: 'invoice',
  states: ['issued', 'partly_paid', 'paid', 'void'],
  initial: 'issued',
  final: ['void'],
  transitions: [
    { from: ['issued', 'partly_paid'], action: 'payPart', by: ['licensor', 'provider'], to: 'partly_paid' },
    { from: ['issued', 'partly_paid'], action: 'pay', by: ['licensor', 'provider'], to: 'paid' },
    { from: ['paid', 'partly_paid'], action: 'reopen', by: 'provider', to: 'issued' },
    { from: ['paid', 'partly_paid'], action: 'reopenPart', by: 'provider', to: 'partly_paid' },
    { from: 'issued', action: 'remind', by: 'clock', to: 'issued', timer: 'payment' },
    { from: 'partly_paid', action: 'remind', by: 'clock', to: 'partly_paid', timer: 'payment' },
    { from: ['issued', 'partly_paid', 'paid'], action: 'void', by: ['licensor', 'clock'], to: 'void', timer: 'lapse' },
  ],
});
export type InvoiceState = (typeof invoiceProcess)['states'][number];

/** What is invoiced, with its names. */
export const invoiceKinds = {
  upfront: { ko: '선급 기술료', en: 'Upfront fee' },
  royalty: { ko: '경상 기술료', en: 'Running royalty' },
  milestone: { ko: '마일스톤 기술료', en: 'Milestone payment' },
  prosecution: { ko: '특허 비용 분담', en: 'Share of patent costs' },
} as const;
export type InvoiceKind = keyof typeof invoiceKinds;

/** Money that came in for an invoice: by transfer, by card, or out of what was paid too much before. */
export const Payment = z.object({
  key: z.string().max(200),
  by: z.enum(['bank', 'card', 'credit']),
  minor: z.int().positive().max(Number.MAX_SAFE_INTEGER),
  /** Of it, what was beyond the invoice and became credit. */
  beyond: z.int().nonnegative(),
  /** Of it, what a bank has taken back. */
  lost: z.int().positive().optional(),
  on: z.iso.date(),
  reference: z.string().trim().min(1).max(120).optional(),
  stamp: Stamp,
});
export type Payment = z.infer<typeof Payment>;

export const Invoice = z
  .object({
    id: idOf('invoice'),
    version: z.int().positive(),
    number: z.string(),
    licenceId: idOf('licence'),
    kind: z.enum(Object.keys(invoiceKinds) as [InvoiceKind, ...InvoiceKind[]]),
    /** First day of the royalty period that it is of. */
    period: z.iso.date().optional(),
    milestone: z.string().optional(),
    amount: Money,
    state: z.enum(invoiceProcess.states),
    late: z.boolean(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date(),
    payments: z.array(Payment).max(50),
    changed: Stamp,
  })
  .meta({ id: 'Invoice' });
export type Invoice = z.infer<typeof Invoice>;

/** What of a payment pays its invoice. */
export const paysOf = ({ minor, beyond, lost = 0 }: Payment): number => minor - beyond - lost;

export const paidOf = ({ payments }: Pick<Invoice, 'payments'>): number => payments.reduce((sum, p) => sum + paysOf(p), 0);

export const outstandingOf = (invoice: Pick<Invoice, 'payments' | 'amount' | 'state'>): number =>
  invoice.state === 'void' ? 0 : invoice.amount.minor - paidOf(invoice);

/** The number people quote: the day it was issued and the last five characters of its id. */
export const invoiceNumber = (id: string, on: string): string => `INV-${on.replaceAll('-', '')}-${id.slice(-5)}`;
