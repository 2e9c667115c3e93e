import type { Change } from '@sandan/store/change';
import { readerOf } from './people.ts';
import { tell } from './tell.ts';
import { saidOf } from './watch/said.ts';
import type { NotifierWorld } from './world.ts';

/** Tells the person of an alert that waits for no letter, as things stand now. */
export const tellAlert = async (world: NotifierWorld, { before, after }: Change): Promise<void> => {
  if (before || !after) return;
  const alert = world.stores.alerts.parse(after);
  if (alert.pace !== 'each' || alert.letterAt) return;
  const [said, reader] = await Promise.all([saidOf(world.stores, alert), readerOf(world, alert.personId, alert.organisationId)]);
  if (!said || !reader) return;
  const { person, zone } = reader;
  const byMail = said.mail && person.watchMail !== false;
  await tell(world, said.news, { person: byMail ? person : { ...person, mail: 'none' }, zone }, said.stop);
};
