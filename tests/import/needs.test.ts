import { importDocuments } from '@sandan/fn-sources/documents';
import { feedNamed } from '@sandan/fn-sources/followed';
import { stores } from '@sandan/store/stores';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { actor, documentOf, office } from './office.ts';

afterAll(stopEngine);

const needs =
  '<response><header><resultCode>00</resultCode></header><body><items><item><dmdtchNo>7001</dmdtchNo><dmdtchNm>분리막 수요</dmdtchNm></item></items><totalCount>1</totalCount></body></response>';

test('needs of the technology bank are taken for a company that looks for technology and may offer none', async () => {
  const all = stores(await emptyTable(), 'secret');
  const owner = { ...office(), type: 'buyer' as const };
  await all.organisations.save(owner);
  const feed = feedNamed('ntb-needs');
  if (!feed) throw new Error('no feed');
  const order = { feed, documents: [documentOf('needs.xml', needs)], actor, ownerId: owner.id };
  const { counts } = await importDocuments({ stores: all, now: () => new Date('2026-11-29T00:00:00Z') }, order);
  expect(counts).toMatchObject({ read: 1, created: 1, refused: 0 });
});
