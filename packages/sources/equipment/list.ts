import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { readJson } from '../json.ts';
import { rowsOf } from '../portfolio/sheet.ts';
import { arrived, together } from '../reference.ts';
import { type Column, columnOf } from './column.ts';
import { rangesIn } from './range.ts';
import { type Cells, recordOf } from './record.ts';

/** Columns that a line of headings must have to be one, one of each. */
const needed: readonly (readonly Column[])[] = [
  ['nameKo', 'nameEn'],
  ['id', 'registerNumber'],
];
/** Lines above the headings that are passed over: titles, dates, blanks. */
const mostAbove = 20;
const limits = { bytes: 32_000_000, depth: 12, values: 2_000_000 };

const unexpected = (what: string, answer = '') =>
  new Fault('invalid', 'source.unexpected', what, { params: { found: 'a list', answer: answer.slice(0, 300) } });

const cellOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** The first column of a name that says something counts. */
const cellsOf = (named: Iterable<readonly [string, unknown]>): Cells => {
  const cells: Partial<Record<Column, string>> = {};
  for (const [name, value] of named) {
    const column = columnOf(name);
    const cell = cellOf(value).trim();
    if (column && cell !== '' && !cells[column]) cells[column] = cell;
  }
  return cells;
};

const arrivalOf = (document: string, index: number, cells: Cells, at: Date): Arrival => {
  const { ranges, reading } = rangesIn(cells.description ?? '');
  const [id, name] = [cells.id ?? cells.registerNumber, cells.nameKo ?? cells.nameEn];
  return { ...arrived(document, index, id, name, () => recordOf(cells, ranges, at)), reading };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an answer of the register holds: `pageList`, a list, or a single object. */
const itemsIn = (read: unknown): readonly unknown[] => {
  if (Array.isArray(read)) return read;
  if (isRecord(read) && Array.isArray(read.pageList)) return read.pageList;
  if (isRecord(read) && Object.keys(read).some((name) => columnOf(name))) return [read];
  throw unexpected('no list of equipment', JSON.stringify(read) ?? '');
};

/** One object a line, or one document of the register. */
const jsonItems = (bytes: Uint8Array): readonly unknown[] => {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  const inLines = lines.length > 1 && first.trimEnd().endsWith('}') && first.trimStart().startsWith('{');
  if (!inLines) return itemsIn(readJson(bytes, limits));
  return lines.map((line) => readJson(new TextEncoder().encode(line), limits));
};

async function* fromJson(bytes: Uint8Array, document: string, at: Date): AsyncGenerator<Arrival> {
  let index = 0;
  for (const item of jsonItems(bytes)) {
    index += 1;
    yield arrivalOf(document, index, isRecord(item) ? cellsOf(Object.entries(item)) : {}, at);
  }
}

async function* fromSheet(bytes: Uint8Array, document: string, at: Date): AsyncGenerator<Arrival> {
  let headings: readonly string[] | undefined;
  let above = 0;
  let index = 0;
  for await (const row of rowsOf(bytes)) {
    if (!headings) {
      const found = row.map(columnOf);
      if (needed.every((any) => any.some((column) => found.includes(column)))) headings = row;
      else if (++above > mostAbove) break;
      continue;
    }
    if (row.every((cell) => cell.trim() === '')) continue;
    index += 1;
    const names = headings;
    yield arrivalOf(document, index, cellsOf(row.map((cell, n) => [names[n] ?? '', cell] as const)), at);
  }
  if (!headings) throw unexpected('no headings 장비번호 and 장비명');
}

/**
 * The instruments of a centre's list: a workbook or text with headings in Korean or English, an answer of the register ZEUS, or an
 * object a line. What has no name or no number is refused.
 * @throws Fault invalid `source.unexpected` if it is no such list, `source.empty`, and those of the readers
 */
export async function* equipmentList(bytes: Uint8Array, document: string, at: Date): AsyncGenerator<readonly Arrival[]> {
  const beginning =
    new TextDecoder()
      .decode(bytes.subarray(0, 200))
      .replace(/^\ufeff/, '')
      .trimStart()[0] ?? '';
  let any = false;
  for await (const some of together(
    ['{', '['].includes(beginning) ? fromJson(bytes, document, at) : fromSheet(bytes, document, at),
  )) {
    any = true;
    yield some;
  }
  if (!any) throw new Fault('invalid', 'source.empty', 'no rows in it');
}
