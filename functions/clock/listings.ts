import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { age } from '@sandan/market/listing/freshness';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingState } from '@sandan/market/listing/listing';
import type { Resale } from '@sandan/market/resale/resale';
import { restSale } from '@sandan/market/resale/selling';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

const operations: Partial<Record<ListingState, string>> = { archived: 'clock.archive', suspended: 'clock.expire' };

/**
 * Rests the sale of a machine whose listing goes: nothing of a listing without one. One that somebody has bid on, or was proposed, goes on to
 * its end, and its listing stays where it is until then, whoever does not confirm it.
 */
const restedSale = async ({ stores }: ClockWorld, { id, kind }: Listing, now: Date): Promise<Resale | undefined | 'goesOn'> => {
  const sale = kindOf(kind).deals.includes('resale') && (await stores.resales.ofListing(id));
  if (!sale) return undefined;
  try {
    return restSale(sale, { actor: clock, now });
  } catch (fault) {
    if (fault instanceof Fault && fault.kind === 'conflict') return 'goesOn';
    throw fault;
  }
};

/** Reminds the owners of listings that nobody confirmed, archives those that stayed so (US12), and suspends those whose permit ran out. */
export const ageListings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { listings, resales, db } = world.stores;
  const ageOne = async ({ id }: { readonly id: string }): Promise<void> => {
    const listing = await listings.byId(id);
    const next = listing && age(listing, now);
    if (!next) return;
    const rested = next.state === 'archived' ? await restedSale(world, listing, now) : undefined;
    if (rested === 'goesOn') return;
    const w = work();
    if (rested) resales.renew(w, rested);
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
