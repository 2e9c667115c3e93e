import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';

/** Every item under one key, of whatever type, as stored, in the order of their sort keys; for the bounded records of one case. */
export const partition = async (db: Database, pk: string): Promise<Item[]> => {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...((page.Items ?? []) as unknown as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};
