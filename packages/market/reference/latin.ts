import { transliterate } from 'transliteration';

const family: Readonly<Record<string, string>> = {
  김: 'Kim',
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  강: 'Kang',
  노: 'Roh',
  우: 'Woo',
  오: 'Oh',
};
const initials = ['k', 'kk', 'n', 't', 'tt', 'r', 'm', 'p', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h'];
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** A Hangul syllable as it sounds by itself, in the Latin letters that passports use. */
const syllable = (sign: string): string => {
  const at = (sign.codePointAt(0) ?? 0) - 0xac00;
  return `${initials[Math.floor(at / 588)]}${vowels[Math.floor(at / 28) % 21]}${finals[at % 28]}`;
};

const hangul = (text: string): string =>
  text.replace(/[가-힣]+/g, (word) => {
    const [first = '', ...rest] = word;
    const named = word.length <= 4 ? family[first] : undefined;
    return ` ${[named ?? syllable(first), ...rest.map(syllable)].join(' ')} `;
  });

/** A name of any script in plain lower-case Latin words: Hangul by sound, Chinese by Pinyin, Arabic and Hebrew by consonants. */
export const latin = (name: string): readonly string[] =>
  transliterate(hangul(name.normalize('NFKC').slice(0, 400)))
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}'’`]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** How a word sounds at its bones: letters that scripts and spellings confuse are one, vowels fall away, an initial one is `a`. */
export const bones = (word: string): string => {
  const same = word
    .replace(/[^a-z0-9]/g, '')
    .replace(/sch|sh|sz/g, 's')
    .replace(/tch|dzh|dj|zh|cz|ch|j/g, 'j')
    .replace(/ph|v|w/g, 'f')
    .replace(/[kg]h|ck|q/g, 'k')
    .replace(/th/g, 't')
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[cg]/g, 'k')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/r/g, 'l')
    .replace(/z/g, 's');
  const initial = /^[aeiouy]/.test(same) ? 'a' : '';
  return (initial + same.replace(/[aeiouy]|h+$/g, '')).replace(/(.)\1+/g, '$1');
};
