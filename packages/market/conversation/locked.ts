import type { Localized } from '@sandan/kernel/text';
import type { Name } from '../term-sheet/lock.ts';
import { type GlossaryPair, namesIn } from './glossary.ts';
import { languageOfText } from './language.ts';

/** Names as they are locked in a text: in both languages where there are two, else as they are. */
const namesOfTexts = (texts: readonly (Localized | undefined)[]): Name[] =>
  texts.flatMap((text) => {
    const [ko, en] = [text?.ko ?? text?.en, text?.en ?? text?.ko];
    return ko && en ? [{ ko, en }] : [];
  });

/** All that is locked by name in the texts of a case: its glossary first, then the two firms and what the case is about. */
export const namesLocked = (pairs: readonly GlossaryPair[], called: readonly (Localized | undefined)[]): Name[] => [
  ...namesIn(pairs),
  ...namesOfTexts(called),
];

/** Whether two who talk need two languages: one of them is abroad, or both languages are written. */
export const isBilingual = (countries: readonly (string | undefined)[], said: readonly string[]): boolean =>
  countries.some((country) => country !== undefined && country !== 'KR') || new Set(said.map(languageOfText)).size > 1;
