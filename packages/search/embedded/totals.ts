import type { Answer } from '../port.ts';
import type { Columns } from './columns.ts';
import { extremes } from './extremes.ts';
import { FacetCounts } from './facet-counts.ts';
import type { Rows } from './rows.ts';

/** So many rows with the least and the greatest values of each span are kept in order. */
const leading = 64;

/** The rows whose span of a name begins lowest or ends highest, the first of them first. */
const leaders = (columns: Columns, rows: Uint32Array): Uint32Array[] => {
  const [pool, start] = [columns.spans.pool.at, columns.spans.start.at];
  const lists = columns.spanNames.all.flatMap((): { row: number; key: number }[][] => [[], []]);
  const offer = (list: { row: number; key: number }[], row: number, key: number): void => {
    if (list.length === leading && key >= (list[leading - 1]?.key ?? 0)) return;
    let at = list.length;
    while (at > 0 && key < (list[at - 1]?.key ?? 0)) at--;
    list.splice(at, 0, { row, key });
    if (list.length > leading) list.pop();
  };
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] as number;
    const from = start[row] as number;
    const to = from + (pool[from] as number);
    for (let at = from + 1; at < to; at += 3) {
      const [least, greatest] = [pool[at + 1] as number, pool[at + 2] as number];
      const name = 2 * (pool[at] as number);
      offer(lists[name] as (typeof lists)[number], row, least === Number.NEGATIVE_INFINITY ? greatest : least);
      offer(lists[name + 1] as (typeof lists)[number], row, -(greatest === Number.POSITIVE_INFINITY ? least : greatest));
    }
  }
  return lists.map((list) => Uint32Array.from(list, (l) => l.row));
};

/** What is counted over all rows that live: an answer that holds most of them is counted by the few that it does not hold. */
export const totals = (columns: Columns, { rows: all }: Rows) => {
  const counted = new FacetCounts(columns);
  counted.add(all);
  const first = leaders(columns, all);

  const endsOf = (rows: Uint32Array, held: Uint8Array): Answer['ranges'] => {
    const ends = extremes(columns);
    for (const [place, list] of first.entries()) {
      const row = list.find((r) => held[r] === 1);
      if (row !== undefined) ends.widen(Uint32Array.of(row), place >> 1);
      // None of those at the end is held; one further on may be.
      else if (list.length === leading) ends.widen(rows, place >> 1);
    }
    return ends.found();
  };

  return {
    /** Whether so many rows are most of them. */
    most: (length: number): boolean => 2 * length > all.length,
    of(rows: Uint32Array, facetNames: ReadonlySet<string>): Pick<Answer, 'facets' | 'ranges'> {
      const held = new Uint8Array(columns.rows + 1);
      for (let n = 0; n < rows.length; n++) held[rows[n] as number] = 1;
      const others = new Uint32Array(all.length - rows.length);
      for (let n = 0, at = 0; n < all.length; n++) if (held[all[n] as number] === 0) others[at++] = all[n] as number;
      return { facets: counted.without(others).found(facetNames, {}), ranges: endsOf(rows, held) };
    },
  };
};
export type Totals = ReturnType<typeof totals>;
