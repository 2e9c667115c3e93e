import { Identity } from '@sandan/market/import/identity';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

type Numbered = Pick<Identity, 'scheme' | 'number'>;

const keyOf = (ownerId: string, { scheme, number }: Numbered) => ({
  pk: `identity#${ownerId}#${scheme}#${number}`,
  sk: 'identity',
});

/** pk `identity#owner#scheme#number`; created in the transaction of its listing, so that two imports never make two of one. */
export const identities = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, { type: 'identity', schema: Identity, keys: (i) => keyOf(i.ownerId, i) });
  return {
    ...all,
    of: (ownerId: string, number: string, scheme = 'patent') => all.get(keyOf(ownerId, { scheme, number })),
    /** Those of the numbers that are known, in no order. */
    many: (ownerId: string, numbers: readonly Numbered[]) =>
      batchGet(
        db,
        all.parse,
        numbers.map((number) => keyOf(ownerId, number)),
      ),
  };
};
export type Identities = ReturnType<typeof identities>;
