import { expect, it } from 'vitest';
import { askedCode, codeWords, maybeCode } from './code-word.ts';

it('finds what is filed under a customs code, in every writing of it and of what it belongs to', () => {
  const valve = codeWords({ scheme: 'hs', code: '8481801000' });
  for (const written of [
    'HS 8481.80',
    '8481.80',
    'HS코드 848180',
    'hs code: 8481',
    'HSK 8481.80-1000',
    '8481.80.1000',
    'ＨＳ ８４８１８０',
  ])
    expect(valve, written).toContain(askedCode(written));
  expect(valve).not.toContain(askedCode('HS 8481.30'));
});

it('finds what is filed under a patent class, in every writing of it and of what it belongs to', () => {
  const separator = codeWords({ scheme: 'ipc', code: 'H01M 50/40' });
  for (const written of ['H01M 50/40', 'h01m50/40', 'IPC H01M 50/40', 'IPC: H01M', 'H01M', 'IPC H01M 50'])
    expect(separator, written).toContain(askedCode(written));
  expect(separator).not.toContain(askedCode('H01M 10/05'));
});

it('finds nothing by a chapter, a section or a class, which say too little', () => {
  expect(codeWords({ scheme: 'hs', code: '8481801000' })).toEqual(['hs8481', 'hs848180', 'hs8481801000']);
  expect(codeWords({ scheme: 'ipc', code: 'H01M 50/40' })).toEqual(['ipch01m', 'ipch01m5000', 'ipch01m5040']);
});

it('takes no part number and no quantity for a code', () => {
  for (const written of ['848180', 'A12B 100', '84.5 mm', 'DB-6005-C3', 'H2', 'B2B', 'B01X', 'HS-25L', '1.5 kW'])
    expect(askedCode(written), written).toBeUndefined();
});

it('says what may be a main group without its scheme', () => {
  expect(maybeCode('H01M 50')).toBe(askedCode('IPC H01M 50'));
  for (const written of ['B01X 50', 'H01M50', 'A12B 100', 'H01M 5000']) expect(maybeCode(written), written).toBeUndefined();
});
