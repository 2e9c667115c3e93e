import { feeds } from '@sandan/fn-sources/feeds/registry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapters } from './adapters.ts';
import { type Outcome, runCase } from './run.ts';
import { stage } from './stage.ts';
import type { Switch } from './switch.ts';
import { watchConnections } from './watch.ts';

/** Short where a deadline ends the case; `npm run bench -- hostile` plays all of it with the bounds of production. */
const bounds = { limits: { bytes: 4_000_000 }, seconds: 30, requests: 40, waits: 0.02 };
const hurried = { limits: { ms: 1200, attemptMs: 500 }, seconds: 1.5, waits: 0.02 };
const lanes = 24;
/** Each adapter but the first meets one switch in so many, and a different one from its neighbours. */
const share = 4;
const isFast = ({ heavy, name }: Switch) => !heavy && (!name.startsWith('cut at') || / (0|26|50|74|98) %/.test(name));
const names = Object.keys(adapters);

let scene: Awaited<ReturnType<typeof stage>>;
let watch: ReturnType<typeof watchConnections>;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  scene = await stage(names, (it, name, n) => isFast(it) && (name === 'kipris' || (names.indexOf(name) + n) % share === 0));
  watch = watchConnections();
  const play = async (name: string) => {
    const [plain, ...others] = scene.cases.filter((it) => it.adapter === name);
    if (!plain) return;
    const first = await runCase(plain, bounds);
    outcomes.push(first);
    const waiting = others.values();
    const lane = async () => {
      for (const it of waiting) outcomes.push(await runCase(it, it.slow ? hurried : bounds, first.digest));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };
  for (let n = 0; n < names.length; n += 8) await Promise.all(names.slice(n, n + 8).map(play));
});
afterAll(async () => {
  watch.end();
  await scene.close();
});

test('every source that there is has an adapter here', () => {
  expect(feeds.filter(({ name }) => !adapters[name.replaceAll('-', ' ')]).map(({ name }) => name)).toEqual([]);
});

test('every hostile source ends in a clear fault or in clean data, whichever adapter asks it', () => {
  expect(outcomes.filter((it) => it.unclear).map(({ adapter, name, end, unclear }) => ({ adapter, name, end, unclear }))).toEqual(
    [],
  );
  expect(outcomes.length).toBeGreaterThan(100);
});

test('no connection leads anywhere but to the source that was asked', () => {
  expect(watch.tried()).toBeGreaterThan(100);
  expect(watch.astray(new Set(scene.cases.map((it) => it.port)))).toEqual([]);
  expect(scene.trapped()).toBe(0);
});

test('a good source is read by every adapter', () => {
  const good = outcomes.filter((it) => it.name === 'plain');
  expect(good.map((it) => it.end)).toEqual(good.map(() => 'good'));
  expect(good.length).toBeGreaterThan(0);
});
