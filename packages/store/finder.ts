import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { FoundNoun } from '@sandan/market/desk/find';
import { batchWrite } from './batch-write.ts';
import type { Database } from './database.ts';

const keyOf = (noun: FoundNoun, word: string, id: string) => ({ pk: `find#${noun}`, sk: `${word}#${id}` });

/** Words by which the desk finds things: pk `find#noun`, sk `word#id`. A projection of the table, kept by the indexer. */
export const finder = (db: Database) => ({
  /** Ids whose words begin like this one, at most `limit`. */
  async startingWith(noun: FoundNoun, word: string, limit: number): Promise<string[]> {
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :s)',
        ExpressionAttributeValues: { ':pk': `find#${noun}`, ':s': word },
        ProjectionExpression: 'sk',
        Limit: limit,
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
