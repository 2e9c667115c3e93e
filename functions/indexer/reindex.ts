import { expectedEntries, type Unreadable } from './expected.ts';
import { type Drift, reconcile } from './reconcile.ts';
import type { IndexerWorld } from './world.ts';

/** Builds the whole index anew from the table and puts it in place in one step; then mends what changed meanwhile. */
export const reindex = async (
  world: IndexerWorld,
): Promise<{ written: number; unreadable: readonly Unreadable[]; after: Drift }> => {
  const unreadable: Unreadable[] = [];
  const written = await world.search.replaceAll(expectedEntries(world, (one) => unreadable.push(one)));
  return { written, unreadable, after: await reconcile(world) };
};
