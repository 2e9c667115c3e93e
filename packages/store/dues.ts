import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from '@sandan/kernel/page';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { table } from './table.ts';

/** A record whose time has come: its id, and the partition it lies in. Its body is not read, so that one that cannot be read holds up no other. */
export interface Due {
  readonly id: string;
  readonly pk: string;
  /** Its whole place in the clock: `instant#…#id`. */
  readonly place: string;
}

/** Records of a clock (`g2pk`) that are due at `now` (ISO instant), the oldest first. Clocks keep `instant#id` in `g2sk`. */
export const dues = async (
  db: Database,
  cursors: Cursors,
  clock: string,
  now: string,
  page: { limit: number; cursor?: string },
): Promise<Page<Due>> => {
  const scope = `due|${clock}`;
  const answer = await db.client.send(
    new QueryCommand({
      TableName: db.tableName,
      IndexName: table.indexes.g2.name,
      KeyConditionExpression: 'g2pk = :clock AND g2sk <= :now',
      ExpressionAttributeValues: { ':clock': clock, ':now': `${now}~` },
      ProjectionExpression: 'pk, g2sk',
      Limit: page.limit,
      ...(page.cursor ? { ExclusiveStartKey: cursors.read(scope, page.cursor) } : {}),
    }),
  );
  const items = (answer.Items ?? []).map((i) => ({
    id: String(i.g2sk).split('#').at(-1) ?? '',
    pk: String(i.pk),
    place: String(i.g2sk),
  }));
  return answer.LastEvaluatedKey ? { items, next: cursors.write(scope, answer.LastEvaluatedKey) } : { items };
};
