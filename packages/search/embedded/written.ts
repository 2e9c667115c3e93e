import { stem } from '../english/stem.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';

/** So much of each text is looked through. */
const read = 600;

/**
 * What a record writes for a term: a word, a word in pieces that make the term (vacuum-degassed), or one of its pieces. Behind another
 * term, the word that stands there (exchanger behind heat).
 */
export const writtenIn = (
  { title, words, summary, body }: SearchRecord,
  term: string,
  analyse: Analyse,
  behind?: string,
): string | undefined => {
  for (const written of [title.en, ...words, summary.en, body.en]) {
    const texts = analyse((written ?? '').slice(0, read));
    for (const [at, { text, surface, parts }] of texts.entries()) {
      if (behind) {
        if (parts.length === 1 && parts[0] === term && texts[at - 1]?.parts.at(-1) === behind) return text;
        continue;
      }
      if (surface === term) return text;
      const piece = text.split(/[^a-z]+/).find((one) => stem(one) === term);
      if (piece) return piece;
    }
  }
  return undefined;
};
