import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import { type FieldName, fields } from './weights.ts';

/**
 * The runs of words that a record is kept as. Runs of one field and two languages are apart, so that neither language's length is
 * held against the other; whole words whose parts stand in a run (볼밸브 beside 볼 and 밸브) follow in runs of their own.
 */
export const runs: readonly { readonly field: FieldName; readonly whole?: true }[] = [
  { field: 'title' },
  { field: 'title' },
  { field: 'keyword' },
  { field: 'owner' },
  { field: 'ident' },
  { field: 'summary' },
  { field: 'summary' },
  { field: 'body' },
  { field: 'body' },
  { field: 'machine' },
  { field: 'machine' },
  { field: 'codes' },
  { field: 'codes' },
  { field: 'title', whole: true },
  { field: 'keyword', whole: true },
  { field: 'body', whole: true },
];
export const bitOf = runs.map(({ field }) => fields[field].bit);

/** Stands between two keywords, so that no phrase is read across them, and in a title before what the thing is for. */
export const gap = '.';

/** Parts an English title into what the thing is and what it is for (“Battery for laptops”); in Korean the thing comes last anyway. */
const purpose = /\sfor\s/i;

/** A run is cut at so many words. */
const longest = 4000;

/** What a record is found by, as it is stored: a line for each of `runs`, its words with blanks between them. */
export const wordsOf = (record: SearchRecord, analyse: Analyse): string => {
  const whole: Record<'title' | 'keyword' | 'body', string[]> = { title: [], keyword: [], body: [] };
  const run = (texts: readonly (string | undefined)[], into?: keyof typeof whole): string => {
    const parts: string[] = [];
    for (const text of texts) {
      if (parts.length > 0) parts.push(gap);
      for (const word of text ? analyse(text) : []) {
        parts.push(...word.parts);
        if (into && (word.parts.length > 1 || word.parts[0] !== word.surface)) whole[into].push(word.surface);
      }
    }
    return parts.slice(0, longest).join(' ');
  };
  const { title, summary, body, machine, codeTitles } = record;
  return [
    run([title.ko], 'title'),
    run(title.en?.split(purpose) ?? [], 'title'),
    run(record.words, 'keyword'),
    run(Object.values(record.owner.name), 'keyword'),
    record.identifiers.map((i) => i.replace(/\s+/g, '')).join(' '),
    run([summary.ko], 'body'),
    run([summary.en], 'body'),
    run([body.ko], 'body'),
    run([body.en], 'body'),
    run([machine?.title?.ko, machine?.summary?.ko]),
    run([machine?.title?.en, machine?.summary?.en]),
    run([codeTitles?.ko]),
    run([codeTitles?.en]),
    ...[whole.title, whole.keyword, whole.body].map((w) => w.slice(0, longest).join(' ')),
  ].join('\n');
};
