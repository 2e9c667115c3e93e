import type { Lexicon } from '../asked.ts';
import { synonymSets } from '../synonyms.ts';
import type { Analyse } from '../word.ts';

const hangul = /\p{Script=Hangul}/u;

/** A lexicon of sets whose words all mean the same: another word of the same script is a synonym, one of the other script a translation. */
export const lexiconOfSets = (analyse: Analyse, sets: readonly (readonly string[])[] = synonymSets): Lexicon => {
  const byKey = new Map<string, ReturnType<Lexicon['others']>>();
  let longest = 1;
  for (const set of sets) {
    const analysed = set.map((word) => ({ korean: hangul.test(word), terms: analyse(word).flatMap((w) => w.parts) }));
    for (const word of analysed) {
      longest = Math.max(longest, word.terms.length);
      const others = analysed
        .filter((other) => other !== word)
        .map(({ terms, korean }) => ({
          terms,
          weight: 1,
          by: korean === word.korean ? ('synonym' as const) : ('translation' as const),
        }));
      byKey.set(word.terms.join(' '), others);
    }
  }
  return { longest, others: (terms) => byKey.get(terms.join(' ')) ?? [] };
};
