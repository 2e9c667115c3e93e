import { Fault } from '@sandan/kernel/fault';
import { itemAfter, repositoryKinds, setsOf } from '@sandan/market/repository/item';
import type { Entry } from '@sandan/search/port';
import { digestOf } from '@sandan/search/record';
import type { IndexerWorld } from './world.ts';

const shownOf = ({ record }: Entry) =>
  record && repositoryKinds.includes(record.kind)
    ? { sets: setsOf(record.facets.ipc ?? [], record.owner.type), digest: digestOf(record) }
    : undefined;

/**
 * Brings what is public of technologies into the repository that harvesters ask, and takes out what is public no more. The order of
 * entries does not matter where each is as its listing stands; one that another was ahead of is left to it.
 */
export const exhibit = async ({ stores, now }: IndexerWorld, entries: readonly Entry[]): Promise<void> => {
  const last = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Map((await stores.repository.many([...last.keys()])).map((item) => [item.listingId, item]));
  for (const entry of last.values()) {
    const shown = shownOf(entry);
    const { id: listingId, ownerId } = entry;
    const next = itemAfter(known.get(listingId), { listingId, ownerId, ...(shown ? { public: shown } : {}) }, now());
    if (!next) continue;
    await stores.repository.save(next).catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    });
  }
};
