import { syllableOdds } from './learnt.ts';
import { phonesOf } from './phone.ts';

const letters: Readonly<Record<string, string>> = { N: 'ng', c: 'ch', v: 'e', x: '', y: '', w: 'w' };
const shortest = 3;

/** Whether the syllables of a word are those of loan words rather than of Korean ones. */
const borrowed = (word: string): boolean => {
  let odds = 0;
  for (const syllable of word) odds += syllableOdds.get(syllable) ?? 0;
  return odds > 0;
};

/**
 * How the original of a loan word may be written in Latin letters, the likeliest first (크레인: crein); for engines that forgive a
 * wrong letter. Nothing for a word that is short or does not look borrowed.
 */
export const romanised = (word: string): string[] => {
  if (word.length < shortest || !borrowed(word)) return [];
  const phones = phonesOf(word).replace(/v$/, 'er');
  // ㄹ after a stop is r (그래, 트리); elsewhere it is as often l.
  const original = [...phones.replace(/(?<=[gkdtbps]x?)l/g, 'r')]
    .map((phone) => letters[phone] ?? phone)
    .join('')
    .replace(/k(?![ei])/g, 'c');
  return original.length < 4 ? [] : [original];
};
