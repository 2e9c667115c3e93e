import type { SearchRecord } from '../record.ts';
import { bytes, counters, type Growing, numbers, shares } from './growing.ts';
import { Names } from './names.ts';

/** What is filtered, counted and ordered by. */
export type Filterable = Pick<SearchRecord, 'facets' | 'numbers' | 'publishedAt' | 'confirmedAt' | 'signals' | 'owner'>;

/**
 * Numbers of each row, all in one list: those of row r are in `pool` behind their count, which stands at `start[r]`. Only the row
 * that was begun last takes numbers.
 */
class Lists<A extends Uint32Array | Float64Array> {
  readonly pool: Growing<A>;
  readonly start = counters();

  constructor(pool: Growing<A>) {
    this.pool = pool;
    this.pool.push(0);
  }

  begin(row: number): void {
    this.start.set(row, this.pool.length);
    this.pool.push(0);
  }

  add(row: number, value: number): void {
    const at = this.start.at[row] as number;
    this.pool.push(value);
    this.pool.at[at] = (this.pool.at[at] as number) + 1;
  }

  /** The numbers of a row. */
  of(row: number): A {
    const at = this.start.at[row] ?? 0;
    return this.pool.at.subarray(at + 1, at + 1 + (this.pool.at[at] as number)) as A;
  }
}

/**
 * What filters, counts and orders need, in memory by row. A facet value is a number of `values` (facet and value with a line feed
 * between them), an owner one of `owners`; a span is three numbers: that of its name among `spanNames`, its least and its greatest.
 */
export class Columns {
  readonly values = new Names();
  /** The facet of each value, as a number of `facets`. */
  readonly facetOf = bytes();
  readonly facets = new Names();
  readonly owners = new Names();
  readonly spanNames = new Names();
  readonly publishedAt = numbers();
  readonly confirmedAt = numbers();
  readonly completeness = shares();
  readonly answering = shares();
  readonly owner = counters();
  readonly live = bytes();
  readonly facetValues = new Lists(counters());
  readonly spans = new Lists(numbers());
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
    return number;
  }

  /** Takes in a row without values, to be filled by the caller. */
  begin(row: number, live: boolean): void {
    this.rows = Math.max(this.rows, row);
    this.live.set(row, live ? 1 : 0);
    this.facetValues.begin(row);
    this.spans.begin(row);
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
      this.span(row, this.spanNames.numbering(name), least ?? Number.NEGATIVE_INFINITY, greatest ?? Number.POSITIVE_INFINITY);
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
    for (const value of [name, least, greatest]) this.spans.add(row, value);
  }
}
