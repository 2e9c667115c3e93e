import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { algolia } from '@sandan/search/algolia/index';
import { recordOf } from '@sandan/search/record';
import { stores } from '@sandan/store/stores';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { type AlgoliaServer, algoliaServer, type Trouble } from './algolia-server.ts';
import { listing, listingId, organisation } from './listings.ts';
import { someQuery } from './records.ts';
import { writing } from './stream.ts';

let server: AlgoliaServer;
let indexes = 0;
beforeAll(async () => {
  server = await algoliaServer();
  server.lagMs = 5;
});
afterAll(async () => {
  await server.close();
  await stopEngine();
});

const open = async () => {
  const options = { appId: 'TEST', apiKey: 'key', url: server.url, indexName: `fault-${++indexes}` };
  const search = algolia(options);
  await search.configure();
  const world: IndexerWorld = {
    stores: stores(await emptyTable(), 'secret'),
    search,
    now: () => new Date('2026-11-22T00:00:00Z'),
    log: () => {},
  };
  /** Soon gives up what is never answered; and what comes late, which on a busy machine anything may. */
  const hurried = { ...world, search: algolia({ ...options, patience: { read: 400, write: 400 } }) };
  return { world, hurried, handle: indexerHandler(world), write: writing(world.stores) };
};

const calls: Readonly<Record<string, RegExp>> = {
  'writing a batch': /\/batch$/,
  'asking for a task': /\/task\//,
  'reading what is held': /\/objects$/,
  'walking through the index': /\/browse$/,
};
const troubles: readonly Trouble[] = [500, 503, 403, 'hang', 'reset', 'lost', 'half'];
/** Calls for all of it, retries and the asking for tasks among them. */
const most = 200;

it.each(Object.entries(calls).flatMap(([call, path]) => troubles.map((trouble) => ({ call, path, trouble }))))(
  'after $trouble while $call nothing is lost, doubled or older, and the calls come to an end',
  async ({ path, trouble }) => {
    const { world, hurried, handle, write } = await open();
    const troubled = trouble === 'hang' ? hurried : world;
    const records = [
      await write.organisation(organisation(1)),
      await write.listing(listing(1, { title: { en: 'older' } })),
      await write.listing(listing(2, {})),
      await write.listing(listing(3, {})),
      await write.listing(listing(1, { title: { en: 'newer' } }, { version: 2 })),
      await write.removeListing(listing(3, {})),
    ];
    const strange = recordOf(listing(77, {}), organisation(1));
    if (!strange) throw new Error('no record');
    await world.search.apply([{ id: strange.id, ownerId: 'org', sequence: 1, record: strange }]);
    const before = server.calls;
    let left = 2;
    server.trouble = (_, asked) => (path.test(asked) && left-- > 0 ? trouble : undefined);
    let rounds = 0;
    while ((await indexerHandler(troubled)({ Records: records })).batchItemFailures.length > 0) expect(++rounds).toBeLessThan(10);
    await expect.poll(() => reconcile(troubled).catch(() => undefined)).toBeDefined();
    server.trouble = () => undefined;
    expect(left).toBeLessThan(1);
    expect(await handle({ Records: records.slice(0, 4) })).toEqual({ batchItemFailures: [] });
    const { hits, total } = await world.search.search(someQuery);
    expect(hits.map((h) => [h.record.id, h.record.title.en]).sort()).toEqual([
      [listingId(1), 'newer'],
      [listingId(2), 'Thing 2'],
    ]);
    expect(total).toBe(2);
    expect(await world.stores.setAsides.of('indexer')).toEqual([]);
    expect(await reconcile(world)).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
    expect(server.calls - before).toBeLessThan(most);
  },
);

it('waits as long as the engine asks when it has too much to do, and loses nothing by it', async () => {
  const { world, handle, write } = await open();
  let left = 1;
  server.trouble = (_, asked) => (/\/batch$/.test(asked) && left-- > 0 ? 429 : undefined);
  const begun = performance.now();
  const records = [await write.organisation(organisation(1)), await write.listing(listing(1, {}))];
  expect(await handle({ Records: records })).toEqual({ batchItemFailures: [] });
  expect(performance.now() - begun).toBeGreaterThan(900);
  server.trouble = () => undefined;
  expect((await world.search.search(someQuery)).total).toBe(1);
});

it('with a key that is not taken nothing is written, and everything is once the key is right', async () => {
  const { world, handle, write } = await open();
  const records = [await write.organisation(organisation(1)), await write.listing(listing(1, {}))];
  server.key = 'another';
  expect((await handle({ Records: records })).batchItemFailures).toHaveLength(1);
  server.key = undefined;
  expect(await handle({ Records: records })).toEqual({ batchItemFailures: [] });
  expect((await world.search.search(someQuery)).total).toBe(1);
});
