import { invalidField } from '@sandan/kernel/fault';
import { after, today } from '@sandan/market/royalty/books';
import { receive, refund } from '@sandan/market/royalty/settle';
import * as z from 'zod';
import { advanced, booksFor, booksToChange, handOf, LicenceId } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { invoiceOf, OfInvoice, ShownInvoice, shownInvoice } from '../invoice-books.ts';
import { LicenceView } from '../licence-view.ts';

const Minor = z.int().positive().max(1e13);

export const invoices = [
  endpoint({
    operation: 'invoices.read',
    method: 'get',
    path: '/licences/{id}/invoices/{invoiceId}',
    summary: 'One invoice with what was paid on it',
    answer: ShownInvoice,
    params: OfInvoice,
    handle: async (call) => {
      const { params, caller, world } = call;
      const books = await booksFor(call, params.id);
      return { body: await shownInvoice(world, books, params.invoiceId, caller), version: books.licence.version };
    },
  }),
  endpoint({
    operation: 'invoices.pay',
    method: 'post',
    path: '/licences/{id}/invoices/{invoiceId}/payments',
    summary: 'Record a bank transfer that has come in; what goes beyond the invoice becomes credit of the licensee',
    answer: ShownInvoice,
    params: OfInvoice,
    changes: true,
    body: z.strictObject({ minor: Minor, on: z.iso.date(), reference: z.string().trim().min(1).max(120) }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await booksToChange(call, params.id);
      const invoice = invoiceOf(books, params.invoiceId);
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const key = `${invoice.id}#bank#${body.on}#${body.reference}`;
      const change = receive(books, invoice, { ...body, key }, handOf(caller, now));
      world.stores.licences.advance(work, books, change);
      const next = after(books, change);
      return { body: await shownInvoice(world, next, invoice.id, caller), version: change.licence.version };
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
      const paid = { minor: body.minor, on: body.on, key: `${body.on}#${body.reference}` };
      return advanced(world, work, books, refund(books, paid, handOf(caller, now)), caller, now);
    },
  }),
];
