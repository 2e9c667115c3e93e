import { invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { allows } from '@sandan/market/policy';
import { after, type Books, today } from '@sandan/market/royalty/books';
import type { Invoice } from '@sandan/market/royalty/invoice';
import { receive, refund } from '@sandan/market/royalty/settle';
import * as z from 'zod';
import { advanced, booksFor, booksToChange, handOf, LicenceId } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { InvoiceView, invoiceView, LicenceLine, LicenceView, licenceLine } from '../licence-view.ts';

const OfInvoice = LicenceId.extend({ invoiceId: idOf('invoice') });
const Minor = z.int().positive().max(1e13);
const Shown = z.object({ licence: LicenceLine, invoice: InvoiceView, mayRecord: z.boolean() }).meta({ id: 'ShownInvoice' });

const invoiceOf = ({ invoices }: Books, id: string): Invoice => {
  const found = invoices.find((i) => i.id === id);
  if (!found) throw missing('invoice');
  return found;
};

export const invoices = [
  endpoint({
    operation: 'invoices.read',
    method: 'get',
    path: '/licences/{id}/invoices/{invoiceId}',
    summary: 'One invoice with what was paid on it',
    answer: Shown,
    params: OfInvoice,
    handle: async (call) => {
      const { params, caller, world } = call;
      const books = await booksFor(call, params.id);
      const invoice = invoiceOf(books, params.invoiceId);
      const licence = await licenceLine(world, books.licence, caller);
      const mayRecord = licence.side === 'licensor' && allows('invoices.pay', caller.actor, 'organisation');
      return { body: { licence, invoice: invoiceView(invoice), mayRecord }, version: books.licence.version };
    },
  }),
  endpoint({
    operation: 'invoices.pay',
    method: 'post',
    path: '/licences/{id}/invoices/{invoiceId}/payments',
    summary: 'Record a bank transfer that has come in; what goes beyond the invoice becomes credit of the licensee',
    answer: Shown,
    params: OfInvoice,
    changes: true,
    body: z.strictObject({ minor: Minor, on: z.iso.date(), reference: z.string().trim().min(1).max(120) }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      const invoice = invoiceOf(books, params.invoiceId);
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const key = `${invoice.id}#bank#${body.on}#${body.reference}`;
      const change = receive(books, invoice, { ...body, key, by: 'bank' }, handOf(caller, now));
      world.stores.licences.advance(work, books, change);
      const next = after(books, change);
      return {
        body: {
          licence: await licenceLine(world, next.licence, caller),
          invoice: invoiceView(invoiceOf(next, invoice.id)),
          mayRecord: true,
        },
        version: change.licence.version,
      };
    },
  }),
  endpoint({
    operation: 'licences.refund',
    method: 'post',
    path: '/licences/{id}/refunds',
    summary: 'Record that credit of the licensee was paid back to it by transfer',
    answer: LicenceView,
    params: LicenceId,
    changes: true,
    body: z.strictObject({ minor: Minor, on: z.iso.date(), reference: z.string().trim().min(1).max(120) }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const paid = { minor: body.minor, on: body.on, by: 'bank', key: `${body.on}#${body.reference}` } as const;
      return advanced(world, work, books, refund(books, paid, handOf(caller, now)), caller, now);
    },
  }),
];
