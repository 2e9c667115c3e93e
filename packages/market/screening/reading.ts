import { translate } from 'hanja/lib/translate.js';
import { latin } from '../reference/latin.ts';
import { withinOneEdit } from './edit.ts';
import { japanese } from './japanese.ts';

/** Words that say what a company is and not which: names are compared without them. */
const forms = new Set(
  'co company corp corporation inc incorporated llc llp lp ltd limited plc gmbh ag kg sa sas sarl srl spa sl bv nv oy ab as pte pty sdn bhd jsc pjsc ojsc cjsc ooo oao zao pao ao jv fze fzco fzc est the of and for'.split(
    ' ',
  ),
);

/** Forms that are no names of people anywhere: whoever bears one is a company. */
const firm = new Set(
  'company corp corporation inc incorporated llc llp ltd limited plc gmbh sarl srl pty sdn bhd jsc pjsc ojsc cjsc'.split(' '),
);

/**
 * A name in plain Latin words; `script` if it was written in another one, `abjad` if in one that writes no vowels, `company` if it bears a
 * legal form.
 */
export interface Reading {
  readonly words: readonly string[];
  readonly script: boolean;
  readonly abjad: boolean;
  readonly company: boolean;
}

const longForms = [...forms].filter((form) => form.length >= 2);
const particles = new Set('al el abd bin bint ibn abu umm'.split(' '));
/** Whether a word is short in its nature, a legal form or a particle of Arabic names, and so is often found run into its neighbour. */
export const runsIn = (word: string): boolean => word.length >= 2 && (forms.has(word) || particles.has(word));
/** Whether a word is a legal form, or one with a slip of the pen. */
export const likeForm = (word: string): boolean => forms.has(word) || longForms.some((form) => withinOneEdit(word, form));

const mostWords = 14;

/** Legal forms in Hangul, Chinese and Japanese, which are not read but left out. */
const localForms = /주식회사|유한회사|합자회사|재단법인|사단법인|\(주\)|㈜|\(유\)|株式会社|有限会社|有限公司|股份|責任|责任/g;

const telling = (all: readonly string[]): readonly string[] => {
  const kept = all.filter((word) => !forms.has(word));
  return (kept.length > 0 ? kept : all).slice(0, mostWords);
};

/**
 * How a name can be read in Latin words, each way once. Chinese characters are read as in China, as in Korea, and as in Japan where they
 * are a name that is known there; Greek names with and without the ending of the nominative.
 */
export const readingsOf = (name: string): readonly Reading[] => {
  const whole = name.normalize('NFKC').slice(0, 400);
  const text = whole.replace(localForms, ' ');
  const script = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  const abjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  const texts = /\p{Script=Han}/u.test(text) ? [text, translate(text, 'SUBSTITUTION'), japanese(text) ?? ''] : [text];
  if (/\p{Script=Greek}/u.test(text)) texts.push(text.replace(/[οόηήαά][ςΣ](?=\s|$)/giu, ''));
  const localForm = text !== whole;
  const found = new Map<string, Reading>();
  for (const one of texts) {
    const all = latin(one);
    const words = telling(all);
    const company = localForm || all.some((word) => firm.has(word));
    if (words.length > 0) found.set(words.join(' '), { words, script, abjad, company });
  }
  return [...found.values()];
};
