import { reconcileSlice, type SliceReport } from '@sandan/fn-indexer/round';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { Fault } from '@sandan/kernel/fault';
import type { SearchPort } from '@sandan/search/port';
import type { SearchRecord } from '@sandan/search/record';
import { stores } from '@sandan/store/stores';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { engines } from './engines.ts';
import { listing, listingId, organisation, ownerId } from './listings.ts';
import { someQuery } from './records.ts';
import { writing } from './stream.ts';

afterAll(async () => {
  await stopEngine();
});

const later = new Date('2026-11-20T00:00:00Z');

const world = async (search: SearchPort) => {
  const lines: Record<string, unknown>[] = [];
  const it: IndexerWorld = {
    stores: stores(await emptyTable(), 'secret'),
    search,
    now: () => later,
    log: (line) => void lines.push(line),
  };
  return { it, lines };
};

/** Slices until a round has ended; more than some dozens would be a round without end. */
const wholeRound = async (it: IndexerWorld): Promise<SliceReport[]> => {
  const slices: SliceReport[] = [];
  do slices.push(await reconcileSlice(it));
  while (!slices.at(-1)?.ended && slices.length < 50);
  return slices;
};

const total = (slices: readonly SliceReport[], of: 'missing' | 'stale' | 'orphans' | 'mended'): number =>
  slices.reduce((sum, slice) => sum + slice[of], 0);

const titles = async (index: SearchPort) =>
  new Map((await index.search({ ...someQuery, size: 100 })).hits.map((h) => [h.record.id, h.record.title.en]));

describe.each(Object.keys(engines))('the comparison by slices over the %s engine', (name) => {
  const open = engines[name] as (typeof engines)[string];

  it('finds what is missing, stale or too much, mends it, and tells the metrics; the next round finds nothing', async () => {
    const index = await open();
    const { it, lines } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    for (const n of [1, 2, 3, 4]) await write.listing(listing(n, { title: { en: `quartz ${n}` } }));
    await write.listing(listing(5, {}, { state: 'archived' }));
    expect(total(await wholeRound(it), 'missing')).toBe(4);
    const { hits } = await index.search({ ...someQuery, size: 100 });
    const [one] = hits.map((h) => h.record) as [SearchRecord];
    const strange = (n: number, sequence: number) => ({
      id: listingId(n),
      ownerId: ownerId(1),
      sequence,
      record: { ...one, id: listingId(n), title: { en: 'strange' } },
    });
    await index.apply([strange(1, 5_000_000), strange(5, 1), strange(77, 1)], { force: true });
    await index.apply([{ id: listingId(2), ownerId: ownerId(1), sequence: 7_000_000 }], { force: true });
    lines.length = 0;
    const slices = await wholeRound(it);
    expect([total(slices, 'missing'), total(slices, 'stale'), total(slices, 'orphans'), total(slices, 'mended')]).toEqual([
      1, 1, 2, 4,
    ]);
    const told = lines.filter((line) => '_aws' in line).map((line) => Number(line.Drift));
    expect(told.reduce((a, b) => a + b, 0)).toBe(4);
    expect(await titles(index)).toEqual(new Map([1, 2, 3, 4].map((n) => [listingId(n), `quartz ${n}`])));
    expect(total(await wholeRound(it), 'mended')).toBe(0);
    expect(await it.stores.reconciliation.get()).toMatchObject({ through: 'published', last: { missing: 0, mended: 0 } });
    await index.close();
  });

  it('leaves to the stream what changed just now', async () => {
    const index = await open();
    const { it } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    const fresh = listing(1, {});
    await write.listing({ ...fresh, changed: { ...fresh.changed, at: '2026-11-19T23:58:00.000Z' } });
    expect(total(await wholeRound(it), 'mended')).toBe(0);
    expect((await titles(index)).size).toBe(0);
    await index.close();
  });

  it('leaves to the stream what was erased just now, and takes out what is still held at a second look', async () => {
    const index = await open();
    const { it, lines } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    await write.listing(listing(1, {}));
    await wholeRound(it);
    const [one] = (await index.search({ ...someQuery, size: 100 })).hits.map((h) => h.record) as [SearchRecord];
    const erased = (n: number) => ({ id: listingId(n), ownerId: ownerId(1), sequence: 1, record: { ...one, id: listingId(n) } });
    await index.apply([erased(8), erased(9)]);
    lines.length = 0;
    const slices: SliceReport[] = [];
    for (let n = 0; n < 3; n++) slices.push(await reconcileSlice(it));
    expect(slices.map(({ orphans, ended }) => [orphans, ended])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    await index.apply([{ id: listingId(8), ownerId: ownerId(1), sequence: 2 }]);
    expect(await reconcileSlice(it)).toMatchObject({ orphans: 1, mended: 1, ended: true });
    expect([...(await titles(index)).keys()]).toEqual([listingId(1)]);
    expect(await it.stores.reconciliation.get()).toMatchObject({ through: 'published', last: { orphans: 1 } });
    expect((await it.stores.reconciliation.get())?.doubted).toBeUndefined();
    await index.close();
  });

  it('does not put back what a newer change brought while it was mending', async () => {
    const index = await open();
    const { it } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    await write.listing(listing(1, { title: { en: 'older' } }));
    const racing: SearchPort = {
      ...index,
      async apply(entries, options) {
        if (options?.force) await write.listing(listing(1, { title: { en: 'newer' } }, { version: 2 }));
        await index.apply(entries, options);
      },
    };
    await reconcileSlice({ ...it, search: racing });
    expect((await titles(index)).get(listingId(1))).toBe('newer');
    await index.close();
  });

  it('stays at its place while the engine is away or time is short, and begins the index again where the engine forgot the place', async () => {
    const index = await open();
    const { it } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    await write.listing(listing(1, {}));
    const away: SearchPort = { ...index, held: () => Promise.reject(new Fault('limited', 'search.down')) };
    await expect(reconcileSlice({ ...it, search: away })).rejects.toMatchObject({ code: 'search.down' });
    expect(await reconcileSlice(it, { budgetMs: 0 })).toMatchObject({ checked: 0, ended: false });
    expect(await it.stores.reconciliation.get()).toBeUndefined();
    await wholeRound(it);
    const kept = await it.stores.reconciliation.get();
    if (!kept) throw new Error('no place kept');
    await it.stores.reconciliation.save({ ...kept, version: kept.version + 1, through: 'index', from: 'outlived' });
    const forgetful: SearchPort = {
      ...index,
      slice: (from) => (from ? Promise.reject(new Fault('invalid', 'search.refused')) : index.slice()),
    };
    expect(await reconcileSlice({ ...it, search: forgetful })).toMatchObject({ checked: 1, ended: true });
    await index.close();
  });

  it('goes on past a record that the engine will not have, and mends its neighbours', async () => {
    const index = await open();
    const { it } = await world(index);
    const write = writing(it.stores);
    await write.organisation(organisation(1));
    for (const n of [1, 2, 3]) await write.listing(listing(n, {}));
    const choosy: SearchPort = {
      ...index,
      apply: (entries, options) =>
        entries.some(({ id }) => id === listingId(2))
          ? Promise.reject(new Fault('invalid', 'search.refused'))
          : index.apply(entries, options),
    };
    const slices = await wholeRound({ ...it, search: choosy });
    expect([total(slices, 'missing'), total(slices, 'mended'), slices.at(-1)?.ended]).toEqual([3, 2, true]);
    expect([...(await titles(index)).keys()].sort()).toEqual([listingId(1), listingId(3)]);
    await index.close();
  });
});
