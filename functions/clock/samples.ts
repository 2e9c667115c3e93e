import { passSample } from '@sandan/market/sample/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Reminds of samples that nobody answered, ends those that nobody took or paid, and goes on where nobody said a word. */
export const passSamples = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { samples, db } = world.stores;
  await each(
    world,
    report,
    (page) => samples.due(now.toISOString(), page),
    async ({ id }) => {
      const sample = await samples.byId(id);
      const next = sample && passSample(sample, now);
      if (!next) return;
      const w = work();
      samples.write(w, next);
      await commit(db, w);
      if (next.reminded > sample.reminded) report.reminded += 1;
      else report.expired += 1;
    },
  );
};
