import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FoundNoun } from '@sandan/market/desk/find';
import { batchWrite } from './batch-write.ts';
import type { Database } from './database.ts';

const keyOf = (noun: FoundNoun, word: string, id: string) => ({ pk: `find#${noun}`, sk: `${word}#${id}` });

/** How words are sought. */
export interface Seeking {
  /** At most so many entries are read. */
  readonly limit: number;
  /** The word as a whole; else every word that begins like it. */
  readonly whole?: boolean;
  /**
   * The end of the list first. Entries lie by word and then by id, so that of a whole word it is the newest ids, and of a beginning the last
   * words with their newest ids.
   */
  readonly newestFirst?: boolean;
}

/** Words by which the desk finds things: pk `find#noun`, sk `word#id`. A projection of the table, kept by the indexer. */
export const finder = (db: Database) => ({
  /** Ids that have this word, in the order in which they were read. */
  async having(noun: FoundNoun, word: string, { limit, whole = false, newestFirst = false }: Seeking): Promise<string[]> {
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :s)',
        ExpressionAttributeValues: { ':pk': `find#${noun}`, ':s': whole ? `${word}#` : word },
        ProjectionExpression: 'sk',
        Limit: limit,
        ScanIndexForward: !newestFirst,
      }),
    );
    return [...new Set((answer.Items ?? []).map((i) => String(i.sk).split('#').at(-1) ?? ''))];
  },
  /** Brings the words of one thing from what they were to what they are; repeating it is harmless. */
  async follow(noun: FoundNoun, id: string, before: readonly string[], after: readonly string[]): Promise<void> {
    const put = after.filter((w) => !before.includes(w)).map((w) => ({ ...keyOf(noun, w, id), type: 'find', v: 1 }));
    const remove = before.filter((w) => !after.includes(w)).map((w) => keyOf(noun, w, id));
    if (put.length + remove.length > 0) await batchWrite(db, { put, remove });
  },
});
export type Finder = ReturnType<typeof finder>;
