import { passEvaluation } from '@sandan/market/evaluation/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Ends requests that no demand company answered, or whose samples never came, and accepts reports that nobody contested. */
export const passEvaluations = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { evaluations, db } = world.stores;
  await each(
    world,
    report,
    (page) => evaluations.due(now.toISOString(), page),
    async ({ id }) => {
      const evaluation = await evaluations.byId(id);
      const next = evaluation && passEvaluation(evaluation, now);
      if (!next) return;
      const w = work();
      evaluations.write(w, next);
      await commit(db, w);
      report.expired += 1;
    },
  );
};
