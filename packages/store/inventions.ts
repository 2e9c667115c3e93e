import { Invention } from '@sandan/market/patent/invention';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (listingId: string) => ({ pk: `listing#${listingId}`, sk: 'invention' });

/** pk `listing#id`, sk `invention`: the rights in a technology, one record for each listing that has any. */
export const inventions = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'invention',
    schema: Invention,
    stale: 'invention.stale',
    keys: (i) => keyOf(i.listingId),
  });
  return {
    ...all,
    of: (listingId: string) => all.get(keyOf(listingId)),
    /** Those of the listings that have one, in no order. */
    many: (listingIds: readonly string[]) => batchGet(db, all.parse, listingIds.map(keyOf)),
  };
};
export type Inventions = ReturnType<typeof inventions>;
