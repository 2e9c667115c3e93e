import { fitOf } from '@sandan/market/specification/condition';
import type { Form, Understand } from '../asked.ts';
import { jamo } from '../korean/jamo.ts';
import { soundingForms } from '../understanding/sounding.ts';
import type { Held } from './held.ts';
import type { SavedQuery, Specified } from './saved.ts';
import { type Bounded, nothingHeld, type Sense, sensesOf, type Thing } from './sense.ts';

/** What a query requires of a record: all of it, by one of the ways in which its text may be read. */
export interface Predicate {
  readonly senses: readonly Sense[];
  readonly facets: readonly (readonly [name: string, values: readonly string[]])[];
  readonly ranges: readonly Bounded[];
  readonly specified?: Specified;
}

/**
 * What a query asks of a record, with the meaning it has in an engine that finds all that is asked: no letter is corrected and
 * no word left out. Nothing if it could never find anything, since its text asks for nothing.
 */
export const compile = (
  { text, language, facets, ranges, specified }: SavedQuery,
  understand: Understand,
): Predicate | undefined => {
  const senses = text.trim() === '' ? [{ asked: [], ranges: [], excluded: [] }] : sensesOf(text, language, understand);
  if (senses.length === 0) return undefined;
  return {
    senses,
    facets: Object.entries(facets).filter(([, values]) => values.length > 0),
    ranges: Object.entries(ranges),
    ...(specified ? { specified } : {}),
  };
};

/** Whether a query asks for anything at all; one that does not, or only excludes, would find nearly every listing. */
export const asksFor = ({ senses, facets, ranges }: Predicate): boolean =>
  facets.length + ranges.length > 0 || senses.every((sense) => sense.asked.length + sense.ranges.length > 0);

const hasForm = ({ terms, letters, identifiers }: Held, { terms: wanted, by, beginning }: Form): boolean => {
  const last = wanted.at(-1) ?? '';
  if (by === 'identifier') return identifiers.some((i) => (beginning ? i.startsWith(last) : i === last));
  if (!beginning) return wanted.every((term) => terms.has(term));
  const begun = jamo(last);
  return wanted.slice(0, -1).every((term) => terms.has(term)) && letters.some((word) => word.startsWith(begun));
};

/** Whether a record holds a word that sounds like the one asked for: the same loan word in the other script or another spelling. */
const hasSound = (held: Held, word: string): boolean =>
  soundingForms(word, { ...nothingHeld, sounding: held.sounding }).length > 0;

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

/** Whether a record says the terms of an excluded form right after each other. */
const says = (held: Held, { terms: wanted, by }: Form): boolean =>
  held
    .said()
    .some(
      ({ field, terms }) =>
        (by !== 'identifier' || field === 'ident') && terms.some((_, at) => wanted.every((term, n) => terms[at + n] === term)),
    );

const touches = ({ record }: Held, [name, { min, max }]: Bounded): boolean => {
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

const means = (held: Held, { asked, ranges, excluded }: Sense): boolean =>
  ranges.every((range) => touches(held, range)) &&
  asked.every((thing) => has(held, thing)) &&
  !excluded.some((form) => says(held, form));

/** Whether a record is among what the query finds. */
export const holds = ({ senses, facets, ranges, specified }: Predicate, held: Held): boolean =>
  (!specified || fits(specified, held.record.specification)) &&
  facets.every(([name, values]) => held.record.facets[name]?.some((value) => values.includes(value))) &&
  ranges.every((range) => touches(held, range)) &&
  senses.some((sense) => means(held, sense));
