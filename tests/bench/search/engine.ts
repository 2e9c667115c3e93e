import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../figure.ts';
import type { Measured } from './engine-child.ts';

const child = fileURLToPath(new URL('./engine-child.ts', import.meta.url));
const beside = new Set(['loaded', 'rss', 'visible', 'built']);

/** Runs one task in a process of its own, with memory of its own. */
const measured = async (task: string, file: string, size: number, count: number): Promise<Measured> => {
  const process = fork(child, [task, file, String(size), String(count)], {
    execArgv: ['--expose-gc', '--max-old-space-size=6144'],
  });
  const exited = once(process, 'exit').then(([code]) => {
    throw new Error(`${task} of ${size} listings ended with ${code} and no answer`);
  });
  exited.catch(() => {});
  const [answer] = (await Promise.race([once(process, 'message'), exited])) as [Measured];
  return answer;
};

/** The value below which a share of the values lie. */
const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const named = (size: number): string => (size >= 1_000_000 ? `${size / 1_000_000}M` : `${size / 1000}k`);

const ofSize = async (size: number, count: number): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandan-engine-'));
  try {
    const file = join(folder, 'search.db');
    const { built } = await measured('build', file, size, count);
    const answer = await measured('ask', file, size, count);
    const mixed = Object.entries(answer).filter(([name]) => !beside.has(name)) as [string, readonly number[]][];
    const all = mixed.flatMap(([, times]) => times);
    const worst = mixed.reduce((a, b) => (quantile(b[1], 0.95) > quantile(a[1], 0.95) ? b : a));
    const name = `search.${named(size)}`;
    for (const [mix, times] of mixed) {
      const shown = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1)).join(' / ');
      console.log(`${name} ${mix}: p50 / p95 / p99 ${shown} ms`);
    }
    console.log(`${name}: the slowest are those of ${worst[0]}`);
    const visible = answer.visible as readonly number[];
    return [
      { name: `${name}.p50`, value: quantile(all, 0.5), unit: 'ms' },
      {
        name: `${name}.p95`,
        value: quantile(all, 0.95),
        unit: 'ms',
        ...(size === 100_000 ? { goal: { op: '<=', number: 20 } } : {}),
      },
      { name: `${name}.p99`, value: quantile(all, 0.99), unit: 'ms' },
      { name: `${name}.worst.p95`, value: quantile(worst[1], 0.95), unit: 'ms' },
      { name: `${name}.memory`, value: answer.rss as number, unit: 'MB' },
      { name: `${name}.disk`, value: statSync(file).size / 2 ** 20, unit: 'MB' },
      { name: `${name}.build`, value: (built as number) / 1000, unit: 's' },
      { name: `${name}.load`, value: (answer.loaded as number) / 1000, unit: 's' },
      { name: `${name}.visible.p50`, value: quantile(visible, 0.5), unit: 'ms' },
      { name: `${name}.visible.p95`, value: quantile(visible, 0.95), unit: 'ms' },
    ] satisfies Figure[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * How fast the embedded engine answers, by size of the catalogue: listings in both languages made from the terms of the trades,
 * queries of every kind pooled; each size is built in one process and asked in another.
 */
export const engine = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const size of quick ? [1000, 20_000] : [1000, 20_000, 100_000, 1_000_000])
    figures.push(...(await ofSize(size, quick ? 60 : 200)));
  return figures;
};
