import { changeOf } from '@sandan/store/change';
import type { SetAside } from '@sandan/store/set-aside';
import { commit, work } from '@sandan/store/work';
import { findAgain } from './found.ts';
import { ownedEntries } from './owned.ts';
import { mend } from './reconcile.ts';
import { type Refused, syncAll } from './refused.ts';
import { keyOf, type StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

const listingKey = /^listing#(.+)$/;
const ownerKey = /^org#(.+)$/;

/** Brings the subject of one note into the index as it stands now and drops the note. @throws what still stands in the way */
const drive = async (world: IndexerWorld, aside: SetAside): Promise<void> => {
  const listingId = listingKey.exec(aside.subject.pk)?.[1];
  const ownerId = ownerKey.exec(aside.subject.pk)?.[1];
  if (listingId && (await mend(world, [listingId])).unread > 0) throw new Error('still unreadable');
  const refused: Refused[] = [];
  if (ownerId) for await (const entries of ownedEntries(world, ownerId)) refused.push(...(await syncAll(world, entries)));
  if (refused[0]) throw refused[0].cause;
  await findAgain(world, aside.subject);
  const w = work();
  world.stores.setAsides.remove(w, aside);
  await commit(world.stores.db, w);
};

/**
 * Takes up what was set aside, after the cause is mended: brings each subject into the index as it stands now and drops the note.
 * What still cannot be read stays. Answers how many were driven and how many stay.
 */
export const redrive = async (world: IndexerWorld): Promise<{ driven: number; left: number }> => {
  let [driven, left] = [0, 0];
  for (const aside of await world.stores.setAsides.of('indexer')) {
    try {
      await drive(world, aside);
      driven++;
    } catch (cause) {
      world.log({ level: 'warn', message: 'stays set aside', subject: aside.subject.pk, cause: String(cause).slice(0, 300) });
      left++;
    }
  }
  return { driven, left };
};

/** Takes up one note where the change is the desk's wish that it be. What still cannot be read stays, with the new cause. */
export const driveWanted = async (world: IndexerWorld, record: StreamRecord): Promise<void> => {
  if (keyOf(record).pk !== 'aside#indexer') return;
  const { after } = changeOf(record);
  const { setAsides } = world.stores;
  const aside = after && setAsides.parse(after);
  if (aside?.wanted) await setAsides.taken(aside, world.now(), () => drive(world, aside));
};
