import { readFileSync } from 'node:fs';
import { generated } from '@sandan/local/docs/pages';
import { processGraphs, timers } from '@sandan/market/process-graph';
import { expect, test } from 'vitest';

test.each(Object.entries(generated))('%s says what the code does; npm run docs writes it anew', async (file, page) => {
  const committed = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(committed === (await page()), `${file} is stale: npm run docs`).toBe(true);
});

test('every state of every process can be reached, and every clock is explained in both languages', () => {
  for (const { name, states, initial, transitions } of processGraphs) {
    const reached = new Set([initial]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of transitions) if (from.some((f) => reached.has(f))) reached.add(to);
    }
    expect([...reached].sort(), name).toEqual([...states].sort());
    for (const { timer } of transitions)
      if (timer && !timer.includes(' ')) expect(Object.keys(timers), `${name}: ${timer}`).toContain(timer);
  }
});
