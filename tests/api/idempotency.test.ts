import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast();
});
afterEach(() => m.close());

const profile = { type: 'exporter', name: { ko: '가온기어테크', en: 'Gaon Gear Tech' }, country: 'KR' };

const register = async (person: string, key: string, body: unknown = profile) =>
  m.request('/api/v1/organisations', {
    method: 'POST',
    headers: { authorization: `Bearer ${await m.token(person)}`, 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const organisationsOf = async (person: string) => {
  const answer = await m.request('/api/v1/me', { headers: { authorization: `Bearer ${await m.token(person)}` } });
  return ((await answer.json()) as { organisations: { id: string }[] }).organisations;
};

test('D1: the same key and body get the same status and bytes, and one effect', async () => {
  const first = await register('newcomer', 'key-00000001');
  const again = await register('newcomer', 'key-00000001');
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(await organisationsOf('newcomer')).toHaveLength(1);
});

test('D2: the same key with another body is refused, without effect', async () => {
  await register('newcomer', 'key-00000001');
  const reused = await register('newcomer', 'key-00000001', { ...profile, name: { ko: '다른 이름' } });
  expect(reused.status).toBe(422);
  expect(await reused.json()).toMatchObject({ code: 'idempotency.reused' });
  expect(await organisationsOf('newcomer')).toHaveLength(1);
});

test('D3: a key of one organisation is free for another, and for another route', async () => {
  const [a, b] = await Promise.all([register('newcomer', 'key-shared'), register('stranger', 'key-shared')]);
  expect([a.status, b.status]).toEqual([201, 201]);
  expect(((await a.json()) as { id: string }).id).not.toBe(((await b.json()) as { id: string }).id);
});

test('D4: of twins at the same moment there is one effect, and both get its answer or a conflict', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => register('newcomer', 'key-twins')));
  const made = await Promise.all(
    answers.filter((r) => r.status === 201).map(async (r) => ((await r.json()) as { id: string }).id),
  );
  expect(new Set(made).size).toBe(1);
  expect(answers.every((r) => r.status === 201 || r.status === 409)).toBe(true);
  expect(await organisationsOf('newcomer')).toHaveLength(1);
});

test('an unsafe call without a key is refused', async () => {
  const answer = await m.request('/api/v1/organisations', {
    method: 'POST',
    headers: { authorization: `Bearer ${await m.token('newcomer')}`, 'content-type': 'application/json' },
    body: JSON.stringify(profile),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'idempotency.keyMissing' });
});

test('what a call was answered before is read with its caller', async () => {
  const asked: string[] = [];
  m.world.stores.db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (JSON.stringify(args.input).includes('"call#')) asked.push(context.commandName ?? '');
      return next(args);
    },
    { step: 'initialize', name: 'look', override: true },
  );
  try {
    expect((await register('newcomer', 'key-read-with-caller')).status).toBe(201);
    const again = await register('newcomer', 'key-read-with-caller');
    expect(again.status).toBe(201);
  } finally {
    m.world.stores.db.client.middlewareStack.remove('look');
  }
  expect(asked).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand', 'BatchGetItemCommand']);
});

/** Lets the transaction of one call fail: before it is written, or after, when only its answer is lost. */
const failOnce = (when: 'before' | 'after') => {
  let failed = false;
  m.world.stores.db.client.middlewareStack.add(
    (next, context) => async (args) => {
      const ofCall = context.commandName === 'TransactWriteItemsCommand' && JSON.stringify(args.input).includes('"type":"call"');
      const hit = ofCall && !failed;
      if (hit && when === 'before') {
        failed = true;
        throw new Error('the connection broke');
      }
      const result = await next(args);
      if (hit) {
        failed = true;
        throw new Error('the answer was lost');
      }
      return result;
    },
    { step: 'initialize', name: `fail-${when}`, override: true },
  );
  return () => m.world.stores.db.client.middlewareStack.remove(`fail-${when}`);
};

test.each(['before', 'after'] as const)(
  'D5: a call broken off %s its effect is completed exactly once by its retry',
  async (when) => {
    process.env.QUIET = '1';
    const mend = failOnce(when);
    const broken = await register('newcomer', 'key-broken-off');
    expect(broken.status).toBe(500);
    expect(await broken.json()).toMatchObject({ code: 'request.internal' });
    const retry = await register('newcomer', 'key-broken-off');
    expect(retry.status).toBe(201);
    expect(await organisationsOf('newcomer')).toHaveLength(1);
    mend();
    delete process.env.QUIET;
  },
);

test('D6: an answer is remembered for longer than any retry', async () => {
  await register('newcomer', 'key-remembered');
  const { client, tableName } = m.world.stores.db;
  const Key = { pk: `call#${m.personId('newcomer')}#organisations.create#key-remembered`, sk: 'call' };
  const kept = (await client.send(new GetCommand({ TableName: tableName, Key }))).Item;
  expect(Number(kept?.ttl) - m.world.now().getTime() / 1000).toBeGreaterThan(3 * 86_400);
});
