import type { Dictionary } from '../asked.ts';
import { identifierForms } from '../identifier.ts';
import { consonants, isConsonants, jamo, oneEdit } from '../korean/jamo.ts';
import type { Analyse } from '../word.ts';

/** The words of some texts and identifiers, looked through one by one: what an index answers about itself. `sounds` are the keys of `sound.ts`. */
export const dictionaryOf = (
  analyse: Analyse,
  texts: readonly string[],
  identifiers: readonly string[] = [],
  sounds: (word: string) => readonly string[] = (word) => [word],
): Dictionary => {
  const counts = new Map<string, number>();
  const add = (terms: Iterable<string>) => {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const text of texts) add(analyse(text).flatMap((w) => [...w.parts, w.surface]));
  for (const identifier of identifiers) add(identifierForms(identifier));
  const such = (test: (term: string) => boolean) =>
    [...counts]
      .filter(([term]) => test(term))
      .map(([term, count]) => ({ term, count }))
      .sort((a, b) => b.count - a.count || a.term.length - b.term.length);
  return {
    count: (term) => counts.get(term) ?? 0,
    completions: (beginning, limit) => {
      const letters = jamo(beginning);
      const begins = (term: string) =>
        isConsonants(beginning) ? consonants(term).startsWith(beginning) : jamo(term).startsWith(letters);
      return such(begins).slice(0, limit);
    },
    corrections: (word) => such((term) => term !== word && oneEdit(jamo(word), jamo(term))),
    sounding: (key) => such((term) => sounds(term).includes(key)),
  };
};
