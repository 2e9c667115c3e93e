import { gzipSync } from 'node:zlib';
import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { type CsvOptions, csvRows } from './csv.ts';

/** The bytes in pieces of seven, so that no piece is a row. */
const pieces = async function* (bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
};
const read = async (file: string | Uint8Array, options?: CsvOptions) => {
  const rows: Record<string, string>[] = [];
  for await (const row of csvRows(pieces(typeof file === 'string' ? Buffer.from(file) : file), options)) rows.push(row);
  return rows;
};
const codeOf = async (file: string | Uint8Array, options?: CsvOptions): Promise<string> => {
  try {
    await read(file, options);
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
  return 'none';
};

test('rows come by the names of their columns, whatever is in their cells', async () => {
  const rows = [
    { 이름: '=HYPERLINK("x")', note: 'two\nlines' },
    { 이름: '나', note: '' },
  ];
  const file = '\ufeff이름,note\r\n"=HYPERLINK(""x"")","two\nlines"\r\n나,\r\n';
  expect(await read(file)).toEqual(rows);
  expect(await read(gzipSync(file))).toEqual(rows);
  expect(await read('1\t2\n\x1a', { names: ['a', 'b'], delimiter: '\t' })).toEqual([{ a: '1', b: '2' }]);
  expect(await read(Buffer.from([0xb0, 0xa1, 0x0a, 0xb3, 0xaa]), { encoding: 'euc-kr' })).toEqual([{ 가: '나' }]);
});

test('every way in which CSV is not what it seems has its own fault', async () => {
  expect(await codeOf('')).toBe('source.empty');
  expect(await codeOf('<html><body>\n')).toBe('source.page');
  expect(await codeOf('a,b\n1,\0')).toBe('source.malformed');
  expect(await codeOf('a,b\n1,2,3')).toBe('source.malformed');
  expect(await codeOf('a,a\n1,2')).toBe('source.malformed');
  expect(await codeOf('__proto__,a\n1,2')).toBe('source.malformed');
  expect(await codeOf('a,b\n1,"2')).toBe('source.truncated');
  expect(await codeOf('a,b\n1,x"2"')).toBe('source.malformed');
  expect(await codeOf(Buffer.from('a,b\n1,\xe9\n', 'latin1'))).toBe('source.encoding');
  expect(await codeOf(`a\n${'x'.repeat(300_000)}`)).toBe('source.tooLarge');
  expect(await codeOf(`a\n${'x'.repeat(150_000)}`)).toBe('source.tooLarge');
  expect(await codeOf('a\n1\n2\n3\n', { limits: { rows: 2 } })).toBe('source.tooLarge');
  expect(await codeOf('a,b\n1,2', { required: ['c'] })).toBe('source.unexpected');
  const gz = gzipSync('a,b\n1,2\n'.repeat(100));
  expect(await codeOf(gz.subarray(0, gz.length - 20))).toBe('source.truncated');
  expect(await codeOf(gzipSync(Buffer.alloc(5_000_000, 'a,b\n')), { limits: { bytes: 1_000_000 } })).toBe('source.tooLarge');
});

test('a reader that stops early leaves nothing open', async () => {
  let closed = false;
  const endless = async function* () {
    try {
      yield Buffer.from('a,b\n');
      for (;;) yield Buffer.from('1,2\n');
    } finally {
      closed = true;
    }
  };
  for await (const row of csvRows(endless())) {
    expect(row).toEqual({ a: '1', b: '2' });
    break;
  }
  await new Promise((done) => setImmediate(done));
  expect(closed).toBe(true);
});
