import type { Dictionary } from '../asked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So many words stand for a beginning. */
const most = 40;

/** Numbers of the terms that begin as a text does, itself among them; the most frequent. */
export const completing =
  (vocabulary: Vocabulary, dictionary: Pick<Dictionary, 'completions'>) =>
  (beginning: string): number[] =>
    dictionary.completions(beginning, most).flatMap(({ term }) => vocabulary.numberOf(term) ?? []);
