import { type OfficeNumber, officeNumber, officeNumberWord } from '@sandan/market/patent/office-number';

/** Letters and digits alone, without case, width and punctuation: `BV-100/A` is `bv100a`. */
const bareOf = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const ofOffice = (written: string, bare: string): OfficeNumber | undefined =>
  officeNumber(written) ?? (/^\d{13}$/.test(bare) ? officeNumber(bare) : undefined);

/** Whether the last of 8, 12, 13 or 14 digits is the check digit of a GTIN (GS1 General Specifications 7.9). */
const isGtin = (digits: string): boolean => {
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits)) return false;
  const sum = [...digits.slice(0, -1)].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
};

/** A GTIN of any length is one number: leading zeros, and a name before it (GTIN-13, EAN), say nothing. */
const gtinForms = (bare: string): string[] =>
  ['(?:gtin|ean|upc|jan|바코드)?', '(?:gtin|ean)(?:8|1[234])'].flatMap((name) => {
    const digits = new RegExp(`^${name}(\\d+)$`).exec(bare)?.[1] ?? '';
    return isGtin(digits) ? [digits.replace(/^0+/, '')] : [];
  });

const koreanForms = ({ number, kind }: OfficeNumber): string[] =>
  kind === 'registration' ? [number, number.slice(0, 9)] : [number];

const unique = (forms: readonly string[]): string[] => [...new Set(forms.filter(Boolean))];

/**
 * The forms under which an identifier is kept, the first the leading one: a number of a patent office as `officeNumberWord` and by
 * its digits, so that it is found in the writing of any database; a GTIN without leading zeros; a part number without its punctuation.
 */
export const identifierForms = (written: string): string[] => {
  const bare = bareOf(written);
  const number = ofOffice(written, bare);
  if (number?.office === 'KR') return koreanForms(number);
  return number ? unique([officeNumberWord(number), bare, number.number.replace(/\D/g, '')]) : unique([...gtinForms(bare), bare]);
};

/** An identifier as it is asked for: its forms, and whether more of it may follow. A number that names its office is not sought in others. */
export const askedIdentifier = (written: string): { readonly forms: readonly string[]; readonly beginning: boolean } => {
  const bare = bareOf(written);
  const number = ofOffice(written, bare);
  if (number?.office === 'KR') return { forms: koreanForms(number), beginning: false };
  if (number) return { forms: unique([officeNumberWord(number), bare]), beginning: number.kindCode === undefined };
  return { forms: identifierForms(written), beginning: true };
};

/** Whether a word of a query can be an identifier: it holds a digit, and four letters or digits in all. */
export const maybeIdentifier = (word: string): boolean => /\d/.test(word) && (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4;
