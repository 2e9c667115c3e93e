import { effectOf } from '@sandan/market/contract/effect';
import { isHeld } from '@sandan/market/deal/technology';
import { clockActor } from '@sandan/market/deal/technology-verbs';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Brings signed contracts into effect on their first day, and with them the licences that they grant. A held deal waits. */
export const bringContractsIntoEffect = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { stores } = world;
  await each(
    world,
    report,
    (page) => stores.contracts.due(now.toISOString(), page),
    async ({ id }) => {
      const [contract, deal] = await Promise.all([stores.contracts.of(id), stores.deals.byId(id)]);
      if (!contract || !deal || contract.state !== 'signed' || isHeld(deal)) return;
      const effect = effectOf(contract, deal, 'clock', clockActor, now);
      const w = work();
      stores.contracts.put(w, effect.contract);
      stores.deals.record(w, effect.move);
      if (effect.licence) stores.licences.create(w, effect.licence, clockActor, now);
      const said = {
        operation: 'clock.take_effect',
        object: `deals/${id}/contract`,
        version: effect.contract.version,
        status: 0,
      };
      audit(stores.db, w, { ...said, by: effect.move.entry.by, organisationId: deal.seller.organisationId });
      await commit(stores.db, w);
    },
  );
};
