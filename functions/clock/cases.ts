import type { Actor } from '@sandan/kernel/actor';
import { isDecided, moderate } from '@sandan/market/moderation/case';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Calls the desk to the cases that it has not decided in two business days. */
export const escalateCases = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { cases } = world.stores;
  await each(
    world,
    report,
    (page) => cases.due(now.toISOString(), page),
    async ({ id }) => {
      const found = await cases.byId(id);
      if (!found || isDecided(found) || found.late || now.toISOString() < found.dueAt) return;
      await cases.save(moderate(found, 'escalate', 'clock', clock, now));
      report.escalated++;
    },
  );
};
