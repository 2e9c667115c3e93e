import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { bareHeading } from '@sandan/kernel/text';
import { faultOf, readValue } from '../listing/content-value.ts';
import { product } from '../listing/kinds/product.ts';
import { CellFault } from './cell-value.ts';
import type { Column, Draft } from './column.ts';
import { columnsFor } from './columns.ts';
import { CatalogueItem } from './item.ts';

/** The cells of a row by the keys of their columns; a column that the list does not have is not there. */
export type Cells = Readonly<Record<string, string>>;

const known = columnsFor();

const headings = (columns: readonly Column[]): ReadonlyMap<string, Column> =>
  new Map(
    columns
      .toReversed()
      .flatMap((column) =>
        [...(column.also ?? []), column.label.ko, column.label.en, column.key].map(
          (name) => [bareHeading(name), column] as const,
        ),
      ),
  );
const named = headings(known);

const tagged = /^(title|summary|features)_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** Columns of texts in a language that the template has not. */
const extra = new Map<string, Column | undefined>();

/** The column that a heading names, in Korean, in English or by its key; undefined for one that the market does not take. */
export const columnOf = (heading: string): Column | undefined => {
  const found = named.get(bareHeading(heading));
  if (found) return found;
  const key = heading.trim();
  const [, , tag] = tagged.exec(key) ?? [];
  if (tag === undefined) return undefined;
  if (!extra.has(key) && extra.size < 500)
    extra.set(
      key,
      columnsFor([tag]).find((column) => column.key === key),
    );
  return extra.get(key);
};

/** The columns in which these items can be written without loss: those of the template, and of texts in further languages. */
export const columnsOf = (items: readonly CatalogueItem[]): readonly Column[] => {
  const tags = new Set(['ko', 'en']);
  for (const { title, summary, attributes } of items)
    for (const text of [title, summary, attributes.features]) for (const tag of Object.keys(text ?? {})) tags.add(tag);
  return columnsFor([...tags]);
};

/** The cells of an item. */
export const rowOf = (item: CatalogueItem, columns: readonly Column[] = known): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column.key, column.write(item)]));

const columnAt = (pointer: string, columns: readonly Column[]): string => {
  const [, first = '', second = ''] = pointer.split('/');
  const whole = columns.find(({ at }) => at === `/${first}/${second}` || at === `/${first}`);
  return (
    (
      whole ??
      columns.find(({ at }) => at.startsWith(`/${first}/`) && pointer.startsWith(at)) ??
      columns.find(({ at }) => at.startsWith(`/${first}`))
    )?.key ?? first
  );
};

/** A pointer into a list of prices or codes, by currency or scheme, as columns have them. */
const settled = (pointer: string, { prices, codes }: Pick<Draft, 'prices' | 'codes'>): string =>
  pointer
    .replace(/^\/prices\/(\d+)/, (whole, n: string) => {
      const currency = (prices as { currency: string }[] | undefined)?.[Number(n)]?.currency;
      return currency ? `/prices/${currency}` : whole;
    })
    .replace(/^\/codes\/(\d+)/, (whole, n: string) => {
      const scheme = (codes as { scheme: string }[] | undefined)?.[Number(n)]?.scheme;
      return scheme ? `/codes/${scheme}` : whole;
    });

/** A fault of a row: its pointers name columns. */
export const rowFault = (fields: readonly FieldFault[]): Fault =>
  new Fault('invalid', 'import.row', fields.map(({ pointer, code }) => `${pointer} ${code}`).join(', '), {
    fields: fields.slice(0, 20),
  });

/** Faults of a product's content or supply, by the columns that say it. */
export const byColumn = (item: CatalogueItem, fields: readonly FieldFault[]): FieldFault[] =>
  fields.map((field) => ({ ...field, pointer: `/${columnAt(settled(field.pointer.replace(/^\/content/, ''), item), known)}` }));

/**
 * Reads a row. @throws Fault invalid `import.row` with each cell that is wrong; pointers are `/` and the key of the column
 */
export const itemOfRow = (cells: Cells): CatalogueItem => {
  const faults: FieldFault[] = [];
  const draft: Draft = {
    sku: undefined,
    title: undefined,
    summary: undefined,
    codes: undefined,
    attributes: undefined,
    keywords: undefined,
    supply: {},
    prices: undefined,
    images: undefined,
    withdrawn: undefined,
  };
  const read: Column[] = [];
  for (const [key, cell] of Object.entries(cells)) {
    const column = columnOf(key);
    if (!column || cell.trim() === '') continue;
    read.push(column);
    try {
      column.read(cell, draft);
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      faults.push({ pointer: `/${column.key}`, code: fault.code, params: fault.params });
    }
  }
  const attributes: [string, unknown][] = [];
  for (const [name, input] of Object.entries((draft.attributes ?? {}) as Record<string, unknown>)) {
    const attribute = product.attributes[name];
    if (!attribute) continue;
    const reading = readValue(attribute, input);
    if ('value' in reading) attributes.push([name, reading.value]);
    else
      for (const field of reading.faults)
        faults.push({ ...field, pointer: `/${columnAt(`/attributes/${name}${field.pointer}`, read)}` });
  }
  const parsed = CatalogueItem.safeParse({ ...draft, attributes: Object.fromEntries(attributes) });
  if (!parsed.success) {
    const told = new Set(faults.map(({ pointer }) => pointer));
    for (const issue of parsed.error.issues) {
      const field = faultOf(issue);
      const column = columnAt(settled(field.pointer, draft), read);
      const absent = field.pointer === '/sku' && draft.sku === undefined;
      if (field.pointer === '/title' && draft.title === undefined) faults.push({ pointer: '/title_ko', code: 'field.required' });
      else if (!told.has(`/${column}`)) faults.push({ pointer: `/${column}`, code: absent ? 'field.required' : field.code });
    }
  }
  if (faults.length > 0 || !parsed.success) throw rowFault(faults);
  return parsed.data;
};

/** The headings of a table, each with the column it names. A line is one of headings if it names an own code and a name. */
export const headingsOf = (row: readonly string[]): readonly (Column | undefined)[] | undefined => {
  const found = row.map((heading) => columnOf(heading.split('\n')[0] ?? ''));
  const has = (start: string) => found.some((column) => column?.key.startsWith(start));
  return has('sku') && has('title') ? found : undefined;
};
