import { expect, test } from 'vitest';
import { indicators, keptMs } from './indicators.ts';
import type { ObjectiveName } from './objective.ts';
import type { Events, SlotKind } from './standing.ts';

const opened = () => {
  let time = Date.parse('2026-11-26T07:03:00Z');
  let broken = false;
  const kept: [SlotKind, string, Readonly<Partial<Record<ObjectiveName, Events>>>][] = [];
  const it = indicators(
    async (...slot) => {
      if (broken) throw new Error('no table');
      kept.push(slot);
    },
    () => new Date(time),
    () => {},
  );
  return {
    ...it,
    kept,
    pass: (ms: number) => {
      time += ms;
    },
    breakDown: (down: boolean) => {
      broken = down;
    },
  };
};

test('a thousand requests of a minute are one addition to each kind of slot', async () => {
  const it = opened();
  for (let n = 0; n < 1000; n++) {
    it.count('availability', n !== 7);
    await it.flush();
  }
  expect(it.kept).toEqual([]);
  it.pass(keptMs);
  await it.flush();
  expect(it.kept).toEqual([
    ['minutes', '2026-11-26T07:00:00.000Z', { availability: { good: 999, total: 1000 } }],
    ['hour', '2026-11-26T07:00:00.000Z', { availability: { good: 999, total: 1000 } }],
  ]);
});

test('what cannot be kept is kept the next time, and a failure reaches nobody', async () => {
  const it = opened();
  it.count('index', true);
  it.breakDown(true);
  await it.flush(true);
  it.count('index', false);
  it.breakDown(false);
  await it.flush(true);
  expect(it.kept.map(([, , counts]) => counts.index)).toEqual([
    { good: 1, total: 2 },
    { good: 1, total: 2 },
  ]);
});
