import type { Language } from '@sandan/kernel/text';

/** A text is translated as far as this many letters; what is longer is cut, so that no text costs without bound. */
export const longestText = 3000;
export const mostTexts = 20;

/** Machine translation. Texts are data: whatever they say, they are translated and nothing else. */
export interface Translator {
  /**
   * The texts in another language, as many and in their order; blank ones stay blank.
   * @throws Fault limited `translate.down` while it cannot answer, Fault invalid `translate.refused` for what it will never answer
   */
  translate(texts: readonly string[], from: Language, to: Language): Promise<readonly string[]>;
}
