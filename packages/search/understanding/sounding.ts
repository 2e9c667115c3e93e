import type { Dictionary, Form } from '../asked.ts';
import { jamo } from '../korean/jamo.ts';
import { alike, soundKeys } from '../sound.ts';

const hangul = /^[가-힣]{2,}$/u;
const latin = /^[a-z]{4,}$/;
const sure = 0.8;
const most = 3;
/** The least weight of a loan word heard in the other script. */
export const heardWell = 0.6;

/** How many letters two spellings of one loan word differ by (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Spellings of one loan word in Hangul: the same consonants, at most a third of the letters different, 캐패시터 and 커패시터. */
const respelt = (one: string, other: string): number => {
  const [a, b] = [jamo(one), jamo(other)];
  const share = 1 - distance(a, b) / Math.max(a.length, b.length);
  return one.length >= 3 && share >= 2 / 3 ? share : 0;
};

const likeness = (word: string, term: string): number =>
  hangul.test(word) && hangul.test(term) ? respelt(word, term) : alike(word, term);

/** Words of the index that sound as this one does: the same loan word in the other script, or otherwise spelt in Hangul. */
export const soundingForms = (word: string, dictionary: Dictionary): Form[] => {
  if (!hangul.test(word) && !latin.test(word)) return [];
  const found = new Map<string, number>();
  for (const key of soundKeys(word))
    for (const { term } of dictionary.sounding(key)) {
      if (term === word || found.has(term)) continue;
      const near = likeness(word, term);
      if (near >= (hangul.test(word) && hangul.test(term) ? 2 / 3 : sure)) found.set(term, near);
    }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(
      ([term, near]): Form => ({
        terms: [term],
        weight: near * (hangul.test(word) && hangul.test(term) ? 0.6 : 0.75),
        by: 'sound',
      }),
    );
};
