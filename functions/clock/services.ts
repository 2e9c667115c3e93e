import { passService } from '@sandan/market/service/request-verbs';
import { writeService } from '@sandan/store/serving';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const actor = { kind: 'service', name: 'clock' } as const;

/** Ends requests that nobody quoted or accepted, and accepts results that nobody gave back. */
export const passServices = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { services, db } = world.stores;
  await each(
    world,
    report,
    (page) => services.due(now.toISOString(), page),
    async ({ id }) => {
      const request = await services.byId(id);
      const next = request && passService(request, now);
      if (!next) return;
      const w = work();
      await writeService(world.stores, w, next, { actor, now });
      await commit(db, w);
      report.expired += 1;
    },
  );
};
