import { LanguageTag, mostLanguages } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from './country.ts';

/** Most lines of an address before its city. */
export const maxAddressLines = 3;

/** Postal codes of countries whose form is fixed; of the others any code of letters, digits, blanks and hyphens is taken. */
const codes: Readonly<Record<string, RegExp>> = {
  KR: /^\d{5}$/,
  DE: /^\d{5}$/,
  JP: /^\d{3}-\d{4}$/,
  US: /^\d{5}(?:-\d{4})?$/,
};
const anyCode = /^[A-Z0-9](?:[A-Z0-9 -]{0,8}[A-Z0-9])?$/;

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A part of it by language; that Latin letters are among them is said once for all parts. */
const spoken = (max: number) =>
  z
    .record(LanguageTag, z.string().trim().min(1).max(max))
    .refine((text) => Object.keys(text).length <= mostLanguages, { message: 'text.languages' });

/**
 * Where an organisation receives post: in Latin letters, as papers that leave the country say it, and in its own script beside them.
 * `lines` are street, number and building, one a line. A country without postal codes has none.
 */
export const PostalAddress = z
  .object({
    lines: spoken(240),
    city: spoken(80),
    postalCode: z.string().trim().toUpperCase().max(10).optional(),
    country: Country,
  })
  .superRefine(({ lines, city, postalCode, country }, { addIssue }) => {
    const wrong = (path: string[], message: string) => addIssue({ code: 'custom', path, message });
    for (const [name, said] of Object.entries({ lines, city })) {
      if (!said.en) wrong([name, 'en'], 'address.latin');
      else if (!latin.test(said.en)) wrong([name, 'en'], 'address.script');
    }
    for (const language of new Set([...Object.keys(lines), ...Object.keys(city)])) {
      if (language === 'en') continue;
      if (!lines[language]) wrong(['lines', language], 'address.half');
      if (!city[language]) wrong(['city', language], 'address.half');
    }
    for (const [language, text] of Object.entries(lines))
      if (linesOf(text).length > maxAddressLines) wrong(['lines', language], 'address.lines');
    if (postalCode !== undefined && !(codes[country] ?? anyCode).test(postalCode)) wrong(['postalCode'], 'address.postalCode');
  })
  .meta({ id: 'PostalAddress' });
export type PostalAddress = z.infer<typeof PostalAddress>;

/** An address as a paper in English says it. */
export const latinAddress = ({ lines, city, postalCode, country }: PostalAddress) => ({
  lines: linesOf(lines.en ?? ''),
  city: city.en ?? '',
  ...(postalCode ? { postalCode } : {}),
  country,
});
