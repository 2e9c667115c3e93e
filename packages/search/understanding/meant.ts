import type { Dictionary, Lexicon } from '../asked.ts';
import type { Word } from '../word.ts';
import { frequency } from './known.ts';
import { others } from './translation.ts';
import { isOfTrade } from './word-of-trade.ts';
import { wordOf } from './wording.ts';

/** A word of so few records may be a misspelling of one that so many times more records hold. */
const hardly = 2;
const often = 10;

/**
 * A text with each word that hardly any record holds put right, where another, one letter away, is frequent; to be offered. A word that
 * there is (boat, mooring, 수조) is none put wrong, unless the other is another spelling of it.
 */
export const didYouMean = (
  text: string,
  words: readonly Word[],
  dictionary: Dictionary,
  lexicon: Lexicon,
): string | undefined => {
  let meant = text;
  for (const word of words) {
    const count = frequency(word, dictionary);
    if (count === 0 || count > hardly || word.surface.length < 2) continue;
    const [likeliest] = [...dictionary.corrections(word.surface)].sort((a, b) => b.count - a.count);
    if (!likeliest || likeliest.count < often * count) continue;
    const respelt = others(word.parts, lexicon).some(({ terms }) => terms.join('') === likeliest.term);
    if (!respelt && (word.noun || isOfTrade(word, lexicon))) continue;
    const at = meant.toLowerCase().indexOf(word.text);
    if (at >= 0) meant = meant.slice(0, at) + wordOf(likeliest.term, word.text) + meant.slice(at + word.text.length);
  }
  return meant === text ? undefined : meant.trim();
};
