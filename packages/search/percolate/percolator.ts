import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import { type Held, heldOf } from './held.ts';
import { callsOf, keysOf } from './key.ts';
import { holds, type Predicate } from './predicate.ts';

/** Queries that wait for records: the search turned around. */
export interface Percolator {
  readonly size: number;
  /** Puts a query in place of the one of that id; without a predicate it waits no more. */
  put(id: string, predicate: Predicate | undefined): void;
  /** Queries that find `after` and did not find `before`: a record enters what each of them finds. */
  entered(before: SearchRecord | undefined, after: SearchRecord | undefined): string[];
  /** How many queries are looked at for a record. */
  candidates(record: SearchRecord): number;
}

/** Keeps queries in memory, each under the keys that a record it finds must have, so that a record is held against few of them. */
export const percolator = (analyse: Analyse): Percolator => {
  const predicates = new Map<string, Predicate>();
  const waiting = new Map<string, Set<string>>();

  const drop = (id: string): void => {
    const known = predicates.get(id);
    if (!known) return;
    predicates.delete(id);
    for (const key of keysOf(known)) {
      const ids = waiting.get(key);
      ids?.delete(id);
      if (ids?.size === 0) waiting.delete(key);
    }
  };

  const called = (held: Held): Set<string> => {
    const ids = new Set<string>();
    for (const key of callsOf(held)) for (const id of waiting.get(key) ?? []) ids.add(id);
    return ids;
  };

  return {
    get size() {
      return predicates.size;
    },
    put(id, predicate) {
      drop(id);
      if (!predicate) return;
      predicates.set(id, predicate);
      for (const key of keysOf(predicate)) {
        const ids = waiting.get(key) ?? new Set();
        waiting.set(key, ids.add(id));
      }
    },
    entered(before, after) {
      if (!after || predicates.size === 0) return [];
      const now = heldOf(after, analyse);
      const found = [...called(now)].filter((id) => holds(predicates.get(id) as Predicate, now));
      if (!before || found.length === 0) return found;
      const then = heldOf(before, analyse);
      return found.filter((id) => !holds(predicates.get(id) as Predicate, then));
    },
    candidates: (record) => called(heldOf(record, analyse)).size,
  };
};
