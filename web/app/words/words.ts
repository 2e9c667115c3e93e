import { useParams } from 'react-router';
import type { Language } from '../api/views.ts';
import type { ko } from './ko.ts';

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

/** The words of the site. Korean is written first; a language that lacks one of its keys does not compile. */
export type Words = Widen<typeof ko>;

const known: Partial<Record<Language, Words>> = {};

/** Makes a language available: both on the server, the page's own in the browser. */
export const teach = (language: Language, words: Words): void => {
  known[language] = words;
};

export const languageOf = (lang: string | undefined): Language => (lang === 'en' ? 'en' : 'ko');

export const wordsIn = (lang: string | undefined): Words => {
  const words = known[languageOf(lang)];
  if (!words) throw new Error(`no words for ${lang}`);
  return words;
};

export const useLanguage = (): Language => languageOf(useParams().lang);
export const useWords = (): Words => wordsIn(useParams().lang);
