import { alertsHandler } from '@sandan/fn-notifier/watch/handler';
import { recordOf } from '@sandan/search/record';
import { sourceOf } from '@sandan/search/translation';
import type { StreamRecord } from '@sandan/store/change';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, noticesOf, publish, revise, type Saved, save, submit } from './story.ts';

let m: Cast;
let records: StreamRecord[];

beforeEach(async () => {
  records = [];
  m = await cast({
    now: '2026-11-23T10:00+09:00',
    functions: (all) => ({
      ...all,
      notifier: async (event) => {
        records.push(...(event.Records as StreamRecord[]));
        return all.notifier(event);
      },
    }),
  });
  await comeIn(m);
});
afterEach(() => m.close());

const mailsTo = (who: string) => m.mails().filter((mail) => mail.to.includes(`${who}@`));

test('what enters a saved search is told in the market and by mail, once, and what does not is not', async () => {
  await save(m, 'sme', 'q=분리막 코팅&kind=technology', { name: '분리막' });
  await publish(m, '초음파 용접 장치');
  expect(await noticesOf(m, 'sme')).toEqual([]);
  const listing = await publish(m, '분리막 세라믹 코팅');
  expect(await noticesOf(m, 'sme')).toMatchObject([
    {
      kind: 'search.matched',
      link: `/listings/${listing.id}`,
      text: { ko: '저장한 검색 「분리막」에 새 항목: 분리막 세라믹 코팅' },
    },
  ]);
  expect(mailsTo('sme').map((mail) => mail.subject)).toEqual(['저장한 검색 「분리막」에 새 항목: 분리막 세라믹 코팅']);
  await revise(m, listing, { ...technology('분리막 세라믹 코팅'), keywords: ['전고체'] });
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
  const { body } = await as(m, 'sme').get<{ items: Saved[] }>('/searches');
  expect(body.items).toMatchObject([{ found: [{ listingId: listing.id }] }]);
});

test('a search that excludes a word is not told of what says it, and is when it says it no more; one that only excludes is refused', async () => {
  await save(m, 'sme', 'q=분리막 -세라믹', { name: '고분자 분리막' });
  const ceramic = await publish(m, '분리막 세라믹 코팅');
  await publish(m, '분리막', { keywords: ['ceramic'] });
  expect(await noticesOf(m, 'sme')).toEqual([]);
  const polymer = await publish(m, '분리막 고분자 코팅');
  expect((await noticesOf(m, 'sme')).map(({ link }) => link)).toEqual([`/listings/${polymer.id}`]);
  await revise(m, ceramic, technology('분리막 실리콘 코팅'));
  expect(await noticesOf(m, 'sme')).toHaveLength(2);
  const only = await as(m, 'sme').post<{ code: string }>('/searches', { query: 'q=세라믹 제외', name: '나머지' });
  expect([only.status, only.body.code]).toEqual([422, 'search.asksNothing']);
});

test('an edit by which a listing newly matches is told', async () => {
  await save(m, 'sme', 'q=전고체&f.ipc=H01M');
  const listing = await publish(m, '전극 압연');
  expect(await noticesOf(m, 'sme')).toEqual([]);
  await revise(m, listing, { ...technology('전극 압연'), keywords: ['전고체'] });
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
});

test('a revision that is not confirmed, and a field that is kept back, call nobody', async () => {
  await save(m, 'sme', 'q=카나리아');
  const listing = await publish(m, '전극 슬러리', {
    attributes: { ...technology('').attributes, knowHow: { ko: '카나리아 비율로 섞습니다.' } },
  });
  const content = { ...technology('카나리아 전극'), attributes: technology('').attributes };
  await as(m, 'office').put(`/listings/${listing.id}/content`, { content }, { seen: listing.version });
  await m.settle();
  expect(await noticesOf(m, 'sme')).toEqual([]);
  expect(m.mails().some((mail) => mail.text.includes('카나리아'))).toBe(false);
});

test('nothing of an owner that is suspended is told, nor the own listings of an organisation', async () => {
  await save(m, 'sme', 'q=압연');
  await save(m, 'deputy', 'q=압연');
  const id = m.organisations.office ?? '';
  const office = await m.world.stores.organisations.byId(id);
  if (!office) throw new Error('no office');
  const submitted = await submit(m, technology('압연 설비'));
  await m.world.stores.organisations.save({ ...office, status: 'suspended', version: office.version + 1 });
  await act(m, 'operator', submitted, { action: 'publish', checklist: ['identity', 'rights', 'claims', 'confidential'] });
  await m.settle();
  expect(await noticesOf(m, 'sme')).toEqual([]);
  await m.world.stores.organisations.save({ ...office, version: office.version + 2 });
  await publish(m, '압연 윤활');
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
  expect(await noticesOf(m, 'deputy')).toEqual([]);
});

test('stream records that come again, out of order, or at once with others make no second alert', async () => {
  await save(m, 'sme', 'q=분리막');
  const listing = await publish(m, '분리막 연신');
  await revise(m, listing, { ...technology('분리막 연신'), keywords: ['다층'] });
  const own = records.filter((r) => JSON.stringify(r.dynamodb).includes(listing.id));
  await alertsHandler(m.world)({ Records: [...own, ...own.toReversed()] });
  await Promise.all([...own, ...own].map((r) => alertsHandler(m.world)({ Records: [r] })));
  await m.settle();
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
  expect(mailsTo('sme')).toHaveLength(1);
});

