import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@sandan/kernel/id';
import { migrate } from '@sandan/store/migrate';
import type { Migration } from '@sandan/store/migrations/migration';
import { migrations } from '@sandan/store/migrations/registry';
import { personWebhookId } from '@sandan/store/webhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { run } from './run.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T01:00:00Z' });
});
afterEach(() => m.close());

const put = (Item: Record<string, unknown>) =>
  m.world.stores.db.client.send(new PutCommand({ TableName: m.world.stores.db.tableName, Item }));
const get = async (pk: string, sk: string) =>
  (await m.world.stores.db.client.send(new GetCommand({ TableName: m.world.stores.db.tableName, Key: { pk, sk } }))).Item;

const secret = 'whsec_c2VjcmV0IG9mIHRoZSBvbGQgZm9ybQ==';
/** The webhook of a person, and a delivery of it, as they were written before organisations had webhooks. */
const oldWebhook = async (who: string) => {
  const personId = m.personId(who);
  await as(m, who).get('/me');
  const body = { version: 3, personId, url: 'https://erp.example/in', secret, state: 'proved', changed: '2026-11-01T00:00:00Z' };
  await put({ pk: `person#${personId}`, sk: 'webhook', type: 'webhook', v: 3, body });
  const id = newId('delivery', Date.parse('2026-11-20T00:00:00Z'));
  const at = '2026-11-20T00:00:00.000Z';
  const delivery = { id, version: 2, personId, about: { is: 'test' }, state: 'taken', attempts: [{ at, status: 200, ms: 3 }] };
  await put({
    pk: `person#${personId}`,
    sk: `delivery#${id}`,
    type: 'delivery',
    v: 2,
    body: { ...delivery, at, nextAt: at },
  });
  return { personId, deliveryId: id };
};

test('webhooks of the older form are written anew once, with their secret sealed, and work as they did', async () => {
  const { personId, deliveryId } = await oldWebhook('sme');
  expect((await as(m, 'sme').get<{ webhook?: unknown }>('/webhook')).body.webhook).toBeUndefined();
  const dry = await run(m, 'migrate', '--dry-run');
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining('would write 2 records anew') });
  expect(await get(`person#${personId}`, 'webhook')).toBeDefined();
  expect(await run(m, 'migrate')).toMatchObject({ code: 0, said: expect.stringContaining('done: 2 records') });
  const { body } = await as(m, 'sme').get<{ webhook: unknown; deliveries: { id: string }[] }>('/webhook');
  expect(body.webhook).toMatchObject({ url: 'https://erp.example/in', state: 'proved', version: 4 });
  expect(body.deliveries.map((d) => d.id)).toEqual([deliveryId]);
  const stored = await get(`person#${personId}`, `webhook#${personWebhookId(personId)}`);
  expect(JSON.stringify(stored)).not.toContain(secret);
  const webhook = await m.world.stores.webhooks.ofPerson(personId);
  expect(m.world.vault.open('webhook', webhook?.secrets[0]?.sealed ?? '')).toBe(secret);
  expect(await get(`person#${personId}`, 'webhook')).toBeUndefined();
  expect(await run(m, 'migrate')).toMatchObject({ code: 0, said: expect.stringContaining('was done before') });
  expect(m.failures()).toEqual([]);
});

test('a migration that was cut short goes on, leaves what a person wrote meanwhile, and names what it cannot read', async () => {
  const { personId } = await oldWebhook('sme');
  await as(m, 'sme').put('/webhook', { url: 'https://newer.example/in' });
  await put({ pk: 'person#x', sk: 'webhook', type: 'webhook', v: 1, body: { version: 1 } });
  const first = await run(m, 'migrate');
  expect(first).toMatchObject({ code: 1, said: expect.stringContaining('in no form that is known: person#x webhook') });
  expect((await m.world.stores.webhooks.ofPerson(personId))?.url).toBe('https://newer.example/in');
  expect(await get(`person#${personId}`, 'webhook')).toBeUndefined();
  const { db } = m.world.stores;
  const means = { seal: m.world.vault.seal };
  await put({ pk: 'person#x', sk: 'webhook', type: 'gone', v: 2, body: {} });
  expect(await migrate(db, migrations, { means, now: m.world.now() })).toMatchObject([{ state: 'done', records: 0 }]);
});

