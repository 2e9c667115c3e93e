import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { algolia } from '@sandan/search/algolia/index';
import { stores } from '@sandan/store/stores';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { type AlgoliaServer, algoliaServer } from './algolia-server.ts';
import { listing, listingId, organisation } from './listings.ts';
import { someQuery } from './records.ts';
import { writing } from './stream.ts';

let server: AlgoliaServer;
let indexes = 0;
beforeAll(async () => {
  server = await algoliaServer();
});
afterAll(async () => {
  await server.close();
  await stopEngine();
});

/** `settleMs`: how soon a write that does not become visible is given up. */
const open = async (settleMs = 30_000) => {
  const indexName = `outage-${++indexes}`;
  const search = algolia({ appId: 'TEST', apiKey: 'key', indexName, url: server.url, settleMs });
  await search.configure();
  const world: IndexerWorld = { stores: stores(await emptyTable(), 'secret'), search, now: () => new Date(), log: () => {} };
  return { world, indexName, handle: indexerHandler(world), write: writing(world.stores) };
};

const troubles: Record<string, () => void> = {
  'asks for patience (429)': () => {
    server.trouble = () => 429;
  },
  'fails inside (500)': () => {
    server.trouble = () => 500;
  },
  'is away (503)': () => {
    server.trouble = () => 503;
  },
  'takes the key away (403)': () => {
    server.trouble = () => 403;
  },
  'takes writes and never ends their task': () => {
    server.lagMs = 2000;
  },
  'loses the answer to a write': () => {
    server.trouble = (method) => (method === 'GET' ? 500 : undefined);
  },
};

it.each(Object.entries(troubles))(
  'while the engine %s the batch waits, and afterwards every write is found',
  async (_, begin) => {
    const { world, handle, write } = await open(300);
    const records = [
      await write.organisation(organisation(1)),
      await write.listing(listing(1, {})),
      await write.listing(listing(2, {})),
    ];
    begin();
    const during = await handle({ Records: records });
    expect(during.batchItemFailures).toEqual([{ itemIdentifier: records[0]?.dynamodb?.SequenceNumber }]);
    server.trouble = () => undefined;
    server.lagMs = 0;
    const newer = await write.listing(listing(2, { title: { en: 'newer' } }, { version: 2 }));
    await expect.poll(async () => (await handle({ Records: [...records, newer] })).batchItemFailures).toEqual([]);
    const { hits } = await world.search.search(someQuery);
    expect(hits.map((h) => h.record.title.en).sort()).toEqual(['Thing 1', 'newer']);
    expect(await world.stores.setAsides.of('indexer')).toEqual([]);
    expect(await reconcile(world)).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
  },
);

it('waits until a write is visible, however long the engine takes within reason', async () => {
  const { world, handle, write } = await open();
  server.lagMs = 80;
  await handle({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, {}))] });
  expect((await world.search.search(someQuery)).total).toBe(1);
  server.lagMs = 0;
});

it('one record that the engine refuses is set aside, and the others of its batch go in', async () => {
  const { world, handle, write } = await open();
  const long = 'word '.repeat(1000);
  const attributes = { features: { en: long, ko: long } };
  await handle({ Records: [await write.organisation(organisation(1))] });
  const large = listing(1, { attributes, keywords: [] });
  const text = 'ㄱ'.repeat(2000);
  const owner = organisation(2, { name: Object.fromEntries(['aa', 'bb', 'cc'].map((tag) => [tag, text.repeat(20)])) });
  await world.stores.organisations.save(owner);
  const refused = listing(3, {}, { owner: 2 });
  const answer = await handle({
    Records: [await write.listing(large), await write.listing(refused), await write.listing(listing(2, {}))],
  });
  expect(answer.batchItemFailures).toEqual([]);
  const aside = await world.stores.setAsides.of('indexer');
  expect(aside.map((a) => a.subject.pk)).toEqual([`listing#${listingId(3)}`]);
  expect((await world.search.search(someQuery)).total).toBe(2);
});

it('an index that was put back from an old copy, or from another market, is mended by reconciling', async () => {
  const { world, handle, write } = await open();
  await handle({
    Records: [
      await write.organisation(organisation(1)),
      await write.listing(listing(1, {})),
      await write.listing(listing(2, {})),
    ],
  });
  const { hits } = await world.search.search(someQuery);
  const [record] = hits.map((h) => h.record);
  if (!record) throw new Error('nothing found');
  const foreign = { ...record, id: listingId(90) };
  await world.search.replaceAll(
    (async function* () {
      yield { id: record.id, ownerId: record.owner.id, sequence: 8_000_000_000, record: { ...record, title: { en: 'old' } } };
      yield { id: foreign.id, ownerId: foreign.owner.id, sequence: 1, record: foreign };
    })(),
  );
  expect(await reconcile(world)).toMatchObject({ missing: 1, stale: 1, orphans: 1, mended: 3 });
  expect(await reconcile(world)).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
  expect((await world.search.search(someQuery)).hits.map((h) => h.record.id).sort()).toEqual([listingId(1), listingId(2)]);
});
