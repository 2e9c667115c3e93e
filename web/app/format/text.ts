import type { Language, Text } from '../api/views.ts';

/** The text in the wanted language, else in Korean, English or any; with the language it is really in. */
export const inLanguage = (text: Text | undefined, wanted: Language): { text: string; language: string } => {
  for (const tag of [wanted, 'ko', 'en', ...Object.keys(text ?? {})]) {
    const found = text?.[tag];
    if (found) return { text: found, language: tag };
  }
  return { text: '', language: wanted };
};

export const textIn = (text: Text | undefined, wanted: Language): string => inLanguage(text, wanted).text;
