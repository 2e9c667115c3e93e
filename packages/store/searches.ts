import { SavedSearch } from '@sandan/market/watch/saved-search';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const day = 86_400;
/** Deleted searches stay this long, so that everyone who holds them in memory learns of it. */
const forgottenAfter = 7 * day;

/**
 * pk `person#id`, sk `search#id`; g1: those shared in an organisation; g2: all of them by their last change, so that who holds
 * them in memory reads what is new.
 */
export const searches = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'search',
    schema: SavedSearch,
    stale: 'search.stale',
    keys: (s) => ({
      pk: `person#${s.personId}`,
      sk: `search#${s.id}`,
      ...(s.shared && s.state !== 'deleted' ? { g1pk: `sharedSearches#${s.organisationId}`, g1sk: s.id } : {}),
      g2pk: 'searches',
      g2sk: `${s.changed.at}#${s.id}`,
      ...(s.state === 'deleted' ? { ttl: Math.floor(Date.parse(s.changed.at) / 1000) + forgottenAfter } : {}),
    }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: `person#${personId}`, sk: `search#${id}` }),
    /** What a person keeps, the oldest first. */
    ofPerson: async (personId: string): Promise<SavedSearch[]> =>
      (await all.all({ pk: `person#${personId}`, startsWith: 'search#' })).filter((s) => s.state !== 'deleted'),
    sharedIn: (organisationId: string) => all.all({ index: 'g1', pk: `sharedSearches#${organisationId}` }),
    /** Those changed from an instant on, deleted ones among them, as an index of the table knows them; what cannot be read is left out. */
    changedFrom: (instant: string, unreadable: (cause: unknown) => void) =>
      all.all({ index: 'g2', pk: 'searches', from: instant, to: '~' }, unreadable),
  };
};
export type Searches = ReturnType<typeof searches>;
