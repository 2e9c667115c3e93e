import type { Actor } from '@sandan/kernel/actor';
import { ageAccount } from '@sandan/market/bank/account';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Ends changes of bank accounts that nobody confirmed, and brings those that have cooled into use (UO11). */
export const ageBankAccounts = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { bankAccounts, db } = world.stores;
  await each(
    world,
    report,
    (page) => bankAccounts.due(now.toISOString(), page),
    async ({ id, pk }) => {
      const all = await bankAccounts.of(pk.slice('org#'.length));
      const found = all.find((a) => a.id === id);
      const moved = found ? ageAccount(found, all, clock, now) : [];
      if (moved.length === 0) return;
      const w = work();
      for (const account of moved) bankAccounts.put(w, account);
      await commit(db, w);
    },
  );
};
