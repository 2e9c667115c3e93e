import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Payment } from '@sandan/market/payment/payment';
import { isOutstanding } from '@sandan/market/payment/task';
import { allows } from '@sandan/market/policy';
import type { Books } from '@sandan/market/royalty/books';
import { cardsOf } from '@sandan/market/royalty/card';
import { type Invoice, outstandingOf } from '@sandan/market/royalty/invoice';
import * as z from 'zod';
import { LicenceId } from './books.ts';
import type { Caller } from './caller.ts';
import { InvoiceView, invoiceView, LicenceLine, licenceLine } from './licence-view.ts';
import type { World } from './world.ts';

export const OfInvoice = LicenceId.extend({ invoiceId: idOf('invoice') });

export const invoiceOf = ({ invoices }: Books, id: string): Invoice => {
  const found = invoices.find((i) => i.id === id);
  if (!found) throw missing('invoice');
  return found;
};

export const CardPayment = Payment.pick({ id: true, amount: true, state: true, on: true })
  .extend({
    failure: z.string().optional(),
    /** Of it, what goes back to the card, be it done or asked for. */
    refunded: z.int(),
    chargeback: z.enum(['open', 'won', 'lost']).optional(),
  })
  .meta({
    id: 'InvoiceCardPayment',
    description: 'A payment of an invoice by card; `failure` is the word of the bank that refused it',
  });

export const ShownInvoice = z
  .object({
    licence: LicenceLine,
    invoice: InvoiceView,
    /** The licensor sees those that have brought money, and not which cards of the licensee were refused. */
    cards: z.array(CardPayment),
    /** For the licensor: what of them the provider is still to send to its account. */
    toSend: z.int().optional(),
    mayRecord: z.boolean(),
    mayPay: z.boolean(),
  })
  .meta({ id: 'ShownInvoice' });

export const cardView = ({ id, amount, state, on, provider, refunded, refunding, chargeback }: Payment) => ({
  id,
  amount,
  state,
  ...(on ? { on } : {}),
  ...(provider?.failure && (state === 'failed' || state === 'cancelled') ? { failure: provider.failure } : {}),
  refunded: refunded + refunding,
  ...(chargeback ? { chargeback: chargeback.outcome } : {}),
});

/** An invoice with what was paid on it and what is under way, as one of the sides or the desk sees it. */
export const shownInvoice = async (world: World, books: Books, invoiceId: string, caller: Caller) => {
  const invoice = invoiceOf(books, invoiceId);
  const licence = await licenceLine(world, books.licence, caller);
  const cards = cardsOf(books, invoiceId);
  const sending = books.tasks.filter((t) => t.kind === 'transfer' && isOutstanding(t) && cards.some((c) => c.id === t.paymentId));
  const { side } = licence;
  return {
    licence,
    invoice: invoiceView(invoice),
    cards: cards.filter((c) => side !== 'licensor' || c.captured > 0).map(cardView),
    ...(side === 'licensor' ? { toSend: sending.reduce((sum, t) => sum + t.amount.minor, 0) } : {}),
    mayRecord: side === 'licensor' && allows('invoices.pay', caller.actor, 'organisation'),
    mayPay: side === 'licensee' && allows('invoices.payByCard', caller.actor, 'counterpart') && outstandingOf(invoice) > 0,
  };
};
