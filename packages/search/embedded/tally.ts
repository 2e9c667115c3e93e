import type { Answer } from '../port.ts';
import type { Columns } from './columns.ts';
import { conditionsIn, type Filters, type Judge } from './condition.ts';
import { extremes } from './extremes.ts';
import { FacetCounts } from './facet-counts.ts';
import type { Rows } from './rows.ts';
import type { Totals } from './totals.ts';

/** No number of any facet or span. */
const none = -1;

/** How many of some rows pass. */
export const passing = (judge: Judge, rows: Uint32Array, filters: Filters): number => {
  const held = conditionsIn(filters).map((condition) => judge(condition, rows));
  let passed = 0;
  for (const row of rows) if (held.every((holds) => holds[row] === 1)) passed++;
  return passed;
};

export interface Tally {
  readonly rows: Rows;
  readonly facets: Answer['facets'];
  readonly ranges: Answer['ranges'];
}

/** For each of some rows how many conditions it fails, and the place of the condition where it fails one. */
const failuresOf = (rows: Uint32Array, held: readonly Uint8Array[]) => {
  const [failed, by] = [new Uint8Array(rows.length), new Uint8Array(rows.length)];
  for (const [place, holds] of held.entries())
    for (let n = 0; n < rows.length; n++) {
      const fails = 1 - (holds[rows[n] as number] as number);
      failed[n] = (failed[n] as number) + fails;
      by[n] = (by[n] as number) + fails * place;
    }
  return { failed, by };
};

/** The rows that fail one condition and no other. */
const failing = (rows: Uint32Array, failed: Uint8Array, by: Uint8Array, place: number): Uint32Array => {
  const some = new Uint32Array(rows.length);
  let count = 0;
  for (let n = 0; n < rows.length; n++) if (failed[n] === 1 && by[n] === place) some[count++] = rows[n] as number;
  return some.subarray(0, count);
};

const keptOf = ({ rows, scores }: Rows, failed: Uint8Array): Rows => {
  let count = 0;
  for (let n = 0; n < rows.length; n++) count += failed[n] === 0 ? 1 : 0;
  if (count === rows.length) return { rows, scores };
  const kept = { rows: new Uint32Array(count), scores: new Float32Array(count) };
  for (let n = 0, at = 0; n < rows.length; n++) {
    if (failed[n] !== 0) continue;
    kept.rows[at] = rows[n] as number;
    kept.scores[at++] = scores[n] as number;
  }
  return kept;
};

/** Rows that pass, with their scores. */
export const filtered = (judge: Judge, found: Rows, filters: Filters): Rows => {
  const conditions = conditionsIn(filters);
  if (conditions.length === 0) return found;
  const { failed } = failuresOf(
    found.rows,
    conditions.map((condition) => judge(condition, found.rows)),
  );
  return keptOf(found, failed);
};

/** Filters rows and counts facets; what is filtered on by a name is counted as if that filter were not set. */
export const tally = (
  { columns, judge, totals }: { columns: Columns; judge: Judge; totals: () => Totals },
  found: Rows,
  filters: Filters,
  facetNames: ReadonlySet<string>,
): Tally => {
  const { rows } = found;
  const conditions = conditionsIn(filters);
  if (conditions.length === 0 && 2 * rows.length > columns.rows && totals().most(rows.length))
    return { rows: found, ...totals().of(rows, facetNames) };
  const { failed, by } = failuresOf(
    rows,
    conditions.map((condition) => judge(condition, rows)),
  );
  const kept = keptOf(found, failed);
  const counts = new FacetCounts(columns);
  const ends = extremes(columns);
  counts.add(kept.rows);
  ends.widen(kept.rows);
  for (const [place, condition] of conditions.entries()) {
    const only = failing(rows, failed, by, place);
    if (condition.kind === 'facet') counts.add(only, columns.facets.of(condition.name) ?? none);
    else ends.widen(only, columns.spanNames.of(condition.name) ?? none);
  }
  return { rows: kept, facets: counts.found(facetNames, filters.facets), ranges: ends.found() };
};
