import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** Functions that follow the table and set aside what they cannot handle. */
const followers = ['indexer', 'notifier', 'events', 'alerts'] as const;

/** A stream record that a follower cannot read, with the cause, until it is mended and driven again. */
export const SetAside = z.object({
  version: z.int().positive(),
  /** Function that set it aside. */
  by: z.string(),
  /** Key of the record it speaks of. */
  subject: z.object({ pk: z.string(), sk: z.string() }),
  sequenceNumber: z.string(),
  cause: z.string().max(2000),
  at: z.iso.datetime(),
  /** The stream record itself as JSON, where the follower needs what stood there before. */
  event: z.string().max(300_000).optional(),
  /** When the desk asked that it be handled once more; its follower then takes it up and removes this. */
  wanted: z.iso.datetime().optional(),
  /** When it was last handled once more and stayed. */
  tried: z.iso.datetime().optional(),
});
export type SetAside = z.infer<typeof SetAside>;

/** pk `aside#function`, sk by subject and place in the stream: a record delivered again is set aside once. */
export const setAsides = (db: Database, cursors: Cursors) => {
  const keysOf = (s: Pick<SetAside, 'by' | 'subject' | 'sequenceNumber'>) => ({
    pk: `aside#${s.by}`,
    sk: `${s.subject.pk.slice(0, 500)}#${s.subject.sk.slice(0, 200)}#${s.sequenceNumber}`,
  });
  const all: Collection<SetAside> = collection(db, cursors, { type: 'setAside', schema: SetAside, keys: keysOf });
  return {
    ...all,
    async add(record: SetAside): Promise<void> {
      const key = keysOf(record);
      const known = await db.client.send(new GetCommand({ TableName: db.tableName, Key: key, ConsistentRead: true }));
      if (!known.Item) await all.save(record);
    },
    /** Handles one that is wanted; if that fails, it stays with the new cause and is wanted no more. */
    async taken(aside: SetAside, now: Date, handle: () => Promise<void>): Promise<void> {
      const { wanted: _, ...left } = aside;
      try {
        await handle();
      } catch (cause) {
        const why = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
        const stays = { ...left, version: aside.version + 1, cause: why.slice(0, 2000), tried: now.toISOString() };
        await all.save(stays).catch((fault: unknown) => {
          if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
        });
      }
    },
    of: (by: string) => all.all({ pk: `aside#${by}` }),
    /** Those of all followers, the oldest first; few. */
    every: async () =>
      (await Promise.all(followers.map((by) => all.all({ pk: `aside#${by}` })))).flat().sort((a, b) => a.at.localeCompare(b.at)),
  };
};
export type SetAsides = ReturnType<typeof setAsides>;
