import { jamo } from '@sandan/search/korean/jamo';
import type { Query } from '@sandan/search/port';
import { listings, type Pair, pairs, type Random, seeded, zipf } from './engine-listings.ts';

const plain: Query = { text: '', language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 20 };

const one = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
const side = (pair: Pair, random: Random): string => (random() < 0.5 ? pair.ko : pair.en);

/** A word with one letter lost or changed, as it is typed. */
const mistyped = (word: string, random: Random): string => {
  const at = Math.floor(random() * word.length);
  const letter = word[at] ?? '';
  if (/[가-힣]/.test(letter)) {
    const [first = 'ㄱ', vowel = 'ㅏ'] = jamo(letter);
    const others = ['ㅏ', 'ㅓ', 'ㅗ', 'ㅜ', 'ㅣ'].filter((v) => v !== vowel);
    const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
    const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
    const code = 0xac00 + Math.max(0, initials.indexOf(first)) * 588 + vowels.indexOf(one(others, random)) * 28;
    const final = (letter.charCodeAt(0) - 0xac00) % 28;
    return word.slice(0, at) + String.fromCharCode(code + final) + word.slice(at + 1);
  }
  return random() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : `${word.slice(0, at)}${one([...'aeinrst'], random)}${word.slice(at + 1)}`;
};

/** Queries as people send them, `count` of each kind, none twice the same way; over a catalogue of `size` listings. */
export const mixes = (size: number, count: number): Readonly<Record<string, readonly Query[]>> => {
  const random = seeded(77);
  const phrase = zipf(pairs());
  const listing = listings();
  const some = () => listing(Math.floor(random() * size), Math.max(5, Math.floor(size / 20)));
  const make = (query: () => Partial<Query>): Query[] => Array.from({ length: count }, () => ({ ...plain, ...query() }));
  const titleWords = () => (random() < 0.5 ? some().title.ko : some().title.en)?.split(' ') ?? [];
  const narrowed = (): Partial<Query> => ({
    facets: { kind: [one(['product', 'technology'], random)], country: ['KR', one(['DE', 'US', 'JP'], random)] },
    ranges: { pressure: { min: Math.round(random() * 10), max: 20 + Math.round(random() * 40) } },
  });
  return {
    'one word': make(() => ({ text: `${side(phrase(random), random)} ` })),
    'three words': make(() => ({ text: `${titleWords().slice(0, 3).join(' ')} ` })),
    'eight words': make(() => {
      const { summary } = some();
      return { text: `${(random() < 0.5 ? summary.ko : summary.en)?.split(' ').slice(0, 8).join(' ')} ` };
    }),
    'range and facet': make(() => ({ text: `${side(phrase(random), random)} `, ...narrowed() })),
    'facet alone': make(() => ({ ...narrowed(), page: 1 + Math.floor(random() * 5) })),
    typo: make(() => ({
      text: `${titleWords()
        .slice(0, 2)
        .map((w, at) => (at === 0 ? mistyped(w, random) : w))
        .join(' ')} `,
    })),
    typing: make(() => {
      const text = side(phrase(random), random);
      return { text: text.slice(0, Math.max(2, Math.ceil(text.length * 0.6))) };
    }),
  };
};
