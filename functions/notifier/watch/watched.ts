import type { SavedSearch } from '@sandan/market/watch/saved-search';
import { type Percolator, percolator } from '@sandan/search/percolate/percolator';
import { asksFor, compile, type Predicate } from '@sandan/search/percolate/predicate';
import { savedQuery } from '@sandan/search/percolate/saved';
import type { SearchRecord } from '@sandan/search/record';
import { textOf } from '../aside.ts';
import type { AlertsWorld, Reading } from './world.ts';

/** The index through which searches are read may lag so far behind the table, in ms. */
const lag = 120_000;

const predicateOf = ({ query, state }: SavedSearch, { understand }: Reading): Predicate | undefined => {
  if (state !== 'active') return undefined;
  try {
    const predicate = compile(savedQuery(query), understand);
    return predicate && asksFor(predicate) ? predicate : undefined;
  } catch {
    // It names a facet or a unit that is no more; its owner sees so on the page.
    return undefined;
  }
};

/** All saved searches, kept in memory and brought up to date before each look. */
export interface Watched {
  /** Takes in what was saved, changed, paused or deleted since. */
  refresh(): Promise<void>;
  /** Searches whose results a record enters. */
  entered(before: SearchRecord | undefined, after: SearchRecord | undefined): readonly SavedSearch[];
}

export const watched = (world: AlertsWorld): Watched => {
  const searches = new Map<string, SavedSearch>();
  let reading: Reading | undefined;
  let waiting: Percolator | undefined;
  let seen = '';
  /** One person's search that cannot be read keeps nobody else from being called. */
  const unreadable = (cause: unknown): void =>
    world.log({ level: 'error', message: 'a saved search cannot be read', cause: textOf(cause).slice(0, 300) });

  return {
    async refresh() {
      reading ??= await world.reading();
      waiting ??= percolator(reading.analyse);
      const from = seen === '' ? '' : new Date(Date.parse(seen) - lag).toISOString();
      for (const search of await world.stores.searches.changedFrom(from, unreadable)) {
        if (search.changed.at > seen) seen = search.changed.at;
        const known = searches.get(search.id);
        if (known && known.version >= search.version) continue;
        if (!known || known.query !== search.query || known.state !== search.state)
          waiting.put(search.id, predicateOf(search, reading));
        searches.set(search.id, search);
      }
    },
    entered: (before, after) =>
      (waiting?.entered(before, after) ?? []).flatMap((id) => {
        const search = searches.get(id);
        return search ? [search] : [];
      }),
  };
};
