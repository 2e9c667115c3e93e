import { pass } from '@sandan/market/company/approval';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Calls the deputies of approvals that wait, and ends those whose time is over. */
export const passApprovals = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { approvals } = world.stores;
  await each(
    world,
    report,
    (page) => approvals.due(now.toISOString(), page),
    async ({ id }) => {
      const approval = await approvals.byId(id);
      const next = approval && pass(approval, now);
      if (!next) return;
      await approvals.save(next);
      if (next.state === 'expired') report.expired++;
      else report.reminded++;
    },
  );
};
