import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type AnswerRecord, bucketOf, type Counted, sum } from '@sandan/market/deal/record';
import { type Track, trackNames } from '@sandan/market/deal/track';
import { twin } from './calls.ts';
import type { Database } from './database.ts';
import { table } from './table.ts';
import { add, type Work } from './work.ts';

const bucket = /^h(\d+)$/;

/** Reads the counters of a record's item. */
export const recordOf = (item: Record<string, unknown>): AnswerRecord => {
  const number = (name: string) => Number(item[name] ?? 0);
  const hours = Object.entries(item).flatMap(([name, n]) => {
    const found = bucket.exec(name);
    return found ? [[Number(found[1]), Number(n)] as const] : [];
  });
  return { answered: number('answered'), inTime: number('inTime'), missed: number('missed'), hours: Object.fromEntries(hours) };
};

/** Reads what an organisation has brought to an end off the same item. */
export const trackOf = (item: Record<string, unknown>): Track =>
  Object.fromEntries(trackNames.filter((name) => Number(item[name] ?? 0) !== 0).map((name) => [name, Number(item[name])]));

/**
 * Answer records: pk `org#id`, sk `record`; g1 lists all. What was asked by another channel is counted apart, under `record#elsewhere`. The one noun without a body: its counters are attributes of the item,
 * added to by the transaction of the transition that they count, so that two answers of one house never wait for each other's version.
 */
export const records = (db: Database) => {
  const keyOf = (organisationId: string) => ({ pk: `org#${organisationId}`, sk: 'record' });
  /** Of what was asked by another channel: shown to nobody else, and in no sum of the market. */
  const elsewhereKeyOf = (organisationId: string) => ({ pk: `org#${organisationId}`, sk: 'record#elsewhere' });
  const get = async (key: { pk: string; sk: string }): Promise<AnswerRecord | undefined> => {
    const answer = await db.client.send(new GetCommand({ TableName: db.tableName, Key: key, ConsistentRead: true }));
    return answer.Item ? recordOf(answer.Item) : undefined;
  };
  async function* all(): AsyncGenerator<{ readonly organisationId: string; readonly record: AnswerRecord }> {
    let from: Record<string, unknown> | undefined;
    do {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          IndexName: table.indexes.g1.name,
          KeyConditionExpression: 'g1pk = :all',
          ExpressionAttributeValues: { ':all': 'records' },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of answer.Items ?? []) yield { organisationId: String(item.g1sk), record: recordOf(item) };
      from = answer.LastEvaluatedKey;
    } while (from);
  }
  /** One write for each record in a work, for a transaction writes no item twice: what is added later joins it. */
  const adding = (w: Work, organisationId: string, plus: Readonly<Record<string, number>>, elsewhere = false): void => {
    const Key = elsewhere ? elsewhereKeyOf(organisationId) : keyOf(organisationId);
    const at = w.writes.findIndex(({ write: { Update } }) => Update?.Key?.pk === Key.pk && Update.Key.sk === Key.sk);
    const before = at < 0 ? undefined : w.writes.splice(at, 1)[0]?.write.Update;
    const all = new Map<string, number>();
    for (const [n, name] of Object.entries(before?.ExpressionAttributeNames ?? {}))
      if (n.startsWith('#c')) all.set(name, Number(before?.ExpressionAttributeValues?.[`:${n.slice(1)}`]));
    for (const [name, n] of Object.entries(plus)) all.set(name, (all.get(name) ?? 0) + n);
    const counters = [...all];
    const Update = {
      TableName: db.tableName,
      Key,
      UpdateExpression: `ADD v :one, ${counters.map((_, i) => `#c${i} :c${i}`).join(', ')} SET #type = :type${elsewhere ? '' : ', g1pk = :all, g1sk = :id'}`,
      ExpressionAttributeNames: { '#type': 'type', ...Object.fromEntries(counters.map(([name], i) => [`#c${i}`, name])) },
      ExpressionAttributeValues: {
        ':one': 1,
        ':type': 'record',
        ...Object.fromEntries(counters.map(([, n], i) => [`:c${i}`, n])),
        ...(elsewhere ? {} : { ':all': 'records', ':id': organisationId }),
      },
    };
    add(w, { Update }, twin);
  };
  return {
    of: (organisationId: string) => get(keyOf(organisationId)),
    elsewhere: (organisationId: string) => get(elsewhereKeyOf(organisationId)),
    /** Adds one completed transition to the work; of an inquiry that was asked `elsewhere` to a record of its own. */
    count(w: Work, organisationId: string, counted: Counted, elsewhere = false): void {
      const plus = counted.kind === 'missed' ? ['missed'] : ['answered', `h${bucketOf(counted.businessHours)}`];
      if (counted.kind === 'answered' && counted.inTime) plus.push('inTime');
      adding(w, organisationId, Object.fromEntries(plus.map((name) => [name, 1])), elsewhere);
    },
    /** Adds to the work what some changes make of an organisation's track; nothing where they change none of it. */
    track(w: Work, organisationId: string, turned: Track): void {
      if (Object.keys(turned).length > 0) adding(w, organisationId, turned);
    },
    /** The sum over all organisations as the clock last reckoned it. */
    ofMarket: () => get({ pk: 'market', sk: 'record' }),
    /** The record of every organisation that has one. */
    all,
    /** Reckons that sum anew. */
    async reckon(): Promise<AnswerRecord> {
      const found: AnswerRecord[] = [];
      for await (const { record } of all()) found.push(record);
      const { hours, ...counts } = sum(found);
      const buckets = Object.fromEntries(Object.entries(hours).map(([n, times]) => [`h${n}`, times]));
      const Item = { pk: 'market', sk: 'record', type: 'record', v: 1, ...counts, ...buckets };
      await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
      return { ...counts, hours };
    },
  };
};
export type Records = ReturnType<typeof records>;
