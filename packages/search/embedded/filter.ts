import type { SearchRecord } from '../record.ts';

/** What the columns in memory know of a record. */
export interface Filterable {
  readonly facets: SearchRecord['facets'];
  readonly numbers: SearchRecord['numbers'];
  readonly publishedAt: number;
  readonly confirmedAt: number;
}

export const filterable = ({ facets, numbers, publishedAt, confirmedAt }: SearchRecord): Filterable => ({
  facets,
  numbers,
  publishedAt,
  confirmedAt,
});
