import { passProgramme } from '@sandan/market/programme/clock';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** So many applications are written with their programme at once. */
const atOnce = 80;

/** Closes calls, warns of grants of which too little is used, and ends what is paid for with the programme. */
export const passProgrammes = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { programmes, applications, db } = world.stores;
  await each(
    world,
    report,
    (page) => programmes.due(now.toISOString(), page),
    async ({ id }) => {
      const programme = await programmes.byId(id);
      if (!programme) return;
      const granted = (await applications.allOf(id)).filter((a) => a.state === 'active');
      const budgets = (await Promise.all(granted.map((a) => applications.budget(a.id)))).filter((b) => b !== undefined);
      const change = passProgramme(programme, budgets, now);
      for (let from = 0; from < change.applications.length; from += atOnce) {
        const w = work();
        for (const application of change.applications.slice(from, from + atOnce)) applications.put(w, application);
        await commit(db, w);
      }
      report.reminded += change.applications.length;
      if (!change.programme) return;
      const w = work();
      programmes.put(w, change.programme);
      await commit(db, w);
    },
  );
};
