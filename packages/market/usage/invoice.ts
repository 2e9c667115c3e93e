import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { ChargedId } from './charge.ts';

export const writeOffReasons = ['insolvent', 'uncollectable', 'small'] as const;

/** Life of the invoice of a month: paid in parts or at once; what nobody will pay is written off. Credit notes lie beside its state. */
export const usageInvoiceProcess = process({
  name: 'usageInvoice',
  states: ['issued', 'partly_paid', 'paid', 'written_off'],
  initial: 'issued',
  final: ['written_off'],
  transitions: [
    { from: ['issued', 'partly_paid'], action: 'payPart', by: ['owner', 'provider'], to: 'partly_paid' },
    { from: ['issued', 'partly_paid'], action: 'pay', by: ['owner', 'provider'], to: 'paid' },
    { from: ['partly_paid', 'paid'], action: 'reopen', by: 'provider', to: 'partly_paid' },
    { from: ['issued', 'partly_paid'], action: 'writeOff', by: 'owner', to: 'written_off', reasons: writeOffReasons },
  ],
});
export const UsageInvoiceState = z.enum(usageInvoiceProcess.states);

/** One charge on an invoice. `net` = what a programme bears (`support`) and what the user bears. */
export const InvoiceLine = z.object({
  chargeId: idOf('charge'),
  bookingId: ChargedId,
  bookingNumber: z.string(),
  resource: localized(200),
  start: z.iso.datetime(),
  zone: z.string().max(60).optional(),
  net: z.int().nonnegative(),
  vat: z.int().nonnegative(),
  support: z.int().nonnegative(),
  applicationId: idOf('application').optional(),
  projects: z.array(z.object({ name: z.string(), minor: z.int() })).max(12),
});

/**
 * What is taken back of a line, with its tax, by a `correction` of the owner; or, without tax, since damages are no supply, the `compensation`
 * that came with it for a time that was taken.
 */
export const CreditNote = z.object({
  number: z.string(),
  chargeId: idOf('charge'),
  cause: z.enum(['correction', 'compensation']).default('correction'),
  net: z.int().positive(),
  vat: z.int().nonnegative(),
  why: z.string().trim().min(1).max(500),
  on: z.iso.date(),
  by: Stamp,
});

export const UsagePayment = z.object({
  key: z.string().max(120),
  /** Of the user, or of a programme for its share. */
  from: z.enum(['user', 'programme']),
  minor: z.int().positive(),
  on: z.iso.date(),
  reference: z.string().trim().min(1).max(120),
  /** The payment by card that it came by. */
  cardId: idOf('payment').optional(),
  /** Of it, what the bank of the card took back for good. */
  lost: z.int().positive().optional(),
  by: Stamp,
});

/** What the user got back of what it paid too much: by a transfer of the owner, or to the card that it had paid by. */
export const UsageRefund = UsagePayment.omit({ from: true, lost: true });

/** Most credit notes, payments and refunds of one invoice. */
export const mostCredits = 80;
export const mostTransfers = 60;

export const UsageInvoice = z
  .object({
    id: idOf('usageInvoice'),
    version: z.int().positive(),
    number: z.string(),
    ownerId: idOf('organisation'),
    userId: idOf('organisation'),
    /** `YYYY-MM`. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    currency: Currency,
    lines: z.array(InvoiceLine).min(1).max(80),
    net: z.int().nonnegative(),
    vat: z.int().nonnegative(),
    support: z.int().nonnegative(),
    credits: z.array(CreditNote).max(mostCredits),
    payments: z.array(UsagePayment).max(mostTransfers),
    refunds: z.array(UsageRefund).max(mostTransfers).default([]),
    state: UsageInvoiceState,
    reason: z.enum(writeOffReasons).optional(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'UsageInvoice' });
export type UsageInvoice = z.infer<typeof UsageInvoice>;

type Amounts = Pick<UsageInvoice, 'net' | 'vat' | 'support' | 'credits' | 'payments' | 'refunds' | 'state'>;

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const paidBy = ({ payments }: Pick<Amounts, 'payments'>, from: 'user' | 'programme'): number =>
  sum(payments.filter((p) => p.from === from).map((p) => p.minor - (p.lost ?? 0)));

/** What the user still owes; negative where credit notes came after the payment and nothing was sent back. Of a written-off invoice nothing. */
export const owedByUser = (i: Amounts): number => {
  const paid = paidBy(i, 'user') - sum(i.refunds.map((r) => r.minor));
  const left = i.net + i.vat - i.support - sum(i.credits.map((c) => c.net + c.vat)) - paid;
  return i.state === 'written_off' ? Math.min(0, left) : left;
};

/** What programmes still owe. */
export const owedByProgrammes = (i: Amounts): number => i.support - paidBy(i, 'programme');

/** What the owner can do with an invoice as it stands. */
export const invoiceActions = (i: UsageInvoice): ('pay' | 'credit' | 'refund' | 'writeOff')[] => {
  const open = i.state === 'issued' || i.state === 'partly_paid';
  const owed = owedByProgrammes(i) > 0;
  return [
    ...(open || owed ? ['pay' as const] : []),
    ...(i.state === 'written_off' ? [] : ['credit' as const]),
    ...(owedByUser(i) < 0 ? ['refund' as const] : []),
    ...(open && owedByUser(i) > 0 ? ['writeOff' as const] : []),
  ];
};
