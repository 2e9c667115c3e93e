import type { Exclusion, Form, Lexicon } from '../asked.ts';
import type { Excluded } from '../port.ts';
import type { Analyse } from '../word.ts';
import { identifiedForms, writtenForms } from './form.ts';
import { certainly } from './translation.ts';

/**
 * The forms in which a record holds a word by itself: as it is written, in the parts of a compound, as a whole identifier, and what it is
 * called in the other language without doubt. Nothing that only may be meant: no sound, slip, beginning or neighbour in meaning.
 */
const formsOf = (word: string, analyse: Analyse, lexicon: Lexicon): Form[] => {
  const words = analyse(word);
  if (words.length === 0) return [];
  const parts = words.flatMap((w) => w.parts);
  return [
    ...writtenForms(words),
    ...identifiedForms(word).map(({ terms, weight, by }): Form => ({ terms, weight, by })),
    ...certainly(parts, lexicon),
  ];
};

/** What a text excludes in the terms of an index; what means nothing there (-및) is left out. */
export const exclusionsOf = (excluded: readonly Excluded[], analyse: Analyse, lexicon: Lexicon): Exclusion[] =>
  excluded
    .map(({ written, words }) => ({ written, words, forms: words.flatMap((word) => formsOf(word, analyse, lexicon)) }))
    .filter(({ forms }) => forms.length > 0);
