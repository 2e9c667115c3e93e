import { jamo } from '../korean/jamo.ts';

/** The two-set layout (KS X 5002): keys of the Latin layout by the letters they type in Korean. */
const keys = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const letters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';
const letterOf: ReadonlyMap<string, string> = new Map([...keys].map((key, at) => [key, letters[at] ?? '']));
const keyOf: ReadonlyMap<string, string> = new Map([...letters].map((letter, at) => [letter, keys[at] ?? '']));

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const joined: Readonly<Record<string, string>> = {
  ...{ ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ' },
  ...{
    ㄱㅅ: 'ㄳ',
    ㄴㅈ: 'ㄵ',
    ㄴㅎ: 'ㄶ',
    ㄹㄱ: 'ㄺ',
    ㄹㅁ: 'ㄻ',
    ㄹㅂ: 'ㄼ',
    ㄹㅅ: 'ㄽ',
    ㄹㅌ: 'ㄾ',
    ㄹㅍ: 'ㄿ',
    ㄹㅎ: 'ㅀ',
    ㅂㅅ: 'ㅄ',
  },
};

const isVowel = (letter: string | undefined): boolean => !!letter && vowels.includes(letter);
const isInitial = (letter: string | undefined): boolean => !!letter && initials.includes(letter);

/** One letter of those at `at`, or the one that two of them make. */
const vowelAt = (typed: readonly string[], at: number): string => joined[`${typed[at]}${typed[at + 1]}`] ?? typed[at] ?? '';

/** The consonants that close a syllable at `at`: those after which no vowel follows. */
const finalAt = (typed: readonly string[], at: number): { final: string; length: number } => {
  const [one, two, three] = [typed[at] ?? '', typed[at + 1] ?? '', typed[at + 2]];
  if (!finals.includes(one) || one === '' || isVowel(two)) return { final: '', length: 0 };
  const both = joined[one + two];
  return both && !isVowel(two) && !isVowel(three) ? { final: both, length: 2 } : { final: one, length: 1 };
};

/** Letters typed one after the other, as the syllables an input method makes of them. */
export const composed = (typed: readonly string[]): string => {
  let text = '';
  for (let at = 0; at < typed.length; ) {
    const letter = typed[at] ?? '';
    if (!isInitial(letter) || !isVowel(typed[at + 1])) {
      text += letter;
      at++;
      continue;
    }
    const vowel = vowelAt(typed, at + 1);
    at += vowel === typed[at + 1] ? 2 : 3;
    const { final, length } = finalAt(typed, at);
    at += length;
    text += String.fromCodePoint(0xac00 + (initials.indexOf(letter) * 21 + vowels.indexOf(vowel)) * 28 + finals.indexOf(final));
  }
  return text;
};

/** What Latin letters would have been on the Korean layout: dkssud is 안녕. Capitals count only where they type another letter. */
export const inHangul = (latin: string): string =>
  composed([...latin].map((key) => letterOf.get(key) ?? letterOf.get(key.toLowerCase()) ?? key));

/** What Hangul would have been on the Latin layout: ㅡㅐ새ㄱ is motor. */
export const inLatin = (hangul: string): string => [...jamo(hangul)].map((letter) => keyOf.get(letter) ?? letter).join('');
