import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { LegalHold, PrivacyRequest } from '@sandan/market/privacy/request';
import type { PrivacySubject, Stored } from '@sandan/market/privacy/subject';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

const queue = 'clock#privacy';

/**
 * Requests under pk `privacy#id`; g1: those about one subject; g2: those that the market has something to do about, by the instant.
 * Legal holds under pk `hold#subject`; g2: those that last.
 */
export const privacy = (db: Database, cursors: Cursors) => {
  const requests = collection(db, cursors, {
    type: 'privacyRequest',
    schema: PrivacyRequest,
    stale: 'privacy.stale',
    keys: (r) => ({
      pk: `privacy#${r.id}`,
      sk: 'request',
      g1pk: `privacyOf#${r.subject.id}`,
      g1sk: r.id,
      ...(r.nextAt ? { g2pk: queue, g2sk: `${r.nextAt}#${r.id}` } : {}),
    }),
  });
  const holds = collection(db, cursors, {
    type: 'legalHold',
    schema: LegalHold,
    stale: 'privacy.stale',
    keys: (h) => ({
      pk: `hold#${h.subject.id}`,
      sk: `hold#${h.id}`,
      ...(h.lifted ? {} : { g2pk: 'holds', g2sk: h.id }),
    }),
  });
  return {
    ...requests,
    byId: (id: string) => requests.get({ pk: `privacy#${id}`, sk: 'request' }),
    /** What was asked about a subject, the newest first. */
    about: async ({ id }: PrivacySubject): Promise<PrivacyRequest[]> =>
      (await requests.all({ index: 'g1', pk: `privacyOf#${id}` })).toReversed(),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, queue, now, page),
    /** All that the market still has something to do about, the next first. */
    open: (page: PageQuery): Promise<Page<PrivacyRequest>> => requests.list({ index: 'g2', pk: queue }, page),
    holds: {
      ...holds,
      byId: async (subject: PrivacySubject, id: string) => holds.get({ pk: `hold#${subject.id}`, sk: `hold#${id}` }),
      lastingOn: async ({ id }: PrivacySubject): Promise<LegalHold[]> =>
        (await holds.all({ pk: `hold#${id}` })).filter((h) => !h.lifted),
      lasting: (page: PageQuery): Promise<Page<LegalHold>> => holds.list({ index: 'g2', pk: 'holds' }, page),
    },
  };
};
export type Privacy = ReturnType<typeof privacy>;

/** A page of the whole table, as stored. Goes through it once from the beginning, in no order. */
export const walk = async (
  db: Database,
  from: Record<string, string> | undefined,
  limit: number,
): Promise<{ readonly items: readonly Stored[]; readonly next?: Record<string, string> }> => {
  const answer = await db.client.send(
    new ScanCommand({
      TableName: db.tableName,
      ConsistentRead: true,
      Limit: limit,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  );
  const items = (answer.Items ?? []) as unknown as Stored[];
  return answer.LastEvaluatedKey ? { items, next: answer.LastEvaluatedKey as Record<string, string> } : { items };
};

/** One record as stored. */
export const storedAt = async (db: Database, Key: { pk: string; sk: string }): Promise<Stored | undefined> =>
  (await db.client.send(new GetCommand({ TableName: db.tableName, Key, ConsistentRead: true }))).Item as Stored | undefined;

/** Puts a stored record, or removes it. What changed since it was read is left for the next pass. Answers whether it was done. */
export const rewrite = async (db: Database, before: Stored, after: Stored | undefined): Promise<boolean> => {
  const seen =
    before.v === undefined ? {} : { ConditionExpression: 'v = :seen', ExpressionAttributeValues: { ':seen': before.v } };
  try {
    const { pk, sk } = before;
    await (after
      ? db.client.send(new PutCommand({ TableName: db.tableName, Item: after, ...seen }))
      : db.client.send(new DeleteCommand({ TableName: db.tableName, Key: { pk, sk }, ...seen })));
    return true;
  } catch (cause) {
    if ((cause as { name?: string }).name === 'ConditionalCheckFailedException') return false;
    throw cause;
  }
};
