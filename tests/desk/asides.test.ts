import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@sandan/kernel/id';
import type { Listing } from '@sandan/market/listing/listing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { streamRecord } from '../search/stream.ts';

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
  expect(still).toMatchObject({ version: 3, cause: expect.stringContaining('unreadable'), tried: m.world.now().toISOString() });

  const mended = { ...good, version: 100 };
  await put({ pk: `listing#${listing.id}`, sk: 'listing', type: 'listing', v: 100, body: mended });
  expect((await again(still)).status).toBe(202);
  await m.settle();
  expect(await list('indexer')).toEqual([]);
  expect((await as(m, null).get(`/search?q=${encodeURIComponent('다시 찾을 기술')}`)).text).toContain(listing.id);
});

test('a person whose record could not be read is found by name again once it is mended and handed over', async () => {
  await as(m, 'sme').get('/me');
  await m.settle();
  const person = await m.world.stores.persons.byId(m.personId('sme'));
  if (!person) throw new Error('nobody is there');
  const [pk, sk, name] = [`person#${person.id}`, 'person', 'Namgung Vireo'];
  const at = {
    ...(await m.world.stores.db.client.send(new GetCommand({ TableName: m.world.stores.db.tableName, Key: { pk, sk } }))).Item,
  };
  await put({ ...at, v: 98, body: { ...person, version: 98, name: 7 } });
  await put({ ...at, v: 99, body: { ...person, version: 99, name } });
  await m.settle();
  const found = async () => (await as(m, 'operator').get(`/desk/find?q=${encodeURIComponent('Vireo')}`)).text;
  expect(await found()).not.toContain(person.id);
  for (const line of (await list('indexer')).filter(({ subject }) => subject.pk === pk))
    expect((await as(m, 'operator').post(`/asides/${line.id}/redrive`, undefined, { seen: line.version })).status).toBe(202);
  await m.settle();
  expect((await list('indexer')).map(({ subject }) => subject.pk)).not.toContain(pk);
  expect(await found()).toContain(person.id);
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

test('a change that saved searches could not be held against lies on the desk, and is told when it is handed over once more', async () => {
  await as(m, 'buyer').get('/me');
  const listing = await publish(m, '초전도 선재');
  const after = await m.world.stores.listings.byId(listing.id);
  if (!after) throw new Error('no listing');
  await as(m, 'buyer').post('/searches', { name: '지켜보기', query: 'q=초전도', pace: 'each' });
  const [pk, sk] = [`listing#${listing.id}`, 'listing'];
  const later: Listing = { ...after, changed: { ...after.changed, at: m.world.now().toISOString() } };
  const record = streamRecord(pk, sk, 'listing', later);
  const lines = async () => (await list('alerts')).filter(({ subject }) => subject.pk === pk);
  const note = { version: 1, by: 'alerts', subject: { pk, sk }, sequenceNumber: '1', cause: 'ZodError', at: after.changed.at };
  await m.world.stores.setAsides.add({ ...note, event: JSON.stringify(record) });
  const [line] = await lines();
  expect((await as(m, 'operator').post(`/asides/${line?.id}/redrive`, undefined, { seen: 1 })).status).toBe(202);
  await m.settle();
  expect(await lines()).toEqual([]);
  expect((await as(m, 'buyer').get('/notices')).text).toContain('초전도 선재');
});
