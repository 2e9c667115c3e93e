const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Letters typed with two strokes, as they are typed. */
const strokes: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
};

const first = 0xac00;
const isSyllable = (code: number): boolean => code >= first && code <= 0xd7a3;

/** The letters of a text as they are typed: 밸브 is ㅂㅐㄹㅂㅡ; so 밸ㅂ and 배 are beginnings of it. Other letters stay. */
export const jamo = (text: string): string => {
  let letters = '';
  for (const char of text.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    if (!isSyllable(code)) {
      letters += strokes[char] ?? char;
      continue;
    }
    const at = code - first;
    const vowel = vowels[Math.floor(at / 28) % 21] ?? '';
    const final = finals[at % 28] ?? '';
    letters += (initials[Math.floor(at / 588)] ?? '') + (strokes[vowel] ?? vowel) + (strokes[final] ?? final);
  }
  return letters;
};

/** The initial consonants of a Hangul word: 밸브 is ㅂㅂ; empty if the text holds anything but syllables. */
export const consonants = (text: string): string => {
  let letters = '';
  for (const char of text.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    if (!isSyllable(code)) return '';
    letters += initials[Math.floor((code - first) / 588)];
  }
  return letters;
};

/** Whether a text is initial consonants alone (ㅂㅂ). */
export const isConsonants = (text: string): boolean => text.length >= 2 && [...text].every((c) => initials.includes(c));

/** Whether two words differ by at most one letter added, lost, changed, or swapped with its neighbour. */
export const oneEdit = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let [x, y] = [a.length, b.length];
  while (x > i && y > i && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  if (x - i <= 1 && y - i <= 1) return true;
  return x - i === 2 && y - i === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
};
