import type { Page, PageQuery } from '@sandan/kernel/page';
import { freshness } from '@sandan/market/listing/freshness';
import { Listing, type ListingState } from '@sandan/market/listing/listing';
import { batchGet } from './batch.ts';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** pk `listing#id`; g1 by owner, newest change first; g2: the operator's queue, or the freshness clock of what is published. */
export const listings = (db: Database, cursors: Cursors) => {
  const all: Collection<Listing> = collection(db, cursors, {
    type: 'listing',
    schema: Listing,
    stale: 'listing.stale',
    keys: (l) => ({
      pk: `listing#${l.id}`,
      sk: 'listing',
      g1pk: `owner#${l.ownerId}`,
      g1sk: `listing#${l.changed.at}#${l.id}`,
      ...queueOf(l),
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `listing#${id}`, sk: 'listing' }),
    /** Those of the listings that exist, in no order. */
    many: (ids: readonly string[]): Promise<Listing[]> =>
      batchGet(
        db,
        all.parse,
        ids.map((id) => ({ pk: `listing#${id}`, sk: 'listing' })),
      ),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Listing>> =>
      all.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'listing#' }, { ...page, newestFirst: true }),
    /** Every listing of an owner, in no order that counts. */
    allOfOwner: (ownerId: string): Promise<Listing[]> => all.all({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'listing#' }),
    awaitingReview: (page: PageQuery): Promise<Page<Listing>> => all.list({ index: 'g2', pk: reviewQueue }, page),
    /** Published listings whose freshness step is due at `now` (ISO instant), the oldest first. */
    aging: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#listing', now, page),
    /** The same of those that lie in the operator's queue, since a revision of them waits: the few that people have yet to read. */
    agingInReview: async (now: string, page: PageQuery): Promise<Page<Due>> => {
      const { items, ...rest } = await dues(db, cursors, reviewQueue, now, page);
      return { items: items.filter(({ place }) => isDueInQueue(place, now)), ...rest };
    },
  };
};

const reviewQueue = 'queue#listing';
const revised: readonly ListingState[] = ['published', 'suspended'];

/**
 * One index holds the queue and the clock, and an item has one place in it: what waits for the desk while it is published carries when
 * the clock has to do with it between the two other parts of its place, `since#step#id`.
 */
const queueOf = (l: Listing) => {
  if (l.state === 'submitted') return { g2pk: reviewQueue, g2sk: `${l.changed.at}#${l.id}` };
  if (l.revision && revised.includes(l.state)) {
    const step = l.state === 'published' ? `#${freshness(l).at}` : '';
    return { g2pk: reviewQueue, g2sk: `${l.revision.submitted.at}${step}#${l.id}` };
  }
  return l.state === 'published' ? { g2pk: 'clock#listing', g2sk: `${freshness(l).at}#${l.id}` } : {};
};

const isDueInQueue = (place: string, now: string): boolean => {
  const [, step = '', id] = place.split('#');
  return id !== undefined && step <= now;
};

export type Listings = ReturnType<typeof listings>;
