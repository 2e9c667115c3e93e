import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@sandan/kernel/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

interface Line {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly cause: string;
  readonly subject: { pk: string };
}
const put = (Item: Record<string, unknown>) =>
  m.world.stores.db.client.send(new PutCommand({ TableName: m.world.stores.db.tableName, Item }));
const list = async (by: string) =>
  (await as(m, 'operator').get<{ items: Line[] }>('/asides')).body.items.filter((i) => i.by === by);
const queue = async () =>
  (await as(m, 'operator').get<{ queues: { name: string; count: number; late: number }[] }>('/desk')).body.queues.find(
    (q) => q.name === 'asides',
  );

test('a listing that the indexer could not read comes into the index when the desk hands it over once more', async () => {
  const listing = await publish(m, '다시 찾을 기술');
  const good = await m.world.stores.listings.byId(listing.id);
  await put({ pk: `listing#${listing.id}`, sk: 'listing', type: 'listing', v: 99, body: { ...good, version: 99, content: 7 } });
  await m.settle();
  const [broken] = await list('indexer');
  expect(broken).toMatchObject({ subject: { pk: `listing#${listing.id}` } });
  const { items } = (await as(m, 'operator').get<{ items: Line[] }>('/asides')).body;
  expect(await queue()).toMatchObject({ count: items.length, late: 0 });

  const again = (line: Line | undefined) =>
    as(m, 'operator').post(`/asides/${line?.id}/redrive`, undefined, { seen: line?.version ?? 0 });
  expect((await again(broken)).status).toBe(202);
  await m.settle();
  const [still] = await list('indexer');
  expect(still).toMatchObject({ version: 3, cause: expect.stringContaining('unreadable') });

  const mended = { ...good, version: 100 };
  await put({ pk: `listing#${listing.id}`, sk: 'listing', type: 'listing', v: 100, body: mended });
  expect((await again(still)).status).toBe(202);
  await m.settle();
  expect(await list('indexer')).toEqual([]);
  expect((await as(m, null).get(`/search?q=${encodeURIComponent('다시 찾을 기술')}`)).text).toContain(listing.id);
});

test('a change that the notifier could not read holds up no other, and is kept until the desk gives it up', async () => {
  const id = newId('import');
  const broken = { pk: `import#${id}`, sk: 'import', type: 'import', body: { id, ownerId: m.organisations.office } };
  for (const v of [1, 2]) await put({ ...broken, v });
  await publish(m, '뒤에 온 기술');
  await m.settle();
  expect((await as(m, 'office').get('/notices')).text).toContain('뒤에 온 기술');
  const aside = (await list('notifier')).find((a) => a.subject.pk === broken.pk);
  expect(aside?.cause).toContain('ZodError');
  const seen = aside?.version ?? 0;
  expect((await as(m, 'operator').delete(`/asides/${aside?.id}`, { seen })).status).toBe(204);
  expect((await list('notifier')).map((a) => a.subject.pk)).not.toContain(broken.pk);
});
