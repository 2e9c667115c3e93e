import type { Dictionary, Form, Lexicon } from '../asked.ts';
import { stem } from '../english/stem.ts';
import { jamo } from '../korean/jamo.ts';
import type { Word } from '../word.ts';
import { exists } from './form.ts';
import { others } from './translation.ts';

const tried = 4;
const weights = [0.8, 0.65, 0.55, 0.45];
const fewestLetters = 4;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** So many last letters of an English word may hold a slip by which its stem is not one letter from the right one (machinig, bering). */
const endings = 8;

const misspeltEnds = (word: string): string[] => {
  const found = new Set<string>();
  for (let at = Math.max(1, word.length - endings); at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    found.add(head + tail.slice(1));
    if (tail.length > 1) found.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of alphabet) {
      found.add(head + letter + tail);
      if (tail) found.add(head + letter + tail.slice(1));
    }
  }
  found.delete(word);
  return [...found];
};

/** Stems that an English word may have meant whose ending is misspelt, words or not. */
const stemsMeant = (word: string): Set<string> =>
  new Set(
    misspeltEnds(word)
      .map(stem)
      .filter((s) => s.length > 3),
  );

const stemsNear = (word: string, dictionary: Dictionary): { term: string; count: number }[] =>
  [...stemsMeant(word)]
    .map((term) => ({ term, count: dictionary.count(term) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

/** Translations of the English words that a misspelt one may have meant, where records hold only those (separater: 분리막). */
export const translatedTypos = ({ text }: Word, dictionary: Dictionary, lexicon: Lexicon): Form[] =>
  /^[a-z]{6,}$/.test(text)
    ? [...stemsMeant(text)]
        .flatMap((term) => others([term], lexicon))
        .filter((form) => form.by === 'translation' && exists(form, dictionary))
        .map((form): Form => ({ ...form, weight: 0.6 * form.weight, by: 'typo' }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, tried)
    : [];

/** Terms of the index that a word with one wrong letter may have meant, the likeliest first. */
export const corrections = (word: Word, dictionary: Dictionary): readonly { term: string; count: number }[] => {
  if (jamo(word.surface).length < fewestLetters || /\d/.test(word.surface)) return [];
  const near = dictionary.corrections(word.surface);
  if (word.text === word.surface && !/^[a-z]{5,}$/.test(word.text)) return near;
  const seen = new Set<string>();
  const ending = /^[a-z]{5,}$/.test(word.text) ? stemsNear(word.text, dictionary) : [];
  const all = [...near, ...dictionary.corrections(word.text), ...ending];
  return all.filter(({ term }) => !seen.has(term) && seen.add(term));
};

/** Two words run together, one of which is misspelt (압력샌서). */
const halves = (surface: string, dictionary: Dictionary): string[][] => {
  const cuts = [...surface].slice(1).map((_, at): [string, string] => [surface.slice(0, at + 1), surface.slice(at + 1)]);
  const nearest = (part: string): string[] =>
    jamo(part).length < fewestLetters
      ? []
      : dictionary
          .corrections(part)
          .slice(0, 1)
          .map((c) => c.term);
  return cuts.flatMap(([left, right]): string[][] => {
    if (dictionary.count(left) > 0) return nearest(right).map((r) => [left, r]);
    return dictionary.count(right) > 0 ? nearest(left).map((l) => [l, right]) : [];
  });
};

/** What a word that no record holds may have meant: one letter added, lost, changed or swapped, in it or in a word inside it. */
export const typoForms = (word: Word, dictionary: Dictionary): Form[] => {
  const direct = corrections(word, dictionary)
    .slice(0, tried)
    .map(({ term }, at): Form => ({ terms: [term], weight: weights[at] ?? 0.4, by: 'typo' }));
  const whole = /\p{Script=Hangul}/u.test(word.text) ? word.text : word.surface;
  const inside = whole.length > 2 ? halves(whole, dictionary) : [];
  const counted = inside.map((terms) => ({ terms, least: Math.min(...terms.map((t) => dictionary.count(t))) }));
  const likeliest = counted.sort((a, b) => b.least - a.least).slice(0, 3);
  return [
    ...direct,
    ...likeliest.map(({ terms }, at): Form => ({ terms, weight: (direct.length > 0 ? 0.5 : 0.7) - at / 10, by: 'typo' })),
  ];
};
