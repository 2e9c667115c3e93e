import { outagesOf } from '@sandan/market/booking/closed';
import { clockOfQualifications as clockActor } from '@sandan/market/booking/qualification-verbs';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Tells of outages those bookings of a resource that were too many for the change of the resource itself. */
export const tellOutages = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { outages, resources, db } = world.stores;
  await each(
    world,
    report,
    (page) => outages.due(page),
    async ({ id }) => {
      const resource = await resources.byId(id);
      if (!resource) return;
      const w = work();
      const changes = await outages.follow(w, outagesOf(resource), resource, { side: 'clock', actor: clockActor, now });
      audit(db, w, {
        operation: 'clock.outage',
        object: `resources/${id}`,
        version: resource.version,
        status: 0,
        by: { actor: 'service:clock', organisationId: null, at: now.toISOString() },
        organisationId: resource.ownerId,
      });
      await commit(db, w);
      report.reminded += changes.length;
    },
  );
};
