import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { engineInMemory, engineOn, memory } from './dynoxide.ts';
import { takeLock } from './lock.ts';
import { isAlive } from './orphan.ts';
import { ensureTable } from './tables.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'market-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const client = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

test('an engine left behind by a killed run is ended, and its data are still there', async () => {
  const left = await engineOn(dir, undefined);
  const db = client(left.endpoint);
  expect((await ensureTable(db, 'market')).fresh).toBe(true);
  await db.send(new PutItemCommand({ TableName: 'market', Item: { pk: { S: 'a' }, sk: { S: 'a' } } }));

  const next = await engineOn(dir, undefined);
  try {
    expect(isAlive(left.pid ?? 0)).toBe(false);
    expect((await ensureTable(client(next.endpoint), 'market')).fresh).toBe(false);
    const found = await client(next.endpoint).send(
      new GetItemCommand({ TableName: 'market', Key: { pk: { S: 'a' }, sk: { S: 'a' } } }),
    );
    expect(found.Item).toBeDefined();
    expect(readFileSync(join(dir, 'dynoxide.pid'), 'utf8')).toBe(String(next.pid));
  } finally {
    await next.stop();
  }
});

test('what an engine for tests leaves in memory goes with it, or with the next one where its process was killed', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [left, living] = [`sandan-${pid}-killed`, `sandan-${process.ppid}-living`].map((name) => join(memory, name));
  for (const folder of [left, living]) mkdirSync(folder ?? '');
  const engine = await engineInMemory();
  await engine.stop();
  expect([left, living].map((folder) => existsSync(folder ?? ''))).toEqual([false, true]);
  rmSync(living ?? '', { recursive: true });
});

test('one process at a time has a data folder', () => {
  const lock = takeLock(dir);
  expect(lock).toBeDefined();
  expect(takeLock(dir)).toBeUndefined();
  lock?.release();
  const again = takeLock(dir);
  expect(again).toBeDefined();
  again?.release();
});
