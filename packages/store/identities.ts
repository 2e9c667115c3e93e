import { Identity } from '@sandan/market/import/identity';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (ownerId: string, number: string) => ({ pk: `identity#${ownerId}#patent#${number}`, sk: 'identity' });

/** pk `identity#owner#patent#number`; created in the transaction of its listing, so that two imports never make two of one. */
export const identities = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'identity',
    schema: Identity,
    keys: (i) => keyOf(i.ownerId, i.number),
  });
  return {
    ...all,
    of: (ownerId: string, number: string) => all.get(keyOf(ownerId, number)),
    /** Those of the numbers that are known, in no order. */
    many: (ownerId: string, numbers: readonly string[]) =>
      batchGet(
        db,
        all.parse,
        numbers.map((number) => keyOf(ownerId, number)),
      ),
  };
};
export type Identities = ReturnType<typeof identities>;