test('a listing that is no longer public when its record comes is not told', async () => {
  const before = records.length;
  const listing = await publish(m, '분리막 절단');
  await save(m, 'sme', 'q=분리막');
  const own = records.slice(before).filter((r) => JSON.stringify(r.dynamodb).includes(listing.id));
  await act(m, 'office', listing, { action: 'pause', reason: 'owner' });
  await alertsHandler(m.world)({ Records: own });
  await m.settle();
  expect(await noticesOf(m, 'sme')).toEqual([]);
});

test('a record that cannot be read is set aside with its cause, and those around it are told', async () => {
  await save(m, 'sme', 'q=분리막');
  const listing = await publish(m, '분리막 코팅');
  const last = records.findLast((r) => JSON.stringify(r.dynamodb).includes(`listing#${listing.id}`));
  const poison = {
    ...last,
    dynamodb: { ...last?.dynamodb, NewImage: { ...last?.dynamodb?.NewImage, body: { S: 'not a listing' } }, SequenceNumber: '1' },
  };
  expect(await alertsHandler(m.world)({ Records: [poison, ...(last ? [last] : [])] })).toEqual({ batchItemFailures: [] });
  expect(await m.world.stores.setAsides.of('alerts')).toMatchObject([{ subject: { pk: `listing#${listing.id}` } }]);
});

test('the writes of the alerts bring them nothing more to do', async () => {
  await save(m, 'sme', 'q=분리막');
  await publish(m, '분리막 권취');
  const types = (of: StreamRecord[]) => of.map((r) => (r.dynamodb?.NewImage as { type?: { S: string } })?.type?.S);
  const own = records.filter((r) => ['alert', 'delivery', 'notice'].includes(types([r])[0] ?? ''));
  expect(own.length).toBeGreaterThan(0);
  const count = records.length;
  await alertsHandler(m.world)({ Records: own });
  await m.settle();
  expect(records).toHaveLength(count);
});

test('a search that is paused finds nothing, and what came meanwhile is not made up for', async () => {
  const saved = await save(m, 'sme', 'q=분리막');
  const paused = await as(m, 'sme').post<Saved>(`/searches/${saved.id}/actions`, { action: 'pause' }, { seen: 1 });
  const listing = await publish(m, '분리막 연신');
  m.at('2026-11-23T11:00+09:00');
  await as(m, 'sme').post(`/searches/${saved.id}/actions`, { action: 'resume' }, { seen: paused.body.version });
  await revise(m, listing, { ...technology('분리막 연신'), keywords: ['다층'] });
  expect(await noticesOf(m, 'sme')).toEqual([]);
  await publish(m, '분리막 절단');
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
});

test('a search that asks for nothing, or for what there is not, is not kept', async () => {
  const sme = as(m, 'sme');
  const of = (query: string) => sme.post<{ code: string }>('/searches', { name: 'x', query });
  expect((await of('sort=newest')).body.code).toBe('search.asksNothing');
  expect((await of('f.nonsense=1')).body.code).toBe('request.invalid');
  expect((await of('r.readiness=9..1')).body.code).toBe('request.invalid');
  expect((await sme.post('/searches', { name: 'x', query: 'q=a&page=3&sort=newest' })).body).toMatchObject({ query: 'q=a' });
  const stale = await save(m, 'sme', 'q=b');
  await sme.patch(`/searches/${stale.id}`, { name: 'y' }, { seen: 1 });
  expect((await sme.patch(`/searches/${stale.id}`, { name: 'z' }, { seen: 1 })).body.code).toBe('search.stale');
});

test('a listing that is found only by what a machine translated is told once the translation is there, and once', async () => {
  await save(m, 'sme', 'q=moonlit+lattice', { name: '격자' });
  const listing = await publish(m, '', { title: { ko: '달빛 격자 소재' } });
  expect(await noticesOf(m, 'sme')).toEqual([]);
  const stored = await m.world.stores.listings.byId(listing.id);
  const owner = await m.world.stores.organisations.byId(m.organisations.office ?? '');
  const record = stored && recordOf(stored, owner);
  const source = record && sourceOf(record);
  if (!source) throw new Error('nothing to translate');
  const kept = { listingId: listing.id, digest: source.digest, to: source.to, at: m.world.now().toISOString() };
  await m.world.stores.translations.keep({ ...kept, digest: 'of another text', title: 'Moonlit lattice' });
  await m.settle();
  expect(await noticesOf(m, 'sme')).toEqual([]);
  for (const title of ['Moonlit lattice material', 'Moonlit lattice stuff']) {
    await m.world.stores.translations.keep({ ...kept, title });
    await m.settle();
  }
  expect(await noticesOf(m, 'sme')).toMatchObject([{ kind: 'search.matched', link: `/listings/${listing.id}` }]);
});

test('nothing more is noted for a search whose owner has been erased, though those who tell still have it in mind', async () => {
  const { id } = await save(m, 'sme', 'q=분리막');
  await publish(m, '분리막 연신');
  const { searches, alerts, db } = m.world.stores;
  const search = await searches.byId(m.personId('sme'), id);
  if (!search) throw new Error('no search');
  const w = work();
  searches.remove(w, search);
  await commit(db, w);
  const found = await alerts.foundBy(id, { limit: 10 });
  await publish(m, '분리막 절단');
  expect((await alerts.foundBy(id, { limit: 10 })).items).toEqual(found.items);
});
