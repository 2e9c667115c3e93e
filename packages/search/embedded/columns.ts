import type { DatabaseSync } from 'node:sqlite';
import type { Filterable } from './filter.ts';
import { counters, numbers } from './growing.ts';

export interface Span {
  readonly name: string;
  readonly least: ReturnType<typeof numbers>;
  readonly greatest: ReturnType<typeof numbers>;
}

/** A facet value; its place in `Columns.values` stands for it everywhere else. */
export interface FacetValue {
  readonly facet: string;
  readonly value: string;
}

/**
 * What filters, counts and orders need, in memory by row: facet values as numbers of one dictionary, spans, dates. Follows the
 * table's change counter, so that writes of other processes are seen too.
 */
export class Columns {
  readonly values: FacetValue[] = [];
  readonly spans: Span[] = [];
  readonly publishedAt = numbers();
  readonly confirmedAt = numbers();
  /** Facet values of row r: `pool` from `start[r]` on, `count[r]` of them; a row that is not live has none. */
  readonly pool = counters();
  readonly start = counters();
  readonly count = counters();
  private pooled = 0;
  private rows = 0;
  private ordered: number[] | undefined;
  private readonly numbered = new Map<string, number>();
  private seen = 0;
  private dataVersion = -1;
  private readonly db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  /** Number of the last change taken in. */
  get change(): number {
    return this.seen;
  }

  numberOf(facet: string, value: string): number | undefined {
    return this.numbered.get(`${facet}\n${value}`);
  }

  span(name: string): Span | undefined {
    return this.spans.find((s) => s.name === name);
  }

  /** Live rows, the most recently published first. */
  live(): readonly number[] {
    if (!this.ordered) {
      const at = this.publishedAt.at;
      const rows: number[] = [];
      for (let row = 0; row <= this.rows; row++) if (this.count.at[row]) rows.push(row);
      this.ordered = rows.sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0) || b - a);
    }
    return this.ordered;
  }

  /** Takes in what was written since; `own` says that this process wrote. */
  refresh(own = false): void {
    const { data_version: now } = this.db.prepare('PRAGMA data_version').get() as { data_version: number };
    if (!own && now === this.dataVersion) return;
    this.dataVersion = now;
    const rows = this.db.prepare('SELECT row, filter, change FROM record WHERE change > ? ORDER BY change').iterate(this.seen);
    for (const { row, filter, change } of rows as Iterable<{ row: number; filter: string | null; change: number }>) {
      this.take(row, filter === null ? undefined : (JSON.parse(filter) as Filterable));
      this.seen = change;
      this.ordered = undefined;
    }
  }

  private take(row: number, record: Filterable | undefined): void {
    this.rows = Math.max(this.rows, row);
    for (const span of this.spans) {
      span.least.set(row, Number.NaN);
      span.greatest.set(row, Number.NaN);
    }
    this.start.reach(row);
    this.count.set(row, 0);
    if (!record) return;
    this.publishedAt.set(row, record.publishedAt);
    this.confirmedAt.set(row, record.confirmedAt);
    this.start.set(row, this.pooled);
    for (const [facet, values] of Object.entries(record.facets))
      for (const value of values) this.pool.set(this.pooled++, this.numbering(facet, value));
    this.count.set(row, this.pooled - (this.start.at[row] ?? 0));
    for (const [name, [least, greatest]] of Object.entries(record.numbers)) {
      const span = this.spanning(name);
      span.least.set(row, least ?? Number.NEGATIVE_INFINITY);
      span.greatest.set(row, greatest ?? Number.POSITIVE_INFINITY);
    }
  }

  private spanning(name: string): Span {
    const known = this.span(name);
    if (known) return known;
    const span = { name, least: numbers(), greatest: numbers() };
    span.least.reach(this.rows);
    span.greatest.reach(this.rows);
    this.spans.push(span);
    return span;
  }

  private numbering(facet: string, value: string): number {
    const key = `${facet}\n${value}`;
    const known = this.numbered.get(key);
    if (known !== undefined) return known;
    this.numbered.set(key, this.values.length);
    return this.values.push({ facet, value }) - 1;
  }
}
