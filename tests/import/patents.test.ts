import { join } from 'node:path';
import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import { importDocuments } from '@sandan/fn-sources/documents';
import { kipris } from '@sandan/fn-sources/feeds/kipris';
import { followedOf } from '@sandan/fn-sources/followed';
import { check, complete } from '@sandan/market/listing/content';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import { act, edit, reviewChecklist } from '@sandan/market/listing/verbs';
import { absent, listA, recorded, recordingsIn, refusal, rowA } from '@sandan/sources/kipris/fixtures';
import type { Stores } from '@sandan/store/stores';
import { afterAll, expect, test } from 'vitest';
import { emptyTable, engineEndpoint, stopEngine } from '../store/database.ts';
import { saidBy } from './killed.ts';
import { actor, anOffice, documentOf } from './office.ts';

afterAll(stopEngine);
const lists = codes(codesFolder);

const all = async (stores: Stores, ownerId: string): Promise<Listing[]> => {
  const found: Listing[] = [];
  let cursor: string | undefined;
  do {
    const page = await stores.listings.ofOwner(ownerId, { limit: 100, ...(cursor ? { cursor } : {}) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return found;
};
/** The content as its owner could save it again and send it for review. */
const fitted = async (content: ListingContent): Promise<ListingContent> => {
  const known = new Set<string>();
  for (const { scheme, code } of content.codes) if (await lists.known(scheme, code)) known.add(`${scheme} ${code}`);
  const read = check(kindOf('technology'), content, (c) => known.has(`${c.scheme} ${c.code}`));
  complete(kindOf('technology'), read);
  return read;
};
const numbers = (listings: readonly Listing[]) => listings.map((l) => l.provenance?.sourceId ?? '').sort();
const made = (...rows: string[]) => [documentOf('made-up.xml', listA(rows))];

test('patents come in as drafts, the same patent twice is one, and the numbers add up', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const design = '<DesignInfo><applicationNumber>3020220047376</applicationNumber><articleName>상자</articleName></DesignInfo>';
  const documents = made(
    rowA(1),
    rowA(2),
    design,
    rowA(1),
    rowA(3, { ApplicationNumber: 'x' }),
    rowA(2, { RegistrationStatus: '소멸' }),
  );
  const report = await importDocuments(world, { feed: kipris, documents, ownerId: owner.id, actor });
  expect(report.counts).toEqual({ read: 6, created: 2, updated: 1, unchanged: 1, refused: 2 });
  expect(report.refused).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        position: { document: 'made-up.xml', index: 3 },
        id: '3020220047376',
        title: '상자',
        code: 'patent.design',
      }),
      expect.objectContaining({ position: { document: 'made-up.xml', index: 5 }, code: 'patent.number' }),
    ]),
  );
  const listings = await all(world.stores, owner.id);
  expect(numbers(listings)).toEqual(['1020160000001', '1020160000002']);
  expect(listings.every((l) => l.kind === 'technology' && l.state === 'draft')).toBe(true);
  const second = listings.find((l) => l.provenance?.sourceId === '1020160000002');
  expect(second?.content.attributes.rightStatus).toBe('lapsed');
});

test('a dry run reckons the same numbers and writes nothing', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const documents = made(rowA(1), rowA(2), rowA(1), rowA(2, { RegistrationStatus: '소멸' }), rowA(9, { InventionName: '' }));
  const dry = await importDocuments(world, { feed: kipris, documents, ownerId: owner.id, actor, dryRun: true });
  expect(dry.counts).toEqual({ read: 5, created: 2, updated: 1, unchanged: 1, refused: 1 });
  expect(await all(world.stores, owner.id)).toEqual([]);
  expect(await world.stores.sources.byId(followedOf(kipris, owner.id, {}).id)).toBeUndefined();
  expect((await importDocuments(world, { feed: kipris, documents, ownerId: owner.id, actor })).counts).toEqual(dry.counts);
});

test('what the owner wrote survives, and the rest follows the source', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  await importDocuments(world, { feed: kipris, documents: made(rowA(1)), ownerId: owner.id, actor });
  const [first] = await all(world.stores, owner.id);
  if (!first) throw new Error('nothing came in');
  const codes = [...first.content.codes, { scheme: 'ksic' as const, code: '29133' }];
  const attributes = { ...first.content.attributes, readiness: 6 };
  const mine = { ...first.content, title: { ko: '우리 밸브', en: 'Our valve' }, codes, attributes };
  await world.stores.listings.save(edit(first, mine, actor, new Date()));
  const changed = rowA(1, {
    InventionName: '새 이름',
    RegistrationStatus: '소멸',
    InternationalpatentclassificationNumber: 'F16K 1/00|F16K 99/00',
  });
  const report = await importDocuments(world, { feed: kipris, documents: made(changed), ownerId: owner.id, actor });
  expect(report.counts).toMatchObject({ updated: 1, created: 0 });
  const [after] = await all(world.stores, owner.id);
  expect(after?.content.title).toEqual({ ko: '우리 밸브', en: 'Our valve' });
  expect(after?.content.attributes).toMatchObject({ readiness: 6, rightStatus: 'lapsed' });
  expect(after?.content.codes.map((c) => c.code).sort()).toEqual(['29133', 'F16K 1/00', 'F16K 99/00']);
  expect(
    (await importDocuments(world, { feed: kipris, documents: made(changed), ownerId: owner.id, actor })).counts,
  ).toMatchObject({
    unchanged: 1,
  });
});

