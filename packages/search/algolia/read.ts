import { officeNumber } from '@sandan/market/patent/office-number';
import type { Condition } from '../asked.ts';
import { askedCode } from '../code-word.ts';
import { askedIdentifier } from '../identifier.ts';
import type { Bounds, Query } from '../port.ts';
import { measuresIn } from '../understanding/measure.ts';
import { unasked } from '../understanding/question.ts';
import { quotedIn } from '../understanding/quoted.ts';

/** A query as it goes to an engine that analyses text by itself, and what was read out of its text. */
export interface Read {
  readonly query: Query;
  readonly conditions: readonly Condition[];
}

const narrower = (one: Bounds | undefined, { min, max }: Bounds): Bounds => {
  const least = Math.max(one?.min ?? Number.NEGATIVE_INFINITY, min ?? Number.NEGATIVE_INFINITY);
  const greatest = Math.min(one?.max ?? Number.POSITIVE_INFINITY, max ?? Number.POSITIVE_INFINITY);
  return { ...(Number.isFinite(least) ? { min: least } : {}), ...(Number.isFinite(greatest) ? { max: greatest } : {}) };
};

/** The query with more conditions on its ranges. */
export const under = (query: Query, conditions: readonly Condition[]): Query => {
  const ranges: Record<string, Bounds> = { ...query.ranges };
  for (const { name, bounds } of conditions) ranges[name] = narrower(ranges[name], bounds);
  return { ...query, ranges };
};

/**
 * As much of understanding as needs neither the words of the index nor an analysis of Korean: a number of a patent office and the
 * code of a scheme in any writing, the words that only make a question, and measures with an end or a name (10bar 이상, 압력 1 MPa). A bare measure stays text,
 * since only the index could say whether things are called by it; what stands in quotation marks is left as it is.
 */
export const readText = (query: Query): Read => {
  const text = query.text.normalize('NFC');
  const code = askedCode(text);
  if (code) return { query: { ...query, text: code }, conditions: [] };
  if (officeNumber(text)) return { query: { ...query, text: askedIdentifier(text).forms[0] ?? text }, conditions: [] };
  const { rest: open, quoted } = quotedIn(text);
  const { rest, conditions } = measuresIn(unasked(open), () => true);
  // Two inch marks would be read as quotation marks.
  const words = [rest.replaceAll('"', ' '), ...quoted.map((q) => `"${q}"`)].join(' ').replace(/\s+/g, ' ').trimStart();
  return { query: under({ ...query, text: words.trim() === '' ? '' : words }, conditions), conditions };
};
