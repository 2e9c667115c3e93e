import { ageMandate } from '@sandan/market/mandate/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Ends mandates whose time is over. */
export const passMandates = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { mandates, db } = world.stores;
  await each(
    world,
    report,
    (page) => mandates.due(now.toISOString(), page),
    async ({ id }) => {
      const mandate = await mandates.byId(id);
      const next = mandate && ageMandate(mandate, now);
      if (!next) return;
      const w = work();
      mandates.put(w, next);
      await commit(db, w);
      report.expired++;
    },
  );
};
