import type { Dictionary, Form, Lexicon } from '../asked.ts';
import { stem } from '../english/stem.ts';
import { jamo, oneEdit } from '../korean/jamo.ts';
import type { Word } from '../word.ts';
import { exists } from './form.ts';
import { others } from './translation.ts';

const tried = 4;
const weights = [0.8, 0.65, 0.55, 0.45];
const fewestLetters = 4;

/** Endings that English stems lose, the usual ones. */
const endings = ['e', 's', 'es', 'y', 'ies', 'ing', 'ed', 'er', 'ers', 'or', 'ion', 'ions', 'ation', 'al', 'ity', 'ment', 'able'];
const read = 30;

/** Stems that an English word may have meant: the slip is in its ending (machinig), or before an ending that is right. */
const stemsNear = (word: string, dictionary: Dictionary): { term: string; count: number }[] => {
  const wholes = endings
    .filter((end) => word.endsWith(end) && word.length - end.length >= fewestLetters)
    .flatMap((end) => dictionary.corrections(word.slice(0, -end.length)));
  const head = word.slice(0, Math.max(3, word.length - 5));
  const slipped = dictionary.completions(head, read).filter(({ term }) => term.length > 3 && endsNear(word, term));
  return [...wholes, ...slipped];
};

/** Whether a word is, but for one letter, a stem with one of its endings: game is in gaming without its e, and pulley is pulli. */
const endsNear = (word: string, term: string): boolean => {
  const bases = [term, term.replace(/e$/, ''), term.replace(/i$/, 'y')];
  return bases.some((base) => oneEdit(word, base) || endings.some((end) => oneEdit(word, base + end)));
};

const vowels = 'aeiouy';
const slips = 8;

/** Stems that an English word may have meant, known or not, if a vowel or the order of two letters near its end is wrong. */
const stemsMeant = (word: string): Set<string> => {
  const meant = new Set<string>();
  for (let at = Math.max(1, word.length - slips); at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    meant.add(head + tail.slice(1));
    meant.add(`${head}${tail[0]}${tail}`);
    if (tail.length > 1) meant.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const vowel of vowels) {
      meant.add(head + vowel + tail);
      meant.add(head + vowel + tail.slice(1));
    }
  }
  meant.delete(word);
  return new Set([...meant].map(stem).filter((s) => s.length > 3));
};

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
  const ending = /^[a-z]{5,}$/.test(word.text) ? stemsNear(word.text, dictionary) : [];
  const all = new Map([...near, ...dictionary.corrections(word.text), ...ending].map((one) => [one.term, one]));
  if (/^[a-z]{6,}$/.test(word.text))
    for (const term of stemsMeant(word.text))
      if (dictionary.count(term) > 0) all.set(term, { term, count: dictionary.count(term) });
  return [...all.values()].sort((one, other) => other.count - one.count);
};

/** Fewer Latin letters that are left over of a word are none. */
const fewestLatin = 3;

/** Two words run together, one of which is misspelt (압력샌서). */
const halves = (surface: string, dictionary: Dictionary): string[][] => {
  const least = /^[a-z]/.test(surface) ? fewestLatin : 1;
  const cuts = [...surface]
    .slice(1)
    .map((_, at): [string, string] => [surface.slice(0, at + 1), surface.slice(at + 1)])
    .filter((pieces) => pieces.every((piece) => piece.length >= least));
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
