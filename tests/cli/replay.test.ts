import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@sandan/kernel/id';
import { afterEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { hooked, listening, read } from '../webhook/story.ts';
import { run } from './run.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const keep = (m: Cast): Cast => {
  ends.push(m.close);
  return m;
};
const put = (m: Cast, Item: Record<string, unknown>) =>
  m.world.stores.db.client.send(new PutCommand({ TableName: m.world.stores.db.tableName, Item }));

test('what a function gave up is handed to it once more, and forgotten only when it was taken', async () => {
  let broken = true;
  const m = keep(
    await cast({
      functions: (all) => ({
        ...all,
        notifier: async (event) => {
          if (broken) throw new Error('out of order');
          return all.notifier(event);
        },
      }),
    }),
  );
  await publish(m, '알림이 늦은 기술');
  await m.settle();
  expect((await as(m, 'office').get('/notices')).text).not.toContain('알림이 늦은 기술');
  const given = m.failures().length;
  expect(given).toBeGreaterThan(0);
  expect(await run(m, 'replay', 'failures')).toMatchObject({
    code: 1,
    said: expect.stringContaining(`0 taken up, ${given} left`),
  });
  broken = false;
  expect(await run(m, 'replay', 'failures', '--of', 'indexer-failures')).toMatchObject({ said: '0 taken up, 0 left.' });
  expect(await run(m, 'replay', 'failures')).toMatchObject({ code: 0, said: `${given} taken up, 0 left.` });
  expect(m.failures()).toEqual([]);
  expect((await as(m, 'office').get('/notices')).text).toContain('알림이 늦은 기술');
});

test('what followers set aside is taken up once it is mended', async () => {
  const m = keep(await cast());
  const listing = await publish(m, '다시 넘길 기술');
  const good = await m.world.stores.listings.byId(listing.id);
  const key = { pk: `listing#${listing.id}`, sk: 'listing', type: 'listing' };
  await put(m, { ...key, v: 99, body: { ...good, version: 99, content: 7 } });
  const id = newId('import');
  await put(m, { pk: `import#${id}`, sk: 'import', type: 'import', v: 1, body: { id } });
  await m.settle();
  const before = (await m.world.stores.setAsides.every()).length;
  expect(before).toBeGreaterThanOrEqual(2);
  expect((await run(m, 'replay', 'asides')).code).toBe(1);
  await put(m, { ...key, v: 100, body: { ...good, version: 100 } });
  await run(m, 'replay', 'asides');
  expect((await m.world.stores.setAsides.of('indexer')).length).toBe(0);
  expect((await as(m, null).get(`/search?q=${encodeURIComponent('다시 넘길 기술')}`)).text).toContain(listing.id);
});

test('the webhooks of an organisation are told what happened since an instant again, and it stands in the audit', async () => {
  const here = await listening('2026-11-23T10:00+09:00');
  ends.push(here.close);
  const { m } = here;
  const hook = await hooked(here, 'office', ['listing.published']);
  await publish(m, '두 번 알릴 기술');
  await m.settle();
  await m.run('webhooks');
  const told = () => here.there.received.filter((r) => r.text.includes('listing.published')).length;
  expect(told()).toBe(1);
  m.at('2026-11-23T11:00+09:00');
  const { said } = await run(m, 'replay', 'events', m.organisations.office ?? '', '--since', '2026-11-23T09:00+09:00');
  expect(said).toContain('1 webhooks');
  await m.run('webhooks');
  expect(told()).toBe(2);
  expect((await read(m, 'office', hook.id)).replay).toMatchObject({ state: 'done', made: 1 });
  expect((await as(m, 'office').get('/audit')).text).toContain('cli.replay');
  await expect(run(m, 'replay', 'events', m.organisations.office ?? '')).rejects.toThrow('Use it like this');
});

test('the demo world is written into an empty market and not beside companies of somebody’s own', async () => {
  const m = keep(await cast());
  const [id = ''] = Object.values(m.organisations);
  const own = await m.world.stores.organisations.byId(id);
  if (!own) throw new Error('the cast has organisations');
  await m.world.stores.organisations.save({ ...own, demo: false, type: 'exporter', version: own.version + 1 });
  await expect(run(m, 'seed')).rejects.toThrow('1 companies of its own');
});
