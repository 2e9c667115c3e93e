import type { Query } from '../port.ts';
import { QueryString, queryFrom } from '../query.ts';

/** What of an address of the search page is the search itself, and not where one stands in its answer. */
const asked = /^(?:q|lang|kind|country|owner|[fr]\.\w+)$/;

const kept = (written: string): [string, string][] =>
  [...new URLSearchParams(written)].filter(([key, value]) => asked.test(key) && value.trim() !== '');

/** A search in one form of address, whatever order it was put together in: `q=압력+센서&f.hs=9026`. */
export const writtenQuery = (written: string): string => {
  const given = kept(written);
  const rank = ([key]: [string, string]): string => `${key === 'q' ? 0 : key === 'lang' ? 2 : 1}${key}`;
  return new URLSearchParams(given.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))).toString();
};

/** The query of a saved search. @throws Fault invalid `request.invalid`, or ZodError, if it names what cannot be searched */
export const savedQuery = (written: string): Query => {
  const given: Record<string, string[]> = {};
  for (const [key, value] of kept(written)) given[key] = [...(given[key] ?? []), value];
  const one = (key: string) => (given[key] ? { [key]: given[key][0] } : {});
  return queryFrom(QueryString.parse({ ...given, ...one('q'), ...one('lang') }));
};
