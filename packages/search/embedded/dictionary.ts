import type { Dictionary } from '../asked.ts';
import { consonants, isConsonants, jamo, oneEdit } from '../korean/jamo.ts';
import { Chains } from './chains.ts';
import { countOf } from './counting.ts';
import type { Pile } from './pile.ts';
import type { Vocabulary } from './vocabulary.ts';

const wordLike = /^\p{L}[\p{L}\p{M}]+$/u;
/** Beginnings of these lengths, in letters as typed, lead to the terms that begin so. */
const beginnings = [1, 2, 3, 4, 6, 8, 10, 12];
const shortest = 4;
/** So many new terms are taken in before an answer, or a few where there are more: the rest follows in quiet moments. */
const atOnce = { letters: 20_000, sounds: 1000 };
const aFew = { letters: 500, sounds: 20 };

const half = (length: number): number => Math.floor(length / 2);
const head = (letters: string, length: number): string => `<${length} ${letters.slice(0, half(length))}`;
const tail = (letters: string, length: number): string => `>${length} ${letters.slice(letters.length - (length - half(length)))}`;
/** Letters with the two in the middle swapped: the one edit that leaves neither half as it was. */
const swapped = (letters: string): string => {
  const at = half(letters.length);
  return letters.slice(0, at - 1) + (letters[at] ?? '') + (letters[at - 1] ?? '') + letters.slice(at + 1);
};

/**
 * The words of the index by their letters: by how they begin, by their halves (a word with one letter wrong has one half right),
 * by their initial consonants, and by how they sound.
 */
export const dictionaryOf = (vocabulary: Vocabulary, pile: Pile, soundKeys: (term: string) => readonly string[]) => {
  const [begun, halves, initials, sounds] = [new Chains(), new Chains(), new Chains(), new Chains()];
  let [lettersTo, soundsTo] = [1, 1];

  const takeLetters = (number: number): void => {
    const term = vocabulary.term(number);
    const letters = jamo(term);
    for (const length of beginnings) if (length <= letters.length) begun.add(letters.slice(0, length), number);
    if (!wordLike.test(term)) return;
    if (letters.length >= shortest - 1) {
      halves.add(head(letters, letters.length), number);
      halves.add(tail(letters, letters.length), number);
    }
    const first = consonants(term);
    for (const length of [2, 3, 4]) if (length <= first.length) initials.add(first.slice(0, length), number);
  };

  const backlog = (): typeof atOnce => ({
    letters: vocabulary.size - lettersTo > atOnce.letters ? aFew.letters : atOnce.letters,
    sounds: vocabulary.size - soundsTo > atOnce.sounds ? aFew.sounds : atOnce.sounds,
  });

  const takeIn = (limits: { readonly letters: number; readonly sounds: number }): void => {
    for (let n = 0; n < limits.letters && lettersTo < vocabulary.size; n++) takeLetters(lettersTo++);
    for (let n = 0; n < limits.sounds && soundsTo < vocabulary.size; n++, soundsTo++) {
      const term = vocabulary.term(soundsTo);
      if (wordLike.test(term)) for (const key of soundKeys(term)) sounds.add(key, soundsTo);
    }
  };

  interface Counted {
    readonly term: string;
    readonly count: number;
  }
  const byCount = (a: Counted, b: Counted): number => b.count - a.count || a.term.length - b.term.length;

  /** The most frequent of the numbers that pass `test`, which is asked only about those that are frequent enough. */
  const leading = (numbers: readonly number[], limit: number, test: (term: string) => boolean): Counted[] => {
    const frequency = new Map<number, number>();
    for (const number of numbers) if (!frequency.has(number)) frequency.set(number, pile.frequency(number));
    const terms: Counted[] = [];
    for (const [number] of [...frequency].sort((a, b) => b[1] - a[1])) {
      const term = vocabulary.term(number);
      if (!test(term)) continue;
      const count = countOf(pile, number);
      if (count > 0) terms.push({ term, count });
      if (terms.length >= 2 * limit) break;
    }
    return terms.sort(byCount).slice(0, limit);
  };

  const completions = (beginning: string, limit: number): Counted[] => {
    takeIn(backlog());
    const numbers: number[] = [];
    if (isConsonants(beginning)) {
      initials.each(beginning.slice(0, 4), (n) => numbers.push(n));
      return leading(numbers, limit, (term) => consonants(term).startsWith(beginning));
    }
    const letters = jamo(beginning);
    const length = beginnings.findLast((l) => l <= letters.length);
    if (length === undefined) return [];
    begun.each(letters.slice(0, length), (n) => numbers.push(n));
    return leading(numbers, limit, (term) => jamo(term).startsWith(letters));
  };

  const corrections = (word: string): Counted[] => {
    takeIn(backlog());
    const letters = jamo(word);
    if (letters.length < shortest) return [];
    const numbers: number[] = [];
    const near = (n: number) => {
      const other = jamo(vocabulary.term(n));
      if (other !== letters && oneEdit(letters, other)) numbers.push(n);
    };
    for (const length of [letters.length - 1, letters.length, letters.length + 1]) {
      halves.each(head(letters, length), near);
      halves.each(tail(letters, length), near);
    }
    halves.each(head(swapped(letters), letters.length), near);
    return leading(numbers, 5, () => true);
  };

  const sounding = (key: string): Counted[] => {
    takeIn(backlog());
    const numbers: number[] = [];
    sounds.each(key, (n) => numbers.push(n));
    return leading(numbers, 12, (term) => soundKeys(term).includes(key));
  };

  const count = (term: string): number => {
    const number = vocabulary.numberOf(term);
    return number === undefined ? 0 : countOf(pile, number);
  };

  return {
    ...({ count, completions, corrections, sounding } satisfies Dictionary),
    /** A little of what is still to be taken in; whether there is more. */
    step(): boolean {
      takeIn({ letters: 2000, sounds: 100 });
      return lettersTo < vocabulary.size || soundsTo < vocabulary.size;
    },
  };
};
