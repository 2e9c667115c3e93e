import type { Organisation } from '@sandan/market/company/organisation';
import { isAnonymous, undisclosed } from '@sandan/market/listing/anonymity';
import type { Listing } from '@sandan/market/listing/listing';
import type { News } from '@sandan/market/notice/notice';
import { type Alert, isTold } from '@sandan/market/watch/alert';
import { alertNews } from '@sandan/market/watch/alert-news';
import type { SavedSearch } from '@sandan/market/watch/saved-search';
import type { Stores } from '@sandan/store/stores';

/** What an alert says as things stand. */
export interface Said {
  readonly news: News;
  /** The saved search behind it; absent for what is followed. */
  readonly search?: SavedSearch;
  readonly listing: Listing;
  readonly owner: Organisation;
  /** What a click on "stop" in its mail ends: the mail of that search, or of that follow. */
  readonly stop: string;
}

const stopOf = ({ personId, cause }: Alert): string =>
  cause.by === 'search' ? `${personId}~${cause.searchId}` : `${personId}~${cause.target.kind}~${cause.target.id}`;

/** Nothing is said of a search that was paused or deleted since, of what is no longer followed, or of what is no longer public. */
export const saidOf = async (stores: Stores, alert: Alert): Promise<Said | undefined> => {
  const { cause, personId, listingId } = alert;
  const search = cause.by === 'search' ? await stores.searches.byId(personId, cause.searchId) : undefined;
  if (cause.by === 'search' ? search?.state !== 'active' : !(await stores.follows.of(cause.target, personId))) return undefined;
  const listing = await stores.listings.byId(listingId);
  const owner = listing && (await stores.organisations.byId(listing.ownerId));
  if (!listing || owner?.status !== 'active' || !isTold(alert.event, listing)) return undefined;
  const news = alertNews(alert, {
    search: search?.name ?? '',
    listing: listing.content.title,
    owner: isAnonymous(listing) ? undisclosed : owner.name,
  });
  return { news, ...(search ? { search } : {}), listing, owner, stop: stopOf(alert) };
};
