import { graphs, isVowel } from './sound/graph.ts';
import { syllableOdds } from './sound/learnt.ts';
import { likeness } from './sound/likeness.ts';
import { phonesOf } from './sound/phone.ts';

const hangul = /^\p{Script=Hangul}+$/u;
const latin = /^[a-z]+$/;
const fold = (term: string): string =>
  term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC');

/** Sounds that one script does not tell apart as the other does count as one: p b f v, k g, t d th, s z j ch, l r, n ng. */
const classes: Readonly<Record<string, string>> = {
  ...{ p: 'P', b: 'P', k: 'K', g: 'K', t: 'T', d: 'T', s: 'S', j: 'S', c: 'S' },
  ...{ l: 'L', m: 'M', n: 'N', N: 'N', h: 'H' },
};
const mostKeys = 16;

/** Sounds as classes; of vowels only whether the word begins with one. Stops and nasals that meet in Hangul (안나) are one. */
const skeleton = (phones: string): string =>
  (isVowel(phones[0]) ? 'A' : '') + [...phones.replace(/([nmNlptk])\1+/g, '$1')].map((phone) => classes[phone] ?? '').join('');

/** Whether a key says enough: a word with fewer consonants sounds like too many others. */
const telling = (key: string, word: string): boolean => {
  const consonants = key.replace('A', '').length;
  return consonants > 1 || (consonants === 1 && key.length > 1 && word.length >= (latin.test(word) ? 5 : 3));
};

/** Ends that an English stem has lost, as Hangul says them, and what is left of them: -ing, -s, -er, -ation, -ion, -ic, -al, -ive, -ate. */
const lost: readonly (readonly [RegExp, string])[] = [
  [/iN$/, ''],
  [/cx$/, 't'],
  [/(?<=.)[sjc]x$/, ''],
  [/v$/, ''],
  [/eisyvn$/, ''],
  [/syvn$/, 't'],
  [/ik$/, ''],
  [/[avx]l$/, ''],
  [/ibx$/, ''],
  [/eitx$/, ''],
];
const shortestStem = 3;

/** The sounds of a Hangul word as it is, then without the ends that English stems lose. */
const spoken = (word: string): readonly string[] => {
  const whole = phonesOf(word);
  const stems = lost.filter(([end]) => end.test(whole)).map(([end, left]) => whole.replace(end, left));
  return [whole, ...stems.filter((stem) => stem.length >= shortestStem)];
};

/** The keys of every usual way to say a Latin word. */
const latinKeys = (word: string): string[] => {
  let keys = [''];
  for (let at = 0; at < word.length; ) {
    const here = graphs(word, at);
    const length = here[0]?.length ?? 1;
    const usual = here.filter((r) => r.length === length && r.keyed).map((r) => skeleton(r.phones));
    const ways = usual.length > 0 ? [...new Set(at > 0 ? usual.map((way) => way.replace('A', '')) : usual)] : [''];
    keys = [...new Set(ways.flatMap((way) => keys.map((key) => key + way)))].slice(0, 2 * mostKeys);
    at += length;
  }
  return keys;
};

/**
 * Keys under which a Hangul and a Latin word meet that sound alike, such as 커패시터 and capacitor: their consonants in order, merged
 * as far as loan-word spelling (외래어 표기법) merges them. Several where letters can be said in several ways; none for numbers, mixed
 * scripts and words that are too short. Words that share a key may still differ: see `alike`.
 */
export const soundKeys = (term: string): readonly string[] => {
  const word = fold(term);
  const keys = hangul.test(word) ? spoken(word).map(skeleton) : latin.test(word) && word.length >= 3 ? latinKeys(word) : [];
  return [...new Set(keys)].filter((key) => telling(key, word)).slice(0, mostKeys);
};

/** How far a word is made of syllables that loan words do not have lowers its likeness. */
const native = 0.06;
const foreignness = (word: string): number => {
  let odds = 0;
  for (const syllable of word) odds += syllableOdds.get(syllable) ?? 0;
  return Math.max(0.4, 1 + native * Math.min(0, odds));
};

/**
 * How alike a Hangul and a Latin word sound, 0 to 1, in either order; from 0.8 on the one is most likely the other in its script. The
 * Latin word may be an English stem (schedul for 스케줄링).
 */
export const alike = (hangulWord: string, latinWord: string): number => {
  const [one, two] = [fold(hangulWord), fold(latinWord)];
  const [ko, en] = hangul.test(one) ? [one, two] : [two, one];
  if (!hangul.test(ko) || !latin.test(en)) return 0;
  const [whole = '', ...stems] = spoken(ko);
  return foreignness(ko) * Math.max(likeness(en, whole), ...stems.map((stem) => 0.95 * likeness(en, stem)));
};
