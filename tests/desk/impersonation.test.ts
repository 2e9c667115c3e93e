import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  for (const person of ['sme', 'operator', 'office']) await as(m, person).get('/me');
});
afterAll(() => m.close());

interface Line {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason: string;
}

const reason = '문의 화면이 비어 보인다는 전화를 받고 함께 확인';
const begin = async (minutes = 30) =>
  as(m, 'operator').post<Line>('/impersonations', {
    personId: m.personId('sme'),
    organisationId: m.organisations.sme,
    reason,
    minutes,
  });
const through = async (id: string, path: string, method = 'GET', person = 'operator') => {
  const answer = await m.request(`/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await m.token(person)}`,
      'x-on-behalf-of': id,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'content-type': 'application/json', 'if-match': '"1"' }),
    },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('the desk sees what the person sees, and can change nothing', async () => {
  const { body: seen } = await begin();
  expect(await through(seen.id, '/me')).toMatchObject({
    status: 200,
    body: { person: { id: m.personId('sme') }, permissions: ['look'], impersonation: { id: seen.id } },
  });
  expect((await through(seen.id, '/inquiries?box=received')).status).toBe(200);
  expect((await through(seen.id, '/queue')).status).toBe(403);
  for (const [method, path] of [
    ['PATCH', '/me'],
    ['POST', '/listings'],
    ['POST', `/impersonations/${seen.id}/end`],
  ])
    expect(await through(seen.id, path ?? '', method)).toMatchObject({ status: 403, body: { code: 'impersonation.readOnly' } });
});

test('the person is told why, and finds it among what was looked at; every look stands in the audit', async () => {
  await m.settle();
  const { body } = await as(m, 'sme').get<{ items: { text: { ko: string } }[] }>('/notices');
  expect(body.items.some((n) => n.text.ko.includes(reason))).toBe(true);
  const mine = await as(m, 'sme').get<{ items: Line[] }>('/me/impersonations');
  expect(mine.body.items[0]).toMatchObject({ reason, state: 'active' });
  expect(mine.text).not.toContain(m.personId('operator'));

  const looksOf = (who: string) =>
    as(m, who).get<{ items: { operation: string; object: string }[] }>(`/me/impersonations/${mine.body.items[0]?.id}/looks`);
  const looks = await looksOf('sme');
  expect(looks.body.items.map(({ operation, object }) => [operation, object]).sort()).toEqual([
    ['inquiries.list', 'inquiries'],
    ['me.read', 'me'],
  ]);
  expect(looks.text).not.toContain(m.personId('operator'));
  for (const who of ['operator', 'office']) expect((await looksOf(who)).status).toBe(404);

  // To the organisation it was the desk, and not one of its own, by whatever name.
  const { body: audit } = await as(m, 'sme').get<{ items: { object: string; side: string }[] }>('/audit?kind=read');
  const line = { side: 'desk', by: { onBehalfOf: m.personId('sme') }, onBehalfOfName: expect.any(String) };
  expect(audit.items.filter(({ object }) => object.startsWith('impersonations/'))).toMatchObject([line, line]);
  expect(audit.items.filter((line) => 'actorName' in line)).toEqual([]);
  const file = await m.request('/api/v1/audit/export?format=csv&kind=read', {
    headers: { authorization: `Bearer ${await m.token('sme')}` },
  });
  expect(await file.text()).toContain(m.personId('sme'));
});

test('through somebody who is suspended in an organisation nothing of it is seen', async () => {
  const { memberships } = m.world.stores;
  const there = await memberships.of(m.organisations.sme ?? '', m.personId('sme'));
  if (!there) throw new Error('a member of the cast');
  const { body: seen } = await begin();
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  await memberships.save({ ...there, version: there.version + 1, suspended: { by, reason: 'test' } });
  expect(await through(seen.id, '/me')).toMatchObject({ status: 200, body: { active: null, permissions: [] } });
  expect((await through(seen.id, '/inquiries?box=received')).status).toBe(403);
  await memberships.save({ ...there, version: there.version + 2 });
});

test('it ends when it is ended, and by itself when its time is over', async () => {
  const { body: one } = await begin();
  expect((await as(m, 'operator').post(`/impersonations/${one.id}/end`, undefined, { seen: 1 })).body).toMatchObject({
    state: 'ended',
  });
  expect(await through(one.id, '/me')).toMatchObject({ status: 403, body: { code: 'impersonation.over' } });
  const { body: other } = await begin(5);
  m.at('2026-11-23T10:05+09:00');
  expect(await through(other.id, '/me')).toMatchObject({ status: 403, body: { code: 'impersonation.over' } });
  expect((await as(m, 'operator').post(`/impersonations/${other.id}/end`, undefined, { seen: 1 })).status).toBe(409);
});

test('nobody else looks through it, and the desk does not look through its own', async () => {
  const { body: seen } = await begin();
  expect((await through(seen.id, '/me', 'GET', 'office')).status).toBe(403);
  expect((await through('ipn_00000000000000000000000000', '/me')).status).toBe(403);
  const own = { personId: m.personId('operator'), organisationId: null, reason };
  expect(await as(m, 'operator').post('/impersonations', own)).toMatchObject({
    status: 422,
    body: { code: 'impersonation.desk' },
  });
});
