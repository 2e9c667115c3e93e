import { expect, test } from 'vitest';
import { access, answering, noon } from '../data-go-kr/asked.fixture.ts';
import { gateway } from '../data-go-kr/gateway.ts';
import { needPages } from './need.ts';

const need = (n: number) => `<item><dmdtchNo>${n}</dmdtchNo><dmdtchNm>수요 ${n}</dmdtchNm></item>`;
const answer = (from: number, count: number, total: number) =>
  `<response><header><resultCode>00</resultCode></header><body><items>${Array.from({ length: count }, (_, i) => need(from + i)).join('')}</items><totalCount>${total}</totalCount></body></response>`;
const read = async (...answers: readonly string[]) => {
  const pages = [];
  for await (const page of needPages(gateway(access(answering(...answers).ask)), {}, 1, () => noon)) pages.push(page);
  return pages.map(({ page, rows, last }) => [page, rows.length, last]);
};

test('a service that gives fewer needs at once than were asked for is noticed, for all between the pages would be lost', async () => {
  await expect(read(answer(1, 10, 250), answer(101, 10, 250), answer(201, 10, 250))).rejects.toMatchObject({
    code: 'source.shrunken',
    params: { read: 10, last: 100 },
  });
  await expect(read(answer(1, 100, 250), answer(101, 0, 250))).rejects.toMatchObject({ code: 'source.shrunken' });
  await expect(read(answer(1, 100, 250), answer(1, 100, 250))).rejects.toMatchObject({ code: 'source.repeats' });
});

test('needs are read page by page to the end of what there is, with the whole rows of a page that is cut', async () => {
  expect(await read(answer(1, 100, 120), answer(101, 20, 120))).toEqual([
    [1, 100, false],
    [2, 20, true],
  ]);
  const cut = answer(1, 100, 120).replace('<items>', '<totalCount>120</totalCount><items>').slice(0, 3000);
  expect(await read(cut, cut, cut, answer(101, 20, 120))).toMatchObject([
    [1, expect.any(Number), false],
    [2, 20, true],
  ]);
  expect(await read(answer(1, 0, 0))).toEqual([[1, 0, true]]);
});
