import type { Asked, Dictionary, Form, Lexicon, Understand } from '../asked.ts';
import { identifierForms } from '../identifier.ts';
import type { Analyse, Word } from '../word.ts';
import { beginningForms, identifiedForms, surest, writtenForms } from './form.ts';
import { lexiconOfSets } from './sets.ts';

const longestPhrase = 4;

/** The longest run of words from `at` on that the lexicon knows as one, with its other forms. */
const phraseAt = (
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { readonly length: number; readonly others: readonly Form[] } => {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const terms = words.slice(at, at + length).flatMap((w) => w.parts);
    const others = terms.length <= lexicon.longest ? lexicon.others(terms) : [];
    if (others.length > 0) return { length, others };
  }
  return { length: 1, others: [] };
};

const askedOf = (words: readonly Word[], others: readonly Form[], typing: boolean): Asked => ({
  written: words.map((w) => w.text).join(' '),
  forms: surest([
    ...writtenForms(words),
    ...(words.length === 1 ? words.flatMap((w) => identifiedForms(w.text)) : []),
    ...(typing ? beginningForms(words.map((w) => w.surface).join('')) : []),
    ...others,
  ]),
});

/** A short query of letters and digits alone that is one identifier written with blanks (10 2016 0138184, BV 100). */
const wholeIdentifier = (text: string, words: readonly Word[], dictionary: Dictionary): Asked | undefined => {
  if (words.length < 2 || words.length > 4 || !/^[\x20-\x7e]+$/.test(text) || !/(?:^|\s)\d+(?:\s|$)/.test(text)) return undefined;
  if (!identifierForms(text).some((form) => dictionary.count(form) > 0 || dictionary.completions(form, 1).length > 0))
    return undefined;
  return { written: text.trim(), forms: surest([...identifiedForms(text), ...writtenForms(words)]) };
};

/**
 * Reads queries by the analysis that the index was written with. The last word may be the beginning of one, unless a blank
 * follows it.
 */
export const understanding = ({
  analyse,
  lexicon = lexiconOfSets(analyse),
}: {
  analyse: Analyse;
  lexicon?: Lexicon;
}): Understand => {
  return (text, _language, dictionary) => {
    const words = analyse(text);
    const whole = wholeIdentifier(text, words, dictionary);
    if (whole) return { asked: [whole], conditions: [] };
    const asked: Asked[] = [];
    for (let at = 0; at < words.length; ) {
      const { length, others } = phraseAt(words, at, lexicon);
      asked.push(askedOf(words.slice(at, at + length), others, at + length === words.length && !/\s$/.test(text)));
      at += length;
    }
    return { asked, conditions: [] };
  };
};
