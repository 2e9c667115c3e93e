import { recordOf, type SearchRecord } from '@sandan/search/record';
import type { World } from './world.ts';

/** What search shows of listings as they stand in the table, in the order of their ids; those that nobody sees are left out. */
export const recordsFor = async ({ stores }: World, ids: readonly string[]): Promise<SearchRecord[]> => {
  const listings = await stores.listings.many([...new Set(ids)]);
  const owners = await stores.organisations.many([...new Set(listings.map((l) => l.ownerId))]);
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const ownerOf = new Map(owners.map((owner) => [owner.id, owner]));
  return ids.flatMap((id) => {
    const listing = byId.get(id);
    return (listing && recordOf(listing, ownerOf.get(listing.ownerId))) ?? [];
  });
};
