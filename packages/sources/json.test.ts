import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { readJson } from './json.ts';

const read = (text: string) => readJson(Buffer.from(text));
const codeOf = (task: () => unknown): string => {
  try {
    task();
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
  return 'none';
};

test('an answer in JSON is read as it is written, with or without a byte order mark', () => {
  expect(read('\ufeff{"가":[1,-2.5e3,"a\\"b\\\\",null,true,{}]}')).toEqual({ 가: [1, -2500, 'a"b\\', null, true, {}] });
  expect(read(' "text" ')).toBe('text');
  expect(read('{"n":"1e400","e":1E-400}')).toEqual({ n: '1e400', e: 0 });
});

test('every way in which JSON is not what it seems has its own fault', () => {
  expect(codeOf(() => read(''))).toBe('source.empty');
  expect(codeOf(() => read(' \n'))).toBe('source.empty');
  expect(codeOf(() => read('<!DOCTYPE html><html>'))).toBe('source.page');
  expect(codeOf(() => read('<error/>'))).toBe('source.malformed');
  expect(codeOf(() => read('{"a":1,"\\u0061":2}'))).toBe('source.malformed');
  expect(codeOf(() => read('{"a":1e400}'))).toBe('source.malformed');
  expect(codeOf(() => read(`[${'9'.repeat(400)}]`))).toBe('source.malformed');
  expect(codeOf(() => read("{'a':1}"))).toBe('source.malformed');
  expect(codeOf(() => read('{"a":1}}'))).toBe('source.malformed');
  expect(codeOf(() => read('['.repeat(100_000)))).toBe('source.tooDeep');
  expect(codeOf(() => read(`[${'{},'.repeat(2_000_000)}{}]`))).toBe('source.tooLarge');
  expect(codeOf(() => readJson(Buffer.from('\ufeff{"a":1}', 'utf16le')))).toBe('source.encoding');
  expect(codeOf(() => readJson(Buffer.from('{"a":"\xe9"}', 'latin1')))).toBe('source.encoding');
});

test('a document that is cut anywhere is told to be cut', () => {
  const whole = Buffer.from('{"response":{"items":[{"title":"한글 \\"제목\\"","n":12},{"title":"b"}]}}');
  for (let n = 1; n < whole.length; n++)
    expect(
      codeOf(() => readJson(whole.subarray(0, n))),
      String(n),
    ).toBe('source.truncated');
  expect(readJson(whole)).toMatchObject({ response: { items: [{ n: 12 }, {}] } });
});

test('keys that mean something to JavaScript are left out', () => {
  const value = read('{"__proto__":{"admin":true},"a":{"constructor":{"prototype":{"b":1}},"c":2},"\\u005f_proto__2":1}');
  expect(value).toEqual({ a: { c: 2 }, __proto__2: 1 });
  expect(Object.assign({}, value)).not.toHaveProperty('admin');
});

test('a fault tells how the answer began', () => {
  try {
    read('SERVICE KEY IS NOT REGISTERED');
  } catch (fault) {
    expect(fault).toMatchObject({ params: { answer: 'SERVICE KEY IS NOT REGISTERED' } });
  }
});
