import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { respellings } from './korean/respelt.ts';

/** Lines of a list of terms, each by its columns. */
const linesOf = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, `lexicon/terms/${name}.tsv`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));

const wordsOf = (column: string): string[] => column.split('|').map((word) => word.trim());

/** Words of the trade that mean the same in Korean and English, as people write them; of the terms from which the lexicon is learnt. */
export const synonymSets: readonly (readonly string[])[] = linesOf('trade').map((columns) => columns.flatMap(wordsOf));

/**
 * Spellings of one loan word (배터리, 밧데리), and what workshops say for one Korean word (버니어 캘리퍼스, 노기스); the words in English beside
 * them say less surely the same.
 */
export const spellingSets: readonly (readonly string[])[] = [
  ...respellings,
  ...linesOf('workshop')
    .map(([korean = '']) => wordsOf(korean))
    .filter((words) => words.length > 1),
];
