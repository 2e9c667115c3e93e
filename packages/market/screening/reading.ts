import { latin } from '../reference/latin.ts';

/** Words that say what a company is and not which: names are compared without them. */
const forms = new Set(
  'co company corp corporation inc incorporated llc llp lp ltd limited plc gmbh ag kg sa sas sarl srl spa sl bv nv oy ab as pte pty sdn bhd jsc pjsc ojsc cjsc ooo oao zao pao ao jv fze fzco fzc est the of and for'.split(
    ' ',
  ),
);

/** A name in plain Latin words; `script` if it was written in another one. */
export interface Reading {
  readonly words: readonly string[];
  readonly script: boolean;
}

const mostWords = 14;

/** Legal forms in Hangul, Chinese and Japanese, which are not read but left out. */
const localForms = /주식회사|유한회사|합자회사|재단법인|사단법인|\(주\)|㈜|\(유\)|株式会社|有限会社|有限公司|股份|責任|责任/g;

const telling = (text: string): readonly string[] => {
  const all = latin(text.replace(localForms, ' '));
  const kept = all.filter((word) => !forms.has(word));
  return (kept.length > 0 ? kept : all).slice(0, mostWords);
};

/** How a name can be read in Latin words, each way once. */
export const readingsOf = (name: string): readonly Reading[] => {
  const script = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name);
  const words = telling(name);
  return words.length > 0 ? [{ words, script }] : [];
};
