import { remindOfNote } from '@sandan/market/note/verbs';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Tells the authors of published notes whose day of review has passed. */
export const remindOfNotes = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { notes, db } = world.stores;
  await each(
    world,
    report,
    (page) => notes.due(now.toISOString(), page),
    async ({ id }) => {
      const [noteId = '', number] = id.split('~');
      const edition = await notes.edition(noteId, Number(number));
      const next = edition && remindOfNote(edition, now);
      if (!next) return;
      const w = work();
      notes.write(w, next);
      await commit(db, w);
      report.reminded += 1;
    },
  );
};
