import { Fault } from '@sandan/kernel/fault';
import { parse } from 'csv-parse/sync';
import { type BookSheet, bookSheets, isZip } from '../portfolio/sheet.ts';

/** Rows that are read at most; a bill of materials has far fewer. */
export const mostRows = 2000;

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
};

/** A cell without the apostrophe by which a spreadsheet is kept from taking it for a formula. */
const plain = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u, '');

/** Rows of a pasted table or of a file of text, however long each is: a tab parts cells where there is one, else a comma or a semicolon. */
export const pastedRows = (text: string): string[][] => {
  const above = text.split('\n', 20).join('\n');
  const delimiter = above.includes('\t') ? '\t' : !above.includes(',') && above.includes(';') ? ';' : ',';
  try {
    const rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, to: mostRows }) as string[][];
    return rows.map((row) => row.map(plain));
  } catch (cause) {
    throw new Fault('invalid', 'source.malformed', 'not a table', { cause });
  }
};

/** The tables of a file: each sheet of a workbook, or the one of a text in UTF-8 or EUC-KR. @throws Fault invalid `source.*` */
export const fileTables = async (bytes: Uint8Array): Promise<Pick<BookSheet, 'rows'>[] | BookSheet[]> => {
  if (!isZip(bytes)) return [{ rows: pastedRows(textOf(bytes)) }];
  const sheets = await bookSheets(bytes);
  return sheets.map(({ name, rows }) => ({ name, rows: rows.slice(0, mostRows).map((row) => row.map(plain)) }));
};
