import type { Asked, Dictionary, Form, Understand } from '../asked.ts';
import { maybeIdentifier } from '../identifier.ts';
import type { Bounds, Query } from '../port.ts';
import { type Held, pieces } from './held.ts';

/** Forms less sure than this are good enough to be offered to a person who searches, and not to call one who waits. */
export const floor = 0.35;

/** What a query requires of a record; all of it must hold. */
export interface Predicate {
  readonly asked: readonly Asked[];
  readonly facets: readonly (readonly [name: string, values: readonly string[]])[];
  readonly ranges: readonly (readonly [name: string, bounds: Bounds])[];
}

/** Stands where no index is at hand: any identifier may be there, and no word is known that could be meant by another. */
const anyIdentifier: Dictionary = {
  count: (term) => (maybeIdentifier(term) ? 1 : 0),
  completions: () => [],
  corrections: () => [],
  sounding: () => [],
};

const sure = ({ written, forms }: Asked): Asked => ({
  written,
  forms: forms
    .filter((form) => form.weight >= floor && form.by !== 'typo')
    .map((form) => ({ ...form, terms: form.terms.flatMap(pieces) }))
    .filter((form) => form.terms.length > 0),
});

/**
 * What a query asks of a record, with the meaning it has in an engine that finds all that is asked: no letter is corrected and
 * no word left out. Nothing if it could never find anything, since its text asks for nothing.
 */
export const compile = ({ text, language, facets, ranges }: Query, understand: Understand): Predicate | undefined => {
  const { asked, conditions } = text.trim() === '' ? { asked: [], conditions: [] } : understand(text, language, anyIdentifier);
  if (text.trim() !== '' && asked.length + conditions.length === 0) return undefined;
  const wanted = asked.map(sure);
  if (wanted.some((a) => a.forms.length === 0)) return undefined;
  return {
    asked: wanted,
    facets: Object.entries(facets).filter(([, values]) => values.length > 0),
    ranges: [...Object.entries(ranges), ...conditions.map((c) => [c.name, c.bounds] as const)],
  };
};

/** Whether a query asks for anything at all; one that does not would find every listing. */
export const asksFor = ({ asked, facets, ranges }: Predicate): boolean => asked.length + facets.length + ranges.length > 0;

const begins = (words: readonly string[], beginning: string): boolean => words.some((word) => word.startsWith(beginning));

const hasForm = ({ terms, named, identifiers }: Held, { terms: wanted, by, beginning }: Form): boolean => {
  const last = wanted.at(-1) ?? '';
  if (by === 'identifier') return begins(identifiers, last);
  if (!beginning) return wanted.every((term) => terms.has(term));
  return wanted.slice(0, -1).every((term) => terms.has(term)) && begins(named, last);
};

const touches = ({ record }: Held, name: string, { min, max }: Bounds): boolean => {
  const span = record.numbers[name];
  if (!span) return false;
  const [least, greatest] = span;
  return (greatest ?? Infinity) >= (min ?? -Infinity) && (least ?? -Infinity) <= (max ?? Infinity);
};

/** Whether a record is among what the query finds. */
export const holds = ({ asked, facets, ranges }: Predicate, held: Held): boolean =>
  facets.every(([name, values]) => held.record.facets[name]?.some((value) => values.includes(value))) &&
  ranges.every(([name, bounds]) => touches(held, name, bounds)) &&
  asked.every(({ forms }) => forms.some((form) => hasForm(held, form)));
