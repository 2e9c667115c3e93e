import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { paymentMethods } from './method.ts';

/** Life of one payment. What of it was refunded, released or transferred are amounts beside the state. */
export const paymentProcess = process({
  name: 'payment',
  states: ['created', 'processing', 'succeeded', 'failed', 'cancelled', 'charged_back'],
  initial: 'created',
  final: ['cancelled'],
  transitions: [
    { from: ['created', 'failed'], action: 'process', by: 'provider', to: 'processing' },
    { from: ['created', 'processing', 'failed'], action: 'succeed', by: ['provider', 'seller'], to: 'succeeded' },
    { from: ['created', 'processing'], action: 'fail', by: 'provider', to: 'failed' },
    {
      from: ['created', 'processing', 'failed'],
      action: 'cancel',
      by: ['payer', 'provider', 'clock'],
      to: 'cancelled',
      timer: 'payment.session',
    },
    { from: 'succeeded', action: 'charge_back', by: 'provider', to: 'charged_back' },
    { from: 'charged_back', action: 'win', by: 'provider', to: 'succeeded' },
  ],
});
export type PaymentState = (typeof paymentProcess)['states'][number];

const Minor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);

/** What is paid for: an instalment of an order, an invoice of a licence, or one of the use of equipment. */
export const PaymentSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), orderId: idOf('order'), instalment: z.string() }),
  z.object({ kind: z.literal('invoice'), licenceId: idOf('licence'), invoiceId: idOf('invoice') }),
  z.object({ kind: z.literal('use'), usageInvoiceId: idOf('usageInvoice') }),
]);
export type PaymentSubject = z.infer<typeof PaymentSubject>;

/**
 * One payment. By card, the money lies in the market's account at the provider: of `captured`, what is neither `refunded`, `released`
 * nor `lost` is held. `refunding` was asked of the provider and is not confirmed.
 */
export const Payment = z
  .object({
    id: idOf('payment'),
    version: z.int().positive(),
    subject: PaymentSubject,
    payerId: idOf('organisation'),
    payeeId: idOf('organisation'),
    method: z.enum(Object.keys(paymentMethods) as [keyof typeof paymentMethods, ...(keyof typeof paymentMethods)[]]),
    amount: Money,
    state: z.enum(paymentProcess.states),
    captured: Minor,
    /** Of what was captured, what went beyond what was outstanding. */
    beyond: Minor,
    providerFee: Minor,
    refunded: Minor,
    refunding: Minor,
    released: Minor,
    lost: Minor,
    /** What its bank took back, and how that ended; while it is open, nothing of the payment moves. */
    chargeback: z
      .object({ id: z.string().max(120), minor: z.int().positive(), outcome: z.enum(['open', 'won', 'lost']) })
      .optional(),
    /** Names the transfer so that it is entered once: the day and reference of a bank transfer, or the bank's own id. */
    key: z.string().max(200),
    /** The bank's own id of a transfer that was entered by hand, once the bank's file has told of it. */
    bankKey: z.string().max(200).optional(),
    /** Under what the bank books it together with others, if it does: another file may tell of all of them as one. */
    bankEntry: z.string().max(200).optional(),
    on: z.iso.date().optional(),
    reference: z.string().trim().min(1).max(140).optional(),
    provider: z
      .object({
        sessionId: z.string().max(120).optional(),
        intentId: z.string().max(120).optional(),
        chargeId: z.string().max(120).optional(),
        url: z.url().max(2000).optional(),
        until: z.iso.datetime().optional(),
        failure: z.string().max(80).optional(),
      })
      .optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

/** The id of the books that a payment belongs to: of its order, its licence, or its invoice of the use of equipment. */
export const paidBooks = ({ subject }: Pick<Payment, 'subject'>): string => {
  switch (subject.kind) {
    case 'order':
      return subject.orderId;
    case 'invoice':
      return subject.licenceId;
    case 'use':
      return subject.usageInvoiceId;
  }
};

/** Whether money may still come of it. */
export const isOpen = ({ state }: Pick<Payment, 'state'>): boolean =>
  state === 'created' || state === 'processing' || state === 'failed';

/** What of a card payment is neither refunded, released nor lost, whoever may touch it at the moment. */
export const keptOf = ({ method, captured, refunded, refunding, released, lost }: Payment): number =>
  method === 'card' ? captured - refunded - refunding - released - lost : 0;

/** Whether its bank has taken it back and looks into it, so that nothing of it moves. */
export const isContested = ({ chargeback }: Payment): boolean => chargeback?.outcome === 'open';

/** What of a card payment the market holds and may pass on: nothing while its bank looks into it. */
export const heldOf = (payment: Payment): number => (isContested(payment) ? 0 : keptOf(payment));
