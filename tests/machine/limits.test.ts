import { mayLook } from '@sandan/fn-api/limit/looks';
import { afterEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { inDays, type Made, machine } from './caller.ts';

let m: Cast;
afterEach(() => m.close());

const keyOf = async (person: string) => {
  const body = { name: 'ERP', scopes: ['look'], expiresAt: inDays(m.world.now(), 9) };
  return (await as(m, person).post<Made>(`/organisations/${m.organisations[person]}/keys`, body)).body;
};

const tally = (statuses: readonly number[]) => ({
  ok: statuses.filter((s) => s === 200).length,
  limited: statuses.filter((s) => s === 429).length,
});

test('however many call at once, a key gets what its plan allows and no more', async () => {
  m = await cast({ now: '2026-03-02T01:00:30Z' });
  const erp = machine(m, (await keyOf('sme')).secret);
  const statuses: number[] = [];
  for (let round = 0; round < 3; round++)
    statuses.push(...(await Promise.all(Array.from({ length: 64 }, async () => (await erp.get('/kinds')).status))));
  expect(tally(statuses)).toEqual({ ok: 120, limited: 72 });
  const refused = await erp.get('/kinds');
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(refused.body).toMatchObject({ code: 'limit.minute', status: 429 });
  expect(refused.headers.get('ratelimit')).toContain('"minute";r=0;t=30');
  m.at('2026-03-02T01:01:00Z');
  const again = await erp.get('/kinds');
  expect([again.status, again.headers.get('ratelimit-policy')]).toEqual([200, '"minute";q=120;w=60, "day";q=10000;w=86400']);
  expect(again.headers.get('ratelimit')).toMatch(/^"minute";r=119;t=60, "day";r=98\d\d;t=\d+$/);
});

test('several functions that count at once never add up to more', async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
  const { limits } = m.world.stores;
  const span = { key: 'minute#key_x', most: 100, until: Date.parse('2026-03-02T01:01:00Z') };
  const taken = await Promise.all(Array.from({ length: 64 }, async () => (await limits.take(span, 7)).taken));
  expect(taken.reduce((a, b) => a + b)).toBe(100);
  expect(await limits.used(span)).toBe(100);
});

test('the day of an organisation is shared by all its keys', async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
  const keys = [await keyOf('sme'), await keyOf('sme')];
  const span = { key: `day#${m.organisations.sme}`, most: 10_000, until: Date.parse('2026-03-03T00:00:00Z') };
  await m.world.stores.limits.take(span, 9_990);
  const statuses = [];
  for (const key of keys) for (let i = 0; i < 8; i++) statuses.push((await machine(m, key.secret).get('/kinds')).status);
  expect(tally(statuses)).toEqual({ ok: 10, limited: 6 });
});

test('people and addresses have limits of their own, in the language of the reader', async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z', limits: { person: 8, address: 12 } });
  const mine = await Promise.all(Array.from({ length: 20 }, async () => (await as(m, 'sme').get('/me')).status));
  expect(tally(mine)).toEqual({ ok: 8, limited: 12 });
  const from = (address: string) =>
    m.request('/api/v1/kinds', {
      headers: { 'x-edge': 'edge-secret-of-the-tests', 'x-forwarded-for': `${address}, 127.0.0.1`, 'accept-language': 'ko' },
    });
  const statuses = await Promise.all(Array.from({ length: 20 }, async (_, i) => (await from(`2001:db8::${i}`)).status));
  expect(tally(statuses)).toEqual({ ok: 12, limited: 8 });
  expect((await from('2001:db8:0:1::1')).status).toBe(200);
  expect(await (await from('2001:db8::1')).json()).toMatchObject({ title: expect.stringContaining('1분에 12번') });
});

test('one who looks at hundreds of organisations in an hour is slowed down, and their own is always open', async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
  const open = await publish(m);
  const erp = machine(m, (await keyOf('sme')).secret);
  const { id } = (await as(m, 'sme').get<{ items: Made[] }>(`/organisations/${m.organisations.sme}/keys`)).body.items[0] ?? {};
  const until = Date.parse('2026-03-02T02:00:00Z');
  const span = { key: `organisations#${id}`, most: 300, until };
  await m.world.stores.limits.join(
    span,
    Array.from({ length: 299 }, (_, i) => `other${i}`),
  );
  expect((await erp.get(`/listings/${open.id}`)).status).toBe(200);
  expect((await erp.get(`/listings/${open.id}`)).status).toBe(200);
  const next = await erp.get(`/organisations/${m.organisations.buyer}`);
  expect([next.status, next.body.code]).toEqual([429, 'limit.organisations']);
  expect((await erp.get(`/organisations/${m.organisations.sme}`)).status).toBe(200);
});

test('a process knows a few of those at whom one looked by itself, and the more are noted the nearer the bound is', async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
  const who = 'per_01M00000000000000000000000';
  const ids = Array.from({ length: 310 }, (_, i) => `org_${String(i).padStart(26, '0')}`);
  const look = async (id = '') => (await mayLook(m.world, who, id)).allowed;
  const allowed: boolean[] = [];
  for (const id of ids) allowed.push(await look(id));
  expect(allowed.filter(Boolean)).toHaveLength(300);
  expect(allowed.slice(300)).not.toContain(true);
  expect(await look(ids[7])).toBe(true);
  const other = { ...m.world };
  expect((await mayLook(other, who, 'org_elsewhere')).allowed).toBe(false);
  expect((await mayLook(other, who, ids[299] ?? '')).allowed).toBe(true);
});

test('an answer that refuses says as well what its key has left, in the shape of SCIM too', async () => {
  m = await cast({ now: '2026-03-02T01:00:30Z' });
  const erp = machine(m, (await keyOf('sme')).secret);
  const nothing = `lst_${'0'.repeat(26)}`;
  const refused = [
    await erp.get(`/listings/${nothing}`),
    await erp.get('/notices'),
    await erp.get('/listings/never'),
    await erp.post('/listings', { kind: 'none' }),
    await erp.get('/scim/v2/Users'),
    await erp.get('/audit'),
  ];
  for (const [i, { status, headers }] of refused.entries()) {
    expect(status, String(i)).toBeGreaterThanOrEqual(400);
    expect(headers.get('ratelimit'), `${i}: ${status}`).toMatch(/^"minute";r=\d+;t=30, "day";r=\d+;t=\d+$/);
  }
});
