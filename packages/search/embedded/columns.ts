import type { SearchRecord } from '../record.ts';
import { bytes, counters, numbers, shares } from './growing.ts';
import { Names } from './names.ts';

/** What is filtered, counted and ordered by. */
export type Filterable = Pick<SearchRecord, 'facets' | 'numbers' | 'publishedAt' | 'confirmedAt' | 'signals' | 'owner'>;

/** Values per row, all in one list: those of row r are `pool` from `start[r]` on, `count[r]` of them. */
class Lists {
  readonly pool = counters();
  readonly start = counters();
  readonly count = counters();

  begin(row: number): void {
    this.start.set(row, this.pool.length);
    this.count.set(row, 0);
  }

  of(row: number): { readonly from: number; readonly to: number } {
    const from = this.start.at[row] ?? 0;
    return { from, to: from + (this.count.at[row] ?? 0) };
  }

  add(row: number, value: number): void {
    this.pool.push(value);
    this.count.set(row, (this.count.at[row] ?? 0) + 1);
  }
}

/**
 * What filters, counts and orders need, in memory by row. A facet value is a number of `values` (facet and value with a line feed
 * between them), an owner one of `owners`; spans lie in lists of their own, `least` and `greatest` beside the number of the name.
 */
export class Columns {
  readonly values = new Names();
  /** The facet of each value, as a number of `facets`. */
  readonly facetOf = bytes();
  readonly facets = new Names();
  /** Numbers of the values of each facet. */
  readonly valuesOf: ReturnType<typeof counters>[] = [];
  readonly owners = new Names();
  readonly spans = new Names();
  readonly publishedAt = numbers();
  readonly confirmedAt = numbers();
  readonly completeness = shares();
  readonly answering = shares();
  readonly owner = counters();
  readonly live = bytes();
  readonly facetValues = new Lists();
  readonly spanNames = new Lists();
  /** Beside `spanNames.pool`. */
  readonly least = numbers();
  readonly greatest = numbers();
  /** Highest row. */
  rows = 0;

  numberOf(facet: string, value: string): number | undefined {
    return this.values.of(`${facet}\n${value}`);
  }

  /** The number of a value of a facet, given as in `values`. */
  numbering(named: string): number {
    const known = this.values.of(named);
    if (known !== undefined) return known;
    const number = this.values.numbering(named);
    const facet = this.facets.numbering(named.slice(0, named.indexOf('\n')));
    this.facetOf.set(number, facet);
    this.valuesOf[facet] ??= counters(16);
    this.valuesOf[facet].push(number);
    return number;
  }

  /** Takes in a row without values, to be filled by the caller. */
  begin(row: number, live: boolean): void {
    this.rows = Math.max(this.rows, row);
    this.live.set(row, live ? 1 : 0);
    this.facetValues.begin(row);
    this.spanNames.begin(row);
  }

  take(row: number, record: Filterable | undefined): void {
    this.begin(row, record !== undefined);
    if (!record) return;
    this.dates(row, record.publishedAt, record.confirmedAt);
    this.signals(row, record.signals?.completeness ?? Number.NaN, record.signals?.answering ?? Number.NaN);
    this.owner.set(row, this.owners.numbering(record.owner.id));
    for (const [facet, values] of Object.entries(record.facets))
      for (const value of values) this.facetValues.add(row, this.numbering(`${facet}\n${value}`));
    for (const [name, [least, greatest]] of Object.entries(record.numbers))
      this.span(row, this.spans.numbering(name), least ?? Number.NEGATIVE_INFINITY, greatest ?? Number.POSITIVE_INFINITY);
  }

  dates(row: number, publishedAt: number, confirmedAt: number): void {
    this.publishedAt.set(row, publishedAt);
    this.confirmedAt.set(row, confirmedAt);
  }

  signals(row: number, completeness: number, answering: number): void {
    this.completeness.set(row, completeness);
    this.answering.set(row, answering);
  }

  span(row: number, name: number, least: number, greatest: number): void {
    this.least.set(this.spanNames.pool.length, least);
    this.greatest.set(this.spanNames.pool.length, greatest);
    this.spanNames.add(row, name);
  }
}
