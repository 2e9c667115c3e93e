import type { Actor } from '@sandan/kernel/actor';
import { VerifiedSide } from '@sandan/market/company/standing';
import { age } from '@sandan/market/verification/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Reminds owners before a verification ends, and ends it (UO5). */
export const ageVerifications = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { verifications, organisations, db } = world.stores;
  await each(
    world,
    report,
    (page) => verifications.due(now.toISOString(), page),
    async ({ id, pk }) => {
      const organisationId = pk.slice('org#'.length);
      const [found, organisation] = await Promise.all([
        verifications.of(organisationId, VerifiedSide.parse(id)),
        organisations.byId(organisationId),
      ]);
      const next = found && age(found, clock, now);
      if (!next || !organisation) return;
      const w = work();
      verifications.record(w, next, organisation);
      await commit(db, w);
      report.verifications++;
    },
  );
};
