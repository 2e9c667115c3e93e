import type { Form } from '../asked.ts';
import { jamo } from '../korean/jamo.ts';
import { soundKeys } from '../sound.ts';
import type { Held } from './held.ts';
import type { Predicate } from './predicate.ts';
import type { Sense, Thing } from './sense.ts';

/**
 * Keys by which a record calls the queries that could find it. Each query waits under few of them, such that whatever it finds
 * has at least one: the terms or sounds of one thing asked for, the values of one facet, a bounded field, or all records.
 */
const term = (t: string) => `t ${t}`;
const beginning = (letters: string) => `b ${letters}`;
const sound = (key: string) => `s ${key}`;
const identifier = (t: string) => `i ${t}`;
const facet = (name: string, value: string) => `f ${name}\n${value}`;
const number = (name: string) => `n ${name}`;
const category = (name: string) => `c ${name}`;
const all = 'a';

/** Facets that divide the catalogue into few large parts. */
const wide: ReadonlySet<string> = new Set(['kind', 'country', 'ownerType', 'region']);

const longest = (terms: readonly string[]): string => terms.reduce((a, b) => (b.length > a.length ? b : a), '');

const ofForm = ({ terms, by, beginning: begun }: Form): string => {
  const last = terms.at(-1) ?? '';
  if (by === 'identifier') return begun ? identifier(last) : term(last);
  return begun && terms.length === 1 ? beginning(jamo(last)) : term(longest(begun ? terms.slice(0, -1) : terms));
};

/** How few records a thing asked for is likely to find: the length of its least telling form. */
const telling = ({ forms }: Thing): number => Math.min(...forms.map(({ terms }) => longest(terms).length));

const ofThing = ({ forms, spoken }: Thing): string[] => [
  ...new Set([...forms.map(ofForm), ...(spoken ? soundKeys(spoken).map(sound) : [])]),
];

const ofSense = ({ asked, ranges }: Sense, { facets, ranges: bounded }: Predicate): string[] => {
  const [word] = asked.toSorted((a, b) => telling(b) - telling(a) || a.forms.length - b.forms.length);
  if (word) return ofThing(word);
  const [narrow] = facets.filter(([name]) => !wide.has(name)).toSorted((a, b) => a[1].length - b[1].length);
  if (narrow) return narrow[1].map((value) => facet(narrow[0], value));
  const [range] = [...bounded, ...ranges];
  if (range) return [number(range[0])];
  const [any] = facets.toSorted((a, b) => a[1].length - b[1].length);
  return any ? any[1].map((value) => facet(any[0], value)) : [all];
};

/** Under which keys a query waits. */
export const keysOf = (predicate: Predicate): string[] => {
  const { senses, facets, specified } = predicate;
  if (specified) return [category(specified.category)];
  const owner = facets.find(([name]) => name === 'owner');
  if (owner) return owner[1].map((value) => facet('owner', value));
  return [...new Set(senses.flatMap((sense) => ofSense(sense, predicate)))];
};

const heads = (word: string, key: (head: string) => string): string[] =>
  Array.from({ length: word.length }, (_, at) => key(word.slice(0, at + 1)));

/** Under which keys a record calls. */
export function* callsOf({ record, terms, letters, identifiers, soundKeys: heard }: Held): Generator<string> {
  yield all;
  if (record.specification) yield category(record.specification.category);
  for (const t of terms) yield term(t);
  for (const word of letters) yield* heads(word, beginning);
  for (const key of heard()) yield sound(key);
  for (const t of identifiers) yield* heads(t, identifier);
  for (const [name, values] of Object.entries(record.facets)) for (const value of values) yield facet(name, value);
  for (const name of Object.keys(record.numbers)) yield number(name);
}
