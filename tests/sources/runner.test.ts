import { epo } from '@sandan/fn-sources/feeds/epo';
import { follow } from '@sandan/fn-sources/follow';
import { following } from '@sandan/fn-sources/followed';
import { Fault } from '@sandan/kernel/fault';
import { isOutdated, leased, pause, resume, want } from '@sandan/market/import/source';
import { afterAll, expect, test } from 'vitest';
import { stopEngine } from '../store/database.ts';
import { followed, page, scripted } from './scripted.ts';

afterAll(stopEngine);

const all =
  (total: number) =>
  (from: number): string =>
    page(from, total);

test('a source is asked when its time has come and not before, and its history says what each run did', async () => {
  const { feed, shelf } = scripted('alpha');
  const it = await followed([feed], { alpha: all(25) });
  expect(await it.run()).toEqual({ asked: 1, stale: 0, failed: 0 });
  expect(shelf.size).toBe(25);
  it.later(59);
  expect(await it.run()).toMatchObject({ asked: 0 });
  it.later(1);
  expect(await it.run()).toMatchObject({ asked: 1 });
  expect(await it.state('alpha')).toMatchObject({
    state: 'good',
    counts: { read: 25, unchanged: 25 },
    lastGoodRead: 25,
    runs: 2,
  });
  expect(await it.runs('alpha')).toMatchObject([
    { n: 2, by: 'schedule', outcome: 'good', requests: 3, counts: { read: 25, unchanged: 25 } },
    { n: 1, by: 'schedule', outcome: 'good', requests: 3, counts: { created: 25 } },
  ]);
});

test('a source that fails is asked again soon, then ever later, and its errors are kept with what it answered', async () => {
  const { feed, shelf } = scripted('alpha', { keys: ['KIPRIS_KEY'] });
  const it = await followed([feed], { alpha: all(5) });
  const keys = { KIPRIS_KEY: 'a-key-that-nobody-sees' };
  const answer = '<html>key=a-key-that-nobody-sees 점검 중 <script>alert(1)</script></html>';
  it.says('alpha', () => new Fault('limited', 'source.busy', 'alpha answered 503', { params: { status: 503, answer } }));
  const pauses: number[] = [];
  for (let n = 0; n < 5; n++) {
    await it.run({ keys });
    const { dueAt = '', state } = (await it.state('alpha')) ?? {};
    expect(state).toBe('stale');
    pauses.push((Date.parse(dueAt) - it.world.now().getTime()) / 60_000);
    it.later(60);
  }
  expect(pauses).toEqual([5, 10, 20, 40, 60]);
  const errors = await it.errors('alpha');
  expect(errors).toHaveLength(5);
  expect(errors[0]).toMatchObject({ n: 5, code: 'source.busy', status: 503 });
  expect(errors[0]?.answer).toBe('<html>key=*** 점검 중 <script>alert(1)</script></html>');
  it.says('alpha', all(5));
  await it.run({ keys });
  expect(await it.state('alpha')).toMatchObject({ state: 'good', failures: 0 });
  expect(shelf.size).toBe(5);
});

test('a source that says in the middle of a run that its quota is used up keeps what it has given, and goes on there when it may', async () => {
  const { feed, shelf } = scripted('alpha');
  const it = await followed([feed], { alpha: all(25) });
  const answer = '<error><code>403</code><message>violation of Fair Use policy</message></error>';
  const used = () =>
    new Fault('limited', 'source.quota', 'IndividualQuotaPerHour', { params: { status: 403, answer }, retryAfter: 3600 });
  const refusing = (from: number) => (from === 10 ? used() : page(from, 25));
  it.says('alpha', refusing);
  await it.run();
  expect(shelf.size).toBe(10);
  expect(await it.state('alpha')).toMatchObject({
    state: 'idle',
    failures: 0,
    errors: 1,
    fault: { code: 'source.quota', detail: 'IndividualQuotaPerHour' },
    checkpoint: { from: '10', counts: { read: 10 } },
  });
  expect(await it.runs('alpha')).toMatchObject([{ outcome: 'part', fault: 'source.quota', counts: { created: 10 } }]);
  expect(await it.errors('alpha')).toMatchObject([{ n: 1, code: 'source.quota', status: 403, answer }]);
  it.later(59);
  expect(await it.run()).toMatchObject({ asked: 0 });
  it.later(1);
  await it.run();
  expect(await it.state('alpha')).toMatchObject({ state: 'stale', checkpoint: { from: '10' } });
  it.says('alpha', all(25));
  it.later(60);
  await it.run();
  expect(it.asked).toEqual(['alpha@0', 'alpha@10', 'alpha@10', 'alpha@10', 'alpha@20']);
  expect(await it.state('alpha')).toMatchObject({ state: 'good', counts: { read: 25, created: 25 } });
});

test('of the runs the last fifty are kept and of the errors the last twenty', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: () => 'no JSON' });
  for (let n = 0; n < 55; n++) {
    it.later(60);
    await it.run();
  }
  expect((await it.runs('alpha')).map((r) => r.n)).toEqual(Array.from({ length: 50 }, (_, i) => 55 - i));
  expect((await it.errors('alpha')).map((e) => e.n)).toEqual(Array.from({ length: 20 }, (_, i) => 55 - i));
});

