import { Fault } from '@sandan/kernel/fault';
import type { Column } from '@sandan/market/catalogue/column';
import { type Cells, headingsOf } from '@sandan/market/catalogue/row';
import type { Arrival } from '@sandan/market/import/arrival';
import { rowsOf } from '../portfolio/sheet.ts';
import { isPage } from '../xml.ts';
import { feedRows } from './feed.ts';
import { type Archive, archiveOf, fileIn, skuOf } from './pictures.ts';
import { ublRows } from './ubl.ts';

export const source = 'catalogue';

/** Lines above the headings that are passed over: titles, dates, blanks. */
const mostAbove = 20;
/** Begins the lines of a template that explain it; they are passed over. */
const comment = '#';
const atOnce = 200;

/** A cell without the apostrophe by which a spreadsheet is kept from taking it for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u, '');

/** Products of a document that is no table: a catalogue as JSON, in the words of schema.org, or as UBL. */
async function* documentRows(bytes: Uint8Array, document: string, begins: string): AsyncGenerator<readonly Arrival<Cells>[]> {
  const rows = begins === '<' ? ublRows(bytes) : feedRows(bytes);
  if (rows.length === 0) throw new Fault('invalid', 'source.empty', 'no products in it');
  yield rows.map((record, i) => {
    if (record instanceof Fault) return { position: { document, index: i + 1 }, record };
    const { sku, title_ko, title_en } = record;
    const title = title_ko || title_en;
    return { position: { document, index: i + 1 }, ...(sku ? { id: sku } : {}), ...(title ? { title } : {}), record };
  });
}

/** Largest list within an archive, in bytes. */
const mostList = 50_000_000;

/** The rows of the list within an archive; without one, the codes by which its pictures are named. */
async function* archiveRows(archive: Archive, document: string): AsyncGenerator<readonly Arrival<Cells>[]> {
  if (archive.list) {
    yield* catalogueList(fileIn(archive, archive.list, mostList), `${document}/${archive.list}`);
    return;
  }
  const skus = [...new Map(archive.pictures.map((path) => [skuOf(path).toLowerCase(), skuOf(path)])).values()];
  if (skus.length === 0) throw new Fault('invalid', 'source.empty', 'no pictures in it');
  yield skus.map((sku, i) => ({ position: { document, index: i + 1 }, id: sku, record: { sku } }));
}

/** The products of a document in any form in which catalogues go about. @throws Fault invalid `source.*` */
export async function* catalogueOf(bytes: Uint8Array, document: string): AsyncGenerator<readonly Arrival<Cells>[]> {
  const archive = archiveOf(bytes);
  if (archive) {
    yield* archiveRows(archive, document);
    return;
  }
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 600))
    .replace(/^\ufeff/, '')
    .trimStart();
  const begins = start.charAt(0);
  if (begins === '{' || begins === '[' || (begins === '<' && !isPage(start))) yield* documentRows(bytes, document, begins);
  else yield* catalogueList(bytes, document);
}

/**
 * The rows of a list of products by the headings of its columns, in Korean or English or as other portals have them. Own code and
 * name must be there. The index of a row is that of its line in the sheet, from 1.
 * @throws Fault invalid `source.unexpected` if no line of headings is found, `source.empty`, and those of the reader
 */
export async function* catalogueList(bytes: Uint8Array, document: string): AsyncGenerator<readonly Arrival<Cells>[]> {
  let columns: readonly (Column | undefined)[] | undefined;
  let line = 0;
  let any = false;
  let some: Arrival<Cells>[] = [];
  for await (const row of rowsOf(bytes)) {
    line += 1;
    if (!columns) {
      columns = headingsOf(row);
      if (!columns && line > mostAbove) break;
      continue;
    }
    if (row.every((cell) => cell.trim() === '') || row[0]?.startsWith(comment)) continue;
    any = true;
    const cells: Cells = Object.fromEntries(columns.flatMap((column, n) => (column ? [[column.key, plain(row[n] ?? '')]] : [])));
    const { sku, title_ko, title_en } = cells;
    const title = title_ko || title_en;
    some.push({ position: { document, index: line }, ...(sku ? { id: sku } : {}), ...(title ? { title } : {}), record: cells });
    if (some.length < atOnce) continue;
    yield some;
    some = [];
  }
  if (!columns)
    throw new Fault('invalid', 'source.unexpected', 'no headings 자체 코드 and 제품명', {
      params: { found: 'a list', answer: '' },
    });
  if (!any) throw new Fault('invalid', 'source.empty', 'no rows in it');
  if (some.length > 0) yield some;
}
