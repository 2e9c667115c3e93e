import type { Alert } from '@sandan/market/watch/alert';
import type { Follow } from '@sandan/market/watch/follow';
import type { SavedSearch } from '@sandan/market/watch/saved-search';
import type { Stores } from './stores.ts';

/** What an alert came from, as it stands; nothing of a search that was paused or deleted since, or of what is no longer followed. */
export const watchOf = async (
  { searches, follows }: Pick<Stores, 'searches' | 'follows'>,
  { cause, personId }: Alert,
): Promise<SavedSearch | Follow | undefined> => {
  if (cause.by === 'follow') return follows.of(cause.target, personId);
  const search = await searches.byId(personId, cause.searchId);
  return search?.state === 'active' ? search : undefined;
};
