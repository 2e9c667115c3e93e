import type { Organisation } from '@sandan/market/company/organisation';
import { isAnonymous } from '@sandan/market/listing/anonymity';
import type { Listing } from '@sandan/market/listing/listing';
import type { AlertEvent } from '@sandan/market/watch/alert';
import type { Target } from '@sandan/market/watch/follow';
import { followNews } from '@sandan/market/watch/follow-news';
import { knownTitle } from '@sandan/market/watch/known-title';
import type { SavedSearch } from '@sandan/market/watch/saved-search';
import { recordOf } from '@sandan/search/record';
import { withTranslation } from '@sandan/search/translation';
import type { Translation } from '@sandan/store/translations';
import { claim, type Told } from './claim.ts';
import type { ListingChange } from './subject.ts';
import type { Watched } from './watched.ts';
import type { AlertsWorld } from './world.ts';

/** Events of what all may see; the others tell that it may no longer be seen. */
const open: readonly AlertEvent[] = ['matched', 'published', 'changed', 'returned', 'status'];

/** Whom a change is to be told; whoever did it knows. */
const concerns = ({ since, personId }: { since: string; personId: string }, { after }: Pick<ListingChange, 'after'>): boolean =>
  since <= after.changed.at && personId !== after.changed.actor;

const ofSearch = (search: SavedSearch, { after }: ListingChange): Told => ({
  personId: search.personId,
  organisationId: search.organisationId,
  cause: { by: 'search', searchId: search.id },
  event: 'matched',
  listingId: after.id,
  pace: search.pace,
  channels: search.channels,
  at: after.changed.at,
});

const ofFollowers = async ({ stores }: AlertsWorld, change: ListingChange): Promise<Told[]> => {
  const { before, after } = change;
  const shown = followNews(before, after).filter(({ of }) => of !== 'owner' || !isAnonymous(after));
  const title = knownTitle(before);
  const told = shown.map(async ({ of, event, what }) => {
    const target: Target = of === 'owner' ? { kind: 'owner', id: after.ownerId } : { kind: 'listing', id: after.id };
    const followers = await stores.follows.followersOf(target);
    return followers
      .filter((follower) => concerns(follower, change))
      .map(
        ({ personId, organisationId, pace, channels }): Told => ({
          personId,
          organisationId,
          cause: { by: 'follow', target },
          event,
          listingId: after.id,
          ...(what ? { what } : {}),
          ...(title && !open.includes(event) ? { title } : {}),
          pace,
          channels,
          at: after.changed.at,
        }),
      );
  });
  return (await Promise.all(told)).flat();
};

/** Whether someone waits still: what is kept in memory of searches may be older than the table. */
const waits = async ({ stores }: AlertsWorld, { cause, personId }: Told): Promise<boolean> =>
  cause.by !== 'search' || (await stores.searches.byId(personId, cause.searchId))?.state === 'active';

/** Writes down what those who wait still are told; answers how much of it was written by this call. */
const claimAll = async (world: AlertsWorld, told: readonly Told[], listingVersion: number): Promise<number> => {
  let claimed = 0;
  for (const one of told) if ((await waits(world, one)) && (await claim(world, one, listingVersion))) claimed++;
  return claimed;
};

/**
 * What is told to others than the members of whose listing it is, who know. Who is one now counts, and not for which organisation a
 * search was saved: people join after they began to watch, watch for another, and leave.
 */
const toOthers = async ({ stores }: AlertsWorld, told: readonly Told[], ownerId: string): Promise<Told[]> => {
  if (told.length === 0) return [];
  const members = new Set((await stores.memberships.inOrganisation(ownerId)).map(({ personId }) => personId));
  return told.filter(({ personId }) => !members.has(personId));
};

/** What still holds of what a change gave to tell, by the listing as it stands now: records come late and out of order. */
const standing = async (
  { stores }: AlertsWorld,
  watched: Watched,
  { after }: ListingChange,
  owner: Organisation,
  told: readonly Told[],
): Promise<Told[]> => {
  const now: Listing | undefined = told.length > 0 ? await stores.listings.byId(after.id) : undefined;
  const record = now && recordOf(now, owner);
  const finds = now && now.version !== after.version ? watched.entered(undefined, record).map((s) => s.id) : undefined;
  return told.filter(({ event, cause }) => {
    if (!open.includes(event)) return record === undefined;
    if (!record) return false;
    return cause.by !== 'search' || finds === undefined || finds.includes(cause.searchId);
  });
};

/**
 * Tells everyone who waits for what a change brings: those whose saved search the listing enters, and those who follow it or its
 * owner. Nothing of listings whose owner is not active. Answers how many were told by this call.
 */
export const tellOf = async (world: AlertsWorld, watched: Watched, change: ListingChange): Promise<number> => {
  const { before, after } = change;
  if (before?.state !== 'published' && after.state !== 'published' && !before?.publishedAt) return 0;
  const owner = await world.stores.organisations.byId(after.ownerId);
  if (owner?.status !== 'active') return 0;
  const searches = watched.entered(before && recordOf(before, owner), recordOf(after, owner));
  const told = [
    ...searches.filter((search) => concerns(search, change)).map((search) => ofSearch(search, change)),
    ...(await ofFollowers(world, change)),
  ];
  const still = await standing(world, watched, change, owner, told);
  return claimAll(world, await toOthers(world, still, owner.id), after.version);
};

/** Tells those whose saved search a listing enters only by what a machine made of its texts, which comes after it was published. */
export const tellTranslated = async (world: AlertsWorld, watched: Watched, translation: Translation): Promise<number> => {
  const after = await world.stores.listings.byId(translation.listingId);
  const record = after && recordOf(after, await world.stores.organisations.byId(after.ownerId));
  if (!record) return 0;
  const searches = watched.entered(record, withTranslation(record, translation));
  const told = searches.filter((search) => concerns(search, { after })).map((search) => ofSearch(search, { after }));
  return claimAll(world, await toOthers(world, told, after.ownerId), after.version);
};
