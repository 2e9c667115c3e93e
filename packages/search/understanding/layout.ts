import type { Dictionary } from '../asked.ts';
import type { Analyse } from '../word.ts';
import { inHangul, inLatin } from './keyboard.ts';
import { begins, isKnown } from './known.ts';

const syllables = /^[가-힣]{2,}$/u;
const latin = /^[a-z]{3,}$/i;

/** What a word may be on the other layout; the last may be the beginning of one. Capitals may be those of a locked key. */
const others = (word: string, typing: boolean): string[] => {
  if (latin.test(word)) {
    const shape = typing ? /^[가-힣]{2,}[ㄱ-ㅎ]?$/u : syllables;
    return [inHangul(word), inHangul(word.toLowerCase())].filter((hangul) => shape.test(hangul));
  }
  if (!/^[\p{Script=Hangul}]{2,}$/u.test(word)) return [];
  const typed = inLatin(word);
  return latin.test(typed) ? [typed.toLowerCase()] : [];
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
    const meant = others(word, last);
    if (meant.length === 0) return word;
    const holds = (written: string): boolean => {
      const found = analyse(written);
      return (
        (found.length > 0 && found.every((w) => isKnown(w, dictionary))) || (last && begins(written.toLowerCase(), dictionary))
      );
    };
    return holds(word) ? word : (meant.find(holds) ?? word);
  });
  return read.some((word, at) => word !== words[at]) ? read.join(' ') : undefined;
};
