import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';

/** The terms of a record as an index holds them: all of them, those that a half-written word may begin, and identifiers. */
export interface Held {
  readonly record: SearchRecord;
  readonly terms: ReadonlySet<string>;
  readonly named: readonly string[];
  readonly identifiers: readonly string[];
}

const tokens = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

/** A term as the index would have cut it: `10.5` is two terms in a row. */
export const pieces = (term: string): string[] => term.toLowerCase().match(tokens) ?? [];

/** A record taken apart once, for every query it is held against. */
export const heldOf = (record: SearchRecord, analyse: Analyse): Held => {
  const { title, summary, body, words, owner } = record;
  const named = new Set<string>();
  const terms = new Set<string>();
  const take = (text: string | undefined, into: readonly Set<string>[]): void => {
    for (const { parts, surface } of text ? analyse(text) : []) {
      for (const part of parts.flatMap(pieces)) for (const set of into) set.add(part);
      // A word stands as a whole beside its parts, wherever it is.
      if (parts.length > 1 || parts[0] !== surface) for (const piece of pieces(surface)) named.add(piece);
    }
  };
  for (const text of [title.ko, title.en, ...words, ...Object.values(owner.name)]) take(text, [terms, named]);
  for (const text of [summary.ko, summary.en, body.ko, body.en]) take(text, [terms]);
  const identifiers = record.identifiers.flatMap(pieces);
  return { record, terms: new Set([...terms, ...named, ...identifiers]), named: [...named], identifiers };
};
