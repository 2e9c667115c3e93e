import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Follow, type Target } from '@sandan/market/watch/follow';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const pkOf = ({ kind, id }: Target): string => `followers#${kind}#${id}`;

/** pk `followers#kind#id`, sk `person#id`: who follows a thing is read consistently; g1: what a person follows, by kind. */
export const follows = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'follow',
    schema: Follow,
    stale: 'follow.stale',
    keys: (f) => ({
      pk: pkOf(f.target),
      sk: `person#${f.personId}`,
      g1pk: `person#${f.personId}`,
      g1sk: `follow#${f.target.kind}#${f.target.id}`,
    }),
  });
  return {
    ...all,
    of: (target: Target, personId: string) => all.get({ pk: pkOf(target), sk: `person#${personId}` }),
    followersOf: (target: Target) => all.all({ pk: pkOf(target) }),
    ofPerson: (personId: string) => all.all({ index: 'g1', pk: `person#${personId}`, startsWith: 'follow#' }),
    async count(target: Target): Promise<number> {
      let count = 0;
      let from: Record<string, unknown> | undefined;
      do {
        const answer = await db.client.send(
          new QueryCommand({
            TableName: db.tableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': pkOf(target) },
            Select: 'COUNT',
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        count += answer.Count ?? 0;
        from = answer.LastEvaluatedKey;
      } while (from);
      return count;
    },
  };
};
export type Follows = ReturnType<typeof follows>;
