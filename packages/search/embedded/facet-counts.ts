import type { Answer, FacetCount } from '../port.ts';
import type { Columns } from './columns.ts';

const shown = 100;

const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** The count that the `shown`-th of the most frequent values has; 1 where there are fewer. */
const threshold = (counts: Uint32Array, values: Uint32Array): number => {
  const leading = new Uint32Array(shown);
  let held = 0;
  for (let n = 0; n < values.length; n++) {
    const count = counts[values[n] as number] as number;
    if (held === shown && count <= (leading[0] as number)) continue;
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

/** Keeps values of one count in their order, no more than are shown. */
const keepFirst = (kept: FacetCount[], one: FacetCount): void => {
  if (kept.length === shown && byCount(one, kept.at(-1) as FacetCount) > 0) return;
  let at = kept.length;
  while (at > 0 && byCount(one, kept[at - 1] as FacetCount) < 0) at--;
  kept.splice(at, 0, one);
  if (kept.length > shown) kept.pop();
};

/** How often each facet value was met over some rows. */
export class FacetCounts {
  private readonly columns: Columns;
  private readonly counts: Uint32Array;
  /** The values that were met, and how many. */
  private readonly met: Uint32Array;
  private length = 0;

  constructor(columns: Columns) {
    this.columns = columns;
    this.counts = new Uint32Array(columns.values.all.length);
    this.met = new Uint32Array(columns.values.all.length);
  }

  /** Counts the values of rows; those of one facet alone where it is given. */
  add(rows: Uint32Array, only?: number): void {
    const { counts, met } = this;
    const [pool, start, facetOf] = [this.columns.facetValues.pool.at, this.columns.facetValues.start.at, this.columns.facetOf.at];
    let { length } = this;
    for (let n = 0; n < rows.length; n++) {
      const from = start[rows[n] as number] as number;
      const to = from + (pool[from] as number);
      for (let at = from + 1; at <= to; at++) {
        const value = pool[at] as number;
        if (only !== undefined && facetOf[value] !== only) continue;
        const before = counts[value] as number;
        if (before === 0) met[length++] = value;
        counts[value] = before + 1;
      }
    }
    this.length = length;
  }

  /** The counts without those of some of the rows. */
  without(rows: Uint32Array): FacetCounts {
    const gone = new FacetCounts(this.columns);
    gone.add(rows);
    const left = new FacetCounts(this.columns);
    for (let n = 0; n < this.length; n++) {
      const value = this.met[n] as number;
      const count = (this.counts[value] as number) - (gone.counts[value] as number);
      if (count === 0) continue;
      left.counts[value] = count;
      left.met[left.length++] = value;
    }
    return left;
  }

  /** The most frequent values of each facet, and those in `chosen` that were met. */
  found(names: ReadonlySet<string>, chosen: Readonly<Record<string, readonly string[]>>): Answer['facets'] {
    const { columns, counts } = this;
    const facets: Record<string, FacetCount[]> = {};
    const lists = this.byFacet();
    for (const [facet, name] of columns.facets.all.entries()) {
      const values = lists[facet];
      if (!values || values.length === 0 || !names.has(name)) continue;
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
      const first = [...leading.sort(byCount), ...last].slice(0, shown);
      const beside = (chosen[name] ?? []).flatMap((value) => {
        const number = columns.numberOf(name, value);
        const there = number === undefined || counts[number] === 0 || first.some((l) => l.value === value);
        return there ? [] : [asCount(number)];
      });
      facets[name] = [...first, ...beside.sort(byCount)];
    }
    return facets;
  }

  private byFacet(): Uint32Array[] {
    const facetOf = this.columns.facetOf.at;
    const sizes = new Uint32Array(this.columns.facets.all.length);
    for (let n = 0; n < this.length; n++) (sizes[facetOf[this.met[n] as number] as number] as number)++;
    const lists = Array.from(sizes, (size) => new Uint32Array(size));
    for (let n = 0; n < this.length; n++) {
      const value = this.met[n] as number;
      const facet = facetOf[value] as number;
      (lists[facet] as Uint32Array)[--(sizes[facet] as number)] = value;
    }
    return lists;
  }
}
