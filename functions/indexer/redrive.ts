import { sync } from '@sandan/search/sync';
import { commit, work } from '@sandan/store/work';
import { ownedEntries } from './owned.ts';
import { mend } from './reconcile.ts';
import type { IndexerWorld } from './world.ts';

const listingKey = /^listing#(.+)$/;
const ownerKey = /^org#(.+)$/;

/**
 * Takes up what was set aside, after the cause is mended: brings each subject into the index as it stands now and drops the note.
 * What still cannot be read stays. Answers how many were driven and how many stay.
 */
export const redrive = async (world: IndexerWorld): Promise<{ driven: number; left: number }> => {
  let [driven, left] = [0, 0];
  for (const aside of await world.stores.setAsides.of('indexer')) {
    const listingId = listingKey.exec(aside.subject.pk)?.[1];
    const ownerId = ownerKey.exec(aside.subject.pk)?.[1];
    try {
      if (listingId && (await mend(world, [listingId])).unread > 0) throw new Error('still unreadable');
      if (ownerId) for await (const entries of ownedEntries(world, ownerId)) await sync(entries, world.search);
      const w = work();
      world.stores.setAsides.remove(w, aside);
      await commit(world.stores.db, w);
      driven++;
    } catch (cause) {
      world.log({ level: 'warn', message: 'stays set aside', subject: aside.subject.pk, cause: String(cause).slice(0, 300) });
      left++;
    }
  }
  return { driven, left };
};
