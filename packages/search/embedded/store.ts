import type { DatabaseSync } from 'node:sqlite';
import type { SearchRecord } from '../record.ts';
import { Columns } from './columns.ts';
import { dictionaryOf } from './dictionary.ts';
import { Pile } from './pile.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a process keeps of an index in memory. */
export interface Store {
  readonly vocabulary: Vocabulary;
  readonly pile: Pile;
  readonly columns: Columns;
  readonly dictionary: ReturnType<typeof dictionaryOf>;
  /** Records of rows as they were read, while they are as they were. */
  readonly read: Map<number, SearchRecord>;
  /** Number of the last change taken in. */
  change: number;
}

export type SoundKeys = (term: string) => readonly string[];

export const emptyStore = (soundKeys: SoundKeys): Store => {
  const vocabulary = new Vocabulary();
  const pile = new Pile(vocabulary);
  return {
    vocabulary,
    pile,
    columns: new Columns(),
    dictionary: dictionaryOf(vocabulary, pile, soundKeys),
    read: new Map(),
    change: 0,
  };
};

interface Written {
  readonly row: number;
  readonly body: string | null;
  readonly words: string | null;
  readonly change: number;
}

/** Takes in what was written since, by whatever process; in one reading of the file. Whether there was anything. */
export const following = (db: DatabaseSync) => {
  const written = db.prepare('SELECT row, body, words, change FROM record WHERE change > ? ORDER BY change');
  return (store: Store): boolean => {
    const before = store.change;
    for (const { row, body, words, change } of written.iterate(before) as unknown as Iterable<Written>) {
      store.read.delete(row);
      store.pile.take(row, words ?? undefined);
      store.columns.take(row, body === null ? undefined : (JSON.parse(body) as SearchRecord));
      store.change = change;
    }
    return store.change !== before;
  };
};
