import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Fault } from '@sandan/kernel/fault';
import { guarded } from '@sandan/sources/http/ask';
import { afterAll, expect, test } from 'vitest';
import { stopEngine } from '../store/database.ts';
import { followed, page, type Script, scripted } from './scripted.ts';

afterAll(stopEngine);

const all =
  (total: number): Script =>
  (from) =>
    page(from, total);
const never = () => new Promise<string>(() => {});

test('X1: a fetch that fails, is truncated, empty or shrunken changes nothing and marks the source stale', async () => {
  const { feed, shelf } = scripted('alpha');
  const it = await followed([feed], { alpha: all(40) });
  await it.run();
  const good = await it.state('alpha');
  const bad: Script[] = [
    () => new Fault('limited', 'source.unreachable'),
    (from) => (from < 30 ? page(from + 1000, 1040) : 'cut off {'),
    () => '',
    () => JSON.stringify({ ids: [], total: 0 }),
    (from) => page(from, 27),
    (from) => (from < 20 ? page(from + 1000, 1040) : new Fault('invalid', 'source.status')),
  ];
  for (const script of bad) {
    it.later(60);
    it.says('alpha', script);
    expect(await it.run()).toMatchObject({ asked: 1, stale: 1 });
    expect(await it.state('alpha')).toMatchObject({ state: 'stale', lastGoodAt: good?.lastGoodAt, lastGoodRead: 40 });
    expect(shelf.size).toBe(40);
  }
});

test('X2: a source that fails or never answers leaves the others as they are, in the same wake-up and in the next', async () => {
  const names = ['broken', 'hanging', 'fine', 'also'] as const;
  const made = names.map((name) => scripted(name));
  const it = await followed(
    made.map(({ feed }) => feed),
    { broken: () => new Fault('invalid', 'source.refused'), hanging: never, fine: all(5), also: all(5) },
  );
  const first = it.run({ runMs: 3000 });
  await expect.poll(async () => (await it.state('also'))?.state).toBe('good');
  expect(await it.state('hanging')).toMatchObject({ lease: { run: 1 } });
  it.later(10);
  it.says('broken', all(5));
  expect(await it.run()).toMatchObject({ asked: 1 });
  expect(await it.state('broken')).toMatchObject({ state: 'good' });
  expect(await first).toMatchObject({ asked: 4, stale: 2, failed: 0 });
  expect(await it.errors('hanging')).toMatchObject([{ code: 'source.overTime' }]);
});

test('X3: nothing is connected to at an address that is not public, and the source says so', async () => {
  let connections = 0;
  const trap = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done));
  const { port } = trap.address() as AddressInfo;
  const { feed } = scripted('alpha');
  const it = await followed([feed], {});
  await it.run({ asking: guarded, origins: { alpha: `http://127.0.0.1:${port}` } });
  expect(await it.state('alpha')).toMatchObject({ state: 'stale', fault: { code: 'source.private' } });
  expect(connections).toBe(0);
  trap.close();
});

test('X4: a run that would exceed the quota of its key stops at a checkpoint and says so, and goes on in the next period', async () => {
  const { feed, shelf } = scripted('alpha', { quota: { requests: 3, per: 'hour' } });
  const it = await followed([feed], { alpha: all(55) });
  await it.run();
  expect(shelf.size).toBe(30);
  const stopped = await it.state('alpha');
  expect(stopped).toMatchObject({
    fault: { code: 'source.overBudget' },
    checkpoint: { from: '30', counts: { created: 30 } },
    dueAt: '2026-11-22T01:00:00.000Z',
  });
  expect(await it.runs('alpha')).toMatchObject([{ outcome: 'part', fault: 'source.overBudget', requests: 3 }]);
  it.later(59);
  expect(await it.run()).toMatchObject({ asked: 0 });
  it.later(1);
  await it.run();
  expect(it.asked).toEqual(['alpha@0', 'alpha@10', 'alpha@20', 'alpha@30', 'alpha@40', 'alpha@50']);
  const done = await it.state('alpha');
  expect(done).toMatchObject({ state: 'good', counts: { read: 55, created: 55 }, lastGoodRead: 55 });
  expect(done?.checkpoint).toBeUndefined();
});

test('X4: the quota is one for all that is followed of a source, and counts bytes too', async () => {
  const { feed, shelf } = scripted('alpha', { quota: { requests: 100, bytes: 150, per: 'day' } });
  const it = await followed([feed], { alpha: all(55) });
  await it.run();
  expect(shelf.size).toBeLessThan(55);
  expect(await it.state('alpha')).toMatchObject({ fault: { code: 'source.overBudget' } });
  const used = await it.world.stores.quotas.use({ source: 'alpha', key: '-' }, feed.quota, it.world.now());
  expect(used.bytes).toBeGreaterThan(0);
});

test('X4: schedules that fire twice and at once ask once', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(25) });
  const reports = await Promise.all(Array.from({ length: 6 }, () => it.run()));
  expect(reports.reduce((sum, { asked }) => sum + asked, 0)).toBe(1);
  expect(it.asked).toEqual(['alpha@0', 'alpha@10', 'alpha@20']);
});

test('X4: a run whose time is over keeps its whole pages and the next goes on after them', async () => {
  const { feed, shelf } = scripted('alpha');
  const it = await followed([feed], { alpha: (from) => (from < 20 ? page(from, 35) : never()) });
  await it.run({ runMs: 1500 });
  expect(await it.state('alpha')).toMatchObject({ fault: { code: 'source.overTime' }, checkpoint: { from: '20' } });
  it.says('alpha', all(35));
  await it.run();
  expect(await it.state('alpha')).toMatchObject({ state: 'good', counts: { created: 35 } });
  expect(shelf.size).toBe(35);
});

test('X4: the time that a source asks to be left alone for is obeyed', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: () => new Fault('limited', 'source.busy', 'busy', { retryAfter: 7200 }) });
  await it.run();
  it.later(119);
  expect(await it.run()).toMatchObject({ asked: 0 });
  it.later(1);
  expect(await it.run()).toMatchObject({ asked: 1 });
});
