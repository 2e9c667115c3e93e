import type { Language } from '@sandan/kernel/text';

/** The language of what somebody wrote: Korean where a fifth of its letters is Hangul, since Korean business texts are full of Latin names. */
export const languageOfText = (text: string): Language => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul * 5 >= letters && hangul > 0 ? 'ko' : 'en';
};

export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');
