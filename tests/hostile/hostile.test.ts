import { afterAll, beforeAll, expect, test } from 'vitest';
import { adapters } from './adapters.ts';
import { type Outcome, runCase } from './run.ts';
import { stage } from './stage.ts';
import { watchConnections } from './watch.ts';

/** Short enough for each day; `npm run bench -- hostile` plays all of it with the bounds of production. */
const bounds = { limits: { ms: 1500, attemptMs: 700, attempts: 2, bytes: 4_000_000 }, seconds: 5 };
const names = Object.keys(adapters);

let scene: Awaited<ReturnType<typeof stage>>;
let watch: ReturnType<typeof watchConnections>;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  scene = await stage(names, (it) => !it.heavy && (!it.name.startsWith('cut at') || / (0|26|50|74|98) %/.test(it.name)));
  watch = watchConnections();
  for (const name of names) {
    const [plain, ...others] = scene.cases.filter((it) => it.adapter === name);
    if (!plain) continue;
    const first = await runCase(plain, bounds);
    outcomes.push(first, ...(await Promise.all(others.map((it) => runCase(it, bounds, first.digest)))));
  }
});
afterAll(async () => {
  watch.end();
  await scene.close();
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
