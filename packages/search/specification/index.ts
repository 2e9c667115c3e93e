import type { Wanted } from '@sandan/market/specification/condition';
import { Best } from './best.ts';
import type { Histogram, SpecificationAnswer, SpecificationQuery } from './query.ts';
import { distanceIn, type Measured, measureOf } from './scan.ts';
import { Shelf, type Specified } from './shelf.ts';

const bars = 20;

/**
 * The specifications of everything in memory, a shelf for each category, a column for each number: a query reads the columns of its
 * conditions over one shelf, from the must that is cheapest to hold. What does not say a must is no hit.
 */
export class SpecificationIndex {
  private readonly shelves = new Map<string, Shelf>();
  private readonly where = new Map<string, string>();

  put(thing: Specified): void {
    const before = this.where.get(thing.id);
    if (before !== undefined && before !== thing.category) this.remove(thing.id);
    let shelf = this.shelves.get(thing.category);
    if (!shelf) {
      shelf = new Shelf(thing.category);
      this.shelves.set(thing.category, shelf);
    }
    shelf.put(thing);
    this.where.set(thing.id, thing.category);
  }

  remove(id: string): void {
    const category = this.where.get(id);
    if (category === undefined) return;
    this.shelves.get(category)?.remove(id);
    this.where.delete(id);
  }

  get size(): number {
    return this.where.size;
  }

  /** How many things each category holds. */
  counts(): ReadonlyMap<string, number> {
    return new Map([...this.shelves].map(([category, shelf]) => [category, shelf.rows.size]));
  }

  search({ category, wanted, size, skip = 0 }: SpecificationQuery): Pick<SpecificationAnswer, 'hits' | 'total'> {
    const shelf = this.shelves.get(category);
    if (!shelf) return { hits: [], total: 0 };
    const measures = wanted.map((w) => ({ must: w.must, weight: w.weight, measure: measureOf(shelf, w) }));
    const gates = measures.filter((m) => m.must);
    // A must that is met is worth nothing, so that only what is wished has to be measured of a hit.
    const wishes = measures.filter((m) => !m.must);
    const weights = measures.reduce((sum, m) => sum + m.weight, 0);
    const best = new Best(size + skip);
    let total = 0;
    for (let row = 0; row < shelf.ids.length; row++) {
      if (shelf.ids[row] === '' || !passes(gates, row)) continue;
      total++;
      let sum = 0;
      for (let n = 0; n < wishes.length; n++) {
        const { weight, measure } = wishes[n] as (typeof wishes)[number];
        sum += weight * distanceIn(measure(row));
      }
      const distance = weights === 0 ? 0 : sum / weights;
      if (distance <= best.worst) best.take(shelf.ids[row] as string, distance);
    }
    return { hits: best.sorted().slice(skip), total };
  }

  answer(query: SpecificationQuery): SpecificationAnswer {
    const histograms = this.histograms(query.category, query.wanted);
    return { ...this.search(query), histograms, inCategory: this.shelves.get(query.category)?.rows.size ?? 0 };
  }

  /** How the numbers of each property lie among the things that meet every must on the others. */
  histograms(category: string, wanted: readonly Wanted[]): Readonly<Record<string, Histogram>> {
    const shelf = this.shelves.get(category);
    if (!shelf) return {};
    const gates = wanted.filter((w) => w.must).map((w) => ({ name: w.property.name, measure: measureOf(shelf, w) }));
    return Object.fromEntries(
      Object.values(shelf.properties).flatMap(({ name, fit }): [string, Histogram][] => {
        const spans = shelf.spans.get(name);
        if (!spans || fit !== 'size') return [];
        const others = gates.filter((g) => g.name !== name);
        const found: number[] = [];
        for (let row = 0; row < shelf.ids.length; row++) {
          const [low, high] = [spans.min.at[row] as number, spans.max.at[row] as number];
          const middle = Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low) : high;
          if (shelf.ids[row] === '' || !Number.isFinite(middle) || !passes(others, row)) continue;
          found.push(middle);
        }
        return found.length === 0 ? [] : [[name, histogramOf(found)]];
      }),
    );
  }
}

const passes = (gates: readonly { readonly measure: Measured }[], row: number): boolean => {
  for (let n = 0; n < gates.length; n++) if ((gates[n] as (typeof gates)[number]).measure(row) !== 0) return false;
  return true;
};

const histogramOf = (numbers: readonly number[]): Histogram => {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const n of numbers) {
    if (n < min) min = n;
    if (n > max) max = n;
  }
  const counts = new Array<number>(bars).fill(0);
  for (const n of numbers) {
    const bar = max === min ? 0 : Math.min(bars - 1, Math.floor(((n - min) / (max - min)) * bars));
    counts[bar] = (counts[bar] as number) + 1;
  }
  return { min, max, counts };
};
