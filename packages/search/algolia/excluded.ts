import { stem, stopWords } from '../english/stem.ts';
import { byWriting, english, translationsOf } from '../gloss.ts';
import type { Excluded } from '../port.ts';

/** From this weight on a translation says the same without doubt. */
const certain = 0.9;
const hangul = /\p{Script=Hangul}/u;
const single = /^[\p{L}\p{N}\p{M}]+$/u;

/** What a word or phrase is called in the other language without doubt; Korean together and apart, as it may be written. */
const calledToo = (word: string): string[] => {
  const plain = word.normalize('NFC').toLowerCase();
  const korean = hangul.test(plain);
  const terms = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((one) => !stopWords.has(one));
  const key = korean ? byWriting().get(terms.join('')) : terms.map(stem).join(' ');
  const sure = key ? translationsOf(key, korean ? 'en' : 'ko').filter(({ weight }) => weight >= certain) : [];
  return sure.flatMap((one) => (korean ? [english(one)] : [...new Set([one.terms.join(''), one.terms.join(' ')])]));
};

/** What a text excludes in Algolia's syntax: a minus before each word, or before a phrase in quotation marks. */
export const excludedText = (excluded: readonly Excluded[]): string => {
  const words = excluded.flatMap((one) => one.words).flatMap((word) => [word, ...calledToo(word)]);
  return [...new Set(words)]
    .map((word) => word.replaceAll(/["“”]/gu, ' ').trim())
    .map((word) => (single.test(word) ? `-${word}` : `-"${word}"`))
    .join(' ');
};

/** A text in which no minus excludes anything: one that begins a word is taken away, as the engine leaves out signs anyway. */
export const withoutMinus = (text: string): string => text.replace(/(?<!\S)-+/g, '');
