import type { Dictionary, Form } from '../asked.ts';
import type { Word } from '../word.ts';

const shortest = 2;
const mostPieces = 4;
const hangulOrLatin = /^(?:[가-힣]{3,}|[a-z]{6,})$/u;

/** A word cut into the fewest pieces that records hold, the most frequent first; nothing if it cannot be. Latin pieces are long. */
export const segments = (word: string, dictionary: Dictionary): string[] | undefined => {
  const least = /^[a-z]/.test(word) ? 3 : shortest;
  const best: ({ pieces: string[]; rarest: number } | undefined)[] = [{ pieces: [], rarest: Number.POSITIVE_INFINITY }];
  for (let end = 1; end <= word.length; end++)
    for (let from = 0; from <= end - least; from++) {
      const before = best[from];
      if (!before || before.pieces.length >= mostPieces || (from === 0 && end === word.length)) continue;
      const piece = word.slice(from, end);
      const count = dictionary.count(piece);
      if (count === 0) continue;
      const made = { pieces: [...before.pieces, piece], rarest: Math.min(before.rarest, count) };
      const known = best[end];
      const better =
        !known ||
        made.pieces.length < known.pieces.length ||
        (made.pieces.length === known.pieces.length && made.rarest > known.rarest);
      if (better) best[end] = made;
    }
  return best[word.length]?.pieces;
};

/** A word as records write it apart (열교환기, 열 교환기; ballvalve, ball valve). */
export const apartForms = ({ surface, parts, text }: Word, dictionary: Dictionary): Form[] => {
  const word = /^[a-z]+$/.test(text) ? text : surface;
  if (!hangulOrLatin.test(word)) return [];
  if (dictionary.count(surface) > 2 || (parts.length > 1 && parts.every((part) => dictionary.count(part) > 0))) return [];
  const pieces = segments(word, dictionary) ?? [];
  return pieces.length > 1 ? [{ terms: pieces, weight: 0.9, by: 'spacing' }] : [];
};

/** A word and its neighbour as records write them together; each of the two is found in it. */
export const togetherForms = (words: readonly Word[], at: number, dictionary: Dictionary): Form[] =>
  [at - 1, at].flatMap((first): Form[] => {
    const [one, two] = [words[first], words[first + 1]];
    if (!one || !two) return [];
    const joined = one.surface + two.surface;
    return dictionary.count(joined) > 0 ? [{ terms: [joined], weight: 0.95, by: 'spacing' }] : [];
  });
