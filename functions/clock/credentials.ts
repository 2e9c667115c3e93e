import { age } from '@sandan/market/machine/credential';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Tells of keys and clients that will end, and ends those whose time has come. */
export const ageCredentials = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { credentials } = world.stores;
  await each(
    world,
    report,
    (page) => credentials.due(now.toISOString(), page),
    async ({ id }) => {
      const credential = await credentials.byId(id);
      const next = credential && age(credential, now);
      if (!next) return;
      await credentials.save(next);
      report.credentials++;
    },
  );
};
