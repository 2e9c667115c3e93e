import type { Page } from '@sandan/kernel/page';
import { RepositoryItem } from '@sandan/market/repository/item';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (listingId: string) => ({ pk: `listing#${listingId}`, sk: 'repositoryItem' });
const listPk = 'repository#items';

/** pk `listing#id`, sk `repositoryItem`; g1: all of them by datestamp, the oldest first. Follows the listings on the stream. */
export const repository = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'repositoryItem',
    schema: RepositoryItem,
    stale: 'repository.stale',
    keys: (i) => ({ ...keyOf(i.listingId), g1pk: listPk, g1sk: `${i.datestamp}#${i.listingId}` }),
  });
  return {
    ...all,
    of: (listingId: string) => all.get(keyOf(listingId)),
    /** Those of the listings that have one, in no order. */
    many: (listingIds: readonly string[]) => batchGet(db, all.parse, listingIds.map(keyOf)),
    /** Those of a span of whole seconds, both ends in it. */
    between: (
      { from = '0000', until }: { readonly from?: string; readonly until: string },
      page: { readonly limit: number; readonly cursor?: string },
    ): Promise<Page<RepositoryItem>> =>
      all.list({ index: 'g1', pk: listPk, from, to: `${until}#~` }, { ...page, scope: `${from}|${until}` }),
  };
};
export type Repository = ReturnType<typeof repository>;
