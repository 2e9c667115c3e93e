import { inHangul, inLatin } from '@sandan/search/understanding/keyboard';

/** Numbers from 0 to 1 that are the same in every run. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  const t = Math.imul(seed ^ (seed >>> 15), seed | 1);
  const u = t ^ (t + Math.imul(t ^ (t >>> 7), t | 61));
  return ((u ^ (u >>> 14)) >>> 0) / 2 ** 32;
};

const hangul = /^\p{Script=Hangul}+$/u;
const latin = /^[a-z]+$/i;
const keys = 'abcdefghijklmnopqrstuvwxyz';

/** One key too few, too many, wrong, or two in the other order. */
const slipped = (typed: string, random: () => number): string => {
  const at = Math.floor(random() * typed.length);
  const key = keys[Math.floor(random() * keys.length)] ?? 'a';
  const kind = Math.floor(random() * 4);
  if (kind === 0) return typed.slice(0, at) + typed.slice(at + 1);
  if (kind === 1) return typed.slice(0, at) + key + typed.slice(at);
  if (kind === 2) return typed.slice(0, at) + key + typed.slice(at + 1);
  const left = Math.min(at, typed.length - 2);
  return typed.slice(0, left) + typed[left + 1] + typed[left] + typed.slice(left + 2);
};

/** The text with one slip of the keyboard in one of its longer words; a slip that gives the same word is made again. */
export const withSlip = (text: string, seed: number): string => {
  const random = seeded(seed);
  const words = text.split(' ');
  const long = words.flatMap((word, at) =>
    (hangul.test(word) && word.length >= 3) || (latin.test(word) && word.length >= 5) ? [at] : [],
  );
  const at = long[Math.floor(random() * long.length)];
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || word === undefined) return text;
  for (let tries = 0; tries < 20; tries++) {
    const made: string = hangul.test(word) ? inHangul(slipped(inLatin(word), random)) : slipped(word.toLowerCase(), random);
    if (made !== word && made !== word.toLowerCase() && !(hangul.test(word) && /[ㄱ-ㅣ]/.test(made)))
      return words.with(at, made).join(' ');
  }
  return text;
};
