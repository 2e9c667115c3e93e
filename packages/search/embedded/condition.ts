import type { Bounds, Query } from '../port.ts';
import type { Columns } from './columns.ts';
import { keeping } from './keeping.ts';

export type Filters = Pick<Query, 'facets' | 'ranges'>;

/** A facet that has one of some values, or a span that touches some bounds. */
export type Condition =
  | { readonly kind: 'facet'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly name: string; readonly bounds: Bounds };

export const conditionsIn = ({ facets, ranges }: Filters): Condition[] => [
  ...Object.entries(facets).flatMap(([name, values]) =>
    values.length > 0 ? [{ kind: 'facet' as const, name, values: values.toSorted() }] : [],
  ),
  ...Object.entries(ranges).map(([name, bounds]) => ({ kind: 'range' as const, name, bounds })),
];

/** Where a condition is judged for more than one of so many rows, it is judged for all and kept. */
const many = 8;
const kept = 24;

const judgeFacet = (columns: Columns, name: string, values: readonly string[], rows: Uint32Array, holds: Uint8Array): void => {
  const wanted = new Uint8Array(columns.values.all.length);
  for (const value of values) {
    const number = columns.numberOf(name, value);
    if (number !== undefined) wanted[number] = 1;
  }
  const [pool, start] = [columns.facetValues.pool.at, columns.facetValues.start.at];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const from = start[row] as number;
    const to = from + (pool[from] as number);
    let held = 0;
    for (let at = from + 1; at <= to; at++) held |= wanted[pool[at] as number] as number;
    holds[row] = held;
  }
};

const judgeRange = (columns: Columns, name: string, bounds: Bounds, rows: Uint32Array, holds: Uint8Array): void => {
  const [min, max] = [bounds.min ?? Number.NEGATIVE_INFINITY, bounds.max ?? Number.POSITIVE_INFINITY];
  const number = columns.spanNames.of(name);
  if (number === undefined) return;
  const [pool, start] = [columns.spans.pool.at, columns.spans.start.at];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const from = start[row] as number;
    const to = from + (pool[from] as number);
    for (let at = from + 1; at < to; at += 3)
      if (pool[at] === number) holds[row] = (pool[at + 2] as number) >= min && (pool[at + 1] as number) <= max ? 1 : 0;
  }
};

/** Judges conditions on rows; the answer is a 1 for each row, by its number, that one holds for. */
export const judging = (columnsOf: () => Columns, stamp: () => number) => {
  const judge = (condition: Condition, rows: Uint32Array): Uint8Array => {
    const columns = columnsOf();
    const holds = new Uint8Array(columns.rows + 1);
    if (condition.kind === 'facet') judgeFacet(columns, condition.name, condition.values, rows, holds);
    else judgeRange(columns, condition.name, condition.bounds, rows, holds);
    return holds;
  };
  const everyRow = keeping(1, stamp, () => Uint32Array.from({ length: columnsOf().rows }, (_, n) => n + 1));
  const onAll = keeping(kept, stamp, (condition) => judge(JSON.parse(condition) as Condition, everyRow('')));
  return (condition: Condition, rows: Uint32Array): Uint8Array =>
    rows.length * many > columnsOf().rows ? onAll(JSON.stringify(condition)) : judge(condition, rows);
};
export type Judge = ReturnType<typeof judging>;
