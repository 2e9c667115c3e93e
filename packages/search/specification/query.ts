import type { Wanted } from '@sandan/market/specification/condition';

export interface SpecificationQuery {
  readonly category: string;
  readonly wanted: readonly Wanted[];
  /** So many of the nearest are answered, `skip` of them left out first. */
  readonly size: number;
  readonly skip?: number;
}

/** A property's numbers over the things that meet every other must: so many in each of the parts between two bounds. */
export interface Histogram {
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}

export interface SpecificationAnswer {
  /** The nearest first: 0 is all that is wanted, 1 nothing of it. Equal distances by id. */
  readonly hits: readonly { readonly id: string; readonly distance: number }[];
  /** How many meet every must. */
  readonly total: number;
  readonly histograms: Readonly<Record<string, Histogram>>;
  /** How many of the category are there at all. */
  readonly inCategory: number;
}
