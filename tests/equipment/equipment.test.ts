import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocuments } from '@sandan/fn-sources/documents';
import { equipment } from '@sandan/fn-sources/feeds/equipment';
import { resourceIdOf } from '@sandan/market/equipment/bookable';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actor, documentOf } from '../import/office.ts';
import { bookEach } from './each.ts';

let m: Cast;
const now = '2026-11-30T09:00+09:00';
beforeAll(async () => {
  m = await cast({ now });
});
afterAll(() => m.close());

const bring = (content: string | Uint8Array, publish = true) =>
  importDocuments(m.world, {
    feed: equipment,
    documents: [documentOf('list.csv', content)],
    ownerId: m.organisations.office ?? '',
    actor,
    publish,
  });

const list = [
  '관리번호,장비명(국문),장비명(영문),대분류,소분류,활용범위,설치장소,주소',
  'A-1,만능재료시험기,Universal testing machine,기계가공/시험장비,만능시험기,공동활용서비스가능,1층,경상남도 창원시',
  'A-2,표면조도계,Surface roughness tester,물리적측정장비,표면거칠기/미세구조측정장비,공동활용허용가능,2층,경상남도 창원시',
  'A-3,마이크로 비커스 경도시험기,Micro Vickers hardness tester,기계가공/시험장비,경도시험기,단독활용만가능,2층,경상남도 창원시',
].join('\n');

interface Found {
  readonly total: number;
  readonly purposes: { name: string }[];
  readonly hits: {
    id: string;
    title: { ko?: string; en?: string };
    access: {
      resourceId?: string;
      approval?: string;
      firstFree?: { from: string; to: string };
      reasons: { code: string; text: string; way?: string }[];
    };
  }[];
}
const find = async (who: string | null, query: string): Promise<Found> =>
  (await as(m, who).get<Found>(`/equipment?${query}`)).body;

test('a list makes each shared instrument one that can be booked, once, and what the owner changed stays', async () => {
  expect((await bring(list)).counts).toMatchObject({ read: 3, created: 3 });
  const mine = async () =>
    (await as(m, 'office').get<{ items: { id: string; version: number; listingId: string }[] }>('/resources')).body;
  const made = (await mine()).items;
  expect(made).toHaveLength(2);
  for (const { id, listingId } of made) expect(id).toBe(resourceIdOf(listingId));
  const [first] = made;
  await as(m, 'office').post(`/resources/${first?.id}/actions`, { action: 'pause' }, { seen: 1 });
  expect((await bring(list)).counts).toMatchObject({ created: 0, unchanged: 3 });
  expect((await mine()).items).toHaveLength(2);
  const kept = await as(m, 'office').get<{ state: string; version: number }>(`/resources/${first?.id}`);
  expect(kept.body).toMatchObject({ state: 'paused', version: 2 });
  await as(m, 'office').post(`/resources/${first?.id}/actions`, { action: 'resume' }, { seen: 2 });
});

test('equipment is found by what is to be found out, in both languages, with the way to book it or why not yet', async () => {
  await m.settle();
  const korean = await find(null, `q=${encodeURIComponent('용접부 인장 강도를 재고 싶어요')}`);
  expect(korean.purposes.map((p) => p.name)).toContain('tensile');
  expect(korean.hits.map((h) => h.title.ko)).toEqual(['만능재료시험기']);
  expect(korean.hits[0]?.access.reasons).toMatchObject([{ code: 'equipment.signIn', way: 'sign-in' }]);
  const english = await find('buyer', 'lang=en&q=how%20rough%20is%20my%20surface%20(roughness)');
  expect(english.hits.map((h) => h.title.en)).toEqual(['Surface roughness tester']);
  expect(english.hits[0]?.access).toMatchObject({ approval: 'manager', reasons: [] });
  // A day ahead, in office hours.
  expect(english.hits[0]?.access.firstFree?.from).toBe('2026-12-01T00:00:00.000Z');
  const alone = await find('buyer', 'lang=en&q=hardness');
  expect(alone.hits[0]?.access.reasons).toMatchObject([{ code: 'equipment.soleUse', way: 'inquiry' }]);
  const listing = english.hits[0]?.id;
  const one = await as(m, 'buyer').get<Found['hits'][number]['access']>(`/listings/${listing}/access`);
  expect(one.body).toMatchObject({ resourceId: resourceIdOf(listing ?? ''), reasons: [] });
  expect((await as(m, 'buyer').get('/equipment?from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z')).status).toBe(422);
});

test('what is full in the period is left out where only free equipment is wanted, and says so where it is not', async () => {
  const window = 'from=2026-12-01T00:00:00Z&to=2026-12-01T10:00:00Z';
  const before = await find('buyer', `q=roughness&lang=en&${window}`);
  const access = before.hits[0]?.access;
  const booked = await as(m, 'office').post('/bookings', {
    parts: [{ resourceId: access?.resourceId, start: '2026-12-01T00:00:00Z', end: '2026-12-01T08:00:00Z' }],
    step: 'book',
  });
  expect(booked.status).toBe(201);
  const later = await find('buyer', `q=roughness&lang=en&${window}`);
  expect(later.hits[0]?.access.firstFree).toMatchObject({ from: '2026-12-01T08:00:00.000Z', to: '2026-12-01T08:30:00.000Z' });
  const long = await find('buyer', `q=roughness&lang=en&minutes=120&${window}`);
  expect(long.hits[0]?.access.reasons).toMatchObject([{ code: 'equipment.full' }]);
  expect((await find('buyer', `q=roughness&lang=en&minutes=120&free=true&${window}`)).hits).toEqual([]);
  const tooLong = await find('buyer', `q=roughness&lang=en&minutes=600&${window}`);
  expect(tooLong.hits[0]?.access.reasons).toMatchObject([{ code: 'equipment.tooLong' }]);
});

const real = join(import.meta.dirname, '../../../shared/data/equipment/equipment.jsonl');
const there = existsSync(real);

test.skipIf(!there)(
  `the real list comes in whole, and each shared instrument can be booked${there ? '' : ' (skipped: no list)'}`,
  async () => {
    const bytes = readFileSync(real);
    const lines = bytes.toString().trim().split('\n').length;
    expect((await bring(bytes)).counts).toEqual({ read: lines, created: lines, updated: 0, unchanged: 0, refused: 0 });
    await m.settle();
    const { body } = await as(m, null).get<Found>('/equipment?limit=50');
    expect(body.total).toBe(lines + 3);
    expect(
      body.hits.filter((h) => h.access.resourceId === undefined && h.access.reasons[0]?.code !== 'equipment.soleUse'),
    ).toEqual([]);
    const emc = await find('buyer', 'lang=en&q=electromagnetic%20compatibility%20of%20a%20vehicle');
    expect(emc.total).toBeGreaterThan(3);
    const korean = await find('buyer', `q=${encodeURIComponent('부식')}`);
    expect(korean.hits[0]?.title.ko).toContain('염수');
    // Every tenth in each run; `npm run bench -- equipment` books each of them.
    const outcome = await bookEach(m, 'buyer', 10);
    expect(outcome.refused).toEqual([]);
    expect(outcome.booked).toBe(outcome.looked);
    expect(outcome.booked).toBeGreaterThan(lines / 20);
  },
);
