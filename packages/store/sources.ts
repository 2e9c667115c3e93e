import type { Page, PageQuery } from '@sandan/kernel/page';
import { SourceState } from '@sandan/market/import/source';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `source#name#owner`; g1 by owner; g2: the operator's queue of what is stale, the longest first. */
export const sources = (db: Database, cursors: Cursors) => {
  const all: Collection<SourceState> = collection(db, cursors, {
    type: 'source',
    schema: SourceState,
    keys: (s) => ({
      pk: `source#${s.source}#${s.ownerId}`,
      sk: 'source',
      g1pk: `owner#${s.ownerId}`,
      g1sk: `source#${s.source}`,
      ...(s.state === 'stale' ? { g2pk: 'queue#source', g2sk: `${s.staleSince ?? s.triedAt}#${s.source}#${s.ownerId}` } : {}),
    }),
  });
  return {
    ...all,
    of: (source: string, ownerId: string) => all.get({ pk: `source#${source}#${ownerId}`, sk: 'source' }),
    stale: (page: PageQuery): Promise<Page<SourceState>> => all.list({ index: 'g2', pk: 'queue#source' }, page),
  };
};
export type Sources = ReturnType<typeof sources>;
