const fractions: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
  '⅓': '1/3',
  '⅔': '2/3',
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredOf = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(raised.indexOf(digit)))
    .replace(/⁻/g, '-')
    .replace(/⁺/g, '');

/** Korean words for powers of ten behind a number: `3만 회`, `1천 시간`. */
const powers: Readonly<Record<string, number>> = { 천: 1e3, 만: 1e4, 십만: 1e5, 백만: 1e6, 천만: 1e7, 억: 1e8 };

/** A decimal number times a power of ten, without the dust of binary fractions. */
const times = (number: string, power: number): string =>
  String(Number((Number(number.replaceAll(',', '')) * power).toPrecision(14)));

/** With its sign, so that it is no class of fits: `5×10^6` is not `5e6`. */
const exponent = (_: string, digit: string, sign: string, power: string): string => `${digit}e${sign || '+'}${power}`;

/** `영하 20`; whether both ends of `영하 20~10도` lie below zero, nobody can tell. */
const belowZero = /영하\s?(?=\d)(?![^~영-]*(?:~|-|에서|부터)\s?\d)/g;

/**
 * Written numbers in one form of signs: full-width digits, dashes, tildes, `≧`, `+/-`, `1½`, `5×10⁻³`, `-20…+85`, `3만`, `영하 20`,
 * and a tolerance out of its brackets. What it does not know it leaves as it stands.
 */
export const tidied = (text: string): string =>
  text
    .replace(/(\d)?\s?([½¼¾⅛⅜⅝⅞⅓⅔])/g, (_, whole: string | undefined, sign: string) =>
      whole === undefined ? (fractions[sign] ?? sign) : `${whole} ${fractions[sign]}`,
    )
    .replace(/(?<=10)[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^${loweredOf(power)}`)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(\d)\s?[×x*·⋅]\s?10\s?\^\s?\(?([+-]?)(\d{1,2})\)?/gi, exponent)
    .replace(/(?<![\d.,^])(1)0\s?\^\s?\(?([+-]?)(\d{1,2})\)?/g, exponent)
    .replace(/(\d[\d,]*(?:\.\d+)?)\s?(천만|백만|십만|억|만|천)(?![\d])/g, (_, number: string, word: string) =>
      times(number, powers[word] ?? 1),
    )
    .replace(/[〜∼～]|\.{2,}/g, '~')
    .replace(belowZero, '-')
    .replace(/영상\s?(?=\d)/g, '')
    .replace(/>=|=>|≧|⩾/g, '≥')
    .replace(/<=|=<|≦|⩽/g, '≤')
    .replace(/\+\s*\/\s*-|\+-/g, '±')
    .replace(/\(\s*([±+-][^()]*)\)/g, ' $1')
    .replace(/\s+/g, ' ')
    .trim();
