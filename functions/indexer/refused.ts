import { Fault } from '@sandan/kernel/fault';
import type { Entry } from '@sandan/search/port';
import { sync } from '@sandan/search/sync';
import type { IndexerWorld } from './world.ts';

/** An entry that the engine will not have, and why. */
export interface Refused {
  readonly entry: Entry;
  readonly cause: Fault;
}

const isRefusal = (cause: unknown): cause is Fault => cause instanceof Fault && cause.kind === 'invalid';

/** Brings entries into the index, one at a time after the engine refused them together; answers those that it will not have. */
export const syncAll = async ({ search }: IndexerWorld, entries: readonly Entry[]): Promise<Refused[]> => {
  const refused: Refused[] = [];
  try {
    await sync(entries, search);
  } catch (together) {
    if (!isRefusal(together)) throw together;
    for (const entry of entries)
      await sync([entry], search).catch((cause: unknown) => {
        if (!isRefusal(cause)) throw cause;
        refused.push({ entry, cause });
      });
  }
  return refused;
};
