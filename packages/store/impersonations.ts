import type { PageQuery } from '@sandan/kernel/page';
import { Impersonation } from '@sandan/market/desk/impersonation';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `impersonation#id`; g1: those of one person who was seen; g2: all of them, by time. */
export const impersonations = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'impersonation',
    schema: Impersonation,
    stale: 'impersonation.stale',
    keys: (i) => ({
      pk: `impersonation#${i.id}`,
      sk: 'impersonation',
      g1pk: `person#${i.personId}`,
      g1sk: `impersonation#${i.id}`,
      g2pk: 'impersonations',
      g2sk: i.id,
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `impersonation#${id}`, sk: 'impersonation' }),
    /** The newest first. */
    list: (page: PageQuery) => all.list({ index: 'g2', pk: 'impersonations' }, { ...page, newestFirst: true }),
    ofPerson: (personId: string, page: PageQuery) =>
      all.list({ index: 'g1', pk: `person#${personId}`, startsWith: 'impersonation#' }, { ...page, newestFirst: true }),
  };
};
export type Impersonations = ReturnType<typeof impersonations>;
