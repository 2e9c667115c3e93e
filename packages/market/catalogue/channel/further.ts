import type { Column } from '../column.ts';
import type { CatalogueItem } from '../item.ts';
import { columnsOf } from '../row.ts';

/** What a format has no field for is carried as named cells of the list, so that nothing of an item is lost on its way. */
export interface FurtherCell {
  readonly column: Column;
  readonly cell: string;
}

/** The cells of an item that a format does not say in fields of its own. */
export const furtherCells = (item: CatalogueItem, said: ReadonlySet<string>): readonly FurtherCell[] =>
  columnsOf([item])
    .filter(({ key }) => !said.has(key))
    .map((column) => ({ column, cell: column.write(item) }))
    .filter(({ cell }) => cell !== '');

/** The keys of the columns of a text, in whichever language. */
export const textKeys = (name: string, text: Readonly<Record<string, string>> | undefined): readonly string[] =>
  Object.keys(text ?? {}).map((tag) => `${name}_${tag}`);
