import type { Dictionary } from '../asked.ts';
import type { Analyse } from '../word.ts';
import { inHangul, inLatin } from './keyboard.ts';
import { begins, isKnown } from './known.ts';

const syllables = /^[가-힣]{2,}$/u;
const latin = /^[a-z]{3,}$/i;

/** What a word is on the other layout, if it is a word there; the last may be the beginning of one. */
const other = (word: string, typing: boolean): string | undefined => {
  if (latin.test(word)) {
    const hangul = [inHangul(word), inHangul(word.toLowerCase())].find((h) =>
      (typing ? /^[가-힣]{2,}[ㄱ-ㅎ]?$/u : syllables).test(h),
    );
    return hangul;
  }
  if (!/^[\p{Script=Hangul}]{2,}$/u.test(word)) return undefined;
  const typed = inLatin(word);
  return latin.test(typed) ? typed.toLowerCase() : undefined;
};

/**
 * The text with every word on the layout it was meant for. Only words that no record holds are read anew, and only where records hold
 * what they then say. Nothing if all stays as it is.
 */
export const relaid = (text: string, analyse: Analyse, dictionary: Dictionary): string | undefined => {
  const typing = !/\s$/.test(text);
  const words = text.trim().split(/\s+/);
  const read = words.map((word, at) => {
    const last = typing && at === words.length - 1;
    const meant = other(word, last);
    if (!meant) return word;
    const holds = (written: string): boolean => {
      const found = analyse(written);
      return (
        (found.length > 0 && found.every((w) => isKnown(w, dictionary))) || (last && begins(written.toLowerCase(), dictionary))
      );
    };
    return !holds(word) && holds(meant) ? meant : word;
  });
  return read.some((word, at) => word !== words[at]) ? read.join(' ') : undefined;
};
