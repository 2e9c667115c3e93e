import { reckon } from '@sandan/market/outcome/outcome';
import { again } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Reckons anew the months in which steps were noted since they were last reckoned; the others stay as they are. */
export const reckonOutcomes = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { outcomes } = world.stores;
  const [noted, known] = await Promise.all([outcomes.noted(), outcomes.reckoned()]);
  for (const { month, steps } of noted) {
    const before = known.find((outcome) => outcome.month === month);
    if (before?.of === steps) continue;
    try {
      await again(async () => outcomes.save(reckon(month, await outcomes.takenIn(month), before, now)));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      report.failed.push({ id: month, message });
      world.log({ level: 'error', message, id: month });
    }
  }
};