test('a paused source is not asked, one that is wanted is asked at once, and a resumed one from then on', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(3) });
  const { sources } = it.world.stores;
  await it.run();
  const good = await it.state('alpha');
  if (!good) throw new Error('no state');
  await sources.save(want(good, it.world.now()));
  expect(await it.run()).toMatchObject({ asked: 1 });
  expect(await it.runs('alpha')).toMatchObject([{ by: 'operator' }, { by: 'schedule' }]);
  const again = await it.state('alpha');
  if (!again) throw new Error('no state');
  const paused = pause(again);
  await sources.save(paused);
  it.later(600);
  expect(await it.run()).toMatchObject({ asked: 0 });
  expect(() => want(paused, it.world.now())).toThrow('source.paused');
  await sources.save(resume(paused));
  expect(await it.run()).toMatchObject({ asked: 1 });
  expect(await it.state('alpha')).toMatchObject({ state: 'good' });
});

test('a source that is paused while it is being asked stays paused, with what the run has brought', async () => {
  const { feed, shelf } = scripted('alpha');
  const it = await followed([feed], {});
  it.says('alpha', async (from) => {
    const now = await it.state('alpha');
    if (from === 0 && now) await it.world.stores.sources.save(pause(now));
    return page(from, 12);
  });
  await it.run();
  expect(await it.state('alpha')).toMatchObject({ state: 'paused', counts: { created: 12 } });
  expect(shelf.size).toBe(12);
});

test('without its key a source is not asked and says so, and with it is asked at once', async () => {
  const { feed } = scripted('alpha', { keys: ['EPO_KEY'] });
  const it = await followed([feed], { alpha: all(3) });
  await it.run();
  await it.run();
  expect(await it.state('alpha')).toMatchObject({ state: 'idle', version: 1, fault: { code: 'source.noKey' } });
  expect(it.asked).toEqual([]);
  const roster = await it.world.stores.sources.roster();
  expect(JSON.stringify(roster)).not.toContain('a-secret');
  expect(await it.run({ keys: { EPO_KEY: 'a-secret' } })).toMatchObject({ asked: 1 });
  expect(await it.state('alpha')).toMatchObject({ state: 'good' });
});

test('as many numbers of patents can be followed as the source takes, and the desk shows them', async () => {
  const it = await followed([], {});
  const numbers = Array.from({ length: 120 }, (_, i) => `EP ${1000000 + i} A1`).join(', ');
  const one = following(epo, 'org_01ARZ3NDEKTSV4RRFFQ69G5FAV', { numbers });
  const world = { ...it.world, followed: [one] };
  expect(await it.run(world)).toEqual({ asked: 0, stale: 0, failed: 0 });
  expect(await it.run(world)).toEqual({ asked: 0, stale: 0, failed: 0 });
  expect(await it.world.stores.sources.byId(one.followed.id)).toMatchObject({ state: 'idle', params: { numbers } });
});

test('a run whose process died ends with its lease, and what it may still say afterwards is not heard', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(3) });
  await it.run();
  it.later(60);
  const before = await it.state('alpha');
  if (!before) throw new Error('no state');
  await it.world.stores.sources.save(leased(before, it.world.now()));
  expect(await it.run()).toMatchObject({ asked: 0 });
  it.later(16);
  expect(await it.run()).toMatchObject({ asked: 1 });
  expect(await it.state('alpha')).toMatchObject({ state: 'good', runs: 3 });
});

test('a source that shrinks by less than a third is believed, one that brings only what is new always', async () => {
  const [whole, partial] = [scripted('whole'), scripted('partial', { partial: true })];
  const it = await followed([whole.feed, partial.feed], { whole: all(20), partial: all(20) });
  await it.run();
  for (const [total, state] of [
    [14, 'good'],
    [9, 'stale'],
  ] as const) {
    it.later(60);
    it.says('whole', all(total));
    it.says('partial', all(1));
    await it.run();
    expect(await it.state('whole')).toMatchObject({ state });
    expect(await it.state('partial')).toMatchObject({ state: 'good' });
  }
});

test('records grow outdated though nothing has failed', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(3) });
  await it.run();
  const state = await it.state('alpha');
  if (!state) throw new Error('no state');
  expect(isOutdated(state, feed.staleAfter, it.world.now())).toBe(false);
  it.later(181);
  expect(isOutdated(state, feed.staleAfter, it.world.now())).toBe(true);
});

test('what a source says of its own quota is kept beside what was counted here', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(25) });
  await it.run();
  const account = { source: 'alpha', key: '-' };
  expect(await it.world.stores.quotas.use(account, feed.quota, it.world.now())).toMatchObject({ requests: 3 });
  expect(await it.world.stores.quotas.said(account)).toMatchObject([{ name: 'own count', used: 20, limit: 5000 }]);
});

test('whoever asks by command need not wait for the time, but for the lease and the pause', async () => {
  const { feed } = scripted('alpha');
  const it = await followed([feed], { alpha: all(3) });
  const [alpha] = it.world.followed;
  if (!alpha) throw new Error('nothing followed');
  await it.run();
  expect(await follow(it.world, alpha, 'command')).toMatchObject({ state: 'good', runs: 2 });
  const state = await it.state('alpha');
  if (!state) throw new Error('no state');
  await it.world.stores.sources.save(pause(state));
  expect(await follow(it.world, alpha, 'command')).toBeUndefined();
});