test('a record that is written to under a migration is met again; one that never rests is left for the next run', async () => {
  const { db } = m.world.stores;
  const means = { seal: m.world.vault.seal };
  await put({ pk: 'flags', sk: 'old', type: 'oldFlag', v: 1, body: { on: true } });
  let disturbed = 0;
  const restless = (times: number): Migration => ({
    id: `test-${times}`,
    says: { ko: '시험', en: 'Test' },
    types: ['oldFlag'],
    next: (item) => {
      const body = item.body as { on?: boolean; state?: string };
      return body.state === `on-${times}` ? undefined : { ...item, v: item.v + 1, body: { state: `on-${times}` } };
    },
  });
  const client = new Proxy(db.client, {
    get: (target, name) =>
      name === 'send'
        ? async (command: { input: { Item?: { type?: string; v: number } } }) => {
            const { Item } = command.input;
            if (Item?.type === 'oldFlag' && disturbed-- > 0)
              await put({ pk: 'flags', sk: 'old', type: 'oldFlag', v: Item.v + 5, body: { on: false } });
            return target.send(command as never);
          }
        : Reflect.get(target, name),
  });
  disturbed = 2;
  expect(await migrate({ ...db, client }, [restless(2)], { means, now: m.world.now() })).toMatchObject([
    { state: 'done', records: 1 },
  ]);
  disturbed = 99;
  expect(await migrate({ ...db, client }, [restless(99), ...migrations], { means, now: m.world.now() })).toMatchObject([
    { state: 'left', records: 0 },
  ]);
});

test('a migration that is ended in the middle goes on where it was, and looks at nothing before that again', async () => {
  const { db } = m.world.stores;
  const old = Array.from({ length: 12 }, (_, n) => ({ pk: `flags#${n}`, sk: 'old', type: 'oldFlag', v: 1, body: { on: true } }));
  for (const item of old) await put(item);
  let looked: string[] = [];
  const migration: Migration = {
    id: 'test-ended',
    says: { ko: '시험', en: 'Test' },
    types: ['oldFlag'],
    next: (item) => {
      looked.push(item.pk);
      return 'on' in (item.body as object) ? { ...item, v: item.v + 1, body: { state: 'on' } } : undefined;
    },
  };
  let puts = 0;
  const ended = new Error('the process is ended');
  const client = new Proxy(db.client, {
    get: (target, name) =>
      name === 'send'
        ? async (command: { input: { Item?: { type?: string } } }) => {
            if (command.input.Item?.type === 'oldFlag') puts += 1;
            if (puts > 7) throw ended;
            return target.send(command as never);
          }
        : Reflect.get(target, name),
  });
  const options = { means: { seal: m.world.vault.seal }, now: m.world.now(), pageSize: 2 };
  await expect(migrate({ ...db, client }, [migration], options)).rejects.toBe(ended);
  const before = looked;
  looked = [];
  expect(await migrate(db, [migration], { ...options, dryRun: true })).toMatchObject([{ state: 'pending', records: 5 }]);
  looked = [];
  expect(await migrate(db, [migration], options)).toMatchObject([{ state: 'done', records: 5, resumed: expect.any(Number) }]);
  // Of what came before, the page alone in which it was ended is looked at again.
  expect(before.length + looked.length).toBeLessThanOrEqual(old.length + 2);
  for (const { pk, sk } of old) expect(await get(pk, sk)).toMatchObject({ v: 2, body: { state: 'on' } });
  expect((await get('market', 'migration#test-ended'))?.body).toMatchObject({ doneAt: m.world.now().toISOString() });
});
