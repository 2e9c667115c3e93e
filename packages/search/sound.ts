import { graphs, isVowel } from './sound/graph.ts';
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
/** A word with fewer consonants sounds like too many others. */
const fewest = 2;
const mostKeys = 12;

/** The consonants of a word in classes; of its vowels only whether it begins with one. */
const skeleton = (phones: string): string => {
  let key = isVowel(phones[0]) ? 'A' : '';
  for (let at = 0; at < phones.length; at++) {
    const one = classes[phones[at] ?? ''];
    if (one && classes[phones[at - 1] ?? ''] !== one) key += one;
  }
  return key;
};

const telling = (key: string): boolean => key.replace('A', '').length >= fewest;

/** Ends that an English stem has lost, as Hangul says them, and what is left of them: -ing, -s, -er, -ation, -ion, -ic, -al, -ive, -ate. */
const lost: readonly (readonly [RegExp, string])[] = [
  [/iN$/, ''],
  [/(?<=.)[sjc]x$/, ''],
  [/v$/, ''],
  [/eisvn$/, ''],
  [/svn$/, 't'],
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

/** Every likely way to say a Latin word, as consonants with one mark for the vowels between them. */
const readings = (word: string): string[] => {
  let said = [''];
  for (let at = 0; at < word.length; ) {
    const here = graphs(word, at);
    const length = here[0]?.length ?? 1;
    const usual = here.filter((r) => r.length === length && r.cost === 0).map((r) => r.phones.replace(/[aeoiuvxyw]+/g, 'a'));
    const ways = usual.length > 0 ? [...new Set(usual)] : [''];
    said = [...new Set(ways.flatMap((way) => said.map((so) => so + way)))].slice(0, 2 * mostKeys);
    at += length;
  }
  return said;
};

/**
 * Keys under which a Hangul and a Latin word meet that sound alike, such as 커패시터 and capacitor: their consonants in order, merged
 * as far as loan-word spelling (외래어 표기법) merges them. Several where letters can be said in several ways; none for numbers, mixed
 * scripts and words that are too short. Words that share a key may still differ: see `alike`.
 */
export const soundKeys = (term: string): readonly string[] => {
  const word = fold(term);
  const sounds = hangul.test(word) ? spoken(word) : latin.test(word) && word.length >= 3 ? readings(word) : [];
  return [...new Set(sounds.map(skeleton))].filter(telling).slice(0, mostKeys);
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
  return Math.max(likeness(en, whole), ...stems.map((stem) => 0.95 * likeness(en, stem)));
};
