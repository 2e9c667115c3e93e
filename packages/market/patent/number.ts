import { Fault } from '@sandan/kernel/fault';

/**
 * Korean industrial property numbers. An application (and its publication) is right, year and serial: 10-2016-0138184; a
 * registration is right, serial and a four-digit suffix that is 0000 unless the right was divided: 10-1234567(-0000). The first
 * two digits say the right. Offices' services give 13 digits without separators; WIPO ST.13 and people add KR, hyphens or spaces.
 */
export const rights = ['patent', 'utility', 'design', 'trademark'] as const;
export type Right = (typeof rights)[number];

const rightOfPrefix = (prefix: string): Right | undefined => {
  if (prefix === '10') return 'patent';
  if (prefix === '20') return 'utility';
  if (prefix === '30') return 'design';
  return /^4\d$/.test(prefix) ? 'trademark' : undefined;
};

const wrong = (text: string) =>
  new Fault('invalid', 'patent.number', `not a Korean number: ${text.slice(0, 40)}`, { params: { number: text.slice(0, 40) } });

/** The digits of a number written in any of the usual ways; a country code before it and a kind code after it (A, B1) are dropped. */
const digitsOf = (text: string): string => {
  const bare = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[\s.‐-―−]/g, '-');
  const match = /^(?:KR-*)?(\d[\d-]*\d)(?:-*(?:KR|[A-Z]\d?))?$/.exec(bare);
  if (!match?.[1] || bare.length > 40) throw wrong(text);
  return match[1].replaceAll('-', '');
};

/**
 * The 13 digits of an application or publication number: the identity of an invention in the market.
 * @throws Fault invalid `patent.number`
 */
export const applicationNumber = (text: string): string => {
  const digits = digitsOf(text);
  const year = Number(digits.slice(2, 6));
  if (digits.length !== 13 || !rightOfPrefix(digits.slice(0, 2)) || year < 1940 || year > 2100) throw wrong(text);
  return digits;
};

/**
 * The 13 digits of a registration number; a missing suffix is 0000.
 * @throws Fault invalid `patent.number`
 */
export const registrationNumber = (text: string): string => {
  const digits = digitsOf(text);
  if ((digits.length !== 9 && digits.length !== 13) || !rightOfPrefix(digits.slice(0, 2))) throw wrong(text);
  return digits.padEnd(13, '0');
};

/** The right that a number of either form speaks of. @throws Fault invalid `patent.number` */
export const rightOf = (number: string): Right => {
  const right = rightOfPrefix(digitsOf(number).slice(0, 2));
  if (!right) throw wrong(number);
  return right;
};

/** 10-2016-0138184 */
export const applicationAsWritten = (number: string): string => {
  const digits = applicationNumber(number);
  return `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6)}`;
};

/** 10-1234567, with its suffix only where that is not 0000. */
export const registrationAsWritten = (number: string): string => {
  const digits = registrationNumber(number);
  const suffix = digits.slice(9);
  return `${digits.slice(0, 2)}-${digits.slice(2, 9)}${suffix === '0000' ? '' : `-${suffix}`}`;
};
