import type { Localized } from '@sandan/kernel/text';
import { isAnonymous, undisclosed } from '@sandan/market/listing/anonymity';
import type { News } from '@sandan/market/notice/notice';
import { type Alert, isTold } from '@sandan/market/watch/alert';
import { alertNews } from '@sandan/market/watch/alert-news';
import { knownTitle, unseen } from '@sandan/market/watch/known-title';
import type { SavedSearch } from '@sandan/market/watch/saved-search';
import type { Stores } from '@sandan/store/stores';
import { watchOf } from '@sandan/store/watch';

/** What an alert says as things stand. */
export interface Said {
  readonly news: News;
  /** The saved search behind it; absent for what is followed. */
  readonly search?: SavedSearch;
  /** What the listing is called, as far as all could see it. */
  readonly title: Localized;
  /** Whose listing it is, as far as that may be known. */
  readonly ownerName: Localized;
  /** Whether it is wanted by mail, as things stand. */
  readonly mail: boolean;
  /** What a click on "stop" in its mail ends: the mail of that search, or of that follow. */
  readonly stop: string;
}

const stopOf = ({ personId, cause }: Alert): string =>
  cause.by === 'search' ? `${personId}~${cause.searchId}` : `${personId}~${cause.target.kind}~${cause.target.id}`;

/**
 * Nothing is said of what is watched no more or is to tell nothing any more, of what is no longer public, or, to those who follow an
 * owner, of a listing that no longer says whose it is.
 */
export const saidOf = async (stores: Stores, alert: Alert): Promise<Said | undefined> => {
  const { cause, listingId } = alert;
  const watch = await watchOf(stores, alert);
  if (!watch || watch.pace === 'none') return undefined;
  const listing = await stores.listings.byId(listingId);
  const owner = listing && (await stores.organisations.byId(listing.ownerId));
  if (!listing || owner?.status !== 'active' || !isTold(alert.event, listing)) return undefined;
  const hidden = isAnonymous(listing);
  if (hidden && cause.by === 'follow' && cause.target.kind === 'owner') return undefined;
  const search = 'query' in watch ? watch : undefined;
  const ownerName = hidden ? undisclosed : owner.name;
  const title = knownTitle(listing) ?? alert.title ?? unseen;
  const news = alertNews(alert, { search: search?.name ?? '', listing: title, owner: ownerName });
  return { news, ...(search ? { search } : {}), title, ownerName, mail: watch.channels.mail, stop: stopOf(alert) };
};
