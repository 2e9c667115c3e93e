import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { toRecord } from '../kipris/map.ts';
import { arrived, whole } from '../reference.ts';
import { clean } from '../text.ts';
import { type Column, columnOf, statusOf } from './column.ts';
import { rowsOf } from './sheet.ts';

export const source = 'portfolio';

type Cells = Readonly<Partial<Record<Column, string>>>;

/** Columns that a line of headings must have to be one. */
const needed: readonly Column[] = ['applicationNumber', 'title'];
/** Lines above the headings that are passed over: titles, dates, blanks. */
const mostAbove = 20;

/** Lists part several names by semicolons or lines, where KIPRIS has bars; commas stand in names. */
const severally = (text: string): string => text.replace(/\s*[;\n]\s*/g, '|');
const bare = (text: string): string => text.replace(/[^\d]/g, '');
const date = (text: string): string =>
  text
    .trim()
    .replace(/[/\s]+/g, '-')
    .replace(/[.]\s*$/, '');

const recordOf = (cells: Cells, index: number, fetchedAt: Date): SourceRecord => {
  const { claims, ...fields } = cells;
  const record = toRecord(
    {
      element: 'PatentUtilityInfo',
      index,
      fields: {
        ...fields,
        ...(fields.ipc ? { ipc: severally(fields.ipc.replaceAll(',', '|')) } : {}),
        ...(fields.applicants ? { applicants: severally(fields.applicants) } : {}),
        ...(fields.filed ? { filed: date(fields.filed) } : {}),
        ...(fields.registered ? { registered: date(fields.registered) } : {}),
        ...(fields.opened ? { opened: date(fields.opened) } : {}),
        ...(fields.registrationNumber ? { registrationNumber: bare(fields.registrationNumber) } : {}),
        ...(fields.status ? { status: statusOf(fields.status) } : {}),
      },
    },
    fetchedAt,
    source,
  );
  const counted = whole(claims);
  if (!counted || counted < 1 || counted > 5000) return record;
  const statements = record.statements?.map((s) =>
    s.subject.stage === 'application' ? { ...s, facts: { ...s.facts, claims: counted } } : s,
  );
  return { ...record, ...(statements ? { statements } : {}) };
};

/**
 * The patents of an office's own list, a row each, by the headings of its columns in Korean or English: application number and title
 * must be there. A row that is no patent is refused.
 * @throws Fault invalid `source.unexpected` if no line of headings is found, `source.empty`, and those of the reader
 */
export async function* portfolioList(bytes: Uint8Array, document: string, fetchedAt: Date): AsyncGenerator<readonly Arrival[]> {
  let columns: readonly (Column | undefined)[] | undefined;
  let above = 0;
  let index = 0;
  let some: Arrival[] = [];
  for await (const row of rowsOf(bytes)) {
    if (!columns) {
      const found = row.map(columnOf);
      if (needed.every((column) => found.includes(column))) columns = found;
      else if (++above > mostAbove) break;
      continue;
    }
    if (row.every((cell) => cell.trim() === '')) continue;
    index += 1;
    const cells: Cells = Object.fromEntries(columns.flatMap((column, n) => (column && row[n]?.trim() ? [[column, row[n]]] : [])));
    const title = cells.title ? clean(cells.title, 120) : undefined;
    some.push(arrived(document, index, cells.applicationNumber, title, () => recordOf(cells, index, fetchedAt)));
    if (some.length === 200) {
      yield some;
      some = [];
    }
  }
  if (!columns)
    throw new Fault('invalid', 'source.unexpected', 'no headings 출원번호 and 발명의 명칭', {
      params: { found: 'a list', answer: '' },
    });
  if (index === 0) throw new Fault('invalid', 'source.empty', 'no rows in it');
  if (some.length > 0) yield some;
}
