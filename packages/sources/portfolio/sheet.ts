import { Fault } from '@sandan/kernel/fault';
import { unzipSync } from 'fflate';
import readExcel from 'read-excel-file/universal';
import { csvRows } from '../csv.ts';
import { isPage } from '../xml.ts';
import { filledDown, mergedDown } from './merged.ts';

/** A table with its headings in the first line that holds any. */
export type Table = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** Bounds of a workbook: bytes of all its parts unzipped, parts, rows. A workbook says how large its parts are before they are read. */
export const bookLimits = { bytes: 80_000_000, parts: 2000, rows: 50_000 };

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @throws Fault invalid `source.tooLarge`, `source.malformed` */
const checkBook = (bytes: Uint8Array): void => {
  let size = 0;
  let parts = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        parts += 1;
        return false;
      },
    });
  } catch (cause) {
    throw new Fault('invalid', 'source.malformed', 'not a workbook', { cause });
  }
  if (size > bookLimits.bytes || parts > bookLimits.parts)
    throw new Fault('invalid', 'source.tooLarge', `${parts} parts of ${size} bytes`, { params: { max: bookLimits.bytes } });
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

/** One sheet of a workbook. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The sheets of a workbook, in their order. @throws Fault invalid `source.*` */
export const bookSheets = async (bytes: Uint8Array): Promise<BookSheet[]> => {
  checkBook(bytes);
  try {
    // A Buffer can lie in memory that others share, and its slice() copies nothing.
    const sheets = await readExcel(new Uint8Array(bytes).buffer);
    const most = Math.max(0, ...sheets.map(({ data }) => data.length));
    if (most > bookLimits.rows)
      throw new Fault('invalid', 'source.tooLarge', `${most} rows`, { params: { max: bookLimits.rows } });
    const merged = mergedDown(bytes);
    return sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      rows: filledDown(data, merged[at] ?? []).map((row) => row.map(cellText)),
    }));
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('invalid', 'source.malformed', 'not a workbook', { cause });
  }
};

const sliceBytes = 65_536;

/** A document in memory as its bytes would come: read at once it lies there a second and a third time, as text. */
function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const slice of slicesOf(bytes)) decoder.decode(slice, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

/** The first line of a text, to see what parts its cells. */
const firstLine = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 4000)).split('\n', 1)[0] ?? '';

async function* textRows(bytes: Uint8Array): AsyncGenerator<readonly string[]> {
  const line = firstLine(bytes);
  const delimiter = line.includes('\t') ? '\t' : !line.includes(',') && line.includes(';') ? ';' : ',';
  const encoding = isUtf8(bytes) ? ('utf-8' as const) : ('euc-kr' as const);
  const parts = (async function* () {
    yield* slicesOf(bytes);
  })();
  let first = true;
  for await (const row of csvRows(parts, { delimiter, encoding })) {
    if (first) yield Object.keys(row);
    first = false;
    yield Object.values(row);
  }
}

/**
 * The rows of a table as text: a workbook (its first sheet), or lines whose cells are parted by commas, semicolons or tabs, in UTF-8
 * or in the EUC-KR of Korean spreadsheets. @throws Fault invalid `source.*`
 */
export async function* rowsOf(bytes: Uint8Array): AsyncGenerator<readonly string[]> {
  if (bytes.byteLength === 0) throw new Fault('invalid', 'source.empty', 'nothing in it');
  if (isPage(new TextDecoder('latin1').decode(bytes.subarray(0, 600)))) throw new Fault('invalid', 'source.page', 'a page');
  if (isZip(bytes)) yield* (await bookSheets(bytes))[0]?.rows ?? [];
  else yield* textRows(bytes);
}
