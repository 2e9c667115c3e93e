import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import type { Page } from '@sandan/kernel/page';
import type * as z from 'zod';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { inOrder } from './in-order.ts';
import { type IndexName, type Keys, table } from './table.ts';
import { tooLarge } from './too-large.ts';
import { add, type Work } from './work.ts';

export interface Versioned {
  readonly version: number;
}

/** What a noun tells the store: its name, its shape, and where each record lies. */
export interface Noun<T extends Versioned> {
  readonly type: string;
  readonly schema: z.ZodType<T>;
  readonly keys: (record: T) => Keys;
  /** Code of the fault thrown when another write came first (`listing.stale`). */
  readonly stale?: string;
}

/** The shape of an item; the stream carries the same. */
export interface Item {
  readonly type: string;
  readonly v: number;
  readonly body: unknown;
}

/** Get, list, create and put for one noun. Writes are conditional on the version that was read. */
export interface Collection<T extends Versioned> {
  get(key: { pk: string; sk: string }): Promise<T | undefined>;
  list(
    where: { index?: IndexName; pk: string; from?: string; to?: string; startsWith?: string },
    page: { limit: number; cursor?: string; newestFirst?: boolean; scope?: string },
  ): Promise<Page<T>>;
  /** Every record of a partition; for bounded sets (members of an organisation). What cannot be read is thrown, or told to `unreadable` and left out. */
  all(
    where: { index?: IndexName; pk: string; from?: string; to?: string; startsWith?: string },
    unreadable?: (cause: unknown) => void,
  ): Promise<T[]>;
  /** Adds a first version to the work; refused if the record exists. */
  create(w: Work, record: T): void;
  /** Adds the next version; refused unless the stored one is `record.version - 1`. */
  put(w: Work, record: T): void;
  /** Adds a version that has a place of its own, beside those before it; refused if it is there. */
  append(w: Work, record: T): void;
  remove(w: Work, record: T): void;
  /** Lets the work stand only while the stored version is the one of `record`. */
  hold(w: Work, record: T): void;
  /** One write outside a transaction (half the price), with the same condition as `create` or `put`. @throws Fault of it, or invalid `record.tooLarge` */
  save(record: T): Promise<void>;
  parse(item: Item): T;
}

const rangeOf = (sk: string, where: { from?: string; to?: string; startsWith?: string }) => {
  if (where.startsWith !== undefined) return { text: ` AND begins_with(${sk}, :s)`, values: { ':s': where.startsWith } };
  if (where.from !== undefined || where.to !== undefined)
    return { text: ` AND ${sk} BETWEEN :a AND :b`, values: { ':a': where.from ?? ' ', ':b': where.to ?? '\uffff' } };
  return { text: '', values: {} };
};

export const collection = <T extends Versioned>(db: Database, cursors: Cursors, noun: Noun<T>): Collection<T> => {
  const code = noun.stale ?? `${noun.type}.stale`;
  // Who lost by no mistake of its own can say the same again at once; who acted on a version that is gone has to look first.
  const stale = () => new Fault('conflict', code, code, code === 'store.busy' ? { retryAfter: 1 } : {});
  const itemOf = (record: T) => ({ ...noun.keys(record), type: noun.type, v: record.version, body: record });
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
  const condition = (record: T) =>
    record.version === 1
      ? absent
      : { ConditionExpression: 'v = :seen', ExpressionAttributeValues: { ':seen': record.version - 1 } };
  const parse = (item: Item): T => noun.schema.parse(inOrder(item.body));

  const parseEach = (items: readonly Item[], unreadable?: (cause: unknown) => void): T[] =>
    items.flatMap((item) => {
      try {
        return [parse(item)];
      } catch (cause) {
        if (!unreadable) throw cause;
        unreadable(cause);
        return [];
      }
    });

  type List = Collection<T>['list'];
  const query = async (
    where: Parameters<List>[0],
    page: Parameters<List>[1],
    unreadable?: (cause: unknown) => void,
  ): Promise<Page<T>> => {
    const index = where.index ? table.indexes[where.index] : undefined;
    const names = index ?? table;
    // The database refuses a range that ends before it begins; nothing lies in it.
    if (where.from !== undefined && where.to !== undefined && where.to < where.from) return { items: [] };
    const range = rangeOf(names.sortKey, where);
    const scope = `${noun.type}|${where.index ?? ''}|${where.pk}|${page.scope ?? ''}`;
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        ...(index ? { IndexName: index.name } : { ConsistentRead: true }),
        KeyConditionExpression: `${names.partitionKey} = :pk${range.text}`,
        ExpressionAttributeValues: { ':pk': where.pk, ...range.values },
        Limit: page.limit,
        ScanIndexForward: !page.newestFirst,
        ...(page.cursor ? { ExclusiveStartKey: cursors.read(scope, page.cursor) } : {}),
      }),
    );
    const items = parseEach((answer.Items ?? []) as Item[], unreadable);
    return answer.LastEvaluatedKey ? { items, next: cursors.write(scope, answer.LastEvaluatedKey) } : { items };
  };

  const keyOf = (record: T) => {
    const { pk, sk } = noun.keys(record);
    return { pk, sk };
  };
  /** Of a record that is still the one that was read. */
  const unchanged = ({ version }: T) => ({
    TableName: db.tableName,
    ConditionExpression: 'v = :seen',
    ExpressionAttributeValues: { ':seen': version },
  });

  return {
    parse,
    async get(key) {
      const answer = await db.client.send(new GetCommand({ TableName: db.tableName, Key: key, ConsistentRead: true }));
      return answer.Item ? parse(answer.Item as Item) : undefined;
    },
    list: (where, page) => query(where, page),
    async all(where, unreadable) {
      const items: T[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<T> = await query(where, cursor ? { limit: 200, cursor } : { limit: 200 }, unreadable);
        items.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return items;
    },
    create(w, record) {
      if (record.version !== 1) throw new Error(`${noun.type}: a first version is 1`);
      add(w, { Put: { TableName: db.tableName, Item: itemOf(record), ...condition(record) } }, stale);
    },
    put(w, record) {
      add(w, { Put: { TableName: db.tableName, Item: itemOf(record), ...condition(record) } }, stale);
    },
    append(w, record) {
      add(w, { Put: { TableName: db.tableName, Item: itemOf(record), ...absent } }, stale);
    },
    remove(w, record) {
      add(w, { Delete: { Key: keyOf(record), ...unchanged(record) } }, stale);
    },
    hold(w, record) {
      add(w, { ConditionCheck: { Key: keyOf(record), ...unchanged(record) } }, stale);
    },
    async save(record) {
      try {
        await db.client.send(new PutCommand({ TableName: db.tableName, Item: itemOf(record), ...condition(record) }));
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) throw stale();
        throw tooLarge(cause) ?? cause;
      }
    },
  };
};
