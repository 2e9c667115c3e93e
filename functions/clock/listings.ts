import { age } from '@sandan/market/listing/freshness';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Reminds the owners of listings that nobody confirmed, and archives those that stayed so (US12). */
export const ageListings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { listings, db } = world.stores;
  await each(
    world,
    report,
    (page) => listings.aging(now.toISOString(), page),
    async ({ id }) => {
      const listing = await listings.byId(id);
      const next = listing && age(listing, now);
      if (!next) return;
      const w = work();
      listings.put(w, next);
      const operation = next.state === 'archived' ? 'clock.archive' : 'clock.remind';
      const by = { actor: 'service:clock', organisationId: null, at: now.toISOString() };
      const said = { operation, object: `listings/${id}`, version: next.version, status: 0 };
      audit(db, w, { ...said, by, organisationId: next.ownerId });
      await commit(db, w);
      if (next.state === 'archived') report.archived++;
      else report.reminded++;
    },
  );
};
