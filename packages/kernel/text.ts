import * as z from 'zod';

/** Languages in which the market's own pages and messages are written. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];
export const Language = z.enum(languages);

/** Tags found to be well written; a few are asked about all the time. */
const wellWritten = new Set<string>(languages);

/** BCP 47 tag, in the form Intl gives it (`ko`, `en`, `zh-Hant`). */
export const LanguageTag = z.string().refine(
  (tag) => {
    if (wellWritten.has(tag)) return true;
    try {
      const written = Intl.getCanonicalLocales(tag)[0] === tag;
      if (written && wellWritten.size < 200) wellWritten.add(tag);
      return written;
    } catch {
      return false;
    }
  },
  { message: 'language.unknown' },
);

/** Languages in which one text may be written. */
export const mostLanguages = 100;

/** Text in one or more languages, keyed by BCP 47 tag. `max` bounds each language's length in UTF-16 units. */
export const localized = (max: number) =>
  z
    .record(LanguageTag, z.string().trim().min(1).max(max))
    .refine((text) => Object.keys(text).length > 0, { message: 'text.empty' })
    .refine((text) => Object.keys(text).length <= mostLanguages, { message: 'text.languages' });

export type Localized = Record<string, string>;

/** The text in the wanted language, else in Korean, else in English, else in any; with the language it is really in. */
export const inLanguage = (text: Localized | undefined, wanted: string): { text: string; language: string } => {
  if (!text) return { text: '', language: wanted };
  for (const tag of [wanted, 'ko', 'en', ...Object.keys(text)]) {
    const found = text[tag];
    if (found) return { text: found, language: tag };
  }
  return { text: '', language: wanted };
};

export const textIn = (text: Localized | undefined, wanted: string): string => inLanguage(text, wanted).text;

/** A heading as it is compared: folded, without blanks, dots, underscores, brackets, slashes and hyphens. */
export const bareHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._()[\]/-]/g, '');
