import { Fault } from '@sandan/kernel/fault';
import { runJob } from './job.ts';
import { lookThrough } from './lookups.ts';
import { checkBusinesses, lookAtDomains } from './proofs.ts';
import { runFollowed } from './runner.ts';
import type { SourcesWorld } from './world.ts';

/** What one run did. */
export interface SourcesReport {
  imports: number;
  asked: number;
  stale: number;
  failed: number;
}

const importsPerRun = 20;
/** Milliseconds of a run in which pictures are begun: what is left waits for the next run, before the platform ends this one. */
const picturesMs = 600_000;
/** Milliseconds after which it begins to ask no further source: what is begun ends before the platform ends the run. */
const beginMs = 420_000;

/** A part of a run beside the others, which go on if it fails. */
const beside = async (world: SourcesWorld, name: string, part: () => Promise<void>): Promise<number> => {
  try {
    await part();
    return 0;
  } catch (cause) {
    world.log({ level: 'error', message: 'a part of the sources failed', part: name, error: String(cause) });
    return 1;
  }
};

/**
 * Runs what waits in the queue of imports, then asks the sources whose time has come, and beside them those that look-ups and proofs wait for.
 * Fired twice it does nothing twice.
 */
export const runSources = async (world: SourcesWorld): Promise<SourcesReport> => {
  const report: SourcesReport = { imports: 0, asked: 0, stale: 0, failed: 0 };
  const start = Date.now();
  const queued = await world.stores.imports.running({ limit: importsPerRun });
  for (const job of queued.items)
    try {
      await runJob(world, job, start + picturesMs);
      report.imports += 1;
    } catch (cause) {
      if (cause instanceof Fault && (cause.code === 'import.running' || cause.code === 'import.stale')) continue;
      report.failed += 1;
      world.log({ level: 'error', message: 'an import failed', id: job.id, error: String(cause) });
    }
  const [{ asked, stale, failed }, ...others] = await Promise.all([
    runFollowed(world, start + beginMs),
    beside(world, 'lookups', () => lookThrough(world)),
    beside(world, 'domains', () => lookAtDomains(world)),
    beside(world, 'businesses', () => checkBusinesses(world)),
  ]);
  return { imports: report.imports, asked, stale, failed: others.reduce((sum, n) => sum + n, report.failed + failed) };
};

/** The handler behind the schedule. */
export const sourcesHandler =
  (world: SourcesWorld) =>
  async (_event?: unknown): Promise<SourcesReport> => {
    const report = await runSources(world);
    world.log({ level: report.failed > 0 ? 'error' : 'info', message: 'sources', ...report });
    return report;
  };
