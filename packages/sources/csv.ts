import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Fault } from '@sandan/kernel/fault';
import { CsvError, parse } from 'csv-parse';
import { excerpt, isPage } from './xml.ts';

export interface CsvOptions {
  readonly delimiter?: string;
  /** Names of the columns of a file without a line of names. */
  readonly names?: readonly string[];
  /** Columns that the line of names must have; without one of them it is another file. */
  readonly required?: readonly string[];
  /** As the source writes it; `euc-kr` reads CP949 too. */
  readonly encoding?: 'utf-8' | 'euc-kr' | 'windows-1252';
  readonly limits?: Partial<CsvLimits>;
}

/** Bounds of a CSV document; characters of one cell, rows, columns, bytes after decompression. */
export const csvLimits = { cell: 100_000, rows: 5_000_000, columns: 500, bytes: 1_000_000_000 };
export type CsvLimits = typeof csvLimits;

const charged = new Set(['__proto__', 'constructor', 'prototype']);

/** The bytes of a file, decompressed if they begin as gzip does. */
export const opened = async function* (parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  const { value: first = new Uint8Array(), done } = await iterator.next();
  const rest = async function* () {
    try {
      yield first;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  if (done) return;
  if (first[0] !== 0x1f || first[1] !== 0x8b) return yield* rest();
  const source = Readable.from(rest());
  const plain = source.pipe(createGunzip());
  source.on('error', (cause) => plain.destroy(cause));
  try {
    yield* plain;
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const cut = cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR';
    throw new Fault('invalid', cut ? 'source.truncated' : 'source.compression', 'csv: gzip', { cause });
  } finally {
    source.destroy();
  }
};

const faultCodes: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'source.truncated',
  CSV_MAX_RECORD_SIZE: 'source.tooLarge',
};

/**
 * The rows of a CSV document (RFC 4180, gzip allowed) as they come, each by the names of its columns. Rows count only once the
 * generator has ended: a broken document throws where it breaks. Cells stay text, also those that a spreadsheet would run.
 * @throws Fault invalid `source.empty`, `source.page`, `source.malformed`, `source.truncated`, `source.encoding`,
 * `source.compression`, `source.tooLarge`, `source.unexpected` (columns missing); `params.answer` is the start of what was read
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): AsyncGenerator<Record<string, string>> {
  const { delimiter = ',', encoding = 'utf-8', required = [] } = options;
  const limits = { ...csvLimits, ...options.limits };
  let beginning = '';
  const wrong = (code: string, why: string, cause?: unknown) =>
    new Fault('invalid', isPage(beginning) ? 'source.page' : code, `csv: ${why}`, {
      cause,
      params: { answer: excerpt(beginning) },
    });

  const text = async function* () {
    const decoder = new TextDecoder(encoding, { fatal: true });
    let read = 0;
    const decode = (part?: Uint8Array): string => {
      try {
        return part ? decoder.decode(part, { stream: true }) : decoder.decode();
      } catch (cause) {
        throw wrong(part ? 'source.encoding' : 'source.truncated', encoding, cause);
      }
    };
    const piece = (part: string): string => {
      if (beginning.length < 600) beginning += part.slice(0, 600);
      if (part.includes('\0')) throw wrong('source.malformed', 'NUL');
      if (isPage(beginning)) throw wrong('source.page', 'a page');
      return part.replaceAll('\x1a', '');
    };
    for await (const part of opened(bytes)) {
      read += part.byteLength;
      if (read > limits.bytes) throw wrong('source.tooLarge', `more than ${limits.bytes} bytes`);
      yield piece(decode(part));
    }
    yield piece(decode());
    if (beginning.trim() === '') throw wrong('source.empty', 'nothing');
  };

  const namesOf = (row: readonly string[]): readonly string[] => {
    const names = row.map((name) => name.trim());
    if (names.length > limits.columns) throw wrong('source.tooLarge', `more than ${limits.columns} columns`);
    if (new Set(names).size !== names.length || names.some((name) => charged.has(name)))
      throw wrong('source.malformed', 'names of columns');
    const absent = required.filter((name) => !names.includes(name));
    if (absent.length > 0) throw wrong('source.unexpected', `no column ${absent.join(', ')}`);
    return names;
  };

  const source = Readable.from(text(), { objectMode: true });
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: limits.cell * 2 });
  source.on('error', (cause) => parser.destroy(cause));
  let names = options.names;
  let rows = 0;
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<string[]>) {
      if (!names) {
        names = namesOf(row);
        continue;
      }
      rows += 1;
      if (row.length !== names.length) throw wrong('source.malformed', `row ${rows} has ${row.length} cells of ${names.length}`);
      if (rows > limits.rows || row.some((cell) => cell.length > limits.cell)) throw wrong('source.tooLarge', `row ${rows}`);
      yield Object.fromEntries(names.map((name, n) => [name, row[n] ?? '']));
    }
  } catch (cause) {
    if (cause instanceof CsvError) throw wrong(faultCodes[cause.code] ?? 'source.malformed', cause.code, cause);
    throw cause;
  } finally {
    parser.destroy();
    source.destroy();
  }
}
