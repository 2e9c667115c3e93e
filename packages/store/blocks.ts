import { Block } from '@sandan/market/company/block';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

export const blockKey = (organisationId: string, blockedId: string) => ({
  pk: `org#${organisationId}`,
  sk: `block#${blockedId}`,
});

/** pk `org#id`, sk `block#blocked`. */
export const blocks = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, { type: 'block', schema: Block, keys: (b) => blockKey(b.organisationId, b.blockedId) });
  /** Those between an organisation and each of some others, either way. */
  const around = (one: string, others: readonly string[]) =>
    batchGet(
      db,
      all.parse,
      others.flatMap((other) => [blockKey(one, other), blockKey(other, one)]),
    );
  return {
    ...all,
    around,
    of: (organisationId: string, blockedId: string) => all.get(blockKey(organisationId, blockedId)),
    by: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'block#' }),
    /** Those between two organisations, either way. */
    between: (one: string, other: string) => around(one, [other]),
  };
};
export type Blocks = ReturnType<typeof blocks>;
