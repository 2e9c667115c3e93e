import type { Actor } from '@sandan/kernel/actor';
import { decideOwnership } from '@sandan/market/company/ownership';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Ends the offers of ownership that nobody took in their term. */
export const expireOwnerships = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { ownerships } = world.stores;
  await each(
    world,
    report,
    (page) => ownerships.due(now.toISOString(), page),
    async ({ id }) => {
      const offer = await ownerships.of(id);
      if (offer?.state !== 'offered' || now.toISOString() < offer.expiresAt) return;
      await ownerships.save(decideOwnership(offer, 'expire', 'clock', [], clock, now).ownership);
      report.expired++;
    },
  );
};
