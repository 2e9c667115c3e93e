import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import { reindex } from '@sandan/fn-indexer/reindex';
import { subjectOf } from '@sandan/fn-indexer/subject';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { Fault } from '@sandan/kernel/fault';
import type { SearchRecord } from '@sandan/search/record';
import { stores } from '@sandan/store/stores';
import type { Translator } from '@sandan/translate/translator';
import { afterAll, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { engines } from './engines.ts';
import { listing, listingId, organisation } from './listings.ts';
import { someQuery } from './records.ts';
import { streamRecord, writing } from './stream.ts';

afterAll(stopEngine);

const lexicon: Readonly<Record<string, string>> = { '분리막 코팅': 'separator coating', 'ball valve': '볼밸브' };

/** Translates what it knows, counts what it was asked, and can be out of order. */
const translatorOf = () => {
  const state = { asked: 0, down: false };
  const translator: Translator = {
    translate: async (texts) => {
      state.asked += 1;
      if (state.down) throw new Fault('limited', 'translate.down');
      return texts.map((text) => lexicon[text] ?? `(${text})`);
    },
  };
  return { state, translator };
};

const open = async (translator?: Translator): Promise<IndexerWorld> => ({
  stores: stores(await emptyTable(), 'secret'),
  search: await (engines.embedded as (typeof engines)[string])(),
  ...(translator ? { translator } : {}),
  now: () => new Date('2026-11-22T00:00:00Z'),
  log: () => {},
});

const held = async (world: IndexerWorld): Promise<SearchRecord[]> =>
  (await world.search.search({ ...someQuery, text: '', size: 50 })).hits.map((hit) => hit.record);
const korean = { title: { ko: '분리막 코팅' }, summary: { ko: '전지용' } };

it('a listing in one language is translated once, and keeps its translation through every rebuild', async () => {
  const { state, translator } = translatorOf();
  const world = await open(translator);
  const write = writing(world.stores);
  const handle = indexerHandler(world);
  const first = [await write.organisation(organisation(1)), await write.listing(listing(1, korean))];
  await handle({ Records: first });
  await handle({ Records: first });
  expect((await held(world))[0]?.machine).toEqual({ title: { en: 'separator coating' }, summary: { en: '(전지용)' } });
  expect(state.asked).toBe(1);
  await reindex(world);
  expect(await reconcile(world)).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
  expect((await held(world))[0]?.machine?.title).toEqual({ en: 'separator coating' });
  expect(state.asked).toBe(1);
});

it('keeping a translation is no change of the listing, so the indexer does not wake itself', async () => {
  const { translator } = translatorOf();
  const world = await open(translator);
  const write = writing(world.stores);
  await indexerHandler(world)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, korean))] });
  const [kept] = (await world.stores.translations.of([listingId(1)])).values();
  expect(kept).toMatchObject({ to: 'en', title: 'separator coating' });
  expect(
    subjectOf(streamRecord(`listing#${listingId(1)}`, 'translation', 'translation', { ...kept, version: 1 })),
  ).toBeUndefined();
});

it('a changed text is translated anew, and a title in both languages not at all', async () => {
  const { state, translator } = translatorOf();
  const world = await open(translator);
  const write = writing(world.stores);
  const handle = indexerHandler(world);
  await handle({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, korean))] });
  await handle({ Records: [await write.listing({ ...listing(1, { title: { en: 'ball valve' } }), version: 2 })] });
  expect((await held(world))[0]?.machine).toEqual({ title: { ko: '볼밸브' } });
  const both = { title: { ko: '볼밸브', en: 'ball valve' } };
  await handle({ Records: [await write.listing({ ...listing(1, both), version: 3 })] });
  expect((await held(world))[0]?.machine).toBeUndefined();
  expect(state.asked).toBe(2);
});

it('while the translator is down listings are found as they are, and are translated by the next reconciliation', async () => {
  const { state, translator } = translatorOf();
  state.down = true;
  const world = await open(translator);
  const write = writing(world.stores);
  const records = [await write.organisation(organisation(1)), await write.listing(listing(1, korean))];
  expect(await indexerHandler(world)({ Records: records })).toEqual({ batchItemFailures: [] });
  expect((await held(world)).map((r) => [r.title, r.machine])).toEqual([[korean.title, undefined]]);
  state.down = false;
  await reconcile(world);
  expect((await held(world))[0]?.machine?.title).toEqual({ en: 'separator coating' });
});

it('without a translator nothing is asked or kept', async () => {
  const world = await open();
  const write = writing(world.stores);
  await indexerHandler(world)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, korean))] });
  expect((await held(world))[0]?.machine).toBeUndefined();
  expect((await world.stores.translations.of([listingId(1)])).size).toBe(0);
});
