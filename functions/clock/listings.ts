import { age } from '@sandan/market/listing/freshness';
import type { ListingState } from '@sandan/market/listing/listing';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const operations: Partial<Record<ListingState, string>> = { archived: 'clock.archive', suspended: 'clock.expire' };

/** Reminds the owners of listings that nobody confirmed, archives those that stayed so (US12), and suspends those whose permit ran out. */
export const ageListings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { listings, db } = world.stores;
  const ageOne = async ({ id }: { readonly id: string }): Promise<void> => {
    const listing = await listings.byId(id);
    const next = listing && age(listing, now);
    if (!next) return;
    const w = work();
    listings.put(w, next);
    const operation = operations[next.state] ?? 'clock.remind';
    const by = { actor: 'service:clock', organisationId: null, at: now.toISOString() };
    const said = { operation, object: `listings/${id}`, version: next.version, status: 0 };
    audit(db, w, { ...said, by, organisationId: next.ownerId });
    await commit(db, w);
    if (next.state === 'archived') report.archived++;
    else if (next.state === 'suspended') report.expired++;
    else report.reminded++;
  };
  await each(world, report, (page) => listings.aging(now.toISOString(), page), ageOne);
  await each(world, report, (page) => listings.agingInReview(now.toISOString(), page), ageOne);
};
