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
    awaitingReview: (page: PageQuery): Promise<Page<Listing>> => all.list({ index: 'g2', pk: 'queue#listing' }, page),
    /** Published listings whose freshness step is due at `now` (ISO instant), the oldest first. */
    aging: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#listing', now, page),
  };
};

const reviewed: readonly ListingState[] = ['submitted'];

const queueOf = (l: Listing) => {
  if (reviewed.includes(l.state) || (l.state === 'published' && l.revision))
    return { g2pk: 'queue#listing', g2sk: `${l.revision?.submitted.at ?? l.changed.at}#${l.id}` };
  return l.state === 'published' ? { g2pk: 'clock#listing', g2sk: `${freshness(l).at}#${l.id}` } : {};
};

export type Listings = ReturnType<typeof listings>;
