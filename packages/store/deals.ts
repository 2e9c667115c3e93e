import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { type DealState, isOpen, TechnologyDeal } from '@sandan/market/deal/technology';
import { DealEntry } from '@sandan/market/deal/technology-entry';
import type { DealMove } from '@sandan/market/deal/technology-verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#deal';

/** The latest deal of a buyer about a listing: one of the two can have one at a time only. */
const Dealing = z.object({
  version: z.int().positive(),
  listingId: z.string(),
  organisationId: z.string(),
  dealId: z.string(),
});
type Dealing = z.infer<typeof Dealing>;

const position = (n: number): string => String(n).padStart(10, '0');
const keyOf = (id: string) => ({ pk: `deal#${id}`, sk: 'deal' });

/**
 * pk `deal#id`: the deal under sk `deal`, its history under `entry#position`. g1: the seller's deals, newest change first; g2: the clock
 * by due instant. The buyer's deals are pointers in the buyer's partition (`org#id`, `dealing#deal`), and those about a listing lie under
 * `dealings#listing`, one for each buyer.
 */
export const deals = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'technologyDeal',
    schema: TechnologyDeal,
    stale: 'deal.stale',
    keys: (d) => ({
      ...keyOf(d.id),
      g1pk: `selling#${d.seller.organisationId}`,
      g1sk: `${d.changed.at}#${d.id}`,
      ...(d.term?.next && isOpen(d) ? { g2pk: clock, g2sk: `${d.term.next.at}#${d.id}` } : {}),
    }),
  });
  const entries = collection(db, cursors, {
    type: 'dealEntry',
    schema: DealEntry,
    stale: 'deal.stale',
    keys: (e) => ({ pk: `deal#${e.dealId}`, sk: `entry#${position(e.position)}` }),
  });
  const buying = collection(db, cursors, {
    type: 'buying',
    schema: Dealing,
    keys: (d) => ({ pk: `org#${d.organisationId}`, sk: `dealing#${d.dealId}` }),
  });
  const dealings = collection(db, cursors, {
    type: 'dealing',
    schema: Dealing,
    stale: 'deal.exists',
    keys: (d) => ({ pk: `dealings#${d.listingId}`, sk: d.organisationId }),
  });
  const byId = (id: string) => all.get(keyOf(id));
  const many = (found: readonly Dealing[]) =>
    batchGet(
      db,
      all.parse,
      found.map((d) => keyOf(d.dealId)),
    );
  const inState = (page: Page<TechnologyDeal>, states?: readonly DealState[]): Page<TechnologyDeal> =>
    states ? { ...page, items: page.items.filter((d) => states.includes(d.state)) } : page;

  return {
    parse: all.parse,
    byId,
    entries: {
      parse: entries.parse,
      of: (dealId: string) => entries.all({ pk: `deal#${dealId}`, startsWith: 'entry#' }),
    },
    /** The latest deal of a buyer about a listing, with what is needed to begin another. */
    latest: async (
      listingId: string,
      organisationId: string,
    ): Promise<{ dealing: Dealing; deal: TechnologyDeal } | undefined> => {
      const dealing = await dealings.get({ pk: `dealings#${listingId}`, sk: organisationId });
      const deal = dealing && (await byId(dealing.dealId));
      return dealing && deal ? { dealing, deal } : undefined;
    },
    /** The first version of a deal, with its pointers. `before` is the ended deal of the same two about the same listing, if any. */
    begin(w: Work, { deal, entry }: DealMove, before?: Dealing): void {
      all.create(w, deal);
      entries.create(w, entry);
      const pointer = { listingId: deal.listing.id, organisationId: deal.buyer.organisationId, dealId: deal.id };
      buying.create(w, { version: 1, ...pointer });
      dealings.put(w, { version: (before?.version ?? 0) + 1, ...pointer });
    },
    /** The next version and its entry. Refused with conflict `deal.stale` when another move came first. */
    record(w: Work, { deal, entry }: DealMove): void {
      if (deal.version === 1) throw new Fault('conflict', 'deal.stale');
      all.put(w, deal);
      entries.create(w, entry);
    },
    /** What the organisation sells, newest change first. A page may hold fewer than `limit` when states are asked for. */
    selling: async (organisationId: string, page: PageQuery, states?: readonly DealState[]): Promise<Page<TechnologyDeal>> =>
      inState(await all.list({ index: 'g1', pk: `selling#${organisationId}` }, { ...page, newestFirst: true }), states),
    /** What it is interested in, the newest interest first. */
    buying: async (organisationId: string, page: PageQuery, states?: readonly DealState[]): Promise<Page<TechnologyDeal>> => {
      const found = await buying.list({ pk: `org#${organisationId}`, startsWith: 'dealing#' }, { ...page, newestFirst: true });
      const items = (await many(found.items)).toSorted((a, b) => b.id.localeCompare(a.id));
      return inState({ items, ...(found.next ? { next: found.next } : {}) }, states);
    },
    /** The latest deal of every buyer about a listing. */
    about: async (listingId: string): Promise<TechnologyDeal[]> => many(await dealings.all({ pk: `dealings#${listingId}` })),
    /** Deals in which the clock has something to do at `now` (ISO instant), the oldest first. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Deals = ReturnType<typeof deals>;
