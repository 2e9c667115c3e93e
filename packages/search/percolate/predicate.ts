import { fitOf } from '@sandan/market/specification/condition';
import type { Asked, Dictionary, Form, Understand } from '../asked.ts';
import { jamo } from '../korean/jamo.ts';
import type { Bounds } from '../port.ts';
import { soundingForms } from '../understanding/sounding.ts';
import type { Held } from './held.ts';
import type { SavedQuery, Specified } from './saved.ts';

/** Forms less sure than this are good enough to be offered to a person who searches, and not to call one who waits. */
export const floor = 0.35;

/** One thing asked for, in the forms that are sure enough, and the word by whose sound it may also be found. */
export interface Thing extends Asked {
  readonly spoken?: string;
}

/** What a query requires of a record; all of it must hold. */
export interface Predicate {
  readonly asked: readonly Thing[];
  readonly facets: readonly (readonly [name: string, values: readonly string[]])[];
  readonly ranges: readonly (readonly [name: string, bounds: Bounds])[];
  readonly specified?: Specified;
}

/** Stands where no index is at hand: no word is known that could be meant by another. */
const noIndex: Dictionary = { count: () => 0, completions: () => [], corrections: () => [], sounding: () => [] };

/** A word, or several written as one. */
const whole = (forms: readonly Form[]): string | undefined => {
  const single = forms.filter(({ terms }) => terms.length === 1);
  return (single.findLast(({ by }) => by === 'written') ?? single.find(({ by }) => by === 'spacing'))?.terms[0];
};

const sure = ({ written, forms }: Asked): Thing => {
  const spoken = whole(forms);
  return {
    written,
    forms: forms.filter((form) => form.weight >= floor && form.by !== 'typo' && form.terms.length > 0),
    ...(spoken ? { spoken } : {}),
  };
};

/**
 * What a query asks of a record, with the meaning it has in an engine that finds all that is asked: no letter is corrected and
 * no word left out. Nothing if it could never find anything, since its text asks for nothing.
 */
export const compile = (
  { text, language, facets, ranges, specified }: SavedQuery,
  understand: Understand,
): Predicate | undefined => {
  const { asked, conditions } = text.trim() === '' ? { asked: [], conditions: [] } : understand(text, language, noIndex);
  if (text.trim() !== '' && asked.length + conditions.length === 0) return undefined;
  const wanted = asked.map(sure);
  if (wanted.some((a) => a.forms.length === 0)) return undefined;
  return {
    asked: wanted,
    facets: Object.entries(facets).filter(([, values]) => values.length > 0),
    ranges: [...Object.entries(ranges), ...conditions.map((c) => [c.name, c.bounds] as const)],
    ...(specified ? { specified } : {}),
  };
};

/** Whether a query asks for anything at all; one that does not would find every listing. */
export const asksFor = ({ asked, facets, ranges }: Predicate): boolean => asked.length + facets.length + ranges.length > 0;

const hasForm = ({ terms, letters, identifiers }: Held, { terms: wanted, by, beginning }: Form): boolean => {
  const last = wanted.at(-1) ?? '';
  if (by === 'identifier') return identifiers.some((i) => (beginning ? i.startsWith(last) : i === last));
  if (!beginning) return wanted.every((term) => terms.has(term));
  const begun = jamo(last);
  return wanted.slice(0, -1).every((term) => terms.has(term)) && letters.some((word) => word.startsWith(begun));
};

/** Whether a record holds a word that sounds like the one asked for: the same loan word in the other script or another spelling. */
const hasSound = (held: Held, word: string): boolean =>
  soundingForms(word, { ...noIndex, sounding: held.sounding }).some((form) => form.weight >= floor);

const heard = new WeakMap<Held, Map<string, boolean>>();

/** Asked once for each word of a record: many queries ask for the same. */
const sounds = (held: Held, word: string): boolean => {
  const known = heard.get(held) ?? new Map<string, boolean>();
  heard.set(held, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = hasSound(held, word);
  known.set(word, found);
  return found;
};

const has = (held: Held, { forms, spoken }: Thing): boolean =>
  forms.some((form) => hasForm(held, form)) || (spoken !== undefined && sounds(held, spoken));

const touches = ({ record }: Held, name: string, { min, max }: Bounds): boolean => {
  const span = record.numbers[name];
  if (!span) return false;
  const [least, greatest] = span;
  return (greatest ?? Infinity) >= (min ?? -Infinity) && (least ?? -Infinity) <= (max ?? Infinity);
};

/** Whether a part meets every must and lies near enough. */
export const fits = ({ category, wanted, nearer }: Specified, specification: Held['record']['specification']): boolean => {
  if (specification?.category !== category) return false;
  const { passes, distance } = fitOf(wanted, specification.values);
  return passes && (nearer === undefined || distance < nearer);
};

/** Whether a record is among what the query finds. */
export const holds = ({ asked, facets, ranges, specified }: Predicate, held: Held): boolean =>
  (!specified || fits(specified, held.record.specification)) &&
  facets.every(([name, values]) => held.record.facets[name]?.some((value) => values.includes(value))) &&
  ranges.every(([name, bounds]) => touches(held, name, bounds)) &&
  asked.every((thing) => has(held, thing));
