import { pass } from '@sandan/market/licence/clock';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Opens and ends royalty periods, reminds of statements, payments and milestones, gives notice of breaches, and ends licences with their time. */
export const passLicences = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { licences, db } = world.stores;
  await each(
    world,
    report,
    (page) => licences.due(now.toISOString(), page),
    async ({ id }) => {
      const books = await licences.books(id);
      const change = books && pass(books, now);
      if (!books || !change) return;
      const w = work();
      licences.advance(w, books, change);
      await commit(db, w);
      if (change.licence.state === 'expired' && books.licence.state !== 'expired') report.expired++;
      else report.reminded++;
    },
  );
};
