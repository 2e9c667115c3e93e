const initials = ['g', 'k', 'n', 'd', 't', 'l', 'm', 'b', 'p', 's', 's', '', 'j', 'j', 'c', 'k', 't', 'p', 'h'];
const vowels = 'a e ya ye v e yv ye o wa we we yo u wv we wi yu x i i'.split(' ');
const finals = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'lk',
  'lm',
  'lb',
  'l',
  'l',
  'lp',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'N',
  't',
  't',
  'k',
  't',
  'p',
  't',
];

const first = 0xac00;
const last = 0xd7a3;

/**
 * The sounds of a Hangul word as loan-word spelling uses them, one letter each: consonants k g n d t l m b p s j c h N (ng), vowels
 * a e(ㅔㅐ) o u i v(ㅓ) x(ㅡ), glides y w. A final ㄹ before ㄹ is one sound.
 */
export const phonesOf = (word: string): string => {
  let phones = '';
  for (const char of word.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    if (code < first || code > last) continue;
    const at = code - first;
    const initial = initials[Math.floor(at / 588)] ?? '';
    if (!(initial === 'l' && phones.endsWith('l'))) phones += initial;
    phones += (vowels[Math.floor(at / 28) % 21] ?? '') + (finals[at % 28] ?? '');
  }
  return phones.replace(/([jc])y/g, '$1');
};
