import type { Localized } from '@sandan/kernel/text';
import { SavedSearch } from '@sandan/market/watch/saved-search';
import * as z from 'zod';
import { Text } from './answers.ts';
import { feedToken } from './feed-token.ts';
import { recordsFor } from './search-records.ts';
import type { World } from './world.ts';

const shown = 3;

export const SavedSearchView = SavedSearch.pick({
  id: true,
  version: true,
  name: true,
  query: true,
  shared: true,
  pace: true,
  channels: true,
  state: true,
})
  .extend({
    mine: z.boolean(),
    /** Address of its feed; only its owner is told. */
    feedUrl: z.string().optional(),
    savedAt: z.iso.datetime(),
    /** The last listings that entered it and are still public. */
    found: z.array(z.object({ listingId: z.string(), title: Text, at: z.iso.datetime() })),
  })
  .meta({ id: 'SavedSearchView' });

const foundBy = async (world: World, searchId: string) => {
  const { items } = await world.stores.alerts.foundBy(searchId, { limit: shown });
  const records = await recordsFor(
    world,
    items.map((alert) => alert.listingId),
  );
  return items.flatMap(({ listingId, at }) => {
    const record = records.find(({ id }) => id === listingId);
    return record ? [{ listingId, title: record.title as Localized, at }] : [];
  });
};

/** A saved search as its owner sees it, or a member with whom it is shared. */
export const savedSearchView = async (world: World, search: SavedSearch, mine: boolean) => {
  const { id, version, name, query, shared, pace, channels, state, created } = search;
  const feedUrl = `${world.siteUrl}/api/v1/feeds/searches/${feedToken(world.stopSecret, search)}`;
  return {
    id,
    version,
    name,
    query,
    shared,
    pace,
    channels,
    state,
    mine,
    ...(mine && channels.feed ? { feedUrl } : {}),
    savedAt: created.at,
    found: state === 'deleted' ? [] : await foundBy(world, id),
  };
};
