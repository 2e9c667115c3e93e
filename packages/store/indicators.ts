import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type ObjectiveName, objectiveNames } from '@sandan/market/slo/objective';
import { type Events, type Slot, type SlotKind, slotKinds } from '@sandan/market/slo/standing';
import type { Database } from './database.ts';

/** How long slots are kept, in days; an hour somewhat longer than the window of the objectives. */
const keptDays: Readonly<Record<SlotKind, number>> = { minutes: 2, hour: 35 };

const slotOf = (item: Record<string, unknown>): Slot => ({
  at: String(item.sk),
  counts: Object.fromEntries(
    objectiveNames.flatMap((name) => {
      const total = Number(item[`${name}All`] ?? 0);
      return total > 0 ? [[name, { good: Number(item[`${name}Good`] ?? 0), total }]] : [];
    }),
  ),
});

/**
 * What the objectives count: pk `indicator#kind`, sk the beginning of the slot. Counters are attributes that every process adds to, at
 * most once a minute each, so that a request costs no write of its own.
 */
export const indicators = (db: Database) => ({
  /** Adds what a process has counted in one slot. */
  async add(kind: SlotKind, at: string, counts: Readonly<Partial<Record<ObjectiveName, Events>>>): Promise<void> {
    const added = Object.entries(counts).flatMap(([name, { good, total }]) => [
      [`${name}Good`, good] as const,
      [`${name}All`, total] as const,
    ]);
    if (added.length === 0) return;
    await db.client.send(
      new UpdateCommand({
        TableName: db.tableName,
        Key: { pk: `indicator#${kind}`, sk: at },
        UpdateExpression: `ADD ${added.map((_, i) => `#c${i} :c${i}`).join(', ')} SET #type = :type, #ttl = :ttl`,
        ExpressionAttributeNames: {
          '#type': 'type',
          '#ttl': 'ttl',
          ...Object.fromEntries(added.map(([name], i) => [`#c${i}`, name])),
        },
        ExpressionAttributeValues: {
          ':type': 'indicator',
          ':ttl': Math.floor(Date.parse(at) / 1000) + keptDays[kind] * 86_400,
          ...Object.fromEntries(added.map(([, n], i) => [`:c${i}`, n])),
        },
      }),
    );
  },
  /** The slots of a kind that hold or follow an instant, the oldest first. */
  async since(kind: SlotKind, from: Date): Promise<Slot[]> {
    const first = new Date(from.getTime() - slotKinds[kind] * 60_000).toISOString();
    const slots: Slot[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const answer = await db.client.send(
        new QueryCommand({
          TableName: db.tableName,
          KeyConditionExpression: 'pk = :pk AND sk > :from',
          ExpressionAttributeValues: { ':pk': `indicator#${kind}`, ':from': first },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      slots.push(...(answer.Items ?? []).map(slotOf));
      start = answer.LastEvaluatedKey;
    } while (start);
    return slots;
  },
});
export type IndicatorStore = ReturnType<typeof indicators>;
