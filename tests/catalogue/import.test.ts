import { importDocuments } from '@sandan/fn-sources/documents';
import { feedNamed } from '@sandan/fn-sources/followed';
import { newId } from '@sandan/kernel/id';
import type { ImportReport } from '@sandan/market/import/report';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { sheetOf } from './sheet.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-27T10:00+09:00' });
  await signIn(m);
});
afterEach(() => m.close());

const bring = async (text: string, dryRun = false): Promise<ImportReport> => {
  const answer = await m.request(`/api/v1/imports/text?source=catalogue&fileName=list.csv&dryRun=${dryRun}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await m.token('sme')}`,
      'idempotency-key': newId('audit'),
      'content-type': 'application/xml',
    },
    body: text,
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as ImportReport;
};
const products = async () =>
  (await m.world.stores.listings.allOfOwner(m.organisations.sme ?? '')).filter(({ kind }) => kind === 'product');

test('a company brings 300 products with 20 wrong rows: it is told each cell, keeps the good rows, and brings them again without effect', async () => {
  const wrong = Array.from({ length: 20 }, (_, i) => i * 15);
  const list = sheetOf(300, wrong);
  const dry = await bring(list, true);
  expect(dry).toMatchObject({ dryRun: true, counts: { read: 300, created: 280, updated: 0, unchanged: 0, refused: 20 } });
  expect(await products()).toEqual([]);
  const real = await bring(list);
  expect(real.counts).toEqual(dry.counts);
  expect(
    real.refused
      .map(({ position, fields }) => [position.index, fields?.map(({ column, code }) => `${column} ${code}`)])
      .slice(0, 5),
  ).toEqual([
    [2, ['sku field.required']],
    [17, ['hs code.unknown']],
    [32, ['minimum_order cell.whole']],
    [47, ['price_usd money.invalid']],
    [62, ['certificate_details field.invalid_format']],
  ]);
  const made = await products();
  expect(made).toHaveLength(280);
  const one = made.find(({ content }) => content.title.en === 'Ball valve no. 2');
  expect(one).toMatchObject({ state: 'draft', content: { attributes: { minimumOrder: 10, unitOfOrder: 'H87' } } });
  const { priceLists } = m.world.stores;
  const lists = await priceLists.ofOwner(m.organisations.sme ?? '');
  const prices = await priceLists.prices.of(one?.id ?? '');
  expect(lists.map(({ currency, scope, state }) => [currency, scope.kind, state]).toSorted()).toEqual([
    ['KRW', 'public', 'active'],
    ['USD', 'public', 'active'],
  ]);
  expect(prices).toHaveLength(2);

  expect((await bring(list)).counts).toEqual({ read: 300, created: 0, updated: 0, unchanged: 280, refused: 20 });
  const dearer = await bring(
    'SKU,제품명,Price USD\r\nBV-00002,볼밸브 2호,10: 20.00\r\nBV-00003,볼밸브 3호,10: 10.50; 100: 10.00\r\nBV-00002,또,1',
  );
  expect(dearer.counts).toEqual({ read: 3, created: 0, updated: 1, unchanged: 1, refused: 1 });
  expect(dearer.refused[0]?.fields).toEqual([{ column: 'sku', code: 'import.twice', params: { row: 2 } }]);
  const after = (await products()).find(({ id }) => id === one?.id);
  expect(after?.version).toBe(one?.version);
  expect((await priceLists.prices.of(one?.id ?? '')).map(({ ladder }) => ladder?.[0]?.minor).toSorted()).toEqual([15_000, 2000]);
  const shown = await as(m, 'buyer').get(`/listings/${one?.id}/price`);
  expect(shown.status).toBe(404);
});

test('an import that is cut short is taken up again, and every product is there once', async () => {
  const feed = feedNamed('catalogue');
  if (!feed) throw new Error('no such feed');
  const bytes = new TextEncoder().encode(sheetOf(200));
  const open = async function* () {
    yield bytes;
  };
  const order = {
    feed,
    documents: [{ name: 'list.csv', open }],
    ownerId: m.organisations.sme ?? '',
    actor: { kind: 'service', name: 'test' } as const,
  };
  const killed = importDocuments(m.world, {
    ...order,
    onProgress: ({ read }) => {
      if (read === 100) throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await products()).toHaveLength(100);
  const { counts } = await importDocuments(m.world, order);
  expect(counts).toEqual({ read: 200, created: 100, updated: 0, unchanged: 100, refused: 0 });
  expect(new Set((await products()).map(({ content }) => content.title.ko)).size).toBe(200);
});
