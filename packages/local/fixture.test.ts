import { expect, test } from 'vitest';
import { market } from './fixture.ts';

const company = { type: 'exporter', name: { ko: '새벽정밀' }, country: 'KR' };

const register = async (m: Awaited<ReturnType<typeof market>>, key: string) =>
  m.request('/api/v1/organisations', {
    method: 'POST',
    headers: { authorization: `Bearer ${await m.token('newcomer')}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(company),
  });

test('two markets of one process know nothing of each other', async () => {
  const [one, other] = await Promise.all([market(), market()]);
  const { id } = (await (await register(one, 'key-00000001')).json()) as { id: string };
  expect((await one.request(`/api/v1/organisations/${id}`)).status).toBe(200);
  expect((await other.request(`/api/v1/organisations/${id}`)).status).toBe(404);
  await Promise.all([one.close(), other.close()]);
});

test('what a test puts between one market and its table reaches no other market', async () => {
  const one = await market();
  one.world.stores.db.client.middlewareStack.add(() => () => Promise.reject(new Error('broken off')), {
    step: 'initialize',
    name: 'broken',
  });
  one.world.stores.db.client.send = () => Promise.reject(new Error('broken off'));
  const other = await market();
  expect((await register(other, 'key-00000001')).status).toBe(201);
  await Promise.all([one.close(), other.close()]);
});

test('the clock of a market stands where it was set, for tokens too', async () => {
  const m = await market({ now: '2026-12-01T00:00:00Z' });
  const early = await m.token('newcomer');
  const { id } = (await (await register(m, 'key-00000001')).json()) as { id: string };
  m.at('2026-12-03T00:00:00Z');
  const ask = async (token: string) => (await m.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;
  expect([await ask(early), await ask(await m.token('newcomer'))]).toEqual([401, 200]);
  expect((await m.world.stores.organisations.byId(id))?.created.at).toBe('2026-12-01T00:00:00.000Z');
  await m.run('clock');
  await m.close();
});

test('an engine that fails for a while is caught up with, without loss', async () => {
  let down = true;
  const m = await market({
    search: (engine) => ({ ...engine, apply: async (...a) => (down ? Promise.reject(new Error('down')) : engine.apply(...a)) }),
  });
  await register(m, 'key-00000001');
  down = false;
  await m.settle();
  expect(m.failures()).toEqual([]);
  await m.close();
});
