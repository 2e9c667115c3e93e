import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { kipris } from '@sandan/fn-sources/feeds/kipris';
import { following as followed, keysFrom } from '@sandan/fn-sources/followed';
import { runSources } from '@sandan/fn-sources/handler';
import type { SourcesWorld } from '@sandan/fn-sources/world';
import { guarded } from '@sandan/sources/http/ask';
import { listA, refusal, rowA } from '@sandan/sources/kipris/fixtures';
import { afterAll, afterEach, expect, test } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { anOffice } from './office.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
afterAll(stopEngine);

type Answer = (docsStart: number, docsCount: number) => string;
const has =
  (total: number, more: Record<string, string> = {}): Answer =>
  (start, count) =>
    listA(
      Array.from({ length: Math.max(0, Math.min(count, total - start + 1)) }, (_, i) => rowA(start + i, more)),
      total,
    );

/** An office that follows one applicant, a source that answers as told, and a clock that can be moved. */
const following = async (first: Answer, key = 'key') => {
  let answer = first;
  let asked = 0;
  let time = new Date('2026-11-22T00:00:00Z');
  const server = createServer((request, response) => {
    asked += 1;
    const { searchParams } = new URL(request.url ?? '/', 'http://source');
    response.end(answer(Number(searchParams.get('docsStart')), Number(searchParams.get('docsCount'))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => server.close());
  const { world, owner } = await anOffice(await emptyTable());
  const applicant = (ownerId: string, code: string) => followed(kipris, ownerId, { applicant: code });
  const it = applicant(owner.id, '120070509242');
  const sources: SourcesWorld = {
    ...world,
    now: () => time,
    objects: { get: async () => undefined, put: async () => undefined },
    txt: async () => [],
    followed: [it],
    keys: keysFrom({ KIPRIS_KEY: key }),
    origins: { kipris: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    asking: (guard) => guarded({ ...guard, allow: (address) => address === '127.0.0.1', sleep: async () => {} }),
    log: () => {},
  };
  return {
    owner,
    applicant,
    world: sources,
    run: () => runSources(sources),
    state: () => world.stores.sources.byId(it.followed.id),
    errors: () => world.stores.sourceRuns.errors.of(it.followed.id),
    count: async () => (await world.stores.listings.ofOwner(owner.id, { limit: 100 })).items.length,
    says(next: Answer) {
      answer = next;
    },
    later(hours: number) {
      time = new Date(time.getTime() + hours * 3_600_000);
    },
    asked: () => asked,
  };
};

test('a followed applicant is asked once a day, and what is new comes in', async () => {
  const it = await following(has(30));
  expect(await it.run()).toMatchObject({ asked: 1, stale: 0 });
  expect(await it.state()).toMatchObject({ state: 'good', counts: { read: 30, created: 30 }, lastGoodRead: 30 });
  expect(await it.run()).toMatchObject({ asked: 0 });
  expect(it.asked()).toBe(1);
  it.later(21);
  it.says(has(32));
  await it.run();
  expect(await it.state()).toMatchObject({ state: 'good', counts: { created: 2, unchanged: 30 } });
  expect(await it.count()).toBe(32);
});

test('an answer that failed or shrank changes nothing and marks the source stale until it is good again', async () => {
  const it = await following(has(40));
  await it.run();
  const good = await it.state();
  for (const bad of [
    () => refusal('10', 'Blocked users.'),
    () => '<html>점검 중</html>',
    () => '',
    has(27, { RegistrationStatus: '소멸' }),
    () => has(40, { RegistrationStatus: '소멸' })(1, 500).slice(0, -50),
  ] as Answer[]) {
    it.later(21);
    it.says(bad);
    expect(await it.run()).toMatchObject({ asked: 1, stale: 1 });
    expect(await it.state()).toMatchObject({ state: 'stale', lastGoodAt: good?.lastGoodAt, lastGoodRead: 40 });
  }
  const { items } = await it.world.stores.listings.ofOwner(it.owner.id, { limit: 100 });
  expect(items).toHaveLength(40);
  expect(items.every((l) => l.version === 1 && l.content.attributes.rightStatus === 'in_force')).toBe(true);
  it.later(2);
  it.says(has(28, { RegistrationStatus: '소멸' }));
  await it.run();
  expect(await it.state()).toMatchObject({ state: 'good', counts: { updated: 28 } });
});

test('a page that fails in the middle leaves the pages before it unapplied', async () => {
  const it = await following((start, count) =>
    start === 1 ? has(900)(start, count) : refusal('31', 'DEADLINE_HAS_EXPIRED_ERROR'),
  );
  await it.run();
  expect(await it.state()).toMatchObject({ state: 'stale', fault: { code: 'source.refused' } });
  expect(await it.errors()).toMatchObject([
    { code: 'source.refused', answer: expect.stringContaining('DEADLINE_HAS_EXPIRED_ERROR') },
  ]);
  expect(await it.count()).toBe(0);
});

test('two runs at once ask once', async () => {
  const it = await following(has(20));
  const reports = await Promise.all([it.run(), it.run(), it.run()]);
  expect(reports.reduce((sum, r) => sum + r.asked, 0)).toBe(1);
  expect(it.asked()).toBe(1);
  expect(await it.count()).toBe(20);
});

test('without a key nothing is asked, and the source says so', async () => {
  const it = await following(has(20), '');
  await it.run();
  await it.run();
  expect(it.asked()).toBe(0);
  expect(await it.state()).toMatchObject({ state: 'idle', version: 1, fault: { code: 'source.noKey' } });
});

test('one source that fails leaves the others as they are', async () => {
  const it = await following(has(10));
  const missing = it.applicant('org_01JZZZZZZZZZZZZZZZZZZZZZZZ', '999');
  const report = await runSources({ ...it.world, followed: [missing, ...it.world.followed] });
  expect(report).toMatchObject({ asked: 2, stale: 1, failed: 0 });
  expect(await it.count()).toBe(10);
});
