import type { CatalogueItem } from './item.ts';

/** An item that is being read; checked when every cell is. */
export type Draft = { [K in keyof CatalogueItem]: K extends 'supply' ? Record<string, unknown> : unknown };

/** A column of the list of products: its headings, how its cell is read and how it is written. */
export interface Column {
  readonly key: string;
  readonly label: { readonly ko: string; readonly en: string };
  /** Other headings under which lists of other markets have it. */
  readonly also?: readonly string[];
  readonly hint?: { readonly ko: string; readonly en: string };
  readonly example?: string;
  readonly required?: true;
  /** JSON pointer of what it says; a fault below it is a fault of this column. */
  readonly at: string;
  readonly read: (cell: string, draft: Draft) => void;
  readonly write: (item: CatalogueItem) => string;
}
