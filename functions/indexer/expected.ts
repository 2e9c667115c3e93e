import { Listing } from '@sandan/market/listing/listing';
import { entryOf } from '@sandan/search/entry';
import type { Entry } from '@sandan/search/port';
import { everyItem } from '@sandan/store/every';
import { ownersOf } from './owned.ts';
import { translated } from './translated.ts';
import type { IndexerWorld } from './world.ts';

const perRead = 100;

/** Listings that are stored in a form that cannot be read. */
export interface Unreadable {
  readonly id: string;
  readonly cause: string;
}

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).slice(0, 300);

/** The entries of all listings of the table; what cannot be read is told to `unreadable` and left out. */
export async function* expectedEntries(world: IndexerWorld, unreadable: (one: Unreadable) => void): AsyncGenerator<Entry> {
  const entriesOf = async (listings: readonly Listing[]): Promise<Entry[]> => {
    const owners = await ownersOf(
      world,
      listings.map((l) => l.ownerId),
    );
    const entries = listings.flatMap((listing) => {
      try {
        const owner = owners.get(listing.ownerId);
        if (owner && 'cause' in owner) throw owner.cause;
        return [entryOf(listing, owner?.value)];
      } catch (cause) {
        unreadable({ id: listing.id, cause: textOf(cause) });
        return [];
      }
    });
    return translated(world, entries);
  };
  let waiting: Listing[] = [];
  for await (const item of everyItem(world.stores.db, 'listing')) {
    const parsed = Listing.safeParse(item.body);
    if (!parsed.success) unreadable({ id: item.pk.slice('listing#'.length), cause: textOf(parsed.error) });
    else waiting.push(parsed.data);
    if (waiting.length < perRead) continue;
    yield* await entriesOf(waiting);
    waiting = [];
  }
  yield* await entriesOf(waiting);
}
