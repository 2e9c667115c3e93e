import type { DatabaseSync } from 'node:sqlite';
import type { Filterable } from './filter.ts';

/** Numbers of all rows, growing by doubling. */
class Numbers {
  private values = new Float64Array(1024).fill(Number.NaN);
  get(row: number): number {
    return this.values[row] ?? Number.NaN;
  }
  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const grown = new Float64Array(Math.max(row + 1, this.values.length * 2)).fill(Number.NaN);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[row] = value;
  }
}

export interface Span {
  readonly least: Numbers;
  readonly greatest: Numbers;
}

const nothing = new Uint32Array(0);

/**
 * What filters, counts and orders need, in memory by row: facet values as numbers of one dictionary, spans, dates. Follows the
 * table's change counter, so that writes of other processes are seen too.
 */
export class Columns {
  /** Facet and value of each dictionary number. */
  readonly values: { readonly facet: string; readonly value: string }[] = [];
  readonly spans = new Map<string, Span>();
  readonly publishedAt = new Numbers();
  readonly confirmedAt = new Numbers();
  /** Live rows, the most recently published first. */
  private ordered: number[] | undefined;
  private readonly numbered = new Map<string, number>();
  private facets: (Uint32Array | undefined)[] = [];
  private ranged: (readonly string[] | undefined)[] = [];
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

  facetsOf(row: number): Uint32Array {
    return this.facets[row] ?? nothing;
  }

  /** Names of the spans a row has. */
  rangesOf(row: number): readonly string[] {
    return this.ranged[row] ?? [];
  }

  isLive(row: number): boolean {
    return this.facets[row] !== undefined;
  }

  numberOf(facet: string, value: string): number | undefined {
    return this.numbered.get(`${facet}\n${value}`);
  }

  live(): readonly number[] {
    if (!this.ordered) {
      const rows: number[] = [];
      this.facets.forEach((facets, row) => {
        if (facets) rows.push(row);
      });
      this.ordered = rows.sort((a, b) => this.publishedAt.get(b) - this.publishedAt.get(a) || b - a);
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
    for (const name of this.rangesOf(row)) {
      this.spans.get(name)?.least.set(row, Number.NaN);
      this.spans.get(name)?.greatest.set(row, Number.NaN);
    }
    this.facets[row] = record && Uint32Array.from(this.numbersOf(record));
    this.ranged[row] = record && Object.keys(record.numbers);
    if (!record) return;
    this.publishedAt.set(row, record.publishedAt);
    this.confirmedAt.set(row, record.confirmedAt);
    for (const [name, [least, greatest]] of Object.entries(record.numbers)) {
      const span = this.spans.get(name) ?? { least: new Numbers(), greatest: new Numbers() };
      this.spans.set(name, span);
      span.least.set(row, least ?? Number.NEGATIVE_INFINITY);
      span.greatest.set(row, greatest ?? Number.POSITIVE_INFINITY);
    }
  }

  private numbersOf(record: Filterable): number[] {
    return Object.entries(record.facets).flatMap(([facet, values]) =>
      values.map((value) => {
        const key = `${facet}\n${value}`;
        const known = this.numbered.get(key);
        if (known !== undefined) return known;
        this.numbered.set(key, this.values.length);
        return this.values.push({ facet, value }) - 1;
      }),
    );
  }
}
