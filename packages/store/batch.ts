import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';

/** DynamoDB's own bound of one batch. */
const perBatch = 100;
const attempts = 8;

/**
 * Reads many records by key, consistently and in no order, each once; those that do not exist are left out.
 * @throws Fault limited `store.busy` if the table goes on answering a part only
 */
export const batchGet = async <T>(
  db: Database,
  parse: (item: Item) => T,
  keys: readonly { pk: string; sk: string }[],
): Promise<T[]> => {
  const found: T[] = [];
  const once = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
  for (let at = 0; at < once.length; at += perBatch) {
    let wanted: Record<string, unknown>[] = once.slice(at, at + perBatch).map(({ pk, sk }) => ({ pk, sk }));
    for (let attempt = 1; wanted.length > 0; attempt++) {
      if (attempt > attempts) throw new Fault('limited', 'store.busy', `${wanted.length} keys unread`, { retryAfter: 1 });
      if (attempt > 1) await new Promise((r) => setTimeout(r, 2 ** attempt * 10 * Math.random()));
      const answer = await db.client.send(
        new BatchGetCommand({ RequestItems: { [db.tableName]: { Keys: wanted, ConsistentRead: true } } }),
      );
      found.push(...(answer.Responses?.[db.tableName] ?? []).map((item) => parse(item as Item)));
      wanted = answer.UnprocessedKeys?.[db.tableName]?.Keys ?? [];
    }
  }
  return found;
};
