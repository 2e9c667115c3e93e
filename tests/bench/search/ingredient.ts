import type { Dictionary, Lexicon, Understand } from '@sandan/search/asked';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import type { SearchPort } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';
import { understanding } from '@sandan/search/understanding/understand';
import type { Analyse } from '@sandan/search/word';
import { textOf } from './plain.ts';

/** Opens an empty index as some way of searching would have it, and says what that way knows of a record. */
export interface Way {
  readonly open: () => SearchPort;
  readonly seen: (record: SearchRecord) => SearchRecord;
}

const asItIs = (record: SearchRecord): SearchRecord => record;
const none: Lexicon = { others: () => [], longest: 1 };

/** Whitespace tokens in lower case, as they are. */
const whitespace: Analyse = (text) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, parts: [word], surface: word }));

const deaf =
  (understand: Understand, without: Partial<Dictionary>): Understand =>
  (text, language, dictionary) =>
    understand(text, language, { ...dictionary, ...without });

const flat = (record: SearchRecord): SearchRecord => ({
  ...record,
  title: {},
  summary: {},
  words: [],
  identifiers: [],
  body: { ko: textOf(record) },
});

/** The search as it is, and with each ingredient left out in turn. */
export const ways = async (): Promise<Readonly<Record<string, Way>>> => {
  const [analyse, words] = [await analyser(), await lexicon()];
  const way = (options: Partial<Parameters<typeof embedded>[0]>, seen = asItIs): Way => ({
    open: () => embedded({ file: ':memory:', analyse, lexicon: words, ...options }),
    seen,
  });
  const understand = understanding({ analyse, lexicon: words });
  return {
    whole: way({}),
    'without.morphemes': way({ analyse: whitespace, understand: understanding({ analyse: whitespace, lexicon: words }) }),
    'without.lexicon': way({ lexicon: none }),
    'without.sound': way({ understand: deaf(understand, { sounding: () => [] }) }),
    'without.correction': way({ understand: deaf(understand, { corrections: () => [] }) }),
    'without.codeTitles': way({}, ({ codeTitles: _, ...record }) => record),
    'without.fields': way({}, flat),
  };
};
