import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import type { Database } from './database.ts';

type Request = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** DynamoDB's own bound of one batch. */
const perBatch = 25;
const attempts = 8;
const lanes = 4;

const writeBatch = async (db: Database, batch: readonly Request[]): Promise<void> => {
  let left: Request[] = [...batch];
  for (let attempt = 1; left.length > 0; attempt++) {
    if (attempt > attempts) throw new Fault('limited', 'store.busy', `${left.length} writes left`, { retryAfter: 1 });
    if (attempt > 1) await new Promise((r) => setTimeout(r, 2 ** attempt * 10 * Math.random()));
    const answer = await db.client.send(new BatchWriteCommand({ RequestItems: { [db.tableName]: left } }));
    left = answer.UnprocessedItems?.[db.tableName] ?? [];
  }
};

/**
 * Puts and removes many items without conditions and in no order; each key once. Not one transaction: whoever is stopped in the
 * middle does all of it again.
 * @throws Fault limited `store.busy` if the table goes on taking a part only
 */
export const batchWrite = async (
  db: Database,
  {
    put = [],
    remove = [],
  }: { readonly put?: readonly Record<string, unknown>[]; readonly remove?: readonly { pk: string; sk: string }[] },
): Promise<void> => {
  const requests: Request[] = [
    ...put.map((Item) => ({ PutRequest: { Item } })),
    ...remove.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  ];
  const batches: Request[][] = [];
  for (let at = 0; at < requests.length; at += perBatch) batches.push(requests.slice(at, at + perBatch));
  const lane = async () => {
    for (let next = batches.pop(); next; next = batches.pop()) await writeBatch(db, next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};
