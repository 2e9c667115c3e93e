import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import { beginMinutes, Challenge, Factor, RecoveryCodes, triesPerWindow, windowMinutes } from '@sandan/market/company/factor';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { add, type Work } from './work.ts';

const seconds = (at: string | number) => Math.floor(new Date(at).getTime() / 1000);
const ofPerson = (personId: string) => `person#${personId}`;

/** pk `person#id`, sk `factor#id`; one that is never confirmed is dropped. */
export const factors = (db: Database, cursors: Cursors) => {
  const all = collection<Factor>(db, cursors, {
    type: 'factor',
    schema: Factor,
    keys: (f) => ({
      pk: ofPerson(f.personId),
      sk: `factor#${f.id}`,
      ...(f.state === 'begun' ? { ttl: seconds(f.created) + 2 * beginMinutes * 60 } : {}),
    }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: ofPerson(personId), sk: `factor#${id}` }),
    ofPerson: (personId: string) => all.all({ pk: ofPerson(personId), startsWith: 'factor#' }),
  };
};
export type Factors = ReturnType<typeof factors>;

/** pk `person#id`, sk `recovery`. */
export const recoveryCodes = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'recovery',
    schema: RecoveryCodes,
    keys: (r) => ({ pk: ofPerson(r.personId), sk: 'recovery' }),
  });
  return { ...all, of: (personId: string) => all.get({ pk: ofPerson(personId), sk: 'recovery' }) };
};
export type RecoveryStore = ReturnType<typeof recoveryCodes>;

/** pk `person#id`, sk `challenge#word`; removed by its answer, so that one answer counts once. */
export const challenges = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'challenge',
    schema: Challenge,
    keys: (c) => ({ pk: ofPerson(c.personId), sk: `challenge#${c.word}`, ttl: seconds(c.expiresAt) + 3600 }),
  });
  return { ...all, of: (personId: string, word: string) => all.get({ pk: ofPerson(personId), sk: `challenge#${word}` }) };
};
export type Challenges = ReturnType<typeof challenges>;

const windowMs = windowMinutes * 60_000;

/**
 * Tries of a second factor, counted before each is looked at, so that tries at once are all counted: pk `person#id`,
 * sk `tries#window`. A try that was right is given back.
 */
export const tries = (db: Database) => {
  const keyAt = (personId: string, now: Date) => {
    const window = Math.floor(now.getTime() / windowMs);
    return { Key: { pk: ofPerson(personId), sk: `tries#${window}` }, ends: (window + 1) * windowMs };
  };
  return {
    /** @throws Fault limited `factor.tooOften` */
    async take(personId: string, now: Date): Promise<void> {
      const { Key, ends } = keyAt(personId, now);
      try {
        await db.client.send(
          new UpdateCommand({
            TableName: db.tableName,
            Key,
            UpdateExpression: 'ADD #tries :one SET #type = :type, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(#tries) OR #tries < :most',
            ExpressionAttributeNames: { '#tries': 'tries', '#type': 'type', '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':one': 1, ':most': triesPerWindow, ':type': 'tries', ':ttl': seconds(ends) + 3600 },
          }),
        );
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
        const retryAfter = Math.ceil((ends - now.getTime()) / 1000);
        throw new Fault('limited', 'factor.tooOften', 'too many tries', { cause, retryAfter });
      }
    },
    giveBack(w: Work, personId: string, now: Date): void {
      add(
        w,
        {
          Update: {
            TableName: db.tableName,
            Key: keyAt(personId, now).Key,
            UpdateExpression: 'ADD #tries :less',
            ExpressionAttributeNames: { '#tries': 'tries' },
            ExpressionAttributeValues: { ':less': -1 },
          },
        },
        () => new Fault('conflict', 'store.busy'),
      );
    },
  };
};
export type Tries = ReturnType<typeof tries>;
