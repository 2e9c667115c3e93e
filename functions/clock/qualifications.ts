import { ageQualification } from '@sandan/market/booking/qualification-verbs';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Tells of qualifications that will end, and ends those whose time is over. */
export const ageQualifications = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { qualifications } = world.stores;
  await each(
    world,
    report,
    (page) => qualifications.due(now.toISOString(), page),
    async ({ id }) => {
      const found = await qualifications.byId(id);
      const next = found && ageQualification(found, now);
      if (!next) return;
      await qualifications.save(next);
      if (next.state === 'expired') report.expired++;
      else report.reminded++;
    },
  );
};
