import type { Dictionary } from '../asked.ts';
import type { Word } from '../word.ts';
import { frequency } from './known.ts';
import { wordOf } from './wording.ts';

/** A word of so few records may be a misspelling of one that so many times more records hold. */
const hardly = 2;
const often = 10;

/** A text with each word that hardly any record holds put right, where another, one letter away, is frequent; to be offered. */
export const didYouMean = (text: string, words: readonly Word[], dictionary: Dictionary): string | undefined => {
  let meant = text;
  for (const word of words) {
    const count = frequency(word, dictionary);
    if (count === 0 || count > hardly || word.surface.length < 2) continue;
    const [likeliest] = [...dictionary.corrections(word.surface)].sort((a, b) => b.count - a.count);
    if (!likeliest || likeliest.count < often * count) continue;
    const at = meant.toLowerCase().indexOf(word.text);
    if (at >= 0) meant = meant.slice(0, at) + wordOf(likeliest.term, word.text) + meant.slice(at + word.text.length);
  }
  return meant === text ? undefined : meant.trim();
};
