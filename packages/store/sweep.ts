import { DeleteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Stored } from '@sandan/market/privacy/subject';
import * as z from 'zod';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** How far the market has come in looking for records whose time is over. */
export const Sweep = z.object({
  version: z.int().positive(),
  /** Where the next page begins; absent at a beginning, and once a round is done. */
  from: z.record(z.string(), z.string()).optional(),
  begun: z.iso.datetime(),
  /** When the round before began whose changes this one looks at for files that nothing names; absent: at all. */
  since: z.iso.datetime().optional(),
  /** A legal hold kept such files; the next round looks at the same changes again. */
  held: z.boolean().optional(),
  /** When the last round came to its end. */
  ended: z.iso.datetime().optional(),
  /** Records taken away in the round under way, or in the last one, by type. */
  counts: z.record(z.string(), z.int()),
});
export type Sweep = z.infer<typeof Sweep>;

/** pk `market`, sk `sweep`: one record. */
export const sweep = (db: Database, cursors: Cursors) => {
  const key = { pk: 'market', sk: 'sweep' };
  const all: Collection<Sweep> = collection(db, cursors, { type: 'sweep', schema: Sweep, keys: () => key });
  return { get: () => all.get(key), save: all.save };
};

/** Everything under one partition key, or what begins so there, as stored. */
export const partitionAt = async (db: Database, pk: string, begins?: string): Promise<Stored[]> => {
  const found: Stored[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        ConsistentRead: true,
        KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(begins ? { ':begins': begins } : {}) },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...((page.Items ?? []) as unknown as Stored[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
};

/** Removes a record whatever it says; one that is not there is no mistake. */
export const removeAt = async (db: Database, { pk, sk }: { pk: string; sk: string }): Promise<void> =>
  void (await db.client.send(new DeleteCommand({ TableName: db.tableName, Key: { pk, sk } })));

/** Removes a record that points to one by its id; not one that has come to point to another meanwhile. */
export const removePointer = async (db: Database, { pk, sk }: { pk: string; sk: string }, id: string): Promise<void> => {
  const { Item } = await db.client.send(new GetCommand({ TableName: db.tableName, Key: { pk, sk }, ConsistentRead: true }));
  if (Item && JSON.stringify(Item).includes(id)) await removeAt(db, { pk, sk });
};
