import { countryCodes, countryOf } from '@sandan/market/reference/country';
import { countryName } from './number.ts';

/** What stands between commas, semicolons or line ends, each once. */
export const pieces = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((piece) => piece.trim())
      .filter(Boolean),
  ),
];

/** A country by its code or by its name in Korean or English; what is neither stays as it is, for the API to refuse. */
export const countryIn = (text: string): string => {
  const upper = text.toUpperCase();
  if (countryCodes.includes(upper)) return upper;
  const named = countryCodes.find((code) => countryName(code, 'en').toLowerCase() === text.toLowerCase());
  return named ?? countryOf(text) ?? countryCodes.find((code) => countryName(code, 'ko') === text) ?? text;
};

const codesOnly = /^[a-z]{2}(?:\s+[a-z]{2})+$/i;

/** Countries as people write them in one field: by names or codes; codes may have nothing but spaces between them. */
export const countriesWritten = (text: string): string[] => [
  ...new Set(pieces(text).flatMap((piece) => (codesOnly.test(piece) ? piece.split(/\s+/) : [piece]).map(countryIn))),
];
