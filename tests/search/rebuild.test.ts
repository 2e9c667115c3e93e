import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import { redrive } from '@sandan/fn-indexer/redrive';
import { reindex } from '@sandan/fn-indexer/reindex';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { algolia } from '@sandan/search/algolia/index';
import { embedded } from '@sandan/search/embedded/index';
import { analyser } from '@sandan/search/korean/analyser';
import type { Entry, SearchPort } from '@sandan/search/port';
import { stores } from '@sandan/store/stores';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { type AlgoliaServer, algoliaServer } from './algolia-server.ts';
import { listing, listingId, organisation } from './listings.ts';
import { someQuery } from './records.ts';
import { writing } from './stream.ts';

let server: AlgoliaServer;
let folder: string;
let opened = 0;
beforeAll(async () => {
  server = await algoliaServer();
  server.lagMs = 3;
  folder = mkdtempSync(join(tmpdir(), 'sandan-rebuild-'));
});
afterAll(async () => {
  await server.close();
  await stopEngine();
  rmSync(folder, { recursive: true });
});

/** Opens one index again and again, as processes that come after each other do; `hour` is the time of the clock. */
const places: Readonly<Record<string, () => (hour?: number) => Promise<SearchPort>>> = {
  embedded: () => {
    const file = join(folder, `${++opened}.db`);
    return async () => embedded({ file, analyse: await analyser() });
  },
  algolia: () => {
    const indexName = `rebuild-${++opened}`;
    return async (hour = 0) => {
      const now = () => 1_800_000_000_000 + hour * 3_600_000;
      const index = algolia({ appId: 'TEST', apiKey: 'key', indexName, url: server.url, settleMs: 3000, now });
      await index.configure();
      return index;
    };
  },
};

const world = async (search: SearchPort): Promise<IndexerWorld> => ({
  stores: stores(await emptyTable(), 'secret'),
  search,
  now: () => new Date('2026-11-22T00:00:00Z'),
  log: () => {},
});

const titles = async (index: SearchPort) =>
  (await index.search({ ...someQuery, size: 100 })).hits.map((h) => `${h.record.id} ${h.record.title.en}`).sort();

const shown = (n: number, title: string) => `${listingId(n)} ${title}`;

describe.each(Object.keys(places))('a rebuild of the %s index', (name) => {
  it('loses and doubles nothing that is written, removed or renamed meanwhile, and searches find a whole index at any time', async () => {
    const index = await (places[name] as (typeof places)[string])()();
    const it = await world(index);
    const handle = indexerHandler(it);
    const write = writing(it.stores);
    await handle({ Records: [await write.organisation(organisation(1))] });
    for (let n = 1; n <= 12; n++) await handle({ Records: [await write.listing(listing(n, { title: { en: `old ${n}` } }))] });
    const sizes: number[] = [];
    const during: SearchPort = {
      ...index,
      replaceAll: (entries) =>
        index.replaceAll(
          (async function* (): AsyncGenerator<Entry> {
            let n = 0;
            for await (const entry of entries) {
              yield entry;
              sizes.push((await index.search(someQuery)).total);
              n++;
              if (n === 4)
                await handle({ Records: [await write.listing(listing(1, { title: { en: 'new 1' } }, { version: 2 }))] });
              if (n === 6) await handle({ Records: [await write.removeListing(listing(2, {}))] });
              if (n === 8) await handle({ Records: [await write.listing(listing(20, { title: { en: 'new 20' } }))] });
            }
          })(),
        ),
    };
    await reindex({ ...it, search: during });
    expect(sizes.every((size) => size >= 11 && size <= 13)).toBe(true);
    const rest = Array.from({ length: 10 }, (_, i) => shown(i + 3, `old ${i + 3}`));
    expect(await titles(index)).toEqual([shown(1, 'new 1'), ...rest, shown(20, 'new 20')].sort());
    expect(await reconcile(it)).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
    await index.close();
  });

  it('that dies in the middle leaves the old index serving and taking writes, and the next one goes through', async () => {
    const open = (places[name] as (typeof places)[string])();
    const first = await open();
    const it = await world(first);
    const write = writing(it.stores);
    await indexerHandler(it)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, {}))] });
    let reached = () => {};
    const middle = new Promise<void>((resolve) => {
      reached = resolve;
    });
    // Never goes on, as the rebuild of a killed process.
    void first.replaceAll(
      (async function* (): AsyncGenerator<Entry> {
        yield { id: listingId(9), ownerId: 'org', sequence: 1 };
        reached();
        await new Promise(() => {});
      })(),
    );
    await middle;
    const second = await open(2);
    const after = { ...it, search: second };
    await indexerHandler(after)({ Records: [await write.listing(listing(2, {}))] });
    expect(await titles(second)).toEqual([shown(1, 'Thing 1'), shown(2, 'Thing 2')]);
    await reindex(after);
    expect(await titles(second)).toEqual([shown(1, 'Thing 1'), shown(2, 'Thing 2')]);
    expect(server.names().filter((n) => n.includes('_next_'))).toEqual([]);
    await second.close();
  });

  it('that fails leaves the old index serving, and nothing of its own', async () => {
    const index = await (places[name] as (typeof places)[string])()();
    const it = await world(index);
    const write = writing(it.stores);
    await indexerHandler(it)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, {}))] });
    const broken = index.replaceAll(
      (async function* (): AsyncGenerator<Entry> {
        yield { id: listingId(9), ownerId: 'org', sequence: 1 };
        throw new Error('the table is away');
      })(),
    );
    await expect(broken).rejects.toThrow('the table is away');
    expect(await titles(index)).toEqual([shown(1, 'Thing 1')]);
    await expect.poll(() => server.names().filter((n) => n.includes('_next_'))).toEqual([]);
    await index.close();
  });
});

describe('what the engine will not have', () => {
  const large = { summary: { ko: '가나다라 '.repeat(180) } };
  const begun = async () => {
    const index = await (places.algolia as (typeof places)[string])()();
    const it = await world(index);
    const write = writing(it.stores);
    const handle = indexerHandler(it);
    await handle({ Records: [await write.organisation(organisation(1))] });
    server.largest = 3000;
    for (let n = 1; n <= 5; n++) await handle({ Records: [await write.listing(listing(n, n === 3 ? large : {}))] });
    return { index, it, write, handle };
  };
  afterEach(() => {
    server.largest = 10_000;
  });

  it('holds up no rebuild: all else is put in place, and it is told as missing', async () => {
    const { index, it } = await begun();
    const { written, after } = await reindex(it);
    expect(written).toBe(4);
    expect(after).toMatchObject({ missing: 1, mended: 0 });
    expect(await titles(index)).toEqual([1, 2, 4, 5].map((n) => shown(n, `Thing ${n}`)));
  });

  it('puts no empty index in place of one that serves', async () => {
    const { index, it } = await begun();
    server.largest = 10;
    await expect(reindex(it)).rejects.toMatchObject({ code: 'search.refused' });
    expect(await titles(index)).toHaveLength(4);
  });

  it('keeps no other listing of its owner from following a new name', async () => {
    const { index, it, write, handle } = await begun();
    await handle({ Records: [await write.organisation(organisation(1, { version: 2, name: { en: 'Renamed' } }))] });
    const { hits } = await index.search({ ...someQuery, size: 100 });
    expect(hits.map((h) => h.record.owner.name.en)).toEqual(['Renamed', 'Renamed', 'Renamed', 'Renamed']);
    server.largest = 10_000;
    expect((await redrive(it)).left).toBe(0);
    expect(await titles(index)).toHaveLength(5);
  });
});
