import { fieldsOf } from '../embedded/fields.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';

/** The terms of a record as the embedded engine's index holds them: all of them, those a half-written word may begin, and identifiers. */
export interface Held {
  readonly record: SearchRecord;
  readonly terms: ReadonlySet<string>;
  readonly named: readonly string[];
  readonly identifiers: readonly string[];
}

const tokens = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;
const tokensOf = (text: string): string[] => text.toLowerCase().match(tokens) ?? [];

/** A record taken apart once, for every query it is held against. */
export const heldOf = (record: SearchRecord, analyse: Analyse): Held => {
  const columns: Readonly<Record<string, string>> = fieldsOf(record, analyse).tokens;
  const of = (...names: string[]) => names.flatMap((name) => tokensOf(columns[name] ?? ''));
  return {
    record,
    terms: new Set(of(...Object.keys(columns))),
    named: [...new Set(of('title', 'name', 'surface'))],
    identifiers: of('ident'),
  };
};

/** A term as the index would have cut it: `10.5` is two terms in a row. */
export const pieces = (term: string): string[] => tokensOf(term);
