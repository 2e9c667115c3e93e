import { Fault } from '@sandan/kernel/fault';
import { Target } from '@sandan/market/watch/follow';
import { withoutMail } from '@sandan/market/watch/saved-search';
import type { World } from './world.ts';

/** Does it again when another change came first, so that neither is lost. */
const surely = async (act: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict' || attempt >= 3) throw fault;
    }
  }
};

const stopSearch = async ({ stores, now }: World, personId: string, id: string): Promise<void> => {
  const search = await stores.searches.byId(personId, id);
  if (!search?.channels.mail || search.state === 'deleted') return;
  await stores.searches.save(withoutMail(search, { kind: 'service', name: 'stop' }, now()));
};

const stopFollow = async ({ stores }: World, personId: string, kind: string, id: string): Promise<void> => {
  const target = Target.safeParse({ kind, id });
  const follow = target.success ? await stores.follows.of(target.data, personId) : undefined;
  if (!follow?.channels.mail) return;
  await stores.follows.save({ ...follow, channels: { ...follow.channels, mail: false }, version: follow.version + 1 });
};

/** Ends what a stop link names: all mail of a person, all of what they watch, or that of one search or one thing followed. */
export const stop = (world: World, subject: string): Promise<void> => {
  const [personId = '', what, id] = subject.split('~');
  return surely(async () => {
    if (what?.startsWith('sch_')) return stopSearch(world, personId, what);
    if (what && id) return stopFollow(world, personId, what, id);
    const { persons } = world.stores;
    const person = await persons.byId(personId);
    if (!person || (what ? person.watchMail === false : person.mail === 'none')) return;
    await persons.save({ ...person, ...(what ? { watchMail: false } : { mail: 'none' as const }), version: person.version + 1 });
  });
};
