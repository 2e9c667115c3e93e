import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

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
    of: (by: string) => all.all({ pk: `aside#${by}` }),
  };
};
export type SetAsides = ReturnType<typeof setAsides>;
