import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import type { Database } from './database.ts';

/** What a machine made of a listing's title and summary in the language that they lack. */
export const Translation = z.object({
  listingId: z.string(),
  /** Of the source texts; a translation of others is none. */
  digest: z.string(),
  to: Language,
  title: z.string(),
  summary: z.string().optional(),
  at: z.iso.datetime(),
});
export type Translation = z.infer<typeof Translation>;

const type = 'translation';
const keyOf = (listingId: string) => ({ pk: `listing#${listingId}`, sk: type });

/** pk `listing#id`, sk `translation`: the last one of each listing. Whoever writes last is right, since all say the same of one source. */
export const translations = (db: Database) => ({
  /** Those of some listings, by listing. */
  async of(listingIds: readonly string[]): Promise<ReadonlyMap<string, Translation>> {
    const found = await batchGet(db, (item) => Translation.parse(item.body), [...new Set(listingIds)].map(keyOf));
    return new Map(found.map((t) => [t.listingId, t]));
  },
  async keep(body: Translation): Promise<void> {
    await db.client.send(new PutCommand({ TableName: db.tableName, Item: { ...keyOf(body.listingId), type, v: 1, body } }));
  },
});
export type Translations = ReturnType<typeof translations>;
