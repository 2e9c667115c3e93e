import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import { type IndexName, table } from './table.ts';

/** Every item of some types in the table, as stored, in no order. Reads the whole table: for rebuilding, never for a request. */
export async function* everyItem(db: Database, ...types: readonly string[]): AsyncGenerator<Item & { pk: string; sk: string }> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new ScanCommand({
        TableName: db.tableName,
        ConsistentRead: true,
        FilterExpression: `#type IN (${types.map((_, at) => `:type${at}`).join(', ')})`,
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: Object.fromEntries(types.map((type, at) => [`:type${at}`, type])),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    yield* (page.Items ?? []) as (Item & { pk: string; sk: string })[];
    from = page.LastEvaluatedKey;
  } while (from);
}

/** Partition keys of all records in one partition of an index, a page at a time. The index may lag behind the table. */
export async function* everyKey(db: Database, index: IndexName, pk: string, startsWith: string): AsyncGenerator<string> {
  const { name, partitionKey, sortKey } = table.indexes[index];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :pk AND begins_with(${sortKey}, :s)`,
        ExpressionAttributeValues: { ':pk': pk, ':s': startsWith },
        ProjectionExpression: table.partitionKey,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) yield String(item[table.partitionKey]);
    from = page.LastEvaluatedKey;
  } while (from);
}

/** How many records lie in one partition of an index. */
export const countOf = async (db: Database, index: IndexName, pk: string): Promise<number> => {
  const { name, partitionKey } = table.indexes[index];
  let count = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :pk`,
        ExpressionAttributeValues: { ':pk': pk },
        Select: 'COUNT',
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from);
  return count;
};
