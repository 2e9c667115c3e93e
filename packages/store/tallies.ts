import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** Bookings are named as long as no index is behind its table by a tenth of it. */
const lately = 10 * 60_000;
const day = 86_400;

/** Under which version the bookings of an organisation, or of a person for whichever, with an owner are counted, and which changed lately. */
export const Tally = z.object({
  version: z.int().positive(),
  ownerId: z.string(),
  holderId: z.string(),
  lately: z.array(z.object({ id: z.string(), at: z.int() })),
});
export type Tally = z.infer<typeof Tally>;

/** What was counted before anything was: the version of a tally that is not there. */
export type SeenTally = Pick<Tally, 'ownerId' | 'holderId' | 'lately'> & { readonly version: number };

/**
 * pk `counted#owner#holder`: whoever counts bookings against a limit of the owner reads it first, and writes what was counted for under
 * the version that was read. So two that count at once cannot both be the last that a limit allows (UB4).
 */
export const tallies = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'tally',
    schema: Tally,
    stale: 'store.busy',
    keys: (t) => ({
      pk: `counted#${t.ownerId}#${t.holderId}`,
      sk: 'tally',
      ttl: Math.floor((t.lately.at(-1)?.at ?? 0) / 1000) + day,
    }),
  });
  return {
    of: async (ownerId: string, holderId: string): Promise<SeenTally> =>
      (await all.get({ pk: `counted#${ownerId}#${holderId}`, sk: 'tally' })) ?? { version: 0, ownerId, holderId, lately: [] },
    /** Adds to the work that bookings were counted for. @throws at commit: conflict `store.busy` if another count came between */
    count(w: Work, { version, ownerId, holderId, lately: before }: SeenTally, ids: readonly string[], now: Date): void {
      const at = now.getTime();
      const kept = before.filter((one) => at - one.at < lately && !ids.includes(one.id));
      const next = { version: version + 1, ownerId, holderId, lately: [...kept, ...ids.map((id) => ({ id, at }))] };
      if (version === 0) all.create(w, next);
      else all.put(w, next);
    },
  };
};
export type Tallies = ReturnType<typeof tallies>;
