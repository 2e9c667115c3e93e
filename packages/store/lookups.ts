import type { Page, PageQuery } from '@sandan/kernel/page';
import { lookupDays, PatentLookup } from '@sandan/market/patent/lookup';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `lookup#id`; g1 by owner, the newest first; g2: those that wait for the sources. Gone after a month. */
export const lookups = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'patentLookup',
    schema: PatentLookup,
    stale: 'lookup.stale',
    keys: (l) => ({
      pk: `lookup#${l.id}`,
      sk: 'lookup',
      g1pk: `owner#${l.ownerId}`,
      g1sk: `lookup#${l.id}`,
      ...(l.state === 'asked' ? { g2pk: 'queue#lookup', g2sk: `${l.changed.at}#${l.id}` } : {}),
      ttl: Math.floor(Date.parse(l.created.at) / 1000) + lookupDays * 86_400,
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `lookup#${id}`, sk: 'lookup' }),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<PatentLookup>> =>
      all.list({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'lookup#' }, { ...page, newestFirst: true }),
    waiting: (page: PageQuery): Promise<Page<PatentLookup>> => all.list({ index: 'g2', pk: 'queue#lookup' }, page),
  };
};
export type Lookups = ReturnType<typeof lookups>;
