import type { Page, PageQuery } from '@sandan/kernel/page';
import { BidLine, Sealed } from '@sandan/market/resale/auction';
import { resaleNext } from '@sandan/market/resale/clock';
import { Bidder, Resale } from '@sandan/market/resale/resale';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

/** Leads from a listing to the sale of its machine, or from a buyer to what it bought. */
const Pointer = z.object({
  version: z.literal(1),
  resaleId: z.string(),
  listingId: z.string().optional(),
  organisationId: z.string().optional(),
  orderId: z.string().optional(),
});

const clock = 'clock#resale';
const keyOf = (id: string) => ({ pk: `resale#${id}`, sk: 'resale' });
const nth = (n: number): string => String(n).padStart(6, '0');

/**
 * pk `resale#id`: sk `resale` (g1: the box of the seller, newest change first; g2: the clock), `sealed#round` what nobody is shown,
 * `bidder#round#org` (g1: the auctions of one bidder, newest first), `bid#round#n` the bids as all see them. `saleOf#listing` leads to it, and
 * `org#id`, `resaleBought#order` from the buyer.
 */
export const resales = (db: Database, cursors: Cursors) => {
  const pk = (id: string) => `resale#${id}`;
  const noun = {
    type: 'resale',
    schema: Resale,
    keys: (r: Resale) => {
      const next = resaleNext(r);
      return {
        ...keyOf(r.id),
        g1pk: `resales#${r.seller.organisationId}`,
        g1sk: `${r.created.at}#${r.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${r.id}` } : {}),
      };
    },
  };
  const all = collection(db, cursors, { ...noun, stale: 'resale.stale' });
  // Two bids at one time are no mistake of either bidder: the loser is held against the auction as it is then.
  const contended = collection(db, cursors, { ...noun, stale: 'store.busy' });
  const sealed = collection(db, cursors, {
    type: 'auctionSealed',
    schema: Sealed,
    stale: 'store.busy',
    keys: (s) => ({ pk: pk(s.resaleId), sk: `sealed#${nth(s.round)}` }),
  });
  const bidders = collection(db, cursors, {
    type: 'bidder',
    schema: Bidder,
    stale: 'store.busy',
    keys: (b) => ({
      pk: pk(b.resaleId),
      sk: `bidder#${nth(b.round)}#${b.organisationId}`,
      g1pk: `bidding#${b.organisationId}`,
      g1sk: b.id,
    }),
  });
  const bids = collection(db, cursors, {
    type: 'auctionBid',
    schema: BidLine,
    stale: 'store.busy',
    keys: (b) => ({ pk: pk(b.resaleId), sk: `bid#${nth(b.round)}#${nth(b.bid)}` }),
  });
  const pointers = collection(db, cursors, {
    type: 'resalePointer',
    schema: Pointer,
    stale: 'resale.exists',
    keys: (p) =>
      p.listingId
        ? { pk: `saleOf#${p.listingId}`, sk: 'resale' }
        : { pk: `org#${p.organisationId}`, sk: `resaleBought#${p.orderId}` },
  });
  const many = (ids: readonly string[]): Promise<Resale[]> => batchGet(db, all.parse, [...new Set(ids)].map(keyOf));
  return {
    parse: all.parse,
    bidders: {
      parse: bidders.parse,
      of: (id: string, round: number, organisationId: string) =>
        bidders.get({ pk: pk(id), sk: `bidder#${nth(round)}#${organisationId}` }),
      list: (id: string, round: number, page: { limit: number; cursor?: string }): Promise<Page<Bidder>> =>
        bidders.list({ pk: pk(id), startsWith: `bidder#${nth(round)}#` }, page),
      write: (w: Work, bidder: Bidder): void => (bidder.version === 1 ? bidders.create : bidders.put)(w, bidder),
      /** The auctions of one organisation, the newest first. */
      async bidding(organisationId: string, page: PageQuery): Promise<Page<Bidder>> {
        return bidders.list({ index: 'g1', pk: `bidding#${organisationId}` }, { ...page, newestFirst: true });
      },
    },
    bids: {
      /** The latest bids of an auction, the newest first. */
      latest: async (id: string, round: number, limit: number): Promise<readonly BidLine[]> =>
        (await bids.list({ pk: pk(id), startsWith: `bid#${nth(round)}#` }, { limit, newestFirst: true })).items,
      create: bids.create,
    },
    sealed: {
      of: (id: string, round: number): Promise<Sealed | undefined> => sealed.get({ pk: pk(id), sk: `sealed#${nth(round)}` }),
      write: (w: Work, record: Sealed): void => (record.version === 1 ? sealed.create : sealed.put)(w, record),
    },
    byId: (id: string) => all.get(keyOf(id)),
    many,
    /** Adds one, or the next version; refused with conflict `resale.exists` or `resale.stale` if another came first. */
    write(w: Work, resale: Resale): void {
      (resale.version === 1 ? all.create : all.put)(w, resale);
      if (resale.version === 1) pointers.create(w, { version: 1, resaleId: resale.id, listingId: resale.listingId });
      const { buyer, orderId, course } = resale;
      const bought = ['reserve', 'award', 'agree'].includes(course.at(-1)?.action ?? '') && resale.state === 'reserved';
      if (bought && buyer && orderId)
        pointers.create(w, { version: 1, resaleId: resale.id, organisationId: buyer.organisationId, orderId });
    },
    /** The next version without a step: after a bid. What comes at the same time is tried again, and needs nobody to look. */
    renew: contended.put,
    /** The sale of a listing, if it has one. */
    async ofListing(listingId: string): Promise<Resale | undefined> {
      const pointer = await pointers.get({ pk: `saleOf#${listingId}`, sk: 'resale' });
      return pointer && all.get(keyOf(pointer.resaleId));
    },
    selling: (organisationId: string, page: PageQuery): Promise<Page<Resale>> =>
      all.list({ index: 'g1', pk: `resales#${organisationId}` }, { ...page, newestFirst: true }),
    /** What an organisation bought, the newest first. */
    async bought(organisationId: string, page: PageQuery): Promise<Page<Resale>> {
      const found = await pointers.list(
        { pk: `org#${organisationId}`, startsWith: 'resaleBought#' },
        { ...page, newestFirst: true },
      );
      return { items: await many(found.items.map((p) => p.resaleId)), ...(found.next ? { next: found.next } : {}) };
    },
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Resales = ReturnType<typeof resales>;
