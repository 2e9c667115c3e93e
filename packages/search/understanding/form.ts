import type { Form } from '../asked.ts';
import { askedIdentifier, maybeIdentifier } from '../identifier.ts';
import type { Word } from '../word.ts';

/** At most so many forms stand for one thing asked. */
const most = 12;
const prefixWeight = 0.8;

const keyOf = (form: Form): string =>
  `${form.by === 'identifier' ? 'i' : ''}${form.beginning ? '*' : ''} ${form.terms.join(' ')}`;

/** Each form once, the surest first, no more than an engine can weigh. */
export const surest = (forms: readonly Form[]): Form[] => {
  const kept = new Map<string, Form>();
  for (const form of [...forms].sort((a, b) => b.weight - a.weight)) if (!kept.has(keyOf(form))) kept.set(keyOf(form), form);
  return [...kept.values()].slice(0, most);
};

/** A word, or words in a row, as they are written: as one and in parts. */
export const writtenForms = (words: readonly Word[]): Form[] => {
  const parts = words.flatMap((w) => w.parts);
  const surface = words.map((w) => w.surface).join('');
  const inParts: Form = { terms: parts, weight: 1, by: words.length === 1 && parts.length > 1 ? 'part' : 'written' };
  if (parts.length === 1 && parts[0] === surface) return [inParts];
  return [{ terms: [surface], weight: 1, by: words.length > 1 ? 'spacing' : 'written' }, inParts];
};

/** A word that is still being typed, as the beginning of one. */
export const beginningForms = (surface: string): Form[] =>
  surface.length > 1 ? [{ terms: [surface], weight: prefixWeight, by: 'prefix', beginning: true }] : [];

/** An identifier, in whatever way it is written; more of it may follow. */
export const identifiedForms = (written: string): Form[] => {
  if (!maybeIdentifier(written)) return [];
  const { forms, beginning } = askedIdentifier(written);
  return forms.map((form) => ({ terms: [form], weight: 1, by: 'identifier', ...(beginning ? { beginning } : {}) }));
};
