import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { describe, moveResource } from '@sandan/market/booking/resource-verbs';
import { resourceIdOf, usualResource } from '@sandan/market/equipment/bookable';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { commit, work } from '@sandan/store/work';
import type { ImportWorld } from './import.ts';

/** Writes of one transaction. */
const atOnce = 50;

const isBooked = ({ kind, state, content }: Listing) =>
  kindOf(kind).booked === true && state !== 'archived' && content.attributes.useScope !== 'sole';

/** Waits for nobody: another import that was ahead has made the same resource. */
const unlessThere = (fault: unknown): void => {
  if (!(fault instanceof Fault && (fault.code === 'resource.stale' || fault.code === 'store.busy'))) throw fault;
};

/**
 * Gives every instrument that others may use a resource by which it is booked, unless it has one; an instrument that has ended is
 * retired with it. What its owner has changed of a resource stays.
 */
export const bookable = async ({ stores, now }: ImportWorld, listings: readonly Listing[], actor: Actor): Promise<void> => {
  const ids = listings.map(({ id }) => resourceIdOf(id));
  const there = await stores.resources.many(ids);
  const lacking = listings.filter((listing) => isBooked(listing) && !there.has(resourceIdOf(listing.id)));
  const make = (some: readonly Listing[]) => {
    const w = work();
    for (const listing of some) {
      const owner = { id: listing.ownerId, demo: listing.demo };
      stores.resources.create(w, describe(usualResource(listing), owner, actor, now(), resourceIdOf(listing.id)));
    }
    return commit(stores.db, w);
  };
  for (let at = 0; at < lacking.length; at += atOnce) {
    const some = lacking.slice(at, at + atOnce);
    await make(some).catch(async (fault: unknown) => {
      unlessThere(fault);
      for (const listing of some) await make([listing]).catch(unlessThere);
    });
  }
  for (const { id, state } of listings) {
    const resource = there.get(resourceIdOf(id));
    if (state !== 'archived' || !resource || resource.state === 'retired') continue;
    await stores.resources.save(moveResource(resource, 'retire', actor, now())).catch(unlessThere);
  }
};
