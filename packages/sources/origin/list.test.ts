import { Fault } from '@sandan/kernel/fault';
import type { OriginCells } from '@sandan/market/deal/origin-row';
import { expect, test } from 'vitest';
import { inquiriesOf } from './list.ts';

const read = async (text: string) => {
  const found: (OriginCells | string[])[] = [];
  for await (const rows of inquiriesOf(new TextEncoder().encode(text), 'list'))
    for (const { record } of rows)
      found.push(record instanceof Fault ? record.fields.map((f) => `${f.pointer} ${f.code}`) : record);
  return found;
};
const references = async (text: string) => (await read(text)).map((row) => (Array.isArray(row) ? row : row.reference));

test('the number of a row is not the number of the inquiry where a column of its own has that, in either order', async () => {
  expect(await references('No,문의번호,문의내용\n1,BK-7,Hello\n2,,Hello')).toEqual(['BK-7', '']);
  expect(await references('접수번호,번호,문의내용\nBK-7,1,Hello')).toEqual(['BK-7']);
  expect(await references('번호,문의내용\n1402,Hello\n1399,Hello')).toEqual(['1402', '1399']);
  const feed = [
    { id: 1, messageId: '<a@x>', body: 'Hello' },
    { id: 2, body: 'Hello' },
  ];
  expect(await references(JSON.stringify(feed))).toEqual(['<a@x>', undefined]);
});

test('numbers that only count the rows are refused, since the next list would have the same', async () => {
  const counted = [['/reference origin.rowNumber'], ['/reference origin.rowNumber']];
  expect(await references('No.,문의내용\n1,Hello\n2,Hello')).toEqual(counted);
  expect(await references('문의번호,문의내용\n2,Hello\n1,Hello')).toEqual(counted);
  expect(
    await references(
      JSON.stringify([
        { id: 1, body: 'Hello' },
        { id: 2, body: 'Hello' },
      ]),
    ),
  ).toEqual(counted);
  expect(await references('No.,문의내용\n7,Hello\n8,Hello')).toEqual(['7', '8']);
});

test('an object in a message says who wrote it and nothing of the inquiry', async () => {
  const message = {
    product: { id: 'P-9', name: 'Valve', country: 'KR' },
    from: { id: 'U-1', name: 'Tran Van Minh', email: 'minh@songhong.example', date: '2020-01-01', subject: 'Dear all' },
    messageId: '<a@x>',
    date: '2026-11-27',
    body: 'Hello',
  };
  expect(await read(JSON.stringify([message]))).toEqual([
    {
      contact: 'Tran Van Minh',
      email: 'minh@songhong.example',
      reference: '<a@x>',
      receivedAt: '2026-11-27',
      text: 'Hello',
    },
  ]);
});

test('a feed that is deeper than any, or says one thing twice, is refused', async () => {
  await expect(read(`${'['.repeat(1000)}${']'.repeat(1000)}`)).rejects.toMatchObject({ code: 'source.tooDeep' });
  await expect(read('[{"body":"Hello","body":"Goodbye"}]')).rejects.toMatchObject({ code: 'source.malformed' });
});
