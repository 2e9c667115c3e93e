import type { Page, PageQuery } from '@sandan/kernel/page';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { bookOf } from '@sandan/market/mandate/commission';
import { SharedCredit } from '@sandan/market/mandate/credit';
import { Mandate } from '@sandan/market/mandate/mandate';
import { mandateNextAt } from '@sandan/market/mandate/verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#mandate';
const keyOf = (id: string) => ({ pk: `mandate#${id}`, sk: 'mandate' });
/** That an organisation holds a mandate: leads to it from the broker. */
const Mandated = z.object({ mandateId: z.string(), brokerId: z.string(), version: z.literal(1) });
/** That a broker has a part in a credit: leads to it from the broker. */
const Credited = z.object({ licenceId: z.string(), mandatorId: z.string(), brokerId: z.string(), version: z.literal(1) });

/** pk `mandate#id`: sk `mandate` (g1 by the mandating party; g2: the clock) and `mandated` (g1 by broker). */
export const mandates = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'mandate',
    schema: Mandate,
    stale: 'mandate.stale',
    keys: (m) => {
      const next = mandateNextAt(m);
      return {
        ...keyOf(m.id),
        g1pk: `mandator#${m.mandatorId}`,
        g1sk: `mandate#${m.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${m.id}` } : {}),
      };
    },
  });
  const mandated = collection(db, cursors, {
    type: 'mandated',
    schema: Mandated,
    keys: (m) => ({
      pk: `mandate#${m.mandateId}`,
      sk: 'mandated',
      g1pk: `broker#${m.brokerId}`,
      g1sk: `mandate#${m.mandateId}`,
    }),
  });
  const many = (ids: readonly string[]): Promise<Mandate[]> => batchGet(db, all.parse, ids.map(keyOf));
  return {
    parse: all.parse,
    byId: (id: string) => all.get(keyOf(id)),
    /** Those of the mandates that exist, in no order. */
    many,
    offer(w: Work, mandate: Mandate): void {
      all.create(w, mandate);
      mandated.create(w, { mandateId: mandate.id, brokerId: mandate.brokerId, version: 1 });
    },
    put: all.put,
    /** Every mandate that a party gave or was offered to give. */
    ofMandator: (organisationId: string): Promise<Mandate[]> =>
      all.all({ index: 'g1', pk: `mandator#${organisationId}`, startsWith: 'mandate#' }),
    given: (organisationId: string, page: PageQuery): Promise<Page<Mandate>> =>
      all.list({ index: 'g1', pk: `mandator#${organisationId}`, startsWith: 'mandate#' }, { ...page, newestFirst: true }),
    async held(organisationId: string, page: PageQuery): Promise<Page<Mandate>> {
      const where = { index: 'g1', pk: `broker#${organisationId}`, startsWith: 'mandate#' } as const;
      const { items, next } = await mandated.list(where, { ...page, newestFirst: true });
      const found = await many(items.map((m) => m.mandateId));
      return { items: found.toSorted((a, b) => (a.id < b.id ? 1 : -1)), ...(next ? { next } : {}) };
    },
    /** Mandates whose time is over at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Mandates = ReturnType<typeof mandates>;

/**
 * Beside the books of a licence, under its pk `licence#id`: sk `credit#mandator` (g1 by the mandating party), `credited#mandator#broker`
 * (g1 by broker), `commission#mandator#key`: the entries of that party's books of commissions, which are only ever created.
 */
export const sharedCredits = (db: Database, cursors: Cursors) => {
  const pk = (licenceId: string) => `licence#${licenceId}`;
  const place = (licenceId: string, mandatorId: string) => ({ pk: pk(licenceId), sk: `credit#${mandatorId}` });
  const all = collection(db, cursors, {
    type: 'sharedCredit',
    schema: SharedCredit,
    stale: 'credit.stale',
    keys: (c) => ({
      ...place(c.licenceId, c.mandatorId),
      g1pk: `crediting#${c.mandatorId}`,
      g1sk: c.licenceId,
    }),
  });
  const credited = collection(db, cursors, {
    type: 'credited',
    schema: Credited,
    keys: (c) => ({
      pk: pk(c.licenceId),
      sk: `credited#${c.mandatorId}#${c.brokerId}`,
      g1pk: `credited#${c.brokerId}`,
      g1sk: `${c.licenceId}#${c.mandatorId}`,
    }),
  });
  const ledger = collection(db, cursors, {
    type: 'commissionEntry',
    schema: LedgerEntry,
    stale: 'commission.twice',
    keys: (e) => {
      const [licenceId = '', mandatorId = ''] = e.bookId.split('#');
      return { pk: pk(licenceId), sk: `commission#${mandatorId}#${e.key}` };
    },
  });
  return {
    parse: all.parse,
    byId: (licenceId: string, mandatorId: string) => all.get(place(licenceId, mandatorId)),
    of: (licenceId: string): Promise<SharedCredit[]> => all.all({ pk: pk(licenceId), startsWith: 'credit#' }),
    open(w: Work, credit: SharedCredit): void {
      all.create(w, credit);
      const { licenceId, mandatorId, parts } = credit;
      for (const brokerId of new Set(parts.map((p) => p.brokerId)))
        credited.create(w, { licenceId, mandatorId, brokerId, version: 1 });
    },
    put: all.put,
    /** What was entered in its books, the oldest first. */
    async entries(credit: SharedCredit): Promise<LedgerEntry[]> {
      const found = await ledger.all({ pk: pk(credit.licenceId), startsWith: `commission#${credit.mandatorId}#` });
      return found
        .filter((e) => e.bookId === bookOf(credit))
        .toSorted((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));
    },
    /** Writes entries with the next version of the credit, which is their lock. */
    enter(w: Work, credit: SharedCredit, entries: readonly LedgerEntry[]): void {
      all.put(w, credit);
      for (const entry of entries) ledger.create(w, entry);
    },
    owed: (organisationId: string, page: PageQuery): Promise<Page<SharedCredit>> =>
      all.list({ index: 'g1', pk: `crediting#${organisationId}` }, { ...page, newestFirst: true }),
    async earned(organisationId: string, page: PageQuery): Promise<Page<SharedCredit>> {
      const { items, next } = await credited.list(
        { index: 'g1', pk: `credited#${organisationId}` },
        { ...page, newestFirst: true },
      );
      const found = await batchGet(
        db,
        all.parse,
        items.map((c) => place(c.licenceId, c.mandatorId)),
      );
      return { items: found.toSorted((a, b) => (a.licenceId < b.licenceId ? 1 : -1)), ...(next ? { next } : {}) };
    },
  };
};
export type SharedCredits = ReturnType<typeof sharedCredits>;
