import { follow } from './follow.ts';
import { pool } from './pool.ts';
import { tellRoster } from './roster.ts';
import type { SourcesWorld } from './world.ts';

/** Sources that are asked at the same time. */
const sourcesAtOnce = 4;
export interface Asked {
  asked: number;
  stale: number;
  failed: number;
}

/** Asks what is due, each source for itself (X2), and begins with none after `last` (milliseconds since 1970). Fired twice it asks nothing twice. */
export const runFollowed = async (world: SourcesWorld, last = Number.POSITIVE_INFINITY): Promise<Asked> => {
  const report: Asked = { asked: 0, stale: 0, failed: 0 };
  await tellRoster(world);
  await pool(sourcesAtOnce, world.followed, async (it) => {
    if (Date.now() > last) return;
    try {
      const state = await follow(world, it, 'schedule');
      if (state) report.asked += 1;
      if (state?.state === 'stale') report.stale += 1;
    } catch (cause) {
      report.failed += 1;
      world.log({ level: 'error', message: 'a source could not be followed', source: it.followed.id, error: String(cause) });
    }
  });
  return report;
};
