import { Supply } from '@sandan/market/catalogue/supply';
import { batchGet } from './batch.ts';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (listingId: string) => ({ pk: `listing#${listingId}`, sk: 'supply' });

/** pk `listing#id`, sk `supply`: how a product is supplied. */
export const supplies = (db: Database, cursors: Cursors) => {
  const all: Collection<Supply> = collection(db, cursors, {
    type: 'supply',
    schema: Supply,
    stale: 'supply.stale',
    keys: (s) => keyOf(s.listingId),
  });
  return {
    ...all,
    of: (listingId: string) => all.get(keyOf(listingId)),
    /** Those of the listings that have one, in no order. */
    many: (listingIds: readonly string[]): Promise<Supply[]> => batchGet(db, all.parse, listingIds.map(keyOf)),
  };
};
export type Supplies = ReturnType<typeof supplies>;
