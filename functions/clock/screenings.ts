import type { Actor } from '@sandan/kernel/actor';
import { endClassification } from '@sandan/market/classification/classification';
import { lapse } from '@sandan/market/screening/screening';
import { screenerOf } from '@sandan/store/screener';
import { commit, work } from '@sandan/store/work';
import { each, guarded } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/**
 * Puts the lists of denied parties together when a source was read anew, and then holds everybody against them who was held against the
 * ones before (UO8). A run that stops in the middle goes on with the next.
 */
const sweep = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { deniedLists, screenings } = world.stores;
  const head = await guarded(world, report, 'denied-lists', () => deniedLists.refresh(now));
  if (!head || head.swept === head.seen.digest) return;
  const screener = await screenerOf(world);
  const before = report.failed.length;
  await each(
    world,
    report,
    (page) => screenings.ids(page),
    async ({ id }) => {
      const found = await screenings.byId(id);
      if (!found || found.lists.digest === head.seen.digest) return;
      const { screening, fresh } = await screener.screen(found.party, found.demo, clock, now);
      if (screening && fresh) await screenings.save(screening);
    },
  );
  if (report.failed.length === before) await deniedLists.sweptAll(head);
};

/** All that time does to screenings and classifications. */
export const ageScreenings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { classifications, db, screenings } = world.stores;
  await sweep(world, report, now);
  await each(
    world,
    report,
    (page) => screenings.lapsing(now.toISOString(), page),
    async ({ id }) => {
      const found = await screenings.byId(id);
      const next = found && lapse(found, clock, now);
      if (next) await screenings.save(next);
    },
  );
  await each(
    world,
    report,
    (page) => classifications.due(now.toISOString(), page),
    async ({ id, pk }) => {
      const found = await classifications.byId(pk.slice('org#'.length), id);
      if (found?.state !== 'in_force') return;
      const w = work();
      classifications.put(w, endClassification(found, 'expire', clock, now));
      await commit(db, w);
    },
  );
};
