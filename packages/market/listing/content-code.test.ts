import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAbove, normalCode } from './content-code.ts';

test.for([
  ['ipc', 'H01M 10/0525', 'H01M 10/0525'],
  ['ipc', 'h01m10/0525 (2010.01)', 'H01M 10/0525'],
  ['ipc', 'H01M  010/0525', 'H01M 10/0525'],
  ['ipc', 'H01M0010052500', 'H01M 10/0525'],
  ['ipc', 'B29C0065000000', 'B29C 65/00'],
  ['ipc', 'F16K 7/12', 'F16K 7/12'],
  ['ipc', 'F16K', 'F16K'],
  ['hs', '8481.80-1010', '848180'],
  ['hs', '8481.80', '848180'],
  ['hs', 'HS 8481', '8481'],
  ['ksic', 'C29133', '29133'],
  ['ksic', '291', '291'],
] as const)('%s %s is kept as %s', ([scheme, text, code]) => {
  expect(normalCode(scheme, text)).toBe(code);
  expect(normalCode(scheme, code)).toBe(code);
});

test('what cannot be a code is none', () => {
  for (const text of ['', 'I01M 1/00', 'H01M 10', 'H01M 10/5', 'H1M', '__proto__'])
    expect(normalCode('ipc', text)).toBeUndefined();
  for (const text of ['', '848', '84818', 'abc', '١٢']) expect(normalCode('hs', text)).toBeUndefined();
  for (const text of ['', 'V', '9', '291331']) expect(normalCode('ksic', text)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => normalCode('ipc', text) !== ''));
});

test('each code has one above it up to the top', () => {
  expect(codeAbove('ipc', 'H01M 10/0525')).toBe('H01M');
  expect(codeAbove('ipc', 'H01M')).toBe('H01');
  expect(codeAbove('ipc', 'H01')).toBe('H');
  expect(codeAbove('ipc', 'H')).toBeUndefined();
  expect(codeAbove('hs', '848180')).toBe('8481');
  expect(codeAbove('ksic', '29133')).toBe('2913');
});
