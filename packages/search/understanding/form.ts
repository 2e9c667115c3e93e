import type { Dictionary, Form } from '../asked.ts';
import { askedIdentifier, maybeIdentifier } from '../identifier.ts';
import type { Word } from '../word.ts';
import { begins } from './known.ts';

/** At most so many forms stand for one thing asked. */
const most = 12;
const prefixWeight = 0.8;
const completions = 6;

const keyOf = (form: Form): string =>
  `${form.by === 'identifier' ? 'i' : ''}${form.beginning ? '*' : ''} ${form.terms.join(' ')}`;

/** Whether records hold the terms of a form, though perhaps not one record all of them. */
export const exists = ({ terms, beginning }: Form, dictionary: Dictionary): boolean =>
  terms.every(
    (term, at) => dictionary.count(term) > 0 || (beginning === true && at === terms.length - 1 && begins(term, dictionary)),
  );

/** Each form once, the surest first, no more than an engine can weigh; where they are too many, those that records hold. */
export const surest = (forms: readonly Form[], dictionary: Dictionary): Form[] => {
  const kept = new Map<string, Form>();
  for (const form of [...forms].sort((a, b) => b.weight - a.weight)) if (!kept.has(keyOf(form))) kept.set(keyOf(form), form);
  const all = [...kept.values()];
  if (all.length <= most) return all;
  const held = new Set(all.filter((form) => form.weight === 1 || exists(form, dictionary)).slice(0, most));
  return all.filter((form) => held.has(form));
};

/** So many figures with signs between them are one number (7440-44-0), of which a part says nothing. */
const number = /^\d{5,}$/;
const partsOf = ({ parts, surface }: Word): readonly string[] => (number.test(surface) ? [surface] : parts);

/** A word, or words in a row, as they are written: as one and in parts. */
export const writtenForms = (words: readonly Word[]): Form[] => {
  const parts = words.flatMap(partsOf);
  const surface = words.map((w) => w.surface).join('');
  const inParts: Form = { terms: parts, weight: 1, by: words.length === 1 && parts.length > 1 ? 'part' : 'written' };
  if (parts.length === 1 && parts[0] === surface) return [inParts];
  return [{ terms: [surface], weight: 1, by: words.length > 1 ? 'spacing' : 'written' }, inParts];
};

/** A word that is still being typed: the beginning of one, or half-typed syllables (밸ㅂ) completed. */
export const beginningForms = ({ surface, text }: Word, dictionary: Dictionary): Form[] => {
  const typed = /^[a-z]+$/.test(text) ? text : surface;
  if (typed.length < 2) return [];
  const forms: Form[] = [{ terms: [typed], weight: prefixWeight, by: 'prefix', beginning: true }];
  if (surface !== typed) forms.push({ terms: [surface], weight: prefixWeight, by: 'prefix', beginning: true });
  return dictionary.count(surface) > 0 ? forms : [...forms, ...completedForms(typed, dictionary)];
};

/** Words that go on as a half-typed one begins, syllable by syllable. */
export const completedForms = (typed: string, dictionary: Dictionary): Form[] =>
  /\p{Script=Hangul}/u.test(typed)
    ? dictionary.completions(typed, completions).map(({ term }, at) => ({ terms: [term], weight: 0.75 - at / 50, by: 'prefix' }))
    : [];

/** An identifier, in whatever way it is written; more of it may follow. */
export const identifiedForms = (written: string): Form[] => {
  if (!maybeIdentifier(written)) return [];
  const { forms, beginning } = askedIdentifier(written);
  return forms.map((form) => ({ terms: [form], weight: 1, by: 'identifier', ...(beginning ? { beginning } : {}) }));
};
