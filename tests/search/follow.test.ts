import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import { reindex } from '@sandan/fn-indexer/reindex';
import type { StreamRecord } from '@sandan/fn-indexer/subject';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { Fault } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Listing, ListingState } from '@sandan/market/listing/listing';
import type { SearchPort } from '@sandan/search/port';
import { recordOf, type SearchRecord } from '@sandan/search/record';
import { stores } from '@sandan/store/stores';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { engines } from './engines.ts';
import { listing, listingId, organisation, ownerId } from './listings.ts';
import { someQuery } from './records.ts';
import { writing } from './stream.ts';

afterAll(async () => {
  await stopEngine();
});

const states: readonly ListingState[] = ['draft', 'published', 'published', 'suspended', 'published', 'archived'];

type Step =
  | { readonly do: 'write'; readonly n: number; readonly state: ListingState; readonly word: string }
  | { readonly do: 'remove'; readonly n: number }
  | { readonly do: 'owner'; readonly n: number; readonly status: Organisation['status']; readonly name: string };

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      n: fc.nat(7),
      state: fc.constantFrom(...states),
      word: fc.constantFrom('quartz', 'lantern', 'velvet'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), n: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('owner' as const),
      n: fc.nat(1),
      status: fc.constantFrom('active' as const, 'active' as const, 'suspended' as const),
      name: fc.constantFrom('가온', '나래'),
    }),
  },
);

const world = async (search: SearchPort): Promise<IndexerWorld> => ({
  stores: stores(await emptyTable(), 'secret'),
  search,
  now: () => new Date('2026-11-22T00:00:00Z'),
  log: () => {},
});

/** Carries steps out on the table; answers the stream and what the table then holds. */
const carryOut = async ({ stores: all }: IndexerWorld, steps: readonly Step[]) => {
  const write = writing(all);
  const owners = [organisation(0), organisation(1)];
  const records: StreamRecord[] = [];
  for (const owner of owners) records.push(await write.organisation(owner));
  const held = new Map<number, Listing>();
  const removed = new Set<number>();
  for (const step of steps) {
    if (step.do === 'owner') {
      const last = owners[step.n] as Organisation;
      const next = organisation(step.n, { version: last.version + 1, status: step.status, name: { ko: step.name } });
      owners[step.n] = next;
      records.push(await write.organisation(next));
    } else if (step.do === 'remove') {
      const last = held.get(step.n);
      if (!last) continue;
      held.delete(step.n);
      removed.add(step.n);
      records.push(await write.removeListing(last));
    } else if (!removed.has(step.n)) {
      const version = (held.get(step.n)?.version ?? 0) + 1;
      const next = listing(step.n, { title: { en: step.word } }, { version, state: step.state, owner: step.n % 2 });
      held.set(step.n, next);
      records.push(await write.listing(next));
    }
  }
  const wanted = new Map<string, SearchRecord>();
  for (const one of held.values()) {
    const record = recordOf(
      one,
      owners.find((o) => o.id === one.ownerId),
    );
    if (record) wanted.set(one.id, record);
  }
  return { records, wanted };
};

const visibleIn = async (index: SearchPort): Promise<Map<string, SearchRecord>> => {
  const { hits } = await index.search({ ...someQuery, size: 100 });
  return new Map(hits.map((h) => [h.record.id, h.record]));
};

/** Duplicates a part of the records and mixes all of them, same listing or not. */
const disturbed = (records: readonly StreamRecord[], seed: readonly number[]): StreamRecord[] => {
  const twice = [...records, ...records.filter((_, at) => (seed[at % seed.length] ?? 0) % 5 === 0)];
  return twice
    .map((record, at) => ({ record, by: (seed[(at * 7) % seed.length] ?? 0) * 31 + ((at * 17) % 13) }))
    .sort((a, b) => a.by - b.by)
    .map((x) => x.record);
};

