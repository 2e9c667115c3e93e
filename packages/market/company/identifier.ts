import { invalidField } from '@sandan/kernel/fault';
import * as z from 'zod';
import { businessNumber } from './business-number.ts';

/** Numbers by which an organisation is known elsewhere. */
export const identifierSchemes = ['kr_business_number', 'gln', 'lei', 'duns', 'foreign_registration'] as const;
export const IdentifierScheme = z.enum(identifierSchemes).meta({ id: 'IdentifierScheme' });
export type IdentifierScheme = z.infer<typeof IdentifierScheme>;

export const Identifier = z
  .object({ scheme: IdentifierScheme, value: z.string().min(1).max(60), since: z.iso.datetime() })
  .meta({ id: 'Identifier' });
export type Identifier = z.infer<typeof Identifier>;

/** ISO 17442: 18 letters and digits, then two check digits by ISO 7064 MOD 97-10 (the number, letters as 10 to 35, leaves 1). */
export const isLei = (text: string): boolean =>
  /^[0-9A-Z]{18}\d{2}$/.test(text) && BigInt([...text].map((c) => Number.parseInt(c, 36)).join('')) % 97n === 1n;

/** GS1 Global Location Number: thirteen digits, weights 1 and 3 from the left, the last makes the sum a multiple of ten. */
export const isGln = (text: string): boolean =>
  /^\d{13}$/.test(text) && [...text].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s‐-―−-]/g, '')
    .toUpperCase();

const readers: Readonly<Record<IdentifierScheme, (text: string) => string | undefined>> = {
  kr_business_number: (text) => {
    try {
      return businessNumber(text);
    } catch {
      return undefined;
    }
  },
  gln: (text) => (isGln(plain(text)) ? plain(text) : undefined),
  lei: (text) => (isLei(plain(text)) ? plain(text) : undefined),
  duns: (text) => (/^\d{9}$/.test(plain(text)) ? plain(text) : undefined),
  foreign_registration: (text) => {
    const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
    return /^[\p{L}\p{N}][\p{L}\p{N} ./-]{2,39}$/u.test(written) ? written : undefined;
  },
};

/** A number in the one form in which it is kept. @throws Fault invalid: field `value` `identifier.<scheme>` */
export const readIdentifier = (scheme: IdentifierScheme, text: string): string => {
  const value = readers[scheme](text);
  if (value === undefined) throw invalidField('/value', 'identifier.number');
  return value;
};

/**
 * What a number is unique within: a foreign registration number is one country's own, the others are the world's. One
 * organisation alone can hold a number.
 */
export const identifierKey = (scheme: IdentifierScheme, value: string, country: string): string =>
  scheme === 'foreign_registration' ? `${scheme}#${country}#${value}` : `${scheme}#${value}`;
