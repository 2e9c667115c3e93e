import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import { firstIdAt, instantOf, newId } from '@sandan/kernel/id';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Block, type Checkpoint } from '@sandan/market/audit/chain';
import { type Audited, AuditLine, auditYears, lineOf } from '@sandan/market/audit/line';
import { twin } from './calls.ts';
import type { Item } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { everyItem } from './every.ts';
import { type IndexName, table } from './table.ts';
import { add, type Work } from './work.ts';

/** A day of the audit lies in so many partitions, so that no write of a call waits for another's. */
const shards = 4;
const day = 86_400_000;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const partition = (ofDay: string, shard: number): string => `audit#${ofDay}#${shard}`;
/** The last character of an id is random. */
const shardOf = (id: string): number => (id.codePointAt(id.length - 1) ?? 0) % shards;

/** Where a line lies; it follows from the line, so that one in another place is a forgery. */
const keysOf = (line: AuditLine) => ({
  pk: partition(dayOf(instantOf(line.id)), shardOf(line.id)),
  sk: line.id,
  g1pk: `auditIn#${line.organisationId ?? line.by.actor}`,
  g1sk: line.id,
  g2pk: `auditBy#${line.by.actor}`,
  g2sk: line.id,
});

/** Adds a line to the work: it is written with the effect that it tells of, or neither is. */
export const audit = (db: Database, w: Work, said: Audited): void => {
  const at = Date.parse(said.by.at);
  const line = lineOf(newId('audit', at), said);
  const ttl = Math.floor(at / 1000) + Math.ceil(auditYears * 365.25) * 86_400;
  const Item = { ...keysOf(line), type: 'audit', v: 1, body: line, ttl };
  add(w, { Put: { TableName: db.tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }, twin);
};

/** A line under the id that its place says, so that one whose key was changed no longer has its hash. */
const lineIn = (item: Record<string, unknown>): AuditLine => ({
  ...AuditLine.parse((item as unknown as Item).body),
  id: String(item.sk),
});

const blockKey = (number: number) => ({ pk: 'auditChain', sk: `block#${String(number).padStart(10, '0')}` });

/**
 * The audit: lines under pk `audit#day#shard`, sk id; g1: those of an organisation (or of one who has none), g2: those of an actor,
 * both by time. Nothing changes or removes a line. The chain that seals them lies under pk `auditChain`, sk `block#number`.
 */
export const audits = (db: Database, cursors: Cursors) => {
  const listed = async (index: IndexName, pk: string, range: AuditRange, page: PageQuery): Promise<Page<AuditLine>> => {
    const { name, partitionKey, sortKey } = table.indexes[index];
    const scope = `${pk}|${range.from}|${range.to}`;
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        IndexName: name,
        KeyConditionExpression: `${partitionKey} = :pk AND ${sortKey} BETWEEN :from AND :to`,
        ExpressionAttributeValues: { ':pk': pk, ':from': firstIdAt('audit', range.from), ':to': firstIdAt('audit', range.to) },
        Limit: page.limit,
        ScanIndexForward: false,
        ...(page.cursor ? { ExclusiveStartKey: cursors.read(scope, page.cursor) } : {}),
      }),
    );
    const items = (answer.Items ?? []).map(lineIn);
    return answer.LastEvaluatedKey ? { items, next: cursors.write(scope, answer.LastEvaluatedKey) } : { items };
  };

  const shard = async (pk: string, from: string, before: string, limit: number | undefined, newestFirst: boolean) => {
    const found: AuditLine[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :before',
          ExpressionAttributeValues: { ':pk': pk, ':from': from, ':before': before },
          ScanIndexForward: !newestFirst,
          ...(limit ? { Limit: limit } : {}),
          ...(after ? { ExclusiveStartKey: after } : {}),
        }),
      );
      found.push(...(answer.Items ?? []).map(lineIn).filter((l) => l.id !== before));
      after = limit ? undefined : answer.LastEvaluatedKey;
    } while (after);
    return found;
  };
  const eachShard = async <T>(read: (n: number) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all(Array.from({ length: shards }, (_, n) => read(n)))).flat();

  return {
    /** Lines of an organisation, or of a person who has none, the newest first. */
    inOrganisation: (organisationId: string, range: AuditRange, page: PageQuery) =>
      listed('g1', `auditIn#${organisationId}`, range, page),
    /** What one actor did, wherever; the newest first. */
    byActor: (actor: string, range: AuditRange, page: PageQuery) => listed('g2', `auditBy#${actor}`, range, page),
    /** All lines, the newest first: a day at a time, its partitions side by side. */
    async everywhere(range: AuditRange, page: PageQuery): Promise<Page<AuditLine>> {
      const scope = `audit|${range.from}|${range.to}`;
      const till = page.cursor ? String(cursors.read(scope, page.cursor).id) : firstIdAt('audit', range.to);
      const from = firstIdAt('audit', range.from);
      const items: AuditLine[] = [];
      for (let at = instantOf(till); items.length <= page.limit && at >= range.from - day; at -= day) {
        const some = await eachShard((n) => shard(partition(dayOf(at), n), from, till, page.limit + 1, true));
        items.push(...some.toSorted((a, b) => (a.id < b.id ? 1 : -1)));
      }
      const shown = items.slice(0, page.limit);
      const last = shown.at(-1);
      return items.length > page.limit && last ? { items: shown, next: cursors.write(scope, { id: last.id }) } : { items: shown };
    },
    /** Every line of a window, `from` ≤ instant < `to` in ms, read consistently and in the order of the ids. */
    async window(from: number, to: number): Promise<AuditLine[]> {
      const found: AuditLine[] = [];
      const [first, before] = [firstIdAt('audit', from), firstIdAt('audit', to)];
      for (let at = from - (from % day); at < to; at += day)
        found.push(...(await eachShard((n) => shard(partition(dayOf(at), n), first, before, undefined, false))));
      return found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    /** Lines that do not lie where their own words put them. Reads the whole table: for the command line. */
    async *misplaced(): AsyncGenerator<AuditLine> {
      for await (const item of everyItem(db, 'audit')) {
        const line = lineIn(item as unknown as Record<string, unknown>);
        const wanted: Record<string, string> = keysOf(line);
        const stored = item as unknown as Record<string, unknown>;
        if (Object.entries(wanted).some(([name, value]) => stored[name] !== value)) yield line;
      }
    },
    /** Seals: adds a block to the end of the chain. Answers whether it was the first of its number. */
    async seal(block: Block): Promise<boolean> {
      const Item = { ...blockKey(block.number), type: 'auditBlock', v: 1, body: Block.parse(block) };
      try {
        await db.client.send(new PutCommand({ TableName: db.tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
        return true;
      } catch (cause) {
        if (cause instanceof ConditionalCheckFailedException) return false;
        throw cause;
      }
    },
    async block(number: number): Promise<Block | undefined> {
      const found = await db.client.send(
        new GetCommand({ TableName: db.tableName, Key: blockKey(number), ConsistentRead: true }),
      );
      return found.Item && Block.parse(found.Item.body);
    },
    async lastBlock(): Promise<Block | undefined> {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'auditChain' },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return answer.Items?.[0] && Block.parse(answer.Items[0].body);
    },
    /** The blocks from a number on, in order. */
    async *blocks(from = 1): AsyncGenerator<Block> {
      let after: Record<string, unknown> | undefined;
      do {
        const answer = await db.client.send(
          new QueryCommand({
            TableName: db.tableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND sk >= :from',
            ExpressionAttributeValues: { ':pk': 'auditChain', ':from': blockKey(from).sk },
            ...(after ? { ExclusiveStartKey: after } : {}),
          }),
        );
        for (const item of answer.Items ?? []) yield Block.parse(item.body);
        after = answer.LastEvaluatedKey;
      } while (after);
    },
  };
};
export type Audits = ReturnType<typeof audits>;

/** Instants in ms, `from` ≤ line < `to`. @throws Fault invalid `audit.range` */
export interface AuditRange {
  readonly from: number;
  readonly to: number;
}

/** The longest range that is asked at once, in days. */
export const auditRangeDays = 400;

/** The range that a reader names by its first and last day (UTC); the last thirty days without them. @throws Fault invalid `audit.range` */
export const auditRange = (from: string | undefined, to: string | undefined, now: Date): AuditRange => {
  const end = to ? Date.parse(`${to}T00:00:00Z`) + day : now.getTime() + day;
  const begin = from ? Date.parse(`${from}T00:00:00Z`) : end - 31 * day;
  if (begin >= end || end - begin > auditRangeDays * day)
    throw new Fault('invalid', 'audit.range', 'range', { params: { days: auditRangeDays } });
  return { from: begin, to: end };
};

/** The head of a block: what of it may be shown to everyone. */
export const checkpointOf = ({ version: _, lines: __, ...checkpoint }: Block): Checkpoint => checkpoint;
