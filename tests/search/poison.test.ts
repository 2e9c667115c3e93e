import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { indexerHandler } from '@sandan/fn-indexer/handler';
import { reconcile } from '@sandan/fn-indexer/reconcile';
import { redrive } from '@sandan/fn-indexer/redrive';
import type { StreamRecord } from '@sandan/fn-indexer/subject';
import type { IndexerWorld } from '@sandan/fn-indexer/world';
import { stores } from '@sandan/store/stores';
import { afterAll, expect, it } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { engines } from './engines.ts';
import { listing, listingId, organisation } from './listings.ts';
import { someQuery } from './records.ts';
import { streamRecord, writing } from './stream.ts';

afterAll(stopEngine);

const open = async (): Promise<IndexerWorld> => ({
  stores: stores(await emptyTable(), 'secret'),
  search: await (engines.embedded as (typeof engines)[string])(),
  now: () => new Date('2026-11-22T00:00:00Z'),
  log: () => {},
});

const good = listing(50, {});
const body = JSON.parse(JSON.stringify(good)) as Record<string, unknown>;
const pk = `listing#${good.id}`;
const item = (change: Record<string, unknown>, outer: Record<string, unknown> = {}) =>
  marshall({ pk, sk: 'listing', type: 'listing', v: 1, body: { ...body, ...change }, ...outer }, { removeUndefinedValues: true });
const record = (dynamodb: Record<string, unknown>, eventName = 'MODIFY'): StreamRecord => ({
  eventName,
  dynamodb: { Keys: marshall({ pk, sk: 'listing' }), ...dynamodb },
});
const content = good.content as unknown as Record<string, unknown>;

/** Shapes that no retry can help, by what is wrong with them. */
const poisons: Record<string, StreamRecord> = {
  'no image': record({}),
  'no body': record({ NewImage: marshall({ pk, sk: 'listing', type: 'listing', v: 1 }) }),
  'a body that is text': record({ NewImage: marshall({ pk, sk: 'listing', type: 'listing', v: 1, body: 'listing' }) }),
  'a body that is a list': record({ NewImage: marshall({ pk, sk: 'listing', type: 'listing', v: 1, body: [] }) }),
  'an attribute value of no type': record({ NewImage: { pk: { S: pk }, body: {} } }),
  'an attribute value of an unknown type': record({ NewImage: { pk: { S: pk }, body: { X: 'what' } } }),
  'a number that is none': record({ NewImage: { pk: { S: pk }, v: { N: 'many' }, body: { M: {} } } }),
  'another type under the key': record({ NewImage: item({}, { type: 'inquiry' }) }),
  'another id under the key': record({ NewImage: item({ id: listingId(51) }) }),
  'another version than the item says': record({ NewImage: item({}, { v: 9 }) }),
  'an unknown kind': record({ NewImage: item({ kind: 'spaceship' }) }),
  'an unknown state': record({ NewImage: item({ state: 'glowing' }) }),
  'a version of zero': record({ NewImage: item({ version: 0 }, { v: 0 }) }),
  'a version that is text': record({ NewImage: item({ version: 'one' }) }),
  'a date that is none': record({ NewImage: item({ confirmedAt: 'NaN-NaN-NaN' }) }),
  'no title': record({ NewImage: item({ content: { ...content, title: {} } }) }),
  'a title that is a number': record({ NewImage: item({ content: { ...content, title: { ko: 5 } } }) }),
  'a title of 400 kB': record({ NewImage: item({ content: { ...content, title: { ko: 'ㄱ'.repeat(200_000) } } }) }),
  'an unknown unit': record({
    NewImage: item({ content: { ...content, attributes: { pressure: { min: 1, unit: 'florps' } } } }),
  }),
  'a unit that does not convert': record({
    NewImage: item({ content: { ...content, attributes: { mass: { value: 1, unit: 'MPa' } } } }),
  }),
  'an unknown stage': record({ NewImage: item({ content: { ...content, stages: { summary: 'friends' } } }) }),
  'an owner that is no id': record({ NewImage: item({ ownerId: '__proto__' }) }),
};

