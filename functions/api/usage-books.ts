import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import type { Relation } from '@sandan/market/policy';
import type { UsageBooks } from '@sandan/market/usage/card';
import type { UsageInvoice } from '@sandan/market/usage/invoice';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';

export const OfUse = z.object({ id: idOf('usageInvoice') });

export const relationToUse = (invoice: UsageInvoice | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!invoice || !id) return 'other';
  if (id === invoice.ownerId) return 'organisation';
  return id === invoice.userId ? 'counterpart' : 'other';
};

type Asking = Pick<Call<{ id: string }, unknown, unknown>, 'permit' | 'params' | 'caller' | 'world' | 'seen' | 'concerns'>;

/** The invoice with its payments by card, as whoever may change it has seen it. @throws Fault missing; conflict `usageInvoice.stale` */
export const usageBooksToChange = async ({ permit, params, caller, world, seen, concerns }: Asking): Promise<UsageBooks> => {
  const books = await world.stores.usageInvoices.books(params.id);
  permit(relationToUse(books?.invoice, caller));
  if (!books) throw missing('invoice');
  concerns(books.invoice.ownerId);
  if (books.invoice.version !== seen()) throw new Fault('conflict', 'usageInvoice.stale');
  return books;
};
