import { ageNeed } from '@sandan/market/need/need-verbs';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Calls the operator to needs that no broker answered in time, and ends needs that are over. */
export const ageNeeds = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { needs, db } = world.stores;
  await each(
    world,
    report,
    (page) => needs.due(now.toISOString(), page),
    async ({ id }) => {
      const need = await needs.byId(id);
      const next = need && ageNeed(need, now);
      if (!next) return;
      const w = work();
      needs.put(w, next);
      const expired = next.state === 'expired';
      const by = { actor: 'service:clock', organisationId: null, at: now.toISOString() };
      const operation = expired ? 'clock.expire' : 'clock.escalate';
      audit(db, w, { operation, object: `needs/${id}`, version: next.version, status: 0, by, organisationId: next.ownerId });
      await commit(db, w);
      if (expired) report.expired++;
      else report.escalated++;
    },
  );
};
