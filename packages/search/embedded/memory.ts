import type { DatabaseSync } from 'node:sqlite';
import { shelfOf } from './shelf.ts';
import { emptyStore, following, type SoundKeys, type Store } from './store.ts';

/** The shelf is written anew when so many changes are not on it, or a tenth of the records if that is more. */
const unsaved = 2000;

/**
 * The index in memory, in step with the file: reads what other processes wrote, begins anew when it missed what was forgotten,
 * and tidies up in quiet moments. With `keep`, what this process wrote is put on the shelf for the next one.
 */
export const memoryOf = (db: DatabaseSync, soundKeys: SoundKeys, keep: boolean) => {
  const follow = following(db);
  const shelf = shelfOf(db);
  const version = db.prepare('PRAGMA data_version');
  const counter = db.prepare('SELECT n, forgotten FROM counter');
  let store = emptyStore(soundKeys);
  let [seen, stamp, saved] = [-1, 0, 0];
  let [wrote, tidying, closed] = [false, false, false];
  let saving: Generator<void, number | undefined> | undefined;

  const due = (): boolean => keep && wrote && store.change - saved > Math.max(unsaved, store.pile.size / 10);

  /** One step of writing the shelf; whether there is more to do. */
  const save = (): boolean => {
    if (!saving && !due()) return false;
    saving ??= shelf.saving(store);
    const { done, value } = saving.next();
    if (done) {
      saving = undefined;
      saved = value ?? saved;
    }
    return !done;
  };

  const tidy = (): void => {
    tidying = false;
    if (closed) return;
    try {
      const merging = store.pile.step();
      if ([merging || save(), store.dictionary.step()].some(Boolean)) later();
    } catch {
      saving = undefined;
    }
  };

  const later = (): void => {
    if (tidying) return;
    tidying = true;
    setImmediate(tidy).unref();
  };

  const open = (forgotten: number): void => {
    store = emptyStore(soundKeys);
    saving = undefined;
    shelf.load(store, forgotten);
    saved = store.change;
  };

  /** Takes in what was written since; within a transaction. */
  const catchUp = (own: boolean): void => {
    const { data_version: now } = version.get() as { data_version: number };
    if (!own && now === seen) return;
    seen = now;
    const { n, forgotten } = counter.get() as { n: number; forgotten: number };
    const anew = stamp === 0 || store.change < forgotten || n < store.change;
    if (anew) open(forgotten);
    if (follow(store) || anew) stamp++;
    store.change = n;
    later();
  };

  /** Runs `act` on the index as it is at one instant, in one reading of the file. */
  const reading = <T>(act: () => T, own = false): T => {
    db.exec('BEGIN');
    try {
      catchUp(own);
      return act();
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
    reading,
    /** Takes in what this process wrote. */
    written(): void {
      wrote = true;
      reading(() => {}, true);
    },
    /** Ends the tidying; what is due on the shelf is written. */
    close(): void {
      closed = true;
      if (saving || due()) while (save());
    },
  };
};
