import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Lexicon, Way } from '../asked.ts';
import { readListed } from './text.ts';

const unzip = promisify(gunzip);

/** What the data says of phrases (terms joined by blanks), not yet read; and English terms as they are usually written. */
export interface Table {
  readonly phrases: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
}

const rows = (text: string): Map<string, string> => {
  const map = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const tab = text.indexOf('\t', at);
    map.set(text.slice(at, tab), text.slice(tab + 1, stop));
    at = stop + 1;
  }
  return map;
};

let loading: Promise<Table> | undefined;

const load = async (): Promise<Table> => {
  const text = (await unzip(await readFile(join(import.meta.dirname, 'data/lexicon.gz')))).toString('utf8');
  const middle = text.indexOf('\n\n');
  return { phrases: rows(text.slice(0, middle)), written: rows(text.slice(middle + 2)) };
};

/** The data of the lexicon, read once in a process; a failed reading is tried again. */
export const table = (): Promise<Table> => {
  loading ??= load().catch((cause) => {
    loading = undefined;
    throw cause;
  });
  return loading;
};

type Other = ReturnType<Lexicon['others']>[number];

const by = (way: Way, list = ''): Other[] => readListed(list).map(({ terms, weight }) => ({ terms, weight, by: way }));

/** Words for words in Korean and English, learnt from the code lists and the terms of the trades (docs/decisions/032). */
export const lexicon = async (): Promise<Lexicon> => {
  const { phrases } = await table();
  let longest = 1;
  for (const phrase of phrases.keys()) {
    const terms = phrase.split(' ').length;
    if (terms > longest) longest = terms;
  }
  return {
    longest,
    others: (terms) => {
      const row = phrases.get(terms.join(' '));
      if (row === undefined) return [];
      const [translations, synonyms] = row.split('\t');
      return [...by('translation', translations), ...by('synonym', synonyms)];
    },
  };
};
