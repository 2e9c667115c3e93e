import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { comeIn, noticesOf, publish, type Saved, save } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

test('a long search in Korean is kept, listed, and keeps nobody from being called', async () => {
  await save(m, 'sme', 'q=분리막');
  const long = await save(m, 'buyer', `q=${'가나다라 '.repeat(60)}`, { name: '긴 검색' });
  const listed = await as(m, 'buyer').get<{ items: Saved[] }>('/searches');
  expect(listed.body.items.map(({ id }) => id)).toEqual([long.id]);
  await publish(m, '분리막 연신');
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
});

test('a saved search that cannot be read keeps nobody else from being called', async () => {
  await save(m, 'sme', 'q=분리막');
  const { id } = await save(m, 'buyer', 'q=전극');
  const { client, tableName: TableName } = m.world.stores.db;
  const Key = { pk: `person#${m.personId('buyer')}`, sk: `search#${id}` };
  const { Item } = await client.send(new GetCommand({ TableName, Key }));
  await client.send(new PutCommand({ TableName, Item: { ...Item, body: { ...Item?.body, pace: 'hourly' } } }));
  await publish(m, '분리막 연신');
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
  expect(m.failures()).toEqual([]);
});
