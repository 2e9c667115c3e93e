import { Fault } from '@sandan/kernel/fault';
import { wantedIn } from '@sandan/market/specification/asked';
import type { Wanted } from '@sandan/market/specification/condition';
import type { Query } from '../port.ts';
import { QueryString, queryFrom } from '../query.ts';

/** What of an address of the search page is the search itself, and not where one stands in its answer. */
const asked = /^(?:q|lang|kind|country|owner|[fr]\.\w+)$/;
/** The same of a search by specification: a category, what is wanted in it, and how near a part has to be. */
const specified = /^(?:category|nearer|lang|(?:must|wish|weight)\.\w+)$/;

const kept = (written: string): [string, string][] => {
  const params = [...new URLSearchParams(written)].filter(([, value]) => value.trim() !== '');
  const form = params.some(([key]) => key === 'category') ? specified : asked;
  return params.filter(([key]) => form.test(key));
};

/** A search in one form of address, whatever order it was put together in: `q=압력+센서&f.hs=9026`. */
export const writtenQuery = (written: string): string => {
  const given = kept(written);
  const rank = ([key]: [string, string]): string => `${key === 'q' || key === 'category' ? 0 : key === 'lang' ? 2 : 1}${key}`;
  return new URLSearchParams(given.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))).toString();
};

/**
 * Parts of a category that meet every must; with `nearer`, those alone whose distance from all that is wanted is less: the ones that
 * come nearer than what one has.
 */
export interface Specified {
  readonly category: string;
  readonly wanted: readonly Wanted[];
  readonly nearer?: number;
}

/** A query as it is saved: what the search asks, or what is wanted of parts. */
export interface SavedQuery extends Query {
  readonly specified?: Specified;
}

type Given = Readonly<Record<string, string[]>>;

/** @throws Fault invalid `request.invalid`, `specification.category` */
const specifiedIn = (given: Given): Specified | undefined => {
  const [category] = given.category ?? [];
  if (category === undefined) return undefined;
  const { wanted, faults } = wantedIn(category, given);
  const [near] = given.nearer ?? [];
  const nearer = near === undefined ? undefined : Number(near);
  if (nearer !== undefined && !(nearer >= 0 && nearer <= 1))
    faults.push({ pointer: '/query/nearer', code: 'field.invalid_type' });
  if (faults.length > 0) throw new Fault('invalid', 'request.invalid', 'query', { fields: faults });
  return { category, wanted, ...(nearer === undefined ? {} : { nearer }) };
};

/** The query of a saved search. @throws Fault invalid `request.invalid`, or ZodError, if it names what cannot be searched */
export const savedQuery = (written: string): SavedQuery => {
  const given: Record<string, string[]> = {};
  for (const [key, value] of kept(written)) given[key] = [...(given[key] ?? []), value];
  const one = (key: string) => (given[key] ? { [key]: given[key][0] } : {});
  const specification = specifiedIn(given);
  if (!specification) return queryFrom(QueryString.parse({ ...given, ...one('q'), ...one('lang') }));
  return { ...queryFrom(QueryString.parse({ kind: 'part', ...one('lang') })), specified: specification };
};
