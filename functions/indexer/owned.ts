import { Organisation } from '@sandan/market/company/organisation';
import { Listing } from '@sandan/market/listing/listing';
import { entryOf, goneEntry } from '@sandan/search/entry';
import type { Entry } from '@sandan/search/port';
import { sequence, withoutOwner } from '@sandan/search/sequence';
import { batchGet } from '@sandan/store/batch';
import { everyKey } from '@sandan/store/every';
import { translated } from './translated.ts';
import type { IndexerWorld } from './world.ts';

/** A stored record, or why it cannot be read. */
export type Read<T> = { readonly value: T } | { readonly cause: unknown };

const reading =
  <T>(schema: { parse(body: unknown): T }) =>
  (item: { readonly body: unknown }): Read<T> => {
    try {
      return { value: schema.parse(item.body) };
    } catch (cause) {
      return { cause };
    }
  };

/** Owners as they stand, by id; an id without an organisation is left out. */
export const ownersOf = async (world: IndexerWorld, ids: Iterable<string>): Promise<Map<string, Read<Organisation>>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  const keys = wanted.map((id) => ({ pk: `org#${id}`, sk: 'organisation' }));
  const found = new Map<string, Read<Organisation>>();
  await batchGet(
    world.stores.db,
    (item) => {
      const key = item as unknown as { pk: string };
      found.set(key.pk.slice('org#'.length), reading(Organisation)(item));
    },
    keys,
  );
  return found;
};

/** Listings as they stand, by id. Consistent, unlike an index of the table. */
export const listingsById = async (world: IndexerWorld, ids: readonly string[]): Promise<Map<string, Read<Listing>>> => {
  const found = new Map<string, Read<Listing>>();
  await batchGet(
    world.stores.db,
    (item) => {
      const key = item as unknown as { pk: string };
      found.set(key.pk.slice('listing#'.length), reading(Listing)(item));
    },
    ids.map((id) => ({ pk: `listing#${id}`, sk: 'listing' })),
  );
  return found;
};

const idsOf = async (world: IndexerWorld, ownerId: string): Promise<string[]> => {
  const ids = new Set(await world.search.ofOwner(ownerId));
  for await (const pk of everyKey(world.stores.db, 'g1', `owner#${ownerId}`, 'listing#')) ids.add(pk.slice('listing#'.length));
  return [...ids];
};

const perRead = 100;

/**
 * The entries of all listings of an owner, as they and their owner stand now. The table's index may lag behind, so what the search
 * index knows of the owner is asked too; what cannot be read keeps its entry and is left to its own stream record.
 */
export async function* ownedEntries(world: IndexerWorld, ownerId: string): AsyncGenerator<Entry[]> {
  const ids = await idsOf(world, ownerId);
  for (let at = 0; at < ids.length; at += perRead) {
    const some = ids.slice(at, at + perRead);
    const owner = (await ownersOf(world, [ownerId])).get(ownerId);
    if (owner && 'cause' in owner) throw owner.cause;
    const listings = await listingsById(world, some);
    const entries = some.flatMap((id): Entry[] => {
      const listing = listings.get(id);
      if (!listing) return [goneEntry(id, ownerId)];
      if ('cause' in listing || listing.value.ownerId !== ownerId) return [];
      const entry = entryOf(listing.value, owner?.value);
      return [owner ? entry : { ...entry, sequence: sequence(listing.value.version, withoutOwner) }];
    });
    yield await translated(world, entries);
  }
}
