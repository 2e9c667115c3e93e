import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';

/** A span of time in which so many may be used: `until` in ms since the epoch. */
export interface Span {
  readonly key: string;
  readonly most: number;
  readonly until: number;
}

const keepSeconds = 3_600;
const ttlOf = (until: number): number => Math.floor(until / 1000) + keepSeconds;

/** Counters of calls: pk `limit#key`, sk the end of the span; dropped an hour after it. */
export const limits = (db: Database) => {
  const keyOf = ({ key, until }: Span) => ({ pk: `limit#${key}`, sk: String(until) });
  return {
    /**
     * Takes up to `wanted` of what is left, in one conditional write, so that what is taken at once never adds up to more than `most`.
     * Answers how many it took and how many are taken in all.
     */
    async take(span: Span, wanted: number): Promise<{ taken: number; used: number }> {
      const ask = async (n: number): Promise<{ taken: number; used: number }> => {
        const answer = await db.client.send(
          new UpdateCommand({
            TableName: db.tableName,
            Key: keyOf(span),
            UpdateExpression: 'ADD used :n SET #type = :type, #ttl = :ttl',
            ConditionExpression: 'attribute_not_exists(used) OR used <= :rest',
            ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':n': n, ':rest': span.most - n, ':type': 'limit', ':ttl': ttlOf(span.until) },
            ReturnValues: 'UPDATED_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { taken: n, used: Number(answer.Attributes?.used ?? n) };
      };
      for (let n = Math.min(wanted, span.most); ; ) {
        try {
          return await ask(n);
        } catch (cause) {
          if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
          const used = Number(cause.Item?.used?.N ?? span.most);
          n = Math.min(n - 1, span.most - used);
          if (n < 1) return { taken: 0, used };
        }
      }
    },
    /** How many are taken in a span. */
    async used(span: Span): Promise<number> {
      const answer = await db.client.send(new GetCommand({ TableName: db.tableName, Key: keyOf(span) }));
      return Number(answer.Item?.used ?? 0);
    },
    /** Adds some to a set of at most `most`, and says how many it holds then; undefined, and nothing is added, if they have no place in it. */
    async join(span: Span, members: readonly string[]): Promise<number | undefined> {
      const known = members.length === 1 ? ' OR contains(members, :member)' : '';
      try {
        const answer = await db.client.send(
          new UpdateCommand({
            TableName: db.tableName,
            Key: keyOf(span),
            UpdateExpression: 'ADD members :all SET #type = :type, #ttl = :ttl',
            ConditionExpression: `attribute_not_exists(members) OR size(members) <= :before${known}`,
            ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':all': new Set(members),
              ':before': span.most - members.length,
              ...(known ? { ':member': members[0] } : {}),
              ':type': 'limit',
              ':ttl': ttlOf(span.until),
            },
            ReturnValues: 'UPDATED_NEW',
          }),
        );
        return (answer.Attributes as { readonly members: ReadonlySet<string> }).members.size;
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return undefined;
        throw cause;
      }
    },
  };
};
export type Limits = ReturnType<typeof limits>;
