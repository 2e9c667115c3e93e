import { officeNumber } from '@sandan/market/patent/office-number';
import type { Condition } from '../asked.ts';
import { askedCode } from '../code-word.ts';
import { askedIdentifier } from '../identifier.ts';
import type { Bounds, Excluded, Query } from '../port.ts';
import { excludedIn } from '../understanding/excluded.ts';
import { measuresIn } from '../understanding/measure.ts';
import { unasked } from '../understanding/question.ts';
import { quotedIn } from '../understanding/quoted.ts';
import { excludedText, withoutMinus } from './excluded.ts';

/** A query whose text has nothing but what is wanted; what it excludes is in Algolia's syntax. */
export interface Asking extends Query {
  readonly excluding?: string;
}

/** A query as it goes to an engine that analyses text by itself, and what was read out of its text. */
export interface Read {
  readonly query: Asking;
  readonly conditions: readonly Condition[];
  /** Absent where the text excludes nothing. */
  readonly excluded?: readonly Excluded[];
}

const narrower = (one: Bounds | undefined, { min, max }: Bounds): Bounds => {
  const least = Math.max(one?.min ?? Number.NEGATIVE_INFINITY, min ?? Number.NEGATIVE_INFINITY);
  const greatest = Math.min(one?.max ?? Number.POSITIVE_INFINITY, max ?? Number.POSITIVE_INFINITY);
  return { ...(Number.isFinite(least) ? { min: least } : {}), ...(Number.isFinite(greatest) ? { max: greatest } : {}) };
};

/** The query with more conditions on its ranges. */
export const under = (query: Asking, conditions: readonly Condition[]): Asking => {
  const ranges: Record<string, Bounds> = { ...query.ranges };
  for (const { name, bounds } of conditions) ranges[name] = narrower(ranges[name], bounds);
  return { ...query, ranges };
};

/** A query that excludes these, and nothing else. */
export const excluding = ({ excluding: _, ...query }: Asking, excluded: readonly Excluded[]): Asking =>
  excluded.length > 0 ? { ...query, excluding: excludedText(excluded) } : query;

/**
 * As much of understanding as needs neither the words of the index nor an analysis of Korean: a number of a patent office and the
 * code of a scheme in any writing, what it excludes, the words that only make a question, and measures with an end or a name (10bar 이상, 압력 1 MPa). A bare measure stays text,
 * since only the index could say whether things are called by it; what stands in quotation marks is left as it is.
 */
export const readText = (query: Query): Read => {
  const { rest: text, excluded } = excludedIn(query.text.normalize('NFC'));
  const beside = excluded.length > 0 ? { excluded } : {};
  const of = (asking: Query, conditions: readonly Condition[]): Read => ({
    query: excluding(under(asking, conditions), excluded),
    conditions,
    ...beside,
  });
  const code = askedCode(text);
  if (code) return of({ ...query, text: code }, []);
  if (officeNumber(text)) return of({ ...query, text: askedIdentifier(text).forms[0] ?? text }, []);
  const { rest: open, quoted } = quotedIn(text);
  const { rest, conditions } = measuresIn(unasked(open), () => true);
  // Two inch marks would be read as quotation marks.
  const words = [withoutMinus(rest.replaceAll('"', ' ')), ...quoted.map((q) => `"${q}"`)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trimStart();
  return of({ ...query, text: words.trim() === '' ? '' : words }, conditions);
};
