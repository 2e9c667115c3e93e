import type { Answer, FacetCount, Query } from '../port.ts';
import type { Columns, Span } from './columns.ts';

const shown = 100;

interface Condition {
  /** Name of the facet or range. */
  readonly name: string;
  readonly kind: 'facet' | 'range';
  readonly holds: (row: number) => boolean;
}

const conditionsOf = (columns: Columns, query: Query): Condition[] => {
  const facets = Object.entries(query.facets)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]): Condition => {
      const wanted = new Set(values.flatMap((v) => columns.numberOf(name, v) ?? []));
      return { name, kind: 'facet', holds: (row) => columns.facetsOf(row).some((n) => wanted.has(n)) };
    });
  const ranges = Object.entries(query.ranges).map(([name, { min, max }]): Condition => {
    const span: Span | undefined = columns.spans.get(name);
    const [from, to] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
    return { name, kind: 'range', holds: (row) => !!span && span.greatest.get(row) >= from && span.least.get(row) <= to };
  });
  return [...facets, ...ranges];
};

export interface Tally {
  readonly rows: readonly number[];
  readonly facets: Answer['facets'];
  readonly ranges: Answer['ranges'];
}

/** Filters rows and counts facets in one pass; what is filtered on by a name is counted as if that filter were not set. */
export const tally = (columns: Columns, rows: readonly number[], query: Query, facetNames: ReadonlySet<string>): Tally => {
  const conditions = conditionsOf(columns, query);
  const counts = new Uint32Array(columns.values.length);
  const extremes = new Map<string, { min: number; max: number }>();
  const kept: number[] = [];
  const widen = (name: string, row: number) => {
    const span = columns.spans.get(name);
    if (!span) return;
    const [least, greatest] = [span.least.get(row), span.greatest.get(row)];
    const [low, high] = [Number.isFinite(least) ? least : greatest, Number.isFinite(greatest) ? greatest : least];
    if (!Number.isFinite(low)) return;
    const known = extremes.get(name);
    if (!known) extremes.set(name, { min: low, max: high });
    else {
      if (low < known.min) known.min = low;
      if (high > known.max) known.max = high;
    }
  };
  for (const row of rows) {
    if (!columns.isLive(row)) continue;
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
      for (const n of columns.facetsOf(row)) counts[n] = (counts[n] ?? 0) + 1;
      for (const name of columns.rangesOf(row)) widen(name, row);
    } else if (failed.kind === 'facet') {
      for (const n of columns.facetsOf(row)) if (columns.values[n]?.facet === failed.name) counts[n] = (counts[n] ?? 0) + 1;
    } else widen(failed.name, row);
  }
  return { rows: kept, facets: facetsFrom(columns, counts, query, facetNames), ranges: Object.fromEntries(extremes) };
};

const facetsFrom = (columns: Columns, counts: Uint32Array, query: Query, names: ReadonlySet<string>): Answer['facets'] => {
  const byFacet: Record<string, FacetCount[]> = {};
  counts.forEach((count, n) => {
    const known = columns.values[n];
    if (count === 0 || !known || !names.has(known.facet)) return;
    byFacet[known.facet] ??= [];
    byFacet[known.facet]?.push({ value: known.value, count });
  });
  for (const [facet, values] of Object.entries(byFacet)) {
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const chosen = query.facets[facet] ?? [];
    byFacet[facet] = values.filter((v, at) => at < shown || chosen.includes(v.value));
  }
  return byFacet;
};
