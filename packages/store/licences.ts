import type { Actor } from '@sandan/kernel/actor';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { booksNext } from '@sandan/market/licence/clock';
import { openBooks } from '@sandan/market/licence/grant';
import { Licence } from '@sandan/market/licence/licence';
import { after, type Books, type Change } from '@sandan/market/royalty/books';
import { Invoice } from '@sandan/market/royalty/invoice';
import { RoyaltyPeriod } from '@sandan/market/royalty/period';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Payments } from './payments.ts';
import type { Work } from './work.ts';

const clock = 'clock#licence';
/** That an organisation holds a licence; lies beside the licence and leads to it from the licensee. */
const Held = z.object({ licenceId: z.string(), licenseeId: z.string(), version: z.literal(1) });
/** The licence with the instant at which the clock looks at its books again. */
const Kept = Licence.extend({ nextAt: z.iso.datetime().optional() });

/**
 * pk `licence#id`, under which all of its books lie: sk `licence` (g1 by licensor; g2: the clock), `held` (g1 by licensee),
 * `period#from`, `invoice#id`, `ledger#key`, and what `payments` keeps. Entries of the ledger are only ever created: nothing here changes or removes one.
 */
export const licences = (db: Database, cursors: Cursors, payments: Payments) => {
  const pk = (id: string) => `licence#${id}`;
  const all = collection(db, cursors, {
    type: 'licence',
    schema: Kept,
    keys: (l) => ({
      pk: pk(l.id),
      sk: 'licence',
      g1pk: `licensor#${l.licensorId}`,
      g1sk: `licence#${l.id}`,
      ...(l.nextAt ? { g2pk: clock, g2sk: `${l.nextAt}#${l.id}` } : {}),
    }),
  });
  const held = collection(db, cursors, {
    type: 'licenceHeld',
    schema: Held,
    keys: (h) => ({ pk: pk(h.licenceId), sk: 'held', g1pk: `licensee#${h.licenseeId}`, g1sk: `licence#${h.licenceId}` }),
  });
  const periods = collection(db, cursors, {
    type: 'royaltyPeriod',
    schema: RoyaltyPeriod,
    stale: 'licence.stale',
    keys: (p) => ({ pk: pk(p.licenceId), sk: `period#${p.from}` }),
  });
  const invoices = collection(db, cursors, {
    type: 'invoice',
    schema: Invoice,
    stale: 'licence.stale',
    keys: (i) => ({ pk: pk(i.licenceId), sk: `invoice#${i.id}` }),
  });
  const ledger = collection(db, cursors, {
    type: 'ledgerEntry',
    schema: LedgerEntry,
    stale: 'ledger.twice',
    keys: (e) => ({ pk: pk(e.bookId), sk: `ledger#${e.key}` }),
  });
  const byId = (id: string) => all.get({ pk: pk(id), sk: 'licence' });
  const kept = (books: Books) => {
    const { nextAt: _, ...licence } = books.licence as z.infer<typeof Kept>;
    const nextAt = booksNext(books);
    return { ...licence, ...(nextAt ? { nextAt } : {}) };
  };
  const write = (w: Work, { periods: some, invoices: bills, entries, ...money }: Omit<Change, 'licence'>) => {
    for (const entry of entries) ledger.create(w, entry);
    for (const period of some) periods.put(w, period);
    for (const invoice of bills) invoices.put(w, invoice);
    payments.write(w, money);
  };
  return {
    parse: all.parse,
    periods: { parse: periods.parse },
    invoices: { parse: invoices.parse },
    byId,
    /** Adds a licence with the books it begins with, for whoever puts it into the transaction that makes its contract effective. */
    create(w: Work, licence: Licence, actor: Actor, now: Date): void {
      const books = openBooks(licence, actor, now);
      all.create(w, kept(books));
      held.create(w, { licenceId: licence.id, licenseeId: licence.licenseeId, version: 1 });
      write(w, books);
    },
    /** What the invoices of a licence are of, by their ids. */
    async invoiceKinds(id: string): Promise<ReadonlyMap<string, Invoice['kind']>> {
      return new Map((await invoices.all({ pk: pk(id), startsWith: 'invoice#' })).map((i) => [i.id, i.kind]));
    },
    async books(id: string): Promise<Books | undefined> {
      const licence = await byId(id);
      if (!licence) return undefined;
      const [found, bills, entries, money] = await Promise.all([
        periods.all({ pk: pk(id), startsWith: 'period#' }),
        invoices.all({ pk: pk(id), startsWith: 'invoice#' }),
        ledger.all({ pk: pk(id), startsWith: 'ledger#' }),
        payments.of(id),
      ]);
      const byTime = entries.sort((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));
      return { licence, periods: found, invoices: bills, entries: byTime, ...money };
    },
    /** Writes a change of the books, whole or not at all; refused (`licence.stale`) if another came first. */
    advance(w: Work, books: Books, change: Change): void {
      all.put(w, kept(after(books, change)));
      write(w, change);
    },
    given: (organisationId: string, page: PageQuery): Promise<Page<Licence>> =>
      all.list({ index: 'g1', pk: `licensor#${organisationId}`, startsWith: 'licence#' }, { ...page, newestFirst: true }),
    async taken(organisationId: string, page: PageQuery): Promise<Page<Licence>> {
      const where = { index: 'g1', pk: `licensee#${organisationId}`, startsWith: 'licence#' } as const;
      const { items, next } = await held.list(where, { ...page, newestFirst: true });
      const found = await Promise.all(items.map((h) => byId(h.licenceId)));
      return { items: found.filter((l) => l !== undefined), ...(next ? { next } : {}) };
    },
    /** Licences with whose books the clock has something to do at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Licences = ReturnType<typeof licences>;