describe.each(Object.keys(engines))('the indexer over the %s engine', (name) => {
  const open = engines[name] as (typeof engines)[string];

  it('ends with exactly the published listings of active owners, whatever the stream repeats, mixes up or must retry', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 5, maxLength: 30 }),
        fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        async (steps, seed, size) => {
          const index = await open();
          let [calls, failedAt] = [0, 0];
          const failing: SearchPort = {
            ...index,
            apply: (entries, options) => {
              calls++;
              if (calls - failedAt <= 9 || (seed[calls % seed.length] ?? 0) % 3 > 0) return index.apply(entries, options);
              failedAt = calls;
              return Promise.reject(new Fault('limited', 'search.down'));
            },
          };
          const it = await world(failing);
          const handle = indexerHandler(it);
          const { records, wanted } = await carryOut(it, steps);
          const stream = disturbed(records, seed);
          for (let at = 0; at < stream.length; at += size) {
            const batch = { Records: stream.slice(at, at + size) };
            while ((await handle(batch)).batchItemFailures.length > 0);
          }
          expect(await visibleIn(index)).toEqual(wanted);
          const drift = await reconcile({ ...it, search: index });
          expect(drift).toMatchObject({ expected: wanted.size, missing: 0, stale: 0, orphans: 0 });
          await reindex({ ...it, search: index });
          expect(await visibleIn(index)).toEqual(wanted);
          for (let at = 0; at < stream.length; at += size)
            await indexerHandler({ ...it, search: index })({ Records: stream.slice(at, at + size) });
          expect(await visibleIn(index)).toEqual(wanted);
          await index.close();
        },
      ),
      { numRuns: 6 },
    );
  });

  it('takes a listing out when it is unpublished or its owner suspended, and brings it back with the owner under its new name', async () => {
    const index = await open();
    const it = await world(index);
    const write = writing(it.stores);
    const handle = indexerHandler(it);
    const first = listing(2, { title: { en: 'quartz' } }, { owner: 1 });
    await handle({ Records: [await write.organisation(organisation(1)), await write.listing(first)] });
    expect([...(await visibleIn(index)).keys()]).toEqual([listingId(2)]);

    await handle({ Records: [await write.organisation(organisation(1, { version: 2, status: 'suspended' }))] });
    expect((await visibleIn(index)).size).toBe(0);
    await handle({ Records: [await write.organisation(organisation(1, { version: 3, name: { ko: '새이름' } }))] });
    expect((await visibleIn(index)).get(listingId(2))?.owner).toEqual({
      id: ownerId(1),
      name: { ko: '새이름' },
      type: 'exporter',
    });

    const paused = listing(2, { title: { en: 'quartz' } }, { owner: 1, version: 2, state: 'suspended' });
    await handle({ Records: [await write.listing(paused)] });
    expect((await visibleIn(index)).size).toBe(0);
    await index.close();
  });

  it('carries many changes of an owner out at once, where they stood already, and the next one again', async () => {
    const index = await open();
    let written = 0;
    const counting: SearchPort = {
      ...index,
      apply: (entries, options) => {
        written += entries.length;
        return index.apply(entries, options);
      },
    };
    const it = await world(counting);
    const write = writing(it.stores);
    const handle = indexerHandler(it);
    const first = [
      await write.organisation(organisation(1)),
      await write.listing(listing(1, {})),
      await write.listing(listing(3, {})),
    ];
    await handle({ Records: first });
    const backlog: StreamRecord[] = [];
    for (const version of [2, 3, 4])
      backlog.push(await write.organisation(organisation(1, { version, name: { ko: `집 ${version}` } })));
    written = 0;
    for (const record of backlog) await handle({ Records: [record] });
    expect(written).toBe(2);
    const names = async () => [...(await visibleIn(index)).values()].map((r) => r.owner.name.ko);
    expect(await names()).toEqual(['집 4', '집 4']);
    await handle({ Records: [await write.organisation(organisation(1, { version: 5, name: { ko: '집 5' } }))] });
    expect(await names()).toEqual(['집 5', '집 5']);
    await index.close();
  });

  it("carries an owner's change to listings that the table's own index does not show yet", async () => {
    const index = await open();
    const it = await world(index);
    const write = writing(it.stores);
    await indexerHandler(it)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, {}))] });
    const { db } = it.stores;
    const send = db.client.send.bind(db.client);
    const lagging = {
      ...db,
      client: Object.create(db.client, {
        send: { value: (command: never) => ((command as unknown) instanceof QueryCommand ? { Items: [] } : send(command)) },
      }),
    };
    const renamed = await write.organisation(organisation(1, { version: 2, name: { ko: '새이름' } }));
    await indexerHandler({ ...it, stores: { ...it.stores, db: lagging } })({ Records: [renamed] });
    expect((await visibleIn(index)).get(listingId(1))?.owner.name).toEqual({ ko: '새이름' });
    await index.close();
  });

  it('finds and mends whatever differs: lost, altered, strange and left behind', async () => {
    const index = await open();
    const it = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    for (const n of [1, 2, 3]) await write.listing(listing(n, { title: { en: 'quartz' } }));
    await reindex(it);
    const held = await visibleIn(index);
    const altered = { ...(held.get(listingId(1)) as SearchRecord), title: { en: 'altered' } };
    await index.apply(
      [
        { id: listingId(1), ownerId: ownerId(1), sequence: 5_000_000, record: altered },
        { id: listingId(2), ownerId: ownerId(1), sequence: 7_000_000 },
        { id: listingId(77), ownerId: ownerId(1), sequence: 1, record: { ...altered, id: listingId(77) } },
      ],
      { force: true },
    );
    expect(await reconcile(it, { dryRun: true })).toMatchObject({ expected: 3, missing: 1, stale: 1, orphans: 1, mended: 0 });
    expect(await reconcile(it)).toMatchObject({ missing: 1, stale: 1, orphans: 1, mended: 3 });
    expect(await reconcile(it)).toMatchObject({ missing: 0, stale: 0, orphans: 0, mended: 0 });
    expect(await visibleIn(index)).toEqual(held);
    await index.close();
  });
});
