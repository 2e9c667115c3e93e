import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** The answer that was given to a call, kept so that the same call gets the same bytes again. */
export interface Answer {
  readonly hash: string;
  readonly status: number;
  readonly body: string;
  readonly etag?: string;
}

/** Answers of more characters are kept compressed: one of all versions of a quotation is longer than a record may be. */
const long = 50_000;

type Kept = Omit<Answer, 'body'> & ({ readonly body: string } | { readonly gzip: Uint8Array });
const keptOf = ({ body, ...rest }: Answer): Kept => (body.length > long ? { ...rest, gzip: gzipSync(body) } : { ...rest, body });
const answerOf = (kept: Kept): Answer => {
  if ('body' in kept) return kept;
  const { gzip, ...rest } = kept;
  return { ...rest, body: gunzipSync(gzip).toString() };
};

/** Days a call is remembered; longer than every client's and provider's retries (D6). */
export const rememberDays = 7;

/** Where the answer to a call lies. `scope` is organisation (or person) and operation (D3). */
export const keyOfCall = (scope: string, key: string) => ({ pk: `call#${scope}#${key}`, sk: 'call' });

/** The answer in an item that lies there. */
export const answerIn = ({ body }: { readonly body: unknown }): Answer => answerOf(body as Kept);

/** The answer already given under this key, if any. */
export const answered = async (db: Database, scope: string, key: string): Promise<Answer | undefined> => {
  const found = await db.client.send(
    new GetCommand({ TableName: db.tableName, Key: keyOfCall(scope, key), ConsistentRead: true }),
  );
  return found.Item ? answerIn(found.Item as { body: unknown }) : undefined;
};

/** Thrown inside the store when a twin of the call was first; the caller then reads the twin's answer. */
export const twin = (): Fault => new Fault('conflict', 'store.busy', 'a twin of this call was first', { retryAfter: 1 });

/** Remembers the answer, and to whom it was given, in the transaction of its effect; the first write, so that a twin fails on it before all else. */
export const remember = (db: Database, w: Work, scope: string, key: string, answer: Answer, by: Stamp, now: Date): void => {
  const ttl = Math.floor(now.getTime() / 1000) + rememberDays * 86_400;
  const Item = { ...keyOfCall(scope, key), type: 'call', v: 1, body: keptOf(answer), by, ttl };
  w.writes.unshift({
    write: { Put: { TableName: db.tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    refused: twin,
  });
};
