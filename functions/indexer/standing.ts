import { entryOf, goneEntry } from '@sandan/search/entry';
import type { Entry, Held } from '@sandan/search/port';
import { digestOf } from '@sandan/search/record';
import { listingsById, ownersOf } from './owned.ts';
import { translated } from './translated.ts';
import type { IndexerWorld } from './world.ts';

/** What the index should hold of a listing right now, and since when (ISO instant; absent for one that is no more). */
export interface Standing {
  readonly entry: Entry;
  readonly since?: string;
}

export type Finding = 'missing' | 'stale' | 'orphan';

/** What is wrong with a held entry, if anything; one that will do no harm later is not wrong now. */
export const finding = (expected: Entry | undefined, held: Held | undefined): Finding | undefined => {
  if (!expected?.record) return held?.digest ? 'orphan' : undefined;
  if (!held?.digest) return 'missing';
  return held.digest === digestOf(expected.record) ? undefined : 'stale';
};

/** Listings as they stand, read consistently, by id; a listing that cannot be read is left out. */
export const standing = async (world: IndexerWorld, ids: readonly string[]): Promise<Map<string, Standing>> => {
  const listings = await listingsById(world, ids);
  const owners = await ownersOf(
    world,
    [...listings.values()].flatMap((l) => ('value' in l ? [l.value.ownerId] : [])),
  );
  const stand = ids.flatMap((id): Standing[] => {
    const listing = listings.get(id);
    if (!listing) return [{ entry: goneEntry(id, '') }];
    if ('cause' in listing) return [];
    const owner = owners.get(listing.value.ownerId);
    if (owner && 'cause' in owner) return [];
    try {
      const changed = [listing.value.changed.at, owner?.value.changed.at ?? ''].sort().at(-1) ?? '';
      return [{ entry: entryOf(listing.value, owner?.value), since: changed }];
    } catch {
      return [];
    }
  });
  const entries = await translated(
    world,
    stand.map(({ entry }) => entry),
  );
  return new Map(stand.map((one, at) => [one.entry.id, { ...one, entry: entries[at] as Entry }]));
};
