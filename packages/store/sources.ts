import type { Page, PageQuery } from '@sandan/kernel/page';
import { Roster } from '@sandan/market/import/roster';
import { SourceState } from '@sandan/market/import/source';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `source#id`; g1: all of them by id; g2: the operator's queue of what is stale, the longest first. The roster lies beside. */
export const sources = (db: Database, cursors: Cursors) => {
  const all: Collection<SourceState> = collection(db, cursors, {
    type: 'source',
    schema: SourceState,
    keys: (s) => ({
      pk: `source#${s.id}`,
      sk: 'source',
      g1pk: 'sources',
      g1sk: s.id,
      ...(s.state === 'stale' ? { g2pk: 'queue#sources', g2sk: `${s.staleSince}#${s.id}` } : {}),
    }),
  });
  const rosters = collection(db, cursors, { type: 'roster', schema: Roster, keys: () => ({ pk: 'sources', sk: 'roster' }) });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `source#${id}`, sk: 'source' }),
    every: () => all.all({ index: 'g1', pk: 'sources' }),
    stale: (page: PageQuery): Promise<Page<SourceState>> => all.list({ index: 'g2', pk: 'queue#sources' }, page),
    roster: () => rosters.get({ pk: 'sources', sk: 'roster' }),
    saveRoster: rosters.save,
  };
};
export type Sources = ReturnType<typeof sources>;
