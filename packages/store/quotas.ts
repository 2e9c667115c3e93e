import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import { periodAround, type QuotaLimit, QuotaSaid, type QuotaUse } from '@sandan/market/import/quota';
import type { Database } from './database.ts';

/** Whose use is counted: a source with one key, which is known by its digest alone. */
export interface Account {
  readonly source: string;
  readonly key: string;
}

const day = 86_400;

/**
 * What is used of each quota: pk `quota#source#key`, a record for each period (`use#since`) that is added to and dropped two days
 * after its end, and what the source itself says of its quotas (`said`). Counters are attributes, so that runs at once all count.
 */
export const quotas = (db: Database) => {
  const pkOf = ({ source, key }: Account) => `quota#${source}#${key}`;
  const at = (account: Account, { per }: QuotaLimit, now: Date) => {
    const { since, until } = periodAround(per, now);
    return { since, until, Key: { pk: pkOf(account), sk: `use#${since}` } };
  };
  const used = (since: string, item: Record<string, unknown> | undefined): QuotaUse => ({
    since,
    requests: Number(item?.requests ?? 0),
    bytes: Number(item?.bytes ?? 0),
  });

  const use = async (account: Account, limit: QuotaLimit, now: Date): Promise<QuotaUse> => {
    const { since, Key } = at(account, limit, now);
    const answer = await db.client.send(new GetCommand({ TableName: db.tableName, Key, ConsistentRead: true }));
    return used(since, answer.Item);
  };

  /** Adds to what is used; `bounded` only if a request is left, and bytes are. @throws Fault limited `source.overBudget` */
  const add = async (
    account: Account,
    limit: QuotaLimit,
    now: Date,
    more: { requests: number; bytes: number },
    bounded: boolean,
  ) => {
    const { since, until, Key } = at(account, limit, now);
    const bounds = [
      '(attribute_not_exists(#r) OR #r <= :most)',
      ...(limit.bytes ? ['(attribute_not_exists(#b) OR #b < :mostBytes)'] : []),
    ];
    const bound = {
      ConditionExpression: bounds.join(' AND '),
      ExpressionAttributeValues: {
        ':most': limit.requests - more.requests,
        ...(limit.bytes ? { ':mostBytes': limit.bytes } : {}),
      },
    };
    const answer = await db.client.send(
      new UpdateCommand({
        TableName: db.tableName,
        Key,
        UpdateExpression: 'ADD #r :r, #b :b SET #type = :type, #ttl = :ttl',
        ExpressionAttributeNames: { '#r': 'requests', '#b': 'bytes', '#type': 'type', '#ttl': 'ttl' },
        ReturnValues: 'ALL_NEW',
        ...(bounded ? { ConditionExpression: bound.ConditionExpression } : {}),
        ExpressionAttributeValues: {
          ':r': more.requests,
          ':b': more.bytes,
          ':type': 'quota',
          ':ttl': Math.floor(Date.parse(until) / 1000) + 2 * day,
          ...(bounded ? bound.ExpressionAttributeValues : {}),
        },
      }),
    );
    return used(since, answer.Attributes);
  };

  return {
    use,
    /** Counts a request that is about to be sent, with bytes that came before. @throws Fault limited `source.overBudget` */
    async charge(account: Account, limit: QuotaLimit, now: Date, more: { requests: number; bytes: number }): Promise<QuotaUse> {
      try {
        return await add(account, limit, now, more, true);
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
        const { requests } = await use(account, limit, now);
        const what = requests + more.requests > limit.requests ? 'requests' : 'bytes';
        const max = limit[what] ?? 0;
        throw new Fault('limited', 'source.overBudget', `${what} of the ${limit.per}: ${max}`, { params: { what, max } });
      }
    },
    /** Counts what has been used already, whatever the bounds. */
    note: (account: Account, limit: QuotaLimit, now: Date, more: { requests: number; bytes: number }) =>
      add(account, limit, now, more, false),
    /** Records what the source says of one of its quotas. */
    async say(account: Account, said: QuotaSaid): Promise<void> {
      await db.client.send(
        new UpdateCommand({
          TableName: db.tableName,
          Key: { pk: pkOf(account), sk: 'said' },
          UpdateExpression: 'SET #type = :type, #name = :said',
          ExpressionAttributeNames: { '#type': 'type', '#name': `said.${said.name}` },
          ExpressionAttributeValues: { ':type': 'quotaSaid', ':said': QuotaSaid.parse(said) },
        }),
      );
    },
    async said(account: Account): Promise<QuotaSaid[]> {
      const answer = await db.client.send(new GetCommand({ TableName: db.tableName, Key: { pk: pkOf(account), sk: 'said' } }));
      return Object.entries(answer.Item ?? {}).flatMap(([name, body]) =>
        name.startsWith('said.') ? [QuotaSaid.parse(body)] : [],
      );
    },
  };
};
export type Quotas = ReturnType<typeof quotas>;
