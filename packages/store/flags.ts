import { Flags } from '@sandan/market/desk/flag';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk and sk `flags`: one record. */
export const flags = (db: Database, cursors: Cursors) => {
  const key = { pk: 'flags', sk: 'flags' };
  const all = collection(db, cursors, { type: 'flags', schema: Flags, stale: 'flags.stale', keys: () => key });
  return { ...all, read: () => all.get(key) };
};
export type FlagStore = ReturnType<typeof flags>;
