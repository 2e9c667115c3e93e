import type { Page, PageQuery } from '@sandan/kernel/page';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { Adjustment } from '@sandan/market/usage/adjustment';
import type { UsageBooks, UsageBooksChange } from '@sandan/market/usage/card';
import { Charge } from '@sandan/market/usage/charge';
import { chargeNext } from '@sandan/market/usage/charge-clock';
import { UsageInvoice } from '@sandan/market/usage/invoice';
import type { InvoiceChange } from '@sandan/market/usage/invoice-verbs';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Payments } from './payments.ts';
import type { Work } from './work.ts';

const clock = 'clock#charge';
const two = (n: number) => String(n).padStart(2, '0');

/** pk `charges#booking`: sk `charge#part` (g1 by owner and state; g2: the clock) and `adjustment#id`. */
export const charges = (db: Database, cursors: Cursors) => {
  const pk = (bookingId: string) => `charges#${bookingId}`;
  const all = collection(db, cursors, {
    type: 'charge',
    schema: Charge,
    stale: 'usage.stale',
    keys: (c) => {
      const next = chargeNext(c);
      return {
        pk: pk(c.bookingId),
        sk: `charge#${two(c.part)}`,
        g1pk: `charged-by#${c.ownerId}`,
        g1sk: `${c.state}#${c.userId}#${c.currency}#${c.end}#${c.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${c.bookingId}` } : {}),
      };
    },
  });
  const adjustments = collection(db, cursors, {
    type: 'adjustment',
    schema: Adjustment,
    stale: 'adjustment.stale',
    keys: (a) => ({ pk: pk(a.bookingId), sk: `adjustment#${a.id}` }),
  });
  return {
    of: (bookingId: string): Promise<Charge[]> => all.all({ pk: pk(bookingId), startsWith: 'charge#' }),
    part: (bookingId: string, part: number) => all.get({ pk: pk(bookingId), sk: `charge#${two(part)}` }),
    write: (w: Work, charge: Charge): void => (charge.version === 1 ? all.create : all.put)(w, charge),
    /** What an owner may bill, of one user if named. */
    dueTo: (ownerId: string, userId = ''): Promise<Charge[]> =>
      all.all({ index: 'g1', pk: `charged-by#${ownerId}`, startsWith: userId ? `due#${userId}#` : 'due#' }),
    adjustments: {
      ...adjustments,
      of: (bookingId: string): Promise<Adjustment[]> => adjustments.all({ pk: pk(bookingId), startsWith: 'adjustment#' }),
      byId: (bookingId: string, id: string) => adjustments.get({ pk: pk(bookingId), sk: `adjustment#${id}` }),
    },
    /** Bookings of whose charges the clock has something to do at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Charges = ReturnType<typeof charges>;

/**
 * pk `usageInvoice#id`: sk `invoice` (g1 by owner, g2 by user), `ledger#key`, and the payments by card with what the provider is to do for
 * them. Entries of the ledger are only ever created.
 */
export const usageInvoices = (db: Database, cursors: Cursors, money: Payments) => {
  const pk = (id: string) => `usageInvoice#${id}`;
  const all = collection(db, cursors, {
    type: 'usageInvoice',
    schema: UsageInvoice,
    stale: 'usageInvoice.stale',
    keys: (i) => ({
      pk: pk(i.id),
      sk: 'invoice',
      g1pk: `usage-billed-by#${i.ownerId}`,
      g1sk: `${i.month}#${i.id}`,
      g2pk: `usage-billed-to#${i.userId}`,
      g2sk: `${i.month}#${i.id}`,
    }),
  });
  const ledger = collection(db, cursors, {
    type: 'ledgerEntry',
    schema: LedgerEntry,
    stale: 'ledger.twice',
    keys: (e) => ({ pk: pk(e.bookId), sk: `ledger#${e.key}` }),
  });
  return {
    parse: all.parse,
    byId: (id: string) => all.get({ pk: pk(id), sk: 'invoice' }),
    entries: (id: string): Promise<LedgerEntry[]> => ledger.all({ pk: pk(id), startsWith: 'ledger#' }),
    /** Writes an invoice with its entries; its charges are written beside it by whoever bills them. */
    write(w: Work, { invoice, entries }: Omit<InvoiceChange, 'charges'>): void {
      (invoice.version === 1 ? all.create : all.put)(w, invoice);
      for (const entry of entries) ledger.create(w, entry);
    },
    /** An invoice with its payments by card. */
    async books(id: string): Promise<UsageBooks | undefined> {
      const [invoice, paid] = await Promise.all([all.get({ pk: pk(id), sk: 'invoice' }), money.of(id)]);
      return invoice && { invoice, ...paid };
    },
    /** Writes a change of the books of an invoice. */
    advance(w: Work, change: UsageBooksChange): void {
      all.put(w, change.invoice);
      for (const entry of change.entries) ledger.create(w, entry);
      money.write(w, change);
    },
    issued: (ownerId: string, page: PageQuery): Promise<Page<UsageInvoice>> =>
      all.list({ index: 'g1', pk: `usage-billed-by#${ownerId}` }, { ...page, newestFirst: true }),
    received: (userId: string, page: PageQuery): Promise<Page<UsageInvoice>> =>
      all.list({ index: 'g2', pk: `usage-billed-to#${userId}` }, { ...page, newestFirst: true }),
  };
};
export type UsageInvoices = ReturnType<typeof usageInvoices>;
