import type { Page, PageQuery } from '@sandan/kernel/page';
import { Series } from '@sandan/market/booking/series';
import { recordClasses } from '@sandan/market/privacy/retention';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const lastDay = (s: Series): number => Date.parse(`${s.times.at(-1)?.local ?? s.start.local}Z`) / 1000;

/** pk `series#id`; g1: those of the booker's organisation, the newest last. Kept as long as their bookings. */
export const series = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'series',
    schema: Series,
    stale: 'series.stale',
    keys: (s) => ({
      pk: `series#${s.id}`,
      sk: 'series',
      g1pk: `series-of#${s.booker.organisationId}`,
      g1sk: s.id,
      ttl: Math.floor(lastDay(s)) + recordClasses.contract.keepDays * 86_400,
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `series#${id}`, sk: 'series' }),
    of: (organisationId: string, page: PageQuery): Promise<Page<Series>> =>
      all.list({ index: 'g1', pk: `series-of#${organisationId}` }, { ...page, newestFirst: true }),
  };
};
