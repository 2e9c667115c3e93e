import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Lexicon, Way } from '../asked.ts';
import { longestWhole } from './phrase.ts';
import { readListed, rowsOf } from './text.ts';

/** What the data says of phrases (terms joined by blanks), not yet read; and English terms as they are usually written. */
export interface Table {
  readonly phrases: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
}

let kept: Table | undefined;

const load = (): Table => {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, 'data/lexicon.gz'))).toString('utf8');
  const middle = text.indexOf('\n\n');
  return { phrases: rowsOf(text.slice(0, middle)), written: rowsOf(text.slice(middle + 2)) };
};

/** The data of the lexicon, read once in a process in less than a tenth of a second. */
export const table = (): Table => {
  kept ??= load();
  return kept;
};

type Other = ReturnType<Lexicon['others']>[number];

const by = (way: Way, list = ''): Other[] => readListed(list).map(({ terms, weight }) => ({ terms, weight, by: way }));

/** Words for words in Korean and English, learnt from the code lists and the terms of the trades (docs/decisions/032). */
export const lexicon = async (): Promise<Lexicon> => {
  const { phrases } = table();
  return {
    longest: longestWhole,
    others: (terms) => {
      const row = phrases.get(terms.join(' '));
      if (row === undefined) return [];
      const [translations, synonyms] = row.split('\t');
      return [...by('translation', translations), ...by('synonym', synonyms)];
    },
  };
};
