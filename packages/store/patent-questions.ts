import { PatentQuestion } from '@sandan/market/patent/question';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** Days for which it is known that something was asked; longer than any question waits for its next. */
const keptDays = 400;

const keyOf = (source: string, number: string) => ({ pk: `patentQuestion#${source}#${number}`, sk: 'question' });

/** pk `patentQuestion#source#number`: when a source that grants few requests was last asked about a patent, and how often in vain. */
export const patentQuestions = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'patentQuestion',
    schema: PatentQuestion,
    keys: (q) => ({ ...keyOf(q.source, q.number), ttl: Math.floor(Date.parse(q.askedAt) / 1000) + keptDays * 86_400 }),
  });
  return {
    save: all.save,
    /** The last one about each of the numbers that was ever asked about, in no order. */
    many: (source: string, numbers: readonly string[]) =>
      batchGet(
        db,
        all.parse,
        numbers.map((number) => keyOf(source, number)),
      ),
  };
};
export type PatentQuestions = ReturnType<typeof patentQuestions>;
