import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Session, sessionDays } from '@sandan/market/company/session';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const ttlAfter = (at: string) => Math.floor(Date.parse(at) / 1000) + sessionDays * 86_400;
const keyOf = (personId: string, id: string) => ({ pk: `person#${personId}`, sk: `session#${id}` });

/** pk `person#id`, sk `session#id`. */
export const sessions = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'session',
    schema: Session,
    keys: (s) => ({ ...keyOf(s.personId, s.id), ttl: ttlAfter(s.ended ?? s.seen) }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get(keyOf(personId, id)),
    ofPerson: (personId: string) => all.all({ pk: `person#${personId}`, startsWith: 'session#' }),
    /** Notes a use, unless the session has ended meanwhile. The version stays: nothing that is decided on has changed. */
    async note(personId: string, id: string, now: Date): Promise<void> {
      const at = now.toISOString();
      try {
        await db.client.send(
          new UpdateCommand({
            TableName: db.tableName,
            Key: keyOf(personId, id),
            UpdateExpression: 'SET #body.#seen = :at, #ttl = :ttl',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#body.#ended)',
            ExpressionAttributeNames: { '#body': 'body', '#seen': 'seen', '#ended': 'ended', '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':at': at, ':ttl': ttlAfter(at) },
          }),
        );
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
      }
    },
  };
};
export type Sessions = ReturnType<typeof sessions>;
