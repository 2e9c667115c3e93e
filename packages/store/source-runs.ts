import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keptErrors, keptRuns, SourceError, SourceRun } from '@sandan/market/import/source-run';
import type * as z from 'zod';
import type { Database } from './database.ts';

/** Places for the last `kept` records of a kind beside a source; the next record takes the place of the oldest. */
const places = <T extends { n: number }>(db: Database, kind: string, schema: z.ZodType<T>, kept: number) => ({
  async put(sourceId: string, record: T): Promise<void> {
    const place = String((record.n - 1) % kept).padStart(2, '0');
    const Item = { pk: `source#${sourceId}`, sk: `${kind}#${place}`, type: kind, v: 1, body: schema.parse(record) };
    await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
  },
  /** The newest first. */
  async of(sourceId: string): Promise<T[]> {
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
        ExpressionAttributeValues: { ':pk': `source#${sourceId}`, ':kind': `${kind}#` },
      }),
    );
    return (answer.Items ?? []).map((item) => schema.parse(item.body)).sort((a, b) => b.n - a.n);
  },
});

/** pk `source#id`: what the last runs did under `sourceRun#place`, the last errors under `sourceError#place`. */
export const sourceRuns = (db: Database) => ({
  runs: places(db, 'sourceRun', SourceRun, keptRuns),
  errors: places(db, 'sourceError', SourceError, keptErrors),
});
export type SourceRuns = ReturnType<typeof sourceRuns>;
