import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { functions } from '@sandan/topology/topology';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Checkpoints, checkpointsInMemory } from './checkpoints.ts';
import type { StreamHandler } from './delivery.ts';
import { type Engine, engineInMemory } from './dynoxide.ts';
import { type Failures, failuresInMemory } from './failures.ts';
import { streams } from './streams.ts';
import { ensureTable } from './tables.ts';

let engine: Engine;
let db: DynamoDBClient;
let reader: DynamoDBStreamsClient;
let count = 0;

beforeAll(async () => {
  engine = await engineInMemory();
  const config = { endpoint: engine.endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  db = new DynamoDBClient(config);
  reader = new DynamoDBStreamsClient(config);
});
afterAll(() => engine.stop());

/** An own table, and a stream to follow it with. */
const open = async () => {
  const tableName = `streams-${++count}`;
  const { streamArn } = await ensureTable(db, tableName);
  const failures: Failures = failuresInMemory();
  const checkpoints: Checkpoints = checkpointsInMemory();
  const start = (handler: StreamHandler, waits: { idleMs?: number; gatherMs?: number } = {}) => {
    const stream = { client: reader, arn: streamArn, checkpoints, failures, now: () => new Date(), log: () => {} };
    return streams({ ...stream, idleMs: 20, retryMs: 0.1, ...waits }, { indexer: handler });
  };
  const write = (pk: string, v = 1, sk = 'listing') =>
    db.send(
      new PutItemCommand({
        TableName: tableName,
        Item: { pk: { S: `listing#${pk}` }, sk: { S: sk }, v: { N: String(v) }, raw: { B: new Uint8Array([1, 2]) } },
      }),
    );
  return { start, write, failures };
};

const keyOf = (record: { dynamodb?: { Keys?: Record<string, { S?: string }> } }) =>
  record.dynamodb?.Keys?.pk?.S?.slice('listing#'.length) ?? '';

test('every change reaches a follower in the order of its key, as Lambda writes it', async () => {
  const { start, write } = await open();
  const seen: string[] = [];
  let sample: unknown;
  const running = start(async (event) => {
    for (const r of event.Records) seen.push(`${keyOf(r)}${r.dynamodb?.NewImage?.v?.N}`);
    sample ??= event.Records[0];
  });
  for (const [key, v] of [['a', 1], ['b', 1], ['a', 2], ['b', 2], ['a', 3]] as const) await write(key, v); // biome-ignore format: a table
  running.nudge();
  await running.settle();
  await running.stop();
  expect(seen).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  expect(sample).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: { NewImage: { raw: { B: 'AQI=' } }, ApproximateCreationDateTime: expect.any(Number) },
  });
});

test('a poison record is set aside after its retries and blocks nothing behind it', async () => {
  const { start, write, failures } = await open();
  for (let i = 0; i < 9; i++) await write(i === 4 ? 'poison' : `good${i}`);
  const done = new Set<string>();
  let tries = 0;
  const running = start(async (event) => {
    if (event.Records.some((r) => keyOf(r) === 'poison')) {
      if (event.Records.length === 1) tries++;
      throw new Error('cannot be read');
    }
    for (const r of event.Records) done.add(keyOf(r));
  });
  await running.settle();
  await running.stop();
  expect(done.size).toBe(8);
  expect(tries).toBe((functions.indexer.stream?.retryAttempts ?? 0) + 1);
  expect(failures.list()).toEqual([
    expect.objectContaining({ destination: 'indexer-failures', error: expect.stringContaining('cannot be read') }),
  ]);
  expect(failures.list().flatMap((f) => f.records.map(keyOf))).toEqual(['poison']);
});

test('a handler that reports where it stopped gets the rest again and never the records before', async () => {
  const { start, write, failures } = await open();
  for (const key of ['a', 'b', 'c', 'd']) await write(key);
  const handled: string[] = [];
  let refuse = 3;
  const running = start(async (event) => {
    for (const r of event.Records) {
      if (keyOf(r) === 'c' && refuse-- > 0) return { batchItemFailures: [{ itemIdentifier: r.dynamodb?.SequenceNumber ?? '' }] };
      handled.push(keyOf(r));
    }
    return undefined;
  });
  await running.settle();
  await running.stop();
  expect(handled).toEqual(['a', 'b', 'c', 'd']);
  expect(failures.list()).toEqual([]);
});

test('a follower that was stopped in the middle goes on after what it had finished, and loses nothing', async () => {
  const { start, write } = await open();
  for (const key of ['a', 'b', 'c']) await write(key);
  const first: string[] = [];
  const before = start(async (event) => {
    const [head, ...rest] = event.Records;
    if (head) first.push(keyOf(head));
    return { batchItemFailures: rest.slice(0, 1).map((r) => ({ itemIdentifier: r.dynamodb?.SequenceNumber ?? '' })) };
  });
  await expect.poll(() => first.length).toBeGreaterThan(0);
  await before.stop();
  await write('d');
  const second: string[] = [];
  const after = start(async (event) => void second.push(...event.Records.map(keyOf)));
  await after.settle();
  await after.stop();
  expect([...first, ...second]).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
  expect(second.at(-1)).toBe('d');
  expect(first[0]).toBe('a');
  expect(second).not.toContain('a');
});

test('what a follower itself writes is settled too', async () => {
  const { start, write } = await open();
  const seen: string[] = [];
  const running = start(async (event) => {
    for (const r of event.Records) {
      seen.push(keyOf(r));
      if (keyOf(r).length < 4) await write(`${keyOf(r)}x`);
    }
  });
  await write('x');
  await running.settle();
  await running.stop();
  expect(seen).toEqual(['x', 'xx', 'xxx', 'xxxx']);
});

test('what a function does not follow does not wake it, and it goes on behind it', async () => {
  const { start, write } = await open();
  const seen: string[] = [];
  let woken = 0;
  const running = start(async (event) => {
    woken++;
    seen.push(...event.Records.map(keyOf));
  });
  await write('a', 1, 'other');
  await running.settle();
  expect(woken).toBe(0);
  await write('b', 1);
  await write('c', 1, 'other');
  await running.settle();
  await running.stop();
  expect(seen).toEqual(['b']);
});

test('what is written while a follower gathers comes together, and whoever waits for quiet does not wait for it', async () => {
  const { start, write } = await open();
  const batches: string[][] = [];
  const hour = 3_600_000;
  const running = start(async (event) => void batches.push(event.Records.map(keyOf)), { idleMs: hour, gatherMs: hour });
  await write('a');
  running.nudge();
  await expect.poll(() => batches.length).toBe(1);
  for (const key of ['b', 'c', 'd']) {
    await write(key);
    running.nudge();
  }
  await running.settle();
  expect(batches).toEqual([['a'], ['b', 'c', 'd']]);
  // It gathers again, with one who waits already.
  await write('e');
  await running.settle();
  await running.stop();
  expect(batches.flat()).toEqual(['a', 'b', 'c', 'd', 'e']);
});
