import type { Language } from '@sandan/kernel/text';
import type { Column } from '@sandan/market/catalogue/column';
import { columnsFor } from '@sandan/market/catalogue/columns';
import type { CatalogueItem } from '@sandan/market/catalogue/item';
import { columnsOf, rowOf } from '@sandan/market/catalogue/row';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { csv } from './csv.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bytesOf = async (data: SheetData, widths: readonly number[]): Promise<Uint8Array> => {
  const book = await writeXlsxFile(data, { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await book.arrayBuffer());
};

const text = (value: string) => ({ value, type: String });
const head = (value: string) => ({ ...text(value), fontWeight: 'bold' as const, wrap: true });

/** A workbook of one sheet: its headings stay in sight. */
export const bookOf = (names: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]) =>
  bytesOf([names.map(head), ...rows.map((row) => row.map(text))], widths);

const widthOf = ({ key }: Column): number => (/^(title|summary|features)/.test(key) ? 32 : 20);
const headingsIn = (columns: readonly Column[], language: Language): string[] =>
  columns.map(({ key, label }) => (columnsFor().some((column) => column.key === key) ? label[language] : key));

/** Products as a list that can be brought back as it is: a workbook, or text with commas. */
export const listFile = async (
  items: readonly CatalogueItem[],
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<Uint8Array | string> => {
  const columns = columnsOf(items);
  const names = headingsIn(columns, language);
  const rows = items.map((item) => {
    const row = rowOf(item, columns);
    return columns.map(({ key }) => row[key] ?? '');
  });
  if (format === 'csv') return `\ufeff${csv(names, rows)}`;
  return bookOf(names, rows, columns.map(widthOf));
};

/** Columns that few lists need; the template leaves them out, and a list may have them all the same. */
const rare = /^price_(?!usd|krw|eur|jpy)/;

/** An empty list with its headings, how each cell is written, and a line as an example; lines that begin with `#` are not read. */
export const templateFile = async (format: 'xlsx' | 'csv', language: Language): Promise<Uint8Array | string> => {
  const columns = columnsFor().filter(({ key }) => !rare.test(key));
  const names = columns.map(({ label }) => label[language]);
  const must = { ko: '필수', en: 'required' }[language];
  const hints = columns.map(
    ({ hint, required }, i) => `${i === 0 ? '# ' : ''}${[required && must, hint?.[language]].filter(Boolean).join('. ')}`,
  );
  const examples = columns.map(({ example = '' }, i) => (i === 0 ? `# ${example}` : example));
  if (format === 'csv') return `\ufeff${csv(names, [hints, examples])}`;
  return bytesOf([names.map(head), hints.map(text), examples.map(text)], columns.map(widthOf));
};
