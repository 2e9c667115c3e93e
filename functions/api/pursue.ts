import type { Listing } from '@sandan/market/listing/listing';
import { act } from '@sandan/market/listing/verbs';
import { needProcess } from '@sandan/market/need/need';
import { moveNeed, opened } from '@sandan/market/need/need-verbs';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { answersTo, anyFits, seeks } from './matching.ts';
import type { World } from './world.ts';

/**
 * What a step of a listing that seeks something means for its need, in the same transaction: published, the need is open and matched or
 * put before the brokers; archived, it is withdrawn.
 */
export const pursue = async (world: World, work: Work, next: Listing, caller: Caller, now: Date): Promise<void> => {
  if (!seeks(next.kind) || (next.state !== 'published' && next.state !== 'archived')) return;
  const need = await world.stores.needs.byId(next.id);
  if (next.state === 'published' && !need) {
    // One search over all kinds mostly tells; where it finds nothing that fits, each kind is searched by itself.
    const fitting = (apart: boolean) => anyFits(() => answersTo(world, caller, next, now, { apart }));
    const answered = (await fitting(false)) || (await fitting(true));
    world.stores.needs.create(work, opened(next, answered, caller.actor, now));
  }
  const ended: readonly string[] = needProcess.final;
  if (next.state === 'archived' && need && !ended.includes(need.state))
    world.stores.needs.put(work, moveNeed(need, 'withdraw', 'owner', caller.actor, now));
};

/** Ends the listing of a need that has ended. */
export const endListing = async (
  world: World,
  work: Work,
  id: string,
  party: 'owner' | 'operator',
  caller: Caller,
  now: Date,
): Promise<void> => {
  const listing = await world.stores.listings.byId(id);
  if (listing?.state === 'published' || listing?.state === 'suspended')
    world.stores.listings.put(work, act(listing, 'archive', party, caller.actor, now));
};