test('a published technology stays as it is until the change of its source is confirmed', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  await importDocuments(world, { feed: kipris, documents: made(rowA(1)), ownerId: owner.id, actor });
  const [first] = await all(world.stores, owner.id);
  if (!first) throw new Error('nothing came in');
  const submitted = act(first, 'submit', 'owner', actor, new Date(), { vouched: true });
  await world.stores.listings.save(submitted);
  const changed = made(rowA(1, { RegistrationStatus: '소멸' }));
  const waiting = await importDocuments(world, { feed: kipris, documents: changed, ownerId: owner.id, actor });
  expect(waiting.refused).toMatchObject([{ code: 'listing.notOpen' }]);
  const published = act(submitted, 'publish', 'operator', actor, new Date(), { checklist: reviewChecklist, vouched: true });
  await world.stores.listings.save(published);
  await importDocuments(world, { feed: kipris, documents: changed, ownerId: owner.id, actor });
  const [after] = await all(world.stores, owner.id);
  expect(after?.content.attributes.rightStatus).toBe('in_force');
  expect(after?.revision?.content.attributes.rightStatus).toBe('lapsed');
});

test('two imports at once make one listing for each number', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const rows = Array.from({ length: 60 }, (_, i) => rowA(i + 1));
  const order = { feed: kipris, documents: made(...rows), ownerId: owner.id, actor };
  const reports = await Promise.all([1, 2, 3].map(() => importDocuments(world, order)));
  expect(new Set(numbers(await all(world.stores, owner.id))).size).toBe(60);
  expect(await all(world.stores, owner.id)).toHaveLength(60);
  expect(reports.reduce((sum, r) => sum + r.counts.created, 0)).toBe(60);
  for (const { counts } of reports) expect(counts.created + counts.unchanged).toBe(60);
});

test('of a document that is cut off, empty, a page or an error nothing is applied, and the source is stale since then', async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const order = { feed: kipris, ownerId: owner.id, actor };
  await importDocuments(world, { ...order, documents: made(rowA(1)) });
  const before = await all(world.stores, owner.id);
  const good = await world.stores.sources.byId(followedOf(kipris, owner.id, {}).id);
  expect(good).toMatchObject({ state: 'good', counts: { read: 1, created: 1 } });
  const whole = listA([rowA(1, { RegistrationStatus: '소멸' }), rowA(2)]);
  const bad = {
    'cut.xml': whole.slice(0, -30),
    'empty.xml': '',
    'page.xml': '<!DOCTYPE html><html><body>점검 중</body></html>',
    'blocked.xml': refusal('10', 'Blocked users.'),
    'none.xml': listA([]),
  };
  for (const [name, content] of Object.entries(bad)) {
    const report = await importDocuments(world, { ...order, documents: [documentOf(name, content)] });
    expect(report.counts.read, name).toBe(0);
    expect(report.faulty, name).toMatchObject([{ document: name }]);
    expect(await world.stores.sources.byId(followedOf(kipris, owner.id, {}).id), name).toMatchObject({
      state: 'stale',
      lastGoodAt: good?.lastGoodAt,
    });
  }
  expect(await all(world.stores, owner.id)).toEqual(before);
  expect((await world.stores.sources.stale({ limit: 10 })).items).toHaveLength(1);
  const blocked = await importDocuments(world, { ...order, documents: [documentOf('b.xml', bad['blocked.xml'])] });
  expect(blocked.faulty).toMatchObject([{ code: 'source.refused', answer: expect.stringContaining('Blocked users.') }]);
  await importDocuments(world, { ...order, documents: made(rowA(1)) });
  expect(await world.stores.sources.byId(followedOf(kipris, owner.id, {}).id)).toMatchObject({ state: 'good' });
  expect((await world.stores.sources.stale({ limit: 10 })).items).toHaveLength(0);
});

test('an import that is killed in the middle goes on without loss or double', async () => {
  const db = await emptyTable();
  const { world, owner } = await anOffice(db);
  const args = [await engineEndpoint(), db.tableName, owner.id, '400', '100'];
  expect(await saidBy(join(import.meta.dirname, 'run.ts'), args)).toBe('read 100\n');
  const part = await all(world.stores, owner.id);
  expect(part).toHaveLength(100);
  const rows = Array.from({ length: 400 }, (_, i) => rowA(i + 1));
  const report = await importDocuments(world, { feed: kipris, documents: made(...rows), ownerId: owner.id, actor });
  expect(report.counts).toEqual({ read: 400, created: 400 - part.length, updated: 0, unchanged: part.length, refused: 0 });
  const after = await all(world.stores, owner.id);
  expect(after).toHaveLength(400);
  expect(new Set(numbers(after)).size).toBe(400);
});

test.skipIf(!recorded)(`every recorded patent comes in exactly once, and a second run changes nothing${absent}`, async () => {
  const { world, owner } = await anOffice(await emptyTable());
  const documents = recordingsIn('list').map(({ name, bytes }) => documentOf(name, bytes));
  const report = await importDocuments(world, { feed: kipris, documents, ownerId: owner.id, actor });
  expect(report.counts).toEqual({ read: 1418, created: 826, updated: 0, unchanged: 499, refused: 93 });
  expect(report.faulty).toEqual([]);
  const codes = report.refused.map((r) => r.code);
  expect([codes.filter((c) => c === 'patent.design').length, codes.filter((c) => c === 'patent.trademark').length]).toEqual([
    70, 23,
  ]);
  const listings = await all(world.stores, owner.id);
  expect(listings).toHaveLength(826);
  expect(new Set(numbers(listings)).size).toBe(826);
  for (const { content } of listings) expect(await fitted(content)).toEqual(content);
  const second = await importDocuments(world, { feed: kipris, documents, ownerId: owner.id, actor });
  expect(second.counts).toEqual({ read: 1418, created: 0, updated: 0, unchanged: 1325, refused: 93 });
  expect(await all(world.stores, owner.id)).toEqual(listings);
});
