import { agePermit } from '@sandan/market/offtake/permit';
import { ageOfftake } from '@sandan/market/offtake/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Ends agreements on by-products whose time is over. */
export const passOfftakes = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { offtakes, db } = world.stores;
  await each(
    world,
    report,
    (page) => offtakes.due(now.toISOString(), page),
    async ({ id }) => {
      const offtake = await offtakes.byId(id);
      const next = offtake && ageOfftake(offtake, now);
      if (!next) return;
      const w = work();
      offtakes.put(w, next);
      await commit(db, w);
      report.expired++;
    },
  );
};

/** Warns of permits that end, and ends them. */
export const passPermits = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { wastePermits, db } = world.stores;
  await each(
    world,
    report,
    (page) => wastePermits.due(now.toISOString(), page),
    async ({ id, pk }) => {
      const permit = await wastePermits.byId(pk.replace('org#', ''), id);
      const next = permit && agePermit(permit, now);
      if (!next) return;
      const w = work();
      wastePermits.put(w, next);
      await commit(db, w);
      if (next.state === 'expired') report.expired++;
    },
  );
};
