import { createHash } from 'node:crypto';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { canonical, subjectKey } from '@sandan/market/patent/finding';
import { keyText } from '@sandan/market/patent/keys';
import { keysOfRecord, type Outcome } from './take.ts';

const short = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 16);

/** What a record says, one word for each place and fact. */
const wordsOf = (record: SourceRecord): [string, string][] =>
  record.statements
    ? record.statements.flatMap(({ source, subject, facts }) =>
        Object.entries(facts).map(([name, value]): [string, string] => [
          `${source} ${subjectKey(subject)} ${name}`,
          short(value),
        ]),
      )
    : [[record.sourceId, record.digest]];

/** Remembers, of a run that writes nothing, what it would have written, so that the same record twice counts as it would. */
export const reckoning = () => {
  const keys = new Set<string>();
  const words = new Map<string, string>();
  const remember = (record: SourceRecord) => {
    const { own, kin } = keysOfRecord(record);
    for (const key of [...own, ...kin]) keys.add(keyText(key));
    for (const [place, word] of wordsOf(record)) words.set(place, word);
  };
  return {
    /** The outcome of a record: by what came before it in this run, else as `take` finds it. */
    async take(record: SourceRecord, take: () => Promise<Outcome>): Promise<Outcome> {
      const { own } = keysOfRecord(record);
      const again = own.some((key) => keys.has(keyText(key)));
      const outcome = again
        ? wordsOf(record).every(([place, word]) => words.get(place) === word)
          ? 'unchanged'
          : 'updated'
        : await take();
      remember(record);
      return outcome;
    },
  };
};
