import { Fault } from '@sandan/kernel/fault';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';

/** Full count: ROUNDS=500. */
const rounds = Number(process.env.ROUNDS ?? 3);

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

test(`of what is limited no more is used than allowed, and all of it, by 64 at one time, ${rounds} times`, {
  timeout: 30_000 + rounds * 2000,
}, async () => {
  const { stores, now } = m.world;
  for (let round = 0; round < rounds; round++) {
    const most = 1 + (round % 63);
    const taken = await Promise.all(
      Array.from({ length: 64 }, async () => {
        for (;;) {
          const w = work();
          stores.allowances.take(w, { of: `org ${round}`, what: 'contacts', most }, now());
          try {
            await commit(stores.db, w);
            return true;
          } catch (fault) {
            if (!(fault instanceof Fault)) throw fault;
            if (fault.code === 'allowance.used') return false;
            expect(fault.code).toBe('store.busy');
          }
        }
      }),
    );
    expect(taken.filter(Boolean), `round ${round}`).toHaveLength(most);
  }
});
