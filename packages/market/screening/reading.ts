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

/** A name in plain Latin words; `script` if it was written in another one, `abjad` if in one that writes no vowels. */
export interface Reading {
  readonly words: readonly string[];
  readonly script: boolean;
  readonly abjad: boolean;
}

const longForms = [...forms].filter((form) => form.length >= 2);
/** Whether a word is a legal form, or one with a slip of the pen. */
export const likeForm = (word: string): boolean => forms.has(word) || longForms.some((form) => withinOneEdit(word, form));

const mostWords = 14;

/** Legal forms in Hangul, Chinese and Japanese, which are not read but left out. */
const localForms = /주식회사|유한회사|합자회사|재단법인|사단법인|\(주\)|㈜|\(유\)|株式会社|有限会社|有限公司|股份|責任|责任/g;

const telling = (text: string): readonly string[] => {
  const all = latin(text);
  const kept = all.filter((word) => !forms.has(word));
  return (kept.length > 0 ? kept : all).slice(0, mostWords);
};

/**
 * How a name can be read in Latin words, each way once. Chinese characters are read as in China, as in Korea, and as in Japan where they
 * are a name that is known there; Greek names with and without the ending of the nominative.
 */
export const readingsOf = (name: string): readonly Reading[] => {
  const text = name.normalize('NFKC').slice(0, 400).replace(localForms, ' ');
  const script = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  const abjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  const texts = /\p{Script=Han}/u.test(text) ? [text, translate(text, 'SUBSTITUTION'), japanese(text) ?? ''] : [text];
  if (/\p{Script=Greek}/u.test(text)) texts.push(text.replace(/[οόηήαά][ςΣ](?=\s|$)/giu, ''));
  const found = new Map<string, Reading>();
  for (const one of texts) {
    const words = telling(one);
    if (words.length > 0) found.set(words.join(' '), { words, script, abjad });
  }
  return [...found.values()];
};
