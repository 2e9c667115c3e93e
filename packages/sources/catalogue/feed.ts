import { Fault } from '@sandan/kernel/fault';
import { withdrawnCell } from '@sandan/market/catalogue/availability-column';
import { itemsOfFeed, withdrawnOfFeed } from '@sandan/market/catalogue/channel/json-feed';
import { itemOfSchemaOrg, withdrawnOfSchemaOrg } from '@sandan/market/catalogue/channel/schema-org';
import type { CatalogueItem } from '@sandan/market/catalogue/item';
import { type Cells, columnsOf, rowFault, rowOf } from '@sandan/market/catalogue/row';
import { ZodError } from 'zod';
import { readJson } from '../json.ts';

const isFeed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'format' in value;

/** The products in a document of schema.org: one, a list, or a graph. */
const productsIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  return '@graph' in value && Array.isArray(value['@graph']) ? value['@graph'] : [value];
};

interface Gone {
  readonly sku: string;
  readonly on?: string;
}
const goneRow = ({ sku, on }: Gone): Cells => ({ sku, availability: withdrawnCell(on) });

const read = (product: unknown): CatalogueItem | Fault => {
  try {
    return itemOfSchemaOrg(product);
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    if (fault instanceof ZodError)
      return rowFault(fault.issues.slice(0, 5).map(({ path }) => ({ pointer: `/${path.join('.')}`, code: 'request.invalid' })));
    throw fault;
  }
};

/** The cells that a feed says something in: what the public is not shown is not in it, and is not to be emptied by it. */
const said = (cells: Readonly<Record<string, string>>): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));

/** The products of a catalogue in JSON, each as a row of the list. @throws Fault of `readJson` */
export const feedRows = (bytes: Uint8Array): readonly (Cells | Fault)[] => {
  const value = readJson(bytes);
  const rowOfItem = (item: CatalogueItem | Fault) => (item instanceof Fault ? item : said(rowOf(item, columnsOf([item]))));
  if (isFeed(value)) return [...itemsOfFeed(value).map(rowOfItem), ...withdrawnOfFeed(value).map(goneRow)];
  return productsIn(value).map((product) => {
    const gone = withdrawnOfSchemaOrg(product);
    return gone ? goneRow(gone) : rowOfItem(read(product));
  });
};
