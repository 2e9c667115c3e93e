import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@sandan/kernel/page';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { table } from './table.ts';

/** A record by its id alone. Its body is not read, so that one that cannot be read holds up no other. */
export interface Bare {
  readonly id: string;
}

/** Ids of the records of one partition of `g1` that are sorted by them. */
export const bareIds = async (db: Database, cursors: Cursors, pk: string, page: PageQuery): Promise<Page<Bare>> => {
  const { name, partitionKey, sortKey } = table.indexes.g1;
  const scope = `ids|${pk}`;
  const answer = await db.client.send(
    new QueryCommand({
      TableName: db.tableName,
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :pk`,
      ExpressionAttributeValues: { ':pk': pk },
      ProjectionExpression: sortKey,
      Limit: page.limit,
      ...(page.cursor ? { ExclusiveStartKey: cursors.read(scope, page.cursor) } : {}),
    }),
  );
  const items = (answer.Items ?? []).map((item) => ({ id: String(item[sortKey]) }));
  return answer.LastEvaluatedKey ? { items, next: cursors.write(scope, answer.LastEvaluatedKey) } : { items };
};
