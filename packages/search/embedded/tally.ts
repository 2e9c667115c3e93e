import type { Answer, Bounds, FacetCount, Query } from '../port.ts';
import type { Columns } from './columns.ts';
import type { Rows } from './rows.ts';

const shown = 100;
const none = -2;
/** Every span. */
const all = -1;

export type Filters = Pick<Query, 'facets' | 'ranges'>;

interface Condition {
  readonly kind: 'facet' | 'range';
  /** Number of the facet or of the name of the span; `none` if no record has it. */
  readonly number: number;
  /** Strikes every row that it does not hold for: `failed` counts failures, `by` keeps the last condition that failed. */
  readonly strike: (rows: Uint32Array, failed: Uint8Array, by: Uint8Array, mark: number) => void;
}

const facetCondition = (columns: Columns, name: string, values: readonly string[]): Condition => {
  const wanted = new Uint8Array(columns.values.all.length);
  for (const value of values) {
    const number = columns.numberOf(name, value);
    if (number !== undefined) wanted[number] = 1;
  }
  const { pool, start, count } = columns.facetValues;
  const [pools, starts, counts] = [pool.at, start.at, count.at];
  const strike: Condition['strike'] = (rows, failed, by, mark) => {
    for (let n = 0; n < rows.length; n++) {
      if ((failed[n] as number) > 1) continue;
      const row = rows[n] as number;
      const from = starts[row] as number;
      const to = from + (counts[row] as number);
      let holds = 0;
      for (let at = from; at < to && holds === 0; at++) holds = wanted[pools[at] as number] as number;
      if (holds === 1) continue;
      failed[n] = (failed[n] as number) + 1;
      by[n] = mark;
    }
  };
  return { kind: 'facet', number: columns.facets.of(name) ?? none, strike };
};

const rangeCondition = (columns: Columns, name: string, bounds: Bounds): Condition => {
  const [min, max] = [bounds.min ?? Number.NEGATIVE_INFINITY, bounds.max ?? Number.POSITIVE_INFINITY];
  const number = columns.spans.of(name) ?? none;
  const { pool, start, count } = columns.spanNames;
  const [pools, starts, counts, least, greatest] = [pool.at, start.at, count.at, columns.least.at, columns.greatest.at];
  const strike: Condition['strike'] = (rows, failed, by, mark) => {
    for (let n = 0; n < rows.length; n++) {
      if ((failed[n] as number) > 1) continue;
      const row = rows[n] as number;
      const from = starts[row] as number;
      const to = from + (counts[row] as number);
      let holds = false;
      for (let at = from; at < to; at++)
        if (pools[at] === number) holds = (greatest[at] as number) >= min && (least[at] as number) <= max;
      if (holds) continue;
      failed[n] = (failed[n] as number) + 1;
      by[n] = mark;
    }
  };
  return { kind: 'range', number, strike };
};

const conditionsOf = (columns: Columns, { facets, ranges }: Filters): Condition[] => [
  ...Object.entries(facets).flatMap(([name, values]) => (values.length > 0 ? [facetCondition(columns, name, values)] : [])),
  ...Object.entries(ranges).map(([name, bounds]) => rangeCondition(columns, name, bounds)),
];

/** Which rows fail which conditions: how many, and the last of them (counted from 1). */
const judged = (rows: Uint32Array, conditions: readonly Condition[]) => {
  const [failed, by] = [new Uint8Array(rows.length), new Uint8Array(rows.length)];
  for (const [n, condition] of conditions.entries()) condition.strike(rows, failed, by, n + 1);
  return { failed, by };
};

const keptOf = ({ rows, scores }: Rows, failed: Uint8Array): Rows => {
  let kept = 0;
  for (let n = 0; n < rows.length; n++) kept += failed[n] === 0 ? 1 : 0;
  if (kept === rows.length) return { rows, scores };
  const some = { rows: new Uint32Array(kept), scores: new Float32Array(kept) };
  for (let n = 0, at = 0; n < rows.length; n++) {
    if (failed[n] !== 0) continue;
    some.rows[at] = rows[n] as number;
    some.scores[at++] = scores[n] as number;
  }
  return some;
};

/** How many of some rows pass. */
export const passing = (columns: Columns, rows: Uint32Array, filters: Filters): number => {
  const { failed } = judged(rows, conditionsOf(columns, filters));
  let passed = 0;
  for (const one of failed) passed += one === 0 ? 1 : 0;
  return passed;
};

