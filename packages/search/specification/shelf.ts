import type { Property } from '@sandan/market/specification/attribute';
import { wordKey } from '@sandan/market/specification/condition';
import { templateOf } from '@sandan/market/specification/templates/registry';
import type { SpecificationValue } from '@sandan/market/specification/value';

/** What the index holds of one thing: its public specification. */
export interface Specified {
  readonly id: string;
  readonly category: string;
  readonly values: Readonly<Record<string, SpecificationValue>>;
}

const unsaid = Number.NaN;

/** A list of numbers by row that grows; a row that nothing was written to holds NaN. */
export class Column {
  at: Float64Array;

  constructor(size: number) {
    this.at = new Float64Array(size).fill(unsaid);
  }

  set(row: number, value: number): void {
    if (row >= this.at.length) {
      const grown = new Float64Array(Math.max(row + 1, this.at.length * 2)).fill(unsaid);
      grown.set(this.at);
      this.at = grown;
    }
    this.at[row] = value;
  }
}

/** Both ends of one number of every row. */
export interface Spans {
  readonly min: Column;
  readonly max: Column;
}

/** The words of one property of every row, each as a number: the first in a list, where there are more in a map beside it. */
export class Words {
  readonly first: Column;
  readonly more = new Map<number, readonly number[]>();
  readonly numbers = new Map<string, number>();

  constructor(size: number) {
    this.first = new Column(size);
  }

  private numberOf(word: string): number {
    const key = wordKey(word);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  set(row: number, words: readonly string[] | undefined): void {
    const [first, ...more] = (words ?? []).map((word) => this.numberOf(word));
    this.first.set(row, first ?? unsaid);
    if (more.length > 0) this.more.set(row, more);
    else this.more.delete(row);
  }
}

const initial = 64;

const element = (name: string, symbol: string): string => `${name}.${symbol}`;

/** Everything of one category, by row: the numbers and words of each property, and which thing a row is. */
export class Shelf {
  readonly properties: Readonly<Record<string, Property>>;
  readonly ids: string[] = [];
  readonly rows = new Map<string, number>();
  readonly spans = new Map<string, Spans>();
  readonly words = new Map<string, Words>();

  constructor(category: string) {
    this.properties = templateOf(category).properties;
  }

  private spansOf(name: string): Spans {
    const known = this.spans.get(name);
    if (known) return known;
    const made = { min: new Column(initial), max: new Column(initial) };
    this.spans.set(name, made);
    return made;
  }

  private wordsOf(name: string): Words {
    const known = this.words.get(name);
    if (known) return known;
    const made = new Words(initial);
    this.words.set(name, made);
    return made;
  }

  private span(row: number, name: string, span: { readonly min?: number; readonly max?: number } | undefined): void {
    if (!span && !this.spans.has(name)) return;
    const { min, max } = this.spansOf(name);
    min.set(row, span ? (span.min ?? Number.NEGATIVE_INFINITY) : unsaid);
    max.set(row, span ? (span.max ?? Number.POSITIVE_INFINITY) : unsaid);
  }

  private write(row: number, { name, fit }: Property, value: SpecificationValue | undefined): void {
    if (fit === 'size' || fit === 'envelope') this.span(row, name, value as { min?: number; max?: number } | undefined);
    else if (fit === 'parts') {
      const parts = (value as { parts: Record<string, { min?: number; max?: number }> } | undefined)?.parts ?? {};
      const symbols = [...this.spans.keys()].filter((k) => k.startsWith(`${name}.`)).map((k) => k.slice(name.length + 1));
      for (const symbol of new Set([...symbols, ...Object.keys(parts)])) this.span(row, element(name, symbol), parts[symbol]);
    } else if (value !== undefined || this.words.has(name))
      this.wordsOf(name).set(
        row,
        value === undefined ? undefined : typeof value === 'boolean' ? [String(value)] : (value as string[]),
      );
  }

  /** Writes a thing, in place of what was held of it. */
  put({ id, values }: Specified): void {
    const row = this.rows.get(id) ?? this.ids.push(id) - 1;
    this.rows.set(id, row);
    for (const property of Object.values(this.properties)) this.write(row, property, values[property.name]);
  }

  /** Takes a thing off; its row stays and holds nothing. */
  remove(id: string): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    this.rows.delete(id);
    this.ids[row] = '';
  }

  elementOf(name: string, symbol: string): Spans | undefined {
    return this.spans.get(element(name, symbol));
  }
}
