import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './database.ts';
import { everyItem } from './every.ts';
import type { Means, Migration, Placed } from './migrations/migration.ts';
import { table } from './table.ts';

const { partitionKey, sortKey } = table;
/** A record that is written to all the time would be met stale for ever; then the next run goes on. */
const passes = 5;
const refused = 'ConditionalCheckFailed';

const markOf = (id: string) => ({ [partitionKey]: 'market', [sortKey]: `migration#${id}` });

/** When a migration was done, if it was. */
const doneAt = async (db: Database, { id }: Migration): Promise<string | undefined> => {
  const { Item } = await db.client.send(new GetCommand({ TableName: db.tableName, Key: markOf(id), ConsistentRead: true }));
  return Item && (Item.body as { doneAt: string }).doneAt;
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
  /** Records that were written anew, or would be. */
  readonly records: number;
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

const onePass = async (db: Database, migration: Migration, means: Means, dryRun: boolean) => {
  let [moved, left] = [0, 0];
  const unreadable: string[] = [];
  for (const type of migration.types)
    for await (const item of everyItem(db, type)) {
      const after = nextOf(migration, item, means);
      if (after === null) unreadable.push(`${item.pk} ${item.sk}`);
      if (!after) continue;
      if (dryRun || (await replaced(db, item, after))) moved += 1;
      else left += 1;
    }
  return { moved, left, unreadable };
};

const migrateOne = async (db: Database, migration: Migration, means: Means, now: Date, dryRun: boolean): Promise<Migrated> => {
  const { id, says } = migration;
  if (await doneAt(db, migration)) return { id, says, state: 'already', records: 0, unreadable: [] };
  let records = 0;
  for (let pass = 1; ; pass++) {
    const { moved, left, unreadable } = await onePass(db, migration, means, dryRun);
    records += moved;
    const report = { id, says, records, unreadable };
    if (dryRun) return { ...report, state: 'pending' };
    if (left > 0 && pass < passes) continue;
    if (left > 0 || unreadable.length > 0) return { ...report, state: 'left' };
    const body = { version: 1, id, doneAt: now.toISOString(), records };
    await db.client.send(new PutCommand({ TableName: db.tableName, Item: { ...markOf(id), type: 'migration', v: 1, body } }));
    return { ...report, state: 'done' };
  }
};

/**
 * Does each migration that was not done yet, in order, and marks it in the table (pk `market`, sk `migration#id`). Stopped in the middle,
 * it goes on where records are still in the older form; what is written meanwhile is met again. A dry run counts alone.
 */
export const migrate = async (
  db: Database,
  migrations: readonly Migration[],
  { means, now, dryRun = false }: { readonly means: Means; readonly now: Date; readonly dryRun?: boolean },
): Promise<Migrated[]> => {
  const report: Migrated[] = [];
  for (const migration of migrations) {
    const one = await migrateOne(db, migration, means, now, dryRun);
    report.push(one);
    if (one.state === 'left') break;
  }
  return report;
};
