import { remindOfTasks } from '@sandan/market/channel/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Tells of the tasks of sales-channel projects on their day. */
export const remindOfChannels = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { channels, db } = world.stores;
  await each(
    world,
    report,
    (page) => channels.due(now.toISOString(), page),
    async ({ id }) => {
      const project = await channels.byId(id);
      const next = project && remindOfTasks(project, now);
      if (!next) return;
      const w = work();
      channels.write(w, next);
      await commit(db, w);
      report.reminded += 1;
    },
  );
};
