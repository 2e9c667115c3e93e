import { Fault } from '@sandan/kernel/fault';
import { isRowCount, type OriginCells, type OriginColumn, originColumn, originColumnsOf } from '@sandan/market/deal/origin-row';
import type { Arrival } from '@sandan/market/import/arrival';
import { readJson } from '../json.ts';
import { rowsOf } from '../portfolio/sheet.ts';

export const source = 'inquiries';

/** Lines above the headings that are passed over: titles, dates, blanks. */
const mostAbove = 20;
const comment = '#';
const most = 20_000;

type Row = Arrival<OriginCells>;

const rowOf = (cells: OriginCells, document: string, index: number): Row => ({
  position: { document, index },
  ...(cells.reference ? { id: cells.reference.slice(0, 60) } : {}),
  ...(cells.subject || cells.company ? { title: (cells.subject || cells.company || '').slice(0, 120) } : {}),
  record: cells,
});

/** A cell without the apostrophe by which a spreadsheet is kept from taking it for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@]|[\t\r\n])/, '').trim();

/** The first column of a name counts; of two that are named alike the one that says something. */
const cellsOf = (columns: readonly (OriginColumn | undefined)[], row: readonly string[]): OriginCells => {
  const cells: Partial<Record<OriginColumn, string>> = {};
  for (const [n, column] of columns.entries()) if (column && !cells[column]) cells[column] = plain(row[n] ?? '');
  return cells;
};

const headingsOf = (row: readonly string[]): (OriginColumn | undefined)[] | undefined => {
  const columns = originColumnsOf(row);
  return columns.includes('text') && (columns.includes('reference') || columns.includes('receivedAt')) ? columns : undefined;
};

async function* listRows(bytes: Uint8Array, document: string): AsyncGenerator<Row> {
  let columns: (OriginColumn | undefined)[] | undefined;
  let line = 0;
  for await (const row of rowsOf(bytes)) {
    line += 1;
    if (columns) {
      if (row.some((cell) => cell.trim() !== '') && !row[0]?.startsWith(comment))
        yield rowOf(cellsOf(columns, row), document, line);
    } else {
      columns = headingsOf(row);
      if (!columns && line > mostAbove) break;
    }
  }
  if (!columns)
    throw new Fault('invalid', 'source.unexpected', 'no headings 문의 번호 and 문의 내용', {
      params: { found: 'a list', answer: '' },
    });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object within a message says: who wrote it, and nothing of the inquiry itself. */
const ofWriter: readonly (OriginColumn | undefined)[] = ['contact', 'company', 'email', 'phone', 'country'];

/** The fields of a message as cells; who wrote it may be an object (`{ name, email }`) or a line of a mail (`Name <address>`). */
const cellsIn = (
  message: Readonly<Record<string, unknown>>,
  columnOf: (name: string) => OriginColumn | undefined,
): OriginCells => {
  const cells: Partial<Record<OriginColumn, string>> = {};
  const put = (key: OriginColumn | undefined, value: unknown) => {
    if (key && !cells[key] && (typeof value === 'string' || typeof value === 'number')) cells[key] = String(value).trim();
  };
  for (const [name, value] of Object.entries(message)) {
    const column = columnOf(name);
    if (!isObject(value)) put(column, value);
    else if (column === undefined || ofWriter.includes(column))
      for (const [inner, said] of Object.entries(value)) {
        const within = inner === 'name' ? 'contact' : originColumn(inner);
        if (ofWriter.includes(within)) put(within, said);
      }
  }
  const line = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(cells.contact ?? '');
  if (line) {
    cells.contact = line[1]?.replace(/^"|"$/g, '') || line[2] || '';
    cells.email ||= line[2] ?? '';
  }
  return cells;
};

/** Messages of a feed: a list, or an object that has one, whose own `channel` counts for all. */
const feedRows = (bytes: Uint8Array, document: string): Row[] => {
  const value = readJson(bytes);
  const whole = isObject(value) ? value : {};
  const list = Array.isArray(value) ? value : (Object.values(whole).find(Array.isArray) ?? []);
  const { channel } = whole;
  const names = [...new Set(list.flatMap((message: unknown) => (isObject(message) ? Object.keys(message) : [])))];
  const columns = originColumnsOf(names);
  const columnOf = (name: string) => columns[names.indexOf(name)];
  return list.map((message: unknown, i) => {
    const cells = isObject(message) ? cellsIn(message, columnOf) : {};
    return rowOf(typeof channel === 'string' && !cells.channel ? { ...cells, channel } : cells, document, i + 1);
  });
};

const onlyCounted = new Fault('invalid', 'import.row', '/reference origin.rowNumber', {
  fields: [{ pointer: '/reference', code: 'origin.rowNumber' }],
});

/**
 * Inquiries of other channels: a workbook or a list as those markets give them out, or a feed of messages in JSON.
 * @throws Fault of `readJson`; invalid `source.unexpected`, `source.empty`, `source.tooLarge`
 */
export async function* inquiriesOf(bytes: Uint8Array, document: string): AsyncGenerator<readonly Row[]> {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\ufeff/, '')
    .trimStart();
  const rows: Row[] = [];
  if (start.startsWith('{') || start.startsWith('[')) rows.push(...feedRows(bytes, document));
  else for await (const row of listRows(bytes, document)) rows.push(row);
  if (rows.length === 0) throw new Fault('invalid', 'source.empty', 'no inquiries in it');
  if (rows.length > most) throw new Fault('invalid', 'source.tooLarge', `${rows.length} rows`, { params: { max: most } });
  const counted = isRowCount(rows.map(({ record }) => (record instanceof Fault ? '' : (record.reference ?? ''))));
  yield counted ? rows.map((row) => ({ ...row, record: onlyCounted })) : rows;
}