/** Least and greatest value of each span. An open end counts as the other one. */
const extremes = (columns: Columns) => {
  const names = columns.spans.all;
  const low = new Float64Array(names.length).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(names.length).fill(Number.NEGATIVE_INFINITY);
  const { pool, start, count } = columns.spanNames;
  const [pools, starts, counts, least, greatest] = [pool.at, start.at, count.at, columns.least.at, columns.greatest.at];
  return {
    /** Counts a row; with `only`, its span of that number alone. */
    widen(row: number, only: number): void {
      const from = starts[row] as number;
      const to = from + (counts[row] as number);
      for (let at = from; at < to; at++) {
        const name = pools[at] as number;
        if (only !== all && name !== only) continue;
        const a = least[at] as number;
        const b = greatest[at] as number;
        const bottom = a === Number.NEGATIVE_INFINITY ? b : a;
        const top = b === Number.POSITIVE_INFINITY ? a : b;
        if (bottom < (low[name] as number)) low[name] = bottom;
        if (top > (high[name] as number)) high[name] = top;
      }
    },
    found: (): Answer['ranges'] =>
      Object.fromEntries(
        names.flatMap((name, n) => {
          const [min, max] = [low[n] as number, high[n] as number];
          return Number.isFinite(min) && Number.isFinite(max) ? [[name, { min, max }]] : [];
        }),
      ),
  };
};

export interface Tally {
  readonly rows: Rows;
  readonly facets: Answer['facets'];
  readonly ranges: Answer['ranges'];
}

/** Filters rows and counts facets; what is filtered on by a name is counted as if that filter were not set. */
export const tally = (columns: Columns, found: Rows, filters: Filters, facetNames: ReadonlySet<string>): Tally => {
  const conditions = conditionsOf(columns, filters);
  const { rows } = found;
  const { failed, by } = judged(rows, conditions);
  const counts = new Uint32Array(columns.values.all.length);
  const ends = extremes(columns);
  const { pool, start, count } = columns.facetValues;
  const [pools, starts, lengths, facetOf] = [pool.at, start.at, count.at, columns.facetOf.at];
  const ofFacet = Uint8Array.from(conditions, (c) => (c.kind === 'facet' ? 1 : 0));
  const numberOf = Int32Array.from(conditions, (c) => c.number);
  for (let n = 0; n < rows.length; n++) {
    const failures = failed[n] as number;
    if (failures > 1) continue;
    const row = rows[n] as number;
    const from = starts[row] as number;
    const to = from + (lengths[row] as number);
    if (failures === 0) {
      for (let at = from; at < to; at++) {
        const value = pools[at] as number;
        counts[value] = (counts[value] as number) + 1;
      }
      ends.widen(row, all);
      continue;
    }
    const condition = (by[n] as number) - 1;
    const number = numberOf[condition] as number;
    if (ofFacet[condition] === 0) ends.widen(row, number);
    else
      for (let at = from; at < to; at++) {
        const value = pools[at] as number;
        if (facetOf[value] === number) counts[value] = (counts[value] as number) + 1;
      }
  }
  return { rows: keptOf(found, failed), facets: facetsFrom(columns, counts, filters, facetNames), ranges: ends.found() };
};

const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** The count that the `shown`-th of the most frequent values has; 1 where there are fewer. */
const threshold = (counts: Uint32Array, values: Uint32Array): number => {
  const leading = new Uint32Array(shown);
  let held = 0;
  for (let n = 0; n < values.length; n++) {
    const count = counts[values[n] as number] as number;
    if (count === 0 || (held === shown && count <= (leading[0] as number))) continue;
    if (held < shown) {
      leading[held++] = count;
      if (held === shown) leading.sort();
      continue;
    }
    let at = 0;
    for (; at + 1 < shown && (leading[at + 1] as number) < count; at++) leading[at] = leading[at + 1] as number;
    leading[at] = count;
  }
  return held < shown ? 1 : (leading[0] as number);
};

const facetsFrom = (columns: Columns, counts: Uint32Array, filters: Filters, names: ReadonlySet<string>): Answer['facets'] => {
  const facets: Record<string, FacetCount[]> = {};
  for (const [facet, name] of columns.facets.all.entries()) {
    if (!names.has(name)) continue;
    const values = columns.valuesOf[facet]?.pushed ?? new Uint32Array();
    const least = threshold(counts, values);
    const asCount = (value: number): FacetCount => ({
      value: (columns.values.all[value] ?? '').slice(name.length + 1),
      count: counts[value] as number,
    });
    const leading: FacetCount[] = [];
    const last: FacetCount[] = [];
    for (let n = 0; n < values.length; n++) {
      const value = values[n] as number;
      if ((counts[value] as number) > least) leading.push(asCount(value));
      else if (counts[value] === least) keepFirst(last, asCount(value));
    }
    if (leading.length + last.length === 0) continue;
    const first = [...leading.sort(byCount), ...last].slice(0, shown);
    const wanted = (filters.facets[name] ?? []).flatMap((value) => {
      const number = columns.numberOf(name, value);
      const there = number === undefined || counts[number] === 0 || first.some((l) => l.value === value);
      return there ? [] : [asCount(number)];
    });
    facets[name] = [...first, ...wanted.sort(byCount)];
  }
  return facets;
};

/** Keeps values of one count in their order, no more than are shown. */
const keepFirst = (kept: FacetCount[], one: FacetCount): void => {
  if (kept.length === shown && byCount(one, kept.at(-1) as FacetCount) > 0) return;
  let at = kept.length;
  while (at > 0 && byCount(one, kept[at - 1] as FacetCount) < 0) at--;
  kept.splice(at, 0, one);
  if (kept.length > shown) kept.pop();
};
