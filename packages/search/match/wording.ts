import type { Language, Localized } from '@sandan/kernel/text';

/** Words in which whoever seeks says that they seek, and those that only hold a sentence together: nothing is found by them. */
const english = new Set(
  'except excluding we our us you i a an the of for to and or in on with by from that which who whose is are be it its they them so can cannot want wants wanted need needs seek seeks seeking look looking company would like must should without instead than when while at as how much not no this these but into have has had was were will if then also only very more most some any all each other another such use used using make makes making'.split(
    ' ',
  ),
);
const korean =
  /(?:찾고 있습니다|찾습니다|구합니다|필요합니다|원합니다|싶습니다|바랍니다|고민입니다|조사하고 있습니다|좋겠습니다|합니다|있습니다|있어야 합니다|하려고|하려|도입하고|도입하려|기술을|기술이|방법이|방법을|때문에)/g;
/** What would make a search exclude a word: the dash of a list, and words behind one. */
const excluding = /^[-−－]+|(?:제외(?:한|하고|하여|해서|된)?|빼고|말고)$/gu;
/** So many words of a need are asked for: its title and the beginning of its problem say what it is about. */
export const askedWords = 20;

/** The words of a need by which offers are looked for: no quotation marks and no figures, which a search would read as conditions, and nothing that excludes. */
export const wordsAsked = (texts: readonly string[]): string[] =>
  texts
    .join(' ')
    .normalize('NFC')
    .replace(korean, ' ')
    .split(/[\s"'“”‘’.,;:!?()[\]{}<>|·…~≥≤]+/u)
    .map((word) => word.replace(excluding, ''))
    .filter((word) => /\p{L}/u.test(word) && !/^\d/.test(word) && !english.has(word.toLowerCase()))
    .slice(0, askedWords);

/** The language in which a text is asked: Korean where it has it. */
export const languageOf = (title: Localized): Language => (Object.keys(title).some((tag) => tag.startsWith('ko')) ? 'ko' : 'en');
