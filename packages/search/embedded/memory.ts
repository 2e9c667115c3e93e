import type { DatabaseSync } from 'node:sqlite';
import { emptyStore, following, type SoundKeys, type Store } from './store.ts';

/**
 * The index in memory, in step with the file: reads what other processes wrote, begins anew when it missed what was forgotten, and
 * tidies up in quiet moments.
 */
export const memoryOf = (db: DatabaseSync, soundKeys: SoundKeys) => {
  const follow = following(db);
  const version = db.prepare('PRAGMA data_version');
  const counter = db.prepare('SELECT n, forgotten FROM counter');
  let store = emptyStore(soundKeys);
  let seen = -1;
  let stamp = 0;
  let closed = false;
  let tidying = false;

  const tidy = (): void => {
    if (closed) return;
    const more = [store.pile.step(), store.dictionary.step()].some(Boolean);
    tidying = more;
    if (more) setImmediate(tidy).unref();
  };

  const read = (): void => {
    db.exec('BEGIN');
    try {
      const { n, forgotten } = counter.get() as { n: number; forgotten: number };
      const missed = store.change < forgotten && store.change > 0;
      if (missed || n < store.change) store = emptyStore(soundKeys);
      if (follow(store) || missed) stamp++;
    } finally {
      db.exec('COMMIT');
    }
  };

  return {
    get store(): Store {
      return store;
    },
    /** Changes whenever the index does. */
    stamp: (): number => stamp,
    /** Takes in what was written since; `own` says that this process wrote. */
    refresh(own = false): void {
      const { data_version: now } = version.get() as { data_version: number };
      if (!own && now === seen) return;
      seen = now;
      read();
      if (!tidying) {
        tidying = true;
        setImmediate(tidy).unref();
      }
    },
    close(): void {
      closed = true;
    },
  };
};
