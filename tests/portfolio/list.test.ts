import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { portfolioList } from '@sandan/sources/portfolio/list';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bookOf, csvOf, rowOf } from './list.ts';

const at = new Date('2026-11-26T00:00:00Z');
const read = async (bytes: Uint8Array | string): Promise<Arrival[]> => {
  const all: Arrival[] = [];
  for await (const some of portfolioList(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'list', at)) all.push(...some);
  return all;
};
const codeOf = async (bytes: Uint8Array | string): Promise<string> => {
  try {
    return `read ${(await read(bytes)).length}`;
  } catch (fault) {
    return fault instanceof Fault ? fault.code : String(fault);
  }
};

test('a workbook and a text of the same patents say the same', async () => {
  const rows = [1, 2, 3].map(rowOf);
  const [text, book] = [await read(csvOf(rows)), await read(bookOf(rows))];
  expect(book).toEqual(text);
  const [first] = text;
  if (!first || first.record instanceof Fault) throw new Error('refused');
  expect(first.record).toMatchObject({
    source: 'portfolio',
    sourceId: '1020090010001',
    taken: {
      'title.ko': '저마찰 감속기의 제조 장치 1',
      'attributes.filed': '2009-02-02',
      'attributes.registered': '2011-02-02',
      'attributes.registrationNumber': ['10-1500001'],
      'attributes.rightStatus': 'in_force',
      codes: [{ scheme: 'ipc', code: 'F16H 1/28' }],
    },
  });
  expect(first.record.statements?.[0]).toMatchObject({ source: 'portfolio', facts: { claims: 3 } });
});

test('headings are known in both languages, in EUC-KR, with tabs, and in any order', async () => {
  const english = 'Title,Application No.,Filing date,Legal status\r\nValve,10-2016-0138184,2016-07-22,Granted\r\n';
  expect((await read(english))[0]?.record).toMatchObject({ taken: { 'attributes.rightStatus': 'in_force' } });
  expect(await codeOf('발명의 명칭\t출원번호\n밸브\t10-2016-0138184\n')).toBe('read 1');
  // 출원번호,발명의명칭 / 밸브 in EUC-KR.
  const euc = Buffer.from('c3e2bff8b9f8c8a32cb9dfb8edc0c7b8edc4aa0a31302d323031362d303133383138342cb9ebbaea0a', 'hex');
  expect((await read(euc))[0]?.record).toMatchObject({ taken: { 'title.ko': '밸브' } });
});

test('a row that is no patent is refused with its place, and the others are taken', async () => {
  const all = await read('출원번호,발명의 명칭\n10-2016-0138184,밸브\n30-2022-0047376,상자\nx,이름\n10-2016-0138185,\n');
  expect(all.map(({ position, record }) => [position.index, record instanceof Fault ? record.code : 'taken'])).toEqual([
    [1, 'taken'],
    [2, 'patent.design'],
    [3, 'patent.number'],
    [4, 'patent.untitled'],
  ]);
});

test('what is no list is refused as a whole', async () => {
  expect(await codeOf('')).toBe('source.empty');
  expect(await codeOf('이름,값\n1,2\n')).toBe('source.unexpected');
  expect(await codeOf('출원번호,발명의 명칭\n')).toMatch(/^source\.(empty|unexpected)$/);
  expect(await codeOf('<!DOCTYPE html><html><body>로그인</body></html>')).toBe('source.page');
  expect(await codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).toBe('source.malformed');
  expect(await codeOf(zipSync({ 'note.txt': strToU8('hello') }))).toBe('source.malformed');
});

test('a workbook that would grow beyond bounds is refused before it is unzipped', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(90_000_000) }, { level: 9 });
  expect(bomb.byteLength).toBeLessThan(200_000);
  expect(await codeOf(bomb)).toBe('source.tooLarge');
});
