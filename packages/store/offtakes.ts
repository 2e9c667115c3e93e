import type { Page, PageQuery } from '@sandan/kernel/page';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { Offtake } from '@sandan/market/offtake/offtake';
import { permitNextAt, WastePermit } from '@sandan/market/offtake/permit';
import { offtakeNextAt } from '@sandan/market/offtake/verbs';
import { Weighing } from '@sandan/market/offtake/weighing';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#offtake';
const keyOf = (id: string) => ({ pk: `offtake#${id}`, sk: 'offtake' });
/** That an organisation takes under an agreement: leads to it from the taker. */
const Taken = z.object({ offtakeId: z.string(), takerId: z.string(), version: z.literal(1) });

/**
 * pk `offtake#id`: sk `offtake` (g1 by supplier; g2: the clock), `taken` (g1 by taker), `weighing#ticket`, and `book#key`: the entries of
 * its book, which are only ever created.
 */
export const offtakes = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'offtake',
    schema: Offtake,
    stale: 'offtake.stale',
    keys: (o) => {
      const next = offtakeNextAt(o);
      return {
        ...keyOf(o.id),
        g1pk: `supplier#${o.supplierId}`,
        g1sk: `offtake#${o.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${o.id}` } : {}),
      };
    },
  });
  const taken = collection(db, cursors, {
    type: 'offtakeTaken',
    schema: Taken,
    keys: (t) => ({
      pk: `offtake#${t.offtakeId}`,
      sk: 'taken',
      g1pk: `taker#${t.takerId}`,
      g1sk: `offtake#${t.offtakeId}`,
    }),
  });
  const weighings = collection(db, cursors, {
    type: 'weighing',
    schema: Weighing,
    stale: 'weighing.stale',
    keys: (w) => ({ pk: `offtake#${w.offtakeId}`, sk: `weighing#${w.ticket}` }),
  });
  const ledger = collection(db, cursors, {
    type: 'offtakeEntry',
    schema: LedgerEntry,
    stale: 'offtake.twice',
    keys: (e) => ({ pk: `offtake#${e.bookId}`, sk: `book#${e.key}` }),
  });
  return {
    parse: all.parse,
    parseWeighing: weighings.parse,
    byId: (id: string) => all.get(keyOf(id)),
    offer(w: Work, offtake: Offtake): void {
      all.create(w, offtake);
      taken.create(w, { offtakeId: offtake.id, takerId: offtake.takerId, version: 1 });
    },
    put: all.put,
    weighing: (id: string, ticket: string) => weighings.get({ pk: `offtake#${id}`, sk: `weighing#${ticket}` }),
    /** Every weighing under it, the latest first. */
    async weighings(id: string): Promise<Weighing[]> {
      const found = await weighings.all({ pk: `offtake#${id}`, startsWith: 'weighing#' });
      return found.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    },
    /** Every entry of its book, the oldest first. */
    async entries(id: string): Promise<LedgerEntry[]> {
      const found = await ledger.all({ pk: `offtake#${id}`, startsWith: 'book#' });
      return found.toSorted((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));
    },
    /** Writes a weighing, and what the books follow with, under the next version of the agreement, which is their lock. */
    weigh(w: Work, offtake: Offtake, weighing: Weighing, entry?: LedgerEntry): void {
      all.put(w, offtake);
      if (weighing.version === 1) weighings.create(w, weighing);
      else weighings.put(w, weighing);
      if (entry) ledger.create(w, entry);
    },
    enter(w: Work, offtake: Offtake, entry: LedgerEntry): void {
      all.put(w, offtake);
      ledger.create(w, entry);
    },
    supplied: (organisationId: string, page: PageQuery): Promise<Page<Offtake>> =>
      all.list({ index: 'g1', pk: `supplier#${organisationId}`, startsWith: 'offtake#' }, { ...page, newestFirst: true }),
    async taken(organisationId: string, page: PageQuery): Promise<Page<Offtake>> {
      const where = { index: 'g1', pk: `taker#${organisationId}`, startsWith: 'offtake#' } as const;
      const { items, next } = await taken.list(where, { ...page, newestFirst: true });
      const found = await batchGet(
        db,
        all.parse,
        items.map((t) => keyOf(t.offtakeId)),
      );
      return { items: found.toSorted((a, b) => (a.id < b.id ? 1 : -1)), ...(next ? { next } : {}) };
    },
    /** Agreements whose time is over at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Offtakes = ReturnType<typeof offtakes>;

const permitClock = 'clock#wastePermit';

/** Permits of an organisation: pk `org#id`, sk `wastePermit#id` (g2: the clock). */
export const wastePermits = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'wastePermit',
    schema: WastePermit,
    stale: 'permit.stale',
    keys: (p) => {
      const next = permitNextAt(p);
      return {
        pk: `org#${p.organisationId}`,
        sk: `wastePermit#${p.id}`,
        ...(next ? { g2pk: permitClock, g2sk: `${next}#${p.organisationId}#${p.id}` } : {}),
      };
    },
  });
  return {
    parse: all.parse,
    create: all.create,
    put: all.put,
    byId: (organisationId: string, id: string) => all.get({ pk: `org#${organisationId}`, sk: `wastePermit#${id}` }),
    of: (organisationId: string): Promise<WastePermit[]> => all.all({ pk: `org#${organisationId}`, startsWith: 'wastePermit#' }),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, permitClock, now, page),
  };
};
export type WastePermits = ReturnType<typeof wastePermits>;
