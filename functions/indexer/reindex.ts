import type { Entry } from '@sandan/search/port';
import { exhibit } from './exhibit.ts';
import { expectedEntries, type Unreadable } from './expected.ts';
import { type Drift, reconcile } from './reconcile.ts';
import type { IndexerWorld } from './world.ts';

const perExhibit = 100;

/** Brings all that is public into the repository, and takes out what is not. */
const exhibitAll = async (world: IndexerWorld): Promise<void> => {
  let some: Entry[] = [];
  for await (const entry of expectedEntries(world, () => {})) {
    some.push(entry);
    if (some.length < perExhibit) continue;
    await exhibit(world, some);
    some = [];
  }
  await exhibit(world, some);
};

/** Builds the whole index anew from the table and puts it in place in one step; then mends what changed meanwhile. */
export const reindex = async (
  world: IndexerWorld,
): Promise<{ written: number; unreadable: readonly Unreadable[]; after: Drift }> => {
  const unreadable: Unreadable[] = [];
  const written = await world.search.replaceAll(expectedEntries(world, (one) => unreadable.push(one)));
  await exhibitAll(world);
  return { written, unreadable, after: await reconcile(world) };
};
