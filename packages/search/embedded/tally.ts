import type { Answer, FacetCount, Query } from '../port.ts';
import type { Columns } from './columns.ts';

const shown = 100;

interface Condition {
  /** Name of the facet or range. */
  readonly name: string;
  readonly kind: 'facet' | 'range';
  readonly holds: (row: number) => boolean;
}

const facetCondition = (columns: Columns, name: string, values: readonly string[]): Condition => {
  const wanted = new Uint8Array(columns.values.length);
  for (const value of values) {
    const n = columns.numberOf(name, value);
    if (n !== undefined) wanted[n] = 1;
  }
  const [pool, start, count] = [columns.pool.at, columns.start.at, columns.count.at];
  const holds = (row: number): boolean => {
    const from = start[row] ?? 0;
    const to = from + (count[row] ?? 0);
    for (let at = from; at < to; at++) if (wanted[pool[at] ?? 0] === 1) return true;
    return false;
  };
  return { name, kind: 'facet', holds };
};

const rangeCondition = (
  columns: Columns,
  name: string,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
): Condition => {
  const span = columns.span(name);
  const [least, greatest] = [span?.least.at, span?.greatest.at];
  const holds = (row: number): boolean =>
    !!least && !!greatest && (greatest[row] ?? Number.NaN) >= min && (least[row] ?? Number.NaN) <= max;
  return { name, kind: 'range', holds };
};

type Filters = Pick<Query, 'facets' | 'ranges'>;

const conditionsOf = (columns: Columns, query: Filters): Condition[] => [
  ...Object.entries(query.facets).flatMap(([name, values]) => (values.length > 0 ? [facetCondition(columns, name, values)] : [])),
  ...Object.entries(query.ranges).map(([name, { min, max }]) => rangeCondition(columns, name, min, max)),
];

/** Least and greatest value of each span over some rows. An open end counts as the other one. */
const extremes = (columns: Columns) => {
  const spans = columns.spans.map(({ name, least, greatest }) => ({ name, least: least.at, greatest: greatest.at }));
  const min = new Float64Array(spans.length).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(spans.length).fill(Number.NEGATIVE_INFINITY);
  return {
    widen(row: number, only?: string): void {
      for (let s = 0; s < spans.length; s++) {
        const span = spans[s];
        const low = span?.least[row] ?? Number.NaN;
        if (!span || Number.isNaN(low) || (only !== undefined && span.name !== only)) continue;
        const high = span.greatest[row] ?? Number.NaN;
        const [from, to] = [Number.isFinite(low) ? low : high, Number.isFinite(high) ? high : low];
        if (from < (min[s] ?? 0)) min[s] = from;
        if (to > (max[s] ?? 0)) max[s] = to;
      }
    },
    found: (): Answer['ranges'] =>
      Object.fromEntries(
        spans.flatMap(({ name }, s) => {
          const [low, high] = [min[s] ?? Number.NaN, max[s] ?? Number.NaN];
          return Number.isFinite(low) && Number.isFinite(high) ? [[name, { min: low, max: high }]] : [];
        }),
      ),
  };
};

export interface Tally {
  readonly rows: readonly number[];
  readonly facets: Answer['facets'];
  readonly ranges: Answer['ranges'];
}

/** Filters rows and counts facets in one pass; what is filtered on by a name is counted as if that filter were not set. */
export const tally = (columns: Columns, rows: readonly number[], query: Filters, facetNames: ReadonlySet<string>): Tally => {
  const conditions = conditionsOf(columns, query);
  const counts = new Uint32Array(columns.values.length);
  const ends = extremes(columns);
  const kept: number[] = [];
  const [pool, start, count] = [columns.pool.at, columns.start.at, columns.count.at];
  const add = (row: number, only?: string): void => {
    const from = start[row] ?? 0;
    const to = from + (count[row] ?? 0);
    for (let at = from; at < to; at++) {
      const n = pool[at] ?? 0;
      if (only === undefined || columns.values[n]?.facet === only) counts[n] = (counts[n] ?? 0) + 1;
    }
  };
  for (const row of rows) {
    if (!count[row]) continue;
    let failed: Condition | undefined;
    let failures = 0;
    for (const condition of conditions) {
      if (condition.holds(row)) continue;
      failed = condition;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;
    if (!failed) {
      kept.push(row);
      add(row);
      ends.widen(row);
    } else if (failed.kind === 'facet') add(row, failed.name);
    else ends.widen(row, failed.name);
  }
  return { rows: kept, facets: facetsFrom(columns, counts, query, facetNames), ranges: ends.found() };
};

const facetsFrom = (columns: Columns, counts: Uint32Array, query: Filters, names: ReadonlySet<string>): Answer['facets'] => {
  const byFacet: Record<string, FacetCount[]> = {};
  for (let n = 0; n < counts.length; n++) {
    const known = columns.values[n];
    const count = counts[n] ?? 0;
    if (count === 0 || !known || !names.has(known.facet)) continue;
    byFacet[known.facet] ??= [];
    byFacet[known.facet]?.push({ value: known.value, count });
  }
  for (const [facet, values] of Object.entries(byFacet)) {
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const chosen = query.facets[facet] ?? [];
    byFacet[facet] = values.filter((v, at) => at < shown || chosen.includes(v.value));
  }
  return byFacet;
};
