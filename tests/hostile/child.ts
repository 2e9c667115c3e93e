import { setTimeout as pause } from 'node:timers/promises';
import { type Bounds, type Outcome, runCase } from './run.ts';
import type { Case } from './stage.ts';
import { watchConnections } from './watch.ts';

/** What a process is told: the cases of some adapters, `plain` first for each, one after another or all at once. */
export interface Task {
  readonly cases: readonly Case[];
  readonly together: boolean;
  readonly bounds: Bounds;
}
export interface Told {
  readonly outcomes: readonly (Outcome & { readonly megabytes: number })[];
  /** Connections that led anywhere but to the source that was asked. */
  readonly astray: number;
}

const rss = () => process.memoryUsage.rss() / 1e6;
const lanes = 24;

/** Runs a case; `megabytes` is how far the memory of the process rose meanwhile. */
const measured = async (it: Case, bounds: Bounds, good: string) => {
  const base = rss();
  let peak = base;
  const timer = setInterval(() => {
    peak = Math.max(peak, rss());
  }, 10);
  const outcome = await runCase(it, bounds, good);
  clearInterval(timer);
  return { ...outcome, megabytes: Math.max(0, Math.max(peak, rss()) - base) };
};

const run = async ({ cases, together, bounds }: Task): Promise<Told> => {
  const watch = watchConnections();
  const outcomes: (Outcome & { megabytes: number })[] = [];
  const good = new Map<string, string>();
  for (const it of cases.filter((c) => c.name === 'plain')) {
    const plain = await runCase(it, bounds);
    good.set(it.adapter, plain.digest);
    outcomes.push({ ...plain, megabytes: 0 });
  }
  const waiting = cases.filter((c) => c.name !== 'plain').values();
  const lane = async () => {
    for (const it of waiting) {
      if (!together) {
        globalThis.gc?.();
        await pause(50);
      }
      outcomes.push(await measured(it, bounds, good.get(it.adapter) ?? ''));
    }
  };
  await Promise.all(Array.from({ length: together ? lanes : 1 }, lane));
  return { outcomes, astray: watch.astray(new Set(cases.map((c) => c.port))).length };
};

process.on('message', async (task: Task) => {
  process.send?.(await run(task), () => process.exit(0));
});
