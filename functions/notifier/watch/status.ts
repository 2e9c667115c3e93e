import type { Listing } from '@sandan/market/listing/listing';
import { statusChanges } from '@sandan/market/patent/change';
import type { Invention } from '@sandan/market/patent/invention';
import { isTold } from '@sandan/market/watch/alert';
import { statusNews } from '@sandan/market/watch/status-news';
import { claim, type Told } from './claim.ts';
import type { AlertsWorld } from './world.ts';

/** The rights in a listing before and after a source spoke of them. */
export interface InventionChange {
  readonly before?: Invention;
  readonly after: Invention;
}

const isTellable = async ({ stores }: AlertsWorld, listing: Listing): Promise<boolean> =>
  isTold('status', listing) && (await stores.organisations.byId(listing.ownerId))?.status === 'active';

/** Tells those who follow the legal status of a listing what seems to stand otherwise. Answers how many were told by this call. */
export const tellStatus = async (world: AlertsWorld, { before, after }: InventionChange): Promise<number> => {
  const what = statusNews(statusChanges(before, after));
  if (!what) return 0;
  const target = { kind: 'legal', id: after.listingId } as const;
  const followers = await world.stores.follows.followersOf(target);
  if (followers.length === 0) return 0;
  const listing = await world.stores.listings.byId(after.listingId);
  if (!listing || !(await isTellable(world, listing))) return 0;
  let claimed = 0;
  for (const { personId, organisationId, pace, channels, since } of followers) {
    if (since > after.changedAt) continue;
    const told: Told = {
      personId,
      organisationId,
      cause: { by: 'follow', target },
      event: 'status',
      listingId: after.listingId,
      what,
      title: listing.content.title,
      pace,
      channels,
      at: after.changedAt,
    };
    if (await claim(world, told, after.version)) claimed++;
  }
  return claimed;
};
