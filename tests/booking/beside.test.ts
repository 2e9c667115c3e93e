import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actOn, book, bookParts, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;
const time = { start: `${ten[0]}:00+09:00`, end: `${ten[1]}:00+09:00` };

const found = async (kind: string) =>
  (await as(m, 'sme').get<{ items: { id: string }[] }>(`/resource-kinds/${kind}/resources`)).body.items?.map((r) => r.id);

test('an instrument is booked with a room, an operator, an interpreter, a video room, storage and material of several owners, or nothing is', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const kinds = ['room', 'operator', 'interpreter', 'video_room', 'warehouse_slot', 'consumable'];
  const ids = await Promise.all(kinds.map((kind, n) => resourceOf(m, { kind }, n % 2 === 0 ? 'office' : 'equipment')));
  const [, , interpreter = '', , storage = ''] = ids;
  const parts = [await resourceOf(m), ...ids].map((resourceId) => ({ resourceId, ...time }));
  for (const [n, kind] of kinds.entries()) expect(await found(kind)).toEqual([ids[n]]);

  const theirs = (await book(m, 'buyer', interpreter, ten)).body;
  const refused = await bookParts(m, 'sme', parts);
  expect(refused).toMatchObject({ status: 409, body: { code: 'booking.taken', errors: [{ pointer: '/parts/3' }] } });
  for (const id of ids.filter((one) => one !== interpreter)) {
    const day = [Date.parse(time.start) - 86_400_000, Date.parse(time.end)] as const;
    expect(await m.world.stores.claims.of(id, ...day)).toEqual([]);
  }

  await actOn(m, 'buyer', theirs, 'cancel', { reason: 'plans' });
  const booked = await bookParts(m, 'sme', parts);
  expect(booked.body).toMatchObject({ state: 'confirmed' });
  expect(booked.body.parts.map((p) => p.resourceId)).toEqual(parts.map((p) => p.resourceId));
  expect((await book(m, 'buyer', storage, ten)).body).toMatchObject({ code: 'booking.taken' });
});

test('what goes beside is found by the words of its name and its owner, in either language and any case', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const one = await resourceOf(m, { kind: 'interpreter', name: { ko: '독일어 통역', en: 'German interpreter' } });
  const other = await resourceOf(
    m,
    { kind: 'interpreter', name: { ko: '일본어 통역', en: 'Japanese interpreter' } },
    'equipment',
  );
  const named = async (q: string) =>
    (
      await as(m, 'sme').get<{ items: { id: string }[] }>(`/resource-kinds/interpreter/resources?q=${encodeURIComponent(q)}`)
    ).body.items.map((r) => r.id);
  expect(await named('독일어')).toEqual([one]);
  expect(await named('INTERPRETER japanese')).toEqual([other]);
  expect((await named('통역')).toSorted()).toEqual([one, other].toSorted());
  expect(await named('french')).toEqual([]);
});

test('what goes beside of an owner that is suspended is offered to nobody, and again once it is reinstated', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const id = await resourceOf(m, { kind: 'interpreter', name: { ko: '독일어 통역', en: 'German interpreter' } });
  const seen = async () => {
    const { body } = await as(m, 'sme').get<{ items: { id: string }[] }>('/resource-kinds/interpreter/resources?q=german');
    return [await found('interpreter'), body.items.map((r) => r.id)];
  };
  const { organisations } = m.world.stores;
  for (const status of ['suspended', 'active'] as const) {
    const owner = await organisations.byId(m.organisations.office ?? '');
    if (!owner) throw new Error('no office');
    await organisations.save({ ...owner, status, version: owner.version + 1 });
    expect(await seen()).toEqual(status === 'active' ? [[id], [id]] : [[], []]);
  }
});

test('what is paused or of no such kind is not offered beside', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const id = await resourceOf(m, { kind: 'interpreter' });
  expect((await as(m, 'office').post(`/resources/${id}/actions`, { action: 'pause' }, { seen: 1 })).status).toBe(200);
  expect(await found('interpreter')).toEqual([]);
  for (const kind of ['instrument', 'butler'])
    expect((await as(m, 'sme').get(`/resource-kinds/${kind}/resources`)).status).toBeGreaterThanOrEqual(400);
});