it.each(Object.entries(poisons))(
  '%s is set aside with its cause at the first try, and its neighbours go on',
  async (_, poison) => {
    const world = await open();
    const write = writing(world.stores);
    const before = [await write.organisation(organisation(1)), await write.listing(listing(1, {}))];
    const after = [await write.listing(listing(2, {}))];
    const answer = await indexerHandler(world)({ Records: [...before, poison, ...after] });
    expect(answer.batchItemFailures).toEqual([]);
    const [aside, ...more] = await world.stores.setAsides.of('indexer');
    expect(more).toEqual([]);
    expect(aside?.subject.pk).toBe(pk);
    expect(aside?.cause.length).toBeGreaterThan(5);
    const { hits } = await world.search.search(someQuery);
    expect(hits.map((h) => h.record.id).sort()).toEqual([listingId(1), listingId(2)]);
    await indexerHandler(world)({ Records: [poison] });
    expect(await world.stores.setAsides.of('indexer')).toHaveLength(1);
  },
);

it('text that is odd but readable is taken: lone surrogates, __proto__, control characters', async () => {
  const world = await open();
  const write = writing(world.stores);
  const odd = {
    title: { ko: '밸브 \ud800 \u0007 끝', en: '"; DROP TABLE record; -- __proto__' },
    keywords: ['__proto__', 'constructor', '*', '"'],
  };
  await indexerHandler(world)({ Records: [await write.organisation(organisation(1))] });
  const strange = streamRecord(`listing#${listingId(1)}`, 'listing', 'listing', listing(1, odd));
  const answer = await indexerHandler(world)({ Records: [strange] });
  expect(answer.batchItemFailures).toEqual([]);
  expect(await world.stores.setAsides.of('indexer')).toEqual([]);
  for (const text of ['밸브', '__proto__', '"; DROP TABLE', '*', 'NEAR(', 'title:', '밸브 OR', '^', '-'])
    expect((await world.search.search({ ...someQuery, text })).total).toBeLessThanOrEqual(1);
  expect((await world.search.search({ ...someQuery, text: '밸브' })).total).toBe(1);
});

it('records that do not concern the index are passed over, a removal without its old image is taken', async () => {
  const world = await open();
  const write = writing(world.stores);
  await indexerHandler(world)({ Records: [await write.organisation(organisation(1)), await write.listing(listing(1, {}))] });
  const keys = (of: string, sk: string) => ({ Keys: marshall({ pk: of, sk }) });
  const others: StreamRecord[] = [
    { eventName: 'INSERT', dynamodb: { ...keys('letter#x', 'letter'), NewImage: { nonsense: { X: 1 } } } },
    { eventName: 'REMOVE', dynamodb: keys('call#x', 'call') },
    { eventName: 'REMOVE', dynamodb: keys(`listing#${listingId(1)}`, 'listing') },
  ];
  expect((await indexerHandler(world)({ Records: others })).batchItemFailures).toEqual([]);
  expect(await world.stores.setAsides.of('indexer')).toEqual([]);
  expect((await world.search.search(someQuery)).total).toBe(0);
});

it('what was set aside is driven again once it is mended, and stays while it is not', async () => {
  const world = await open();
  const write = writing(world.stores);
  await indexerHandler(world)({ Records: [await write.organisation(organisation(1))] });
  const { db } = world.stores;
  const broken = { pk: `listing#${listingId(1)}`, sk: 'listing', type: 'listing', v: 1, body: { id: listingId(1) } };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item: broken }));
  await indexerHandler(world)({
    Records: [
      {
        eventName: 'INSERT',
        dynamodb: { Keys: marshall({ pk: broken.pk, sk: 'listing' }), NewImage: marshall(broken), SequenceNumber: '1' },
      },
    ],
  });
  expect(await redrive(world)).toEqual({ driven: 0, left: 1 });
  expect((await reconcile(world)).unreadable.map((u) => u.id)).toEqual([listingId(1)]);
  const mended = listing(1, {});
  await db.client.send(
    new PutCommand({ TableName: db.tableName, Item: { ...broken, body: JSON.parse(JSON.stringify(mended)) } }),
  );
  expect(await redrive(world)).toEqual({ driven: 1, left: 0 });
  expect((await world.search.search(someQuery)).hits.map((h) => h.record.id)).toEqual([listingId(1)]);
  expect(await world.stores.setAsides.of('indexer')).toEqual([]);
});
