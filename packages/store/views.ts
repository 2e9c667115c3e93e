import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';

/** How often listings were looked at by others: pk `views#owner`, sk the listing. Counters that every process adds to. */
export const views = (db: Database) => ({
  async add(ownerId: string, listingId: string, seen: number): Promise<void> {
    await db.client.send(
      new UpdateCommand({
        TableName: db.tableName,
        Key: { pk: `views#${ownerId}`, sk: listingId },
        UpdateExpression: 'ADD seen :seen SET #type = :type',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':seen': seen, ':type': 'views' },
      }),
    );
  },
  /** Looks by listing, of all listings of an owner. */
  async ofOwner(ownerId: string): Promise<ReadonlyMap<string, number>> {
    const seen = new Map<string, number>();
    let start: Record<string, unknown> | undefined;
    do {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': `views#${ownerId}` },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      for (const item of answer.Items ?? []) seen.set(String(item.sk), Number(item.seen));
      start = answer.LastEvaluatedKey;
    } while (start);
    return seen;
  },
});
export type ViewStore = ReturnType<typeof views>;
