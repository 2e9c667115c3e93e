import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';
import type { Means, Migration, Placed } from './migrations/migration.ts';
import { walk } from './privacy.ts';
import { table } from './table.ts';

const { partitionKey, sortKey } = table;
/** A record that is written to all the time would be met stale for ever; then the next run goes on. */
const passes = 5;
const refused = 'ConditionalCheckFailed';

const markOf = (id: string) => ({ [partitionKey]: 'market', [sortKey]: `migration#${id}` });

/** How far a migration is. */
interface Mark {
  readonly doneAt?: string;
  /** Records that were written anew so far, in all runs; without those of a page in which one was ended. */
  readonly records: number;
  /** Where the next page begins; all before it lies in the present form. */
  readonly from?: Record<string, string> | undefined;
}

const markAt = async (db: Database, id: string): Promise<Mark> => {
  const { Item } = await db.client.send(new GetCommand({ TableName: db.tableName, Key: markOf(id), ConsistentRead: true }));
  return (Item?.body as Mark | undefined) ?? { records: 0 };
};

const mark = async (db: Database, id: string, as: Mark): Promise<void> => {
  const Item = { ...markOf(id), type: 'migration', v: 1, body: { version: 1, id, ...as } };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
};

/** Puts the new form in the place of the old one. Where somebody wrote one in the new form meanwhile, that one stays. */
const put = async ({ client, tableName: TableName }: Database, before: Placed, after: Placed): Promise<void> => {
  const seen = { ConditionExpression: 'v = :seen', ExpressionAttributeValues: { ':seen': before.v } };
  const remove = { TableName, Key: { pk: before.pk, sk: before.sk }, ...seen };
  if (before.pk === after.pk && before.sk === after.sk)
    return void (await client.send(new PutCommand({ TableName, Item: after, ...seen })));
  const absent = { ConditionExpression: `attribute_not_exists(${partitionKey})` };
  try {
    await client.send(
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: after, ...absent } }, { Delete: remove }] }),
    );
  } catch (cause) {
    const there = cause instanceof TransactionCanceledException && cause.CancellationReasons?.[0]?.Code === refused;
    if (!there) throw cause;
    await client.send(new DeleteCommand(remove));
  }
};

/** Answers whether it was done; not if the record was written to meanwhile. */
const replaced = async (db: Database, before: Placed, after: Placed): Promise<boolean> => {
  try {
    await put(db, before, after);
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException || cause instanceof TransactionCanceledException) return false;
    throw cause;
  }
};

export interface Migrated {
  readonly id: string;
  readonly says: Migration['says'];
  /** `left`: some records cannot be read, or changed under it at each pass; run it again. */
  readonly state: 'already' | 'done' | 'left' | 'pending';
  /** Records that were written anew in this run, or would be. */
  readonly records: number;
  /** Records that a run had written anew which was stopped, where this one went on. */
  readonly resumed?: number;
  /** Places of records that are in no form that it knows. */
  readonly unreadable: readonly string[];
}

/** The record in its present form; `undefined` if it has that form, `null` if nobody can read it. */
const nextOf = (migration: Migration, item: Placed, means: Means): Placed | undefined | null => {
  try {
    return migration.next(item, means);
  } catch {
    return null;
  }
};

export interface MigrateOptions {
  readonly means: Means;
  readonly now: Date;
  readonly dryRun?: boolean;
  /** Records of a page, after each of which it is marked how far it is. */
  readonly pageSize?: number;
}

const onePass = async (
  db: Database,
  migration: Migration,
  before: Mark,
  { means, dryRun = false, pageSize = 1000 }: MigrateOptions,
) => {
  let [moved, left] = [0, 0];
  const unreadable: string[] = [];
  let { from } = before;
  do {
    const page = await walk(db, from, pageSize);
    from = page.next;
    for (const item of page.items as readonly Placed[]) {
      const after = migration.types.includes(item.type) ? nextOf(migration, item, means) : undefined;
      if (after === null) unreadable.push(`${item.pk} ${item.sk}`);
      if (!after) continue;
      if (dryRun || (await replaced(db, item, after))) moved += 1;
      else left += 1;
    }
    // Not beyond what is left: the next run is to meet it.
    if (from && !dryRun && left + unreadable.length === 0)
      await mark(db, migration.id, { from, records: before.records + moved });
  } while (from);
  return { moved, left, unreadable };
};

const migrateOne = async (db: Database, migration: Migration, options: MigrateOptions): Promise<Migrated> => {
  const { id, says } = migration;
  const { doneAt, ...found } = await markAt(db, id);
  if (doneAt) return { id, says, state: 'already', records: 0, unreadable: [] };
  const { dryRun = false } = options;
  const resumed = found.from && !dryRun ? { resumed: found.records } : {};
  let records = 0;
  for (let pass = 1; ; pass++) {
    const before = dryRun ? { records: 0 } : { ...(await markAt(db, id)), records: found.records + records };
    const { moved, left, unreadable } = await onePass(db, migration, before, options);
    records += moved;
    const report = { id, says, records, unreadable, ...resumed };
    if (dryRun) return { ...report, state: 'pending' };
    if (left > 0 && pass < passes) continue;
    if (left > 0 || unreadable.length > 0) return { ...report, state: 'left' };
    await mark(db, id, { doneAt: options.now.toISOString(), records: found.records + records });
    return { ...report, state: 'done' };
  }
};

/**
 * Does each migration that was not done yet, in order, and marks in the table how far it is (pk `market`, sk `migration#id`), after each page
 * and at its end. Stopped in the middle, it goes on there; what is written meanwhile is met again. A dry run counts alone.
 */
export const migrate = async (db: Database, migrations: readonly Migration[], options: MigrateOptions): Promise<Migrated[]> => {
  const report: Migrated[] = [];
  for (const migration of migrations) {
    const one = await migrateOne(db, migration, options);
    report.push(one);
    if (one.state === 'left') break;
  }
  return report;
};
