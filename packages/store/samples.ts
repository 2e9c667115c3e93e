import type { Page, PageQuery } from '@sandan/kernel/page';
import { sampleNext } from '@sandan/market/sample/clock';
import { Sample } from '@sandan/market/sample/sample';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const Tried = z.object({ version: z.literal(1), organisationId: z.string(), sellerId: z.string(), sampleId: z.string() });

const clock = 'clock#sample';
const keyOf = (id: string) => ({ pk: `sample#${id}`, sk: 'sample' });
const betweenOf = (buyerId: string, sellerId: string) => `samples#${buyerId}#${sellerId}`;

/**
 * pk `sample#id`, sk `sample` (g1: the box of the seller, newest change first; g2: the clock). The box of the buyer is pointers
 * (`org#id`, `sample#id`; g1: those of one buyer at one seller, which an order looks through).
 */
export const samples = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'sample',
    schema: Sample,
    stale: 'sample.stale',
    keys: (s) => {
      const next = sampleNext(s);
      return {
        ...keyOf(s.id),
        g1pk: `samples#${s.seller.organisationId}`,
        g1sk: `${s.changed.at}#${s.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${s.id}` } : {}),
      };
    },
  });
  const tried = collection(db, cursors, {
    type: 'sampleTried',
    schema: Tried,
    keys: (t) => ({
      pk: `org#${t.organisationId}`,
      sk: `sample#${t.sampleId}`,
      g1pk: betweenOf(t.organisationId, t.sellerId),
      g1sk: t.sampleId,
    }),
  });
  const many = (ids: readonly string[]): Promise<Sample[]> => batchGet(db, all.parse, ids.map(keyOf));
  return {
    parse: all.parse,
    byId: (id: string) => all.get(keyOf(id)),
    /** Adds one, or the next version; refused with conflict `sample.stale` if another came first. */
    write(w: Work, sample: Sample): void {
      (sample.version === 1 ? all.create : all.put)(w, sample);
      if (sample.version > 1) return;
      const { id, buyer, seller } = sample;
      tried.create(w, { version: 1, organisationId: buyer.organisationId, sellerId: seller.organisationId, sampleId: id });
    },
    received: (sellerId: string, page: PageQuery): Promise<Page<Sample>> =>
      all.list({ index: 'g1', pk: `samples#${sellerId}` }, { ...page, newestFirst: true }),
    /** What an organisation asked for, the newest first. */
    async asked(organisationId: string, page: PageQuery): Promise<Page<Sample>> {
      const found = await tried.list({ pk: `org#${organisationId}`, startsWith: 'sample#' }, { ...page, newestFirst: true });
      const items = (await many(found.items.map((t) => t.sampleId))).toSorted((a, b) => b.id.localeCompare(a.id));
      return { items, ...(found.next ? { next: found.next } : {}) };
    },
    /** The latest samples of one buyer at one seller. */
    async between(buyerId: string, sellerId: string): Promise<Sample[]> {
      const found = await tried.list({ index: 'g1', pk: betweenOf(buyerId, sellerId) }, { limit: 50, newestFirst: true });
      return many(found.items.map((t) => t.sampleId));
    },
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Samples = ReturnType<typeof samples>;
