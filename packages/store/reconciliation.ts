import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { table } from './table.ts';

const Counts = z.object({
  checked: z.int(),
  missing: z.int(),
  stale: z.int(),
  orphans: z.int(),
  mended: z.int(),
});

/** How many may be looked at once more in a round. */
export const doubtedAtMost = 1000;

/**
 * How far the comparison of the search index with the table has come: through the table by two of its lists, then through the index,
 * then once more through what the index holds of listings that are no more.
 */
export const Reconciliation = z.object({
  version: z.int().positive(),
  through: z.enum(['published', 'reviewed', 'index', 'doubted']),
  /** Where the next slice begins, in the writing of what is gone through; absent at a beginning. */
  from: z.string().optional(),
  /** Held of listings that the table does not have, which does not say since when: they may have been erased just now. */
  doubted: z.array(z.string()).max(doubtedAtMost).optional(),
  round: Counts.extend({ startedAt: z.iso.datetime() }),
  /** The last round that came to its end. */
  last: Counts.extend({ startedAt: z.iso.datetime(), endedAt: z.iso.datetime() }).optional(),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

const lists = { published: 'clock#listing', reviewed: 'queue#listing' } as const;

/** pk `market`, sk `reconciliation`: one record. */
export const reconciliation = (db: Database, cursors: Cursors) => {
  const key = { pk: 'market', sk: 'reconciliation' };
  const all: Collection<Reconciliation> = collection(db, cursors, {
    type: 'reconciliation',
    schema: Reconciliation,
    keys: () => key,
  });
  return {
    get: () => all.get(key),
    save: all.save,
    /**
     * Ids of listings that are published, or wait for review, a page at a time without a scan. The lists lag behind the table, and
     * what moves in them while they are gone through may be met twice or not at all; the next round meets it.
     */
    async ids(list: keyof typeof lists, from: string | undefined, limit: number): Promise<{ ids: string[]; next?: string }> {
      const { name, partitionKey } = table.indexes.g2;
      const { Items = [], LastEvaluatedKey } = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          IndexName: name,
          KeyConditionExpression: `${partitionKey} = :pk`,
          ExpressionAttributeValues: { ':pk': lists[list] },
          ProjectionExpression: table.partitionKey,
          Limit: limit,
          ...(from ? { ExclusiveStartKey: JSON.parse(from) as Record<string, unknown> } : {}),
        }),
      );
      const ids = Items.map((item) => String(item[table.partitionKey]).slice('listing#'.length));
      return { ids, ...(LastEvaluatedKey ? { next: JSON.stringify(LastEvaluatedKey) } : {}) };
    },
  };
};
export type ReconciliationStore = ReturnType<typeof reconciliation>;
