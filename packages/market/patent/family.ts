import { type Key, keysOf, keyText } from './keys.ts';
import type { Statement } from './statement.ts';

/** A record with all the keys that make it one with others. */
export interface Keyed {
  readonly keys: readonly Key[];
}

/**
 * Puts together what is one invention: records that share an application, a claimed priority, a publication or a DOCDB family,
 * however long the chain between them. The order of the records does not matter, and titles never do.
 */
export const families = <T extends Keyed>(records: readonly T[]): T[][] => {
  const parent = records.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const first = new Map<string, number>();
  for (const [i, { keys }] of records.entries())
    for (const key of keys) {
      const text = keyText(key);
      const known = first.get(text);
      if (known === undefined) first.set(text, i);
      else parent[root(i)] = root(known);
    }
  return [...Map.groupBy(records.keys(), root).values()].map((members) => members.map((i) => records[i] as T));
};

/** The keys of what a source said in one breath. */
export const keysOfStatements = (statements: readonly Statement[]): Key[] => keysOf(statements);
