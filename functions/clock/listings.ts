import { age } from '@sandan/market/listing/freshness';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Reminds the owners of listings that nobody confirmed, and archives those that stayed so (US12). */
export const ageListings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { listings } = world.stores;
  await each(
    world,
    report,
    (page) => listings.aging(now.toISOString(), page),
    async ({ id }) => {
      const listing = await listings.byId(id);
      const next = listing && age(listing, now);
      if (!next) return;
      await listings.save(next);
      if (next.state === 'archived') report.archived++;
      else report.reminded++;
    },
  );
};
