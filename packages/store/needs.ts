import type { Page, PageQuery } from '@sandan/kernel/page';
import { Feedback } from '@sandan/market/match/feedback';
import { Need } from '@sandan/market/need/need';
import { needNextAt } from '@sandan/market/need/need-verbs';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** pk `need#listing`, sk `need`; g1: the brokers' queue by due instant; g2: the clock. */
export const needs = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'need',
    schema: Need,
    stale: 'need.stale',
    keys: (n) => {
      const next = needNextAt(n);
      return {
        pk: `need#${n.id}`,
        sk: 'need',
        ...(n.queue ? { g1pk: 'queue#need', g1sk: `${n.queue.dueAt}#${n.id}` } : {}),
        ...(next ? { g2pk: 'clock#need', g2sk: `${next}#${n.id}` } : {}),
      };
    },
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `need#${id}`, sk: 'need' }),
    /** Needs that wait for a broker or that one has taken, the most urgent first. */
    queue: (page: PageQuery): Promise<Page<Need>> => all.list({ index: 'g1', pk: 'queue#need' }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#need', now, page),
  };
};
export type Needs = ReturnType<typeof needs>;

/** pk `need#listing`, sk `feedback#offer`: what the one who seeks says of each offer. */
export const matchFeedback = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'matchFeedback',
    schema: Feedback,
    stale: 'feedback.stale',
    keys: (f) => ({ pk: `need#${f.needId}`, sk: `feedback#${f.offerId}` }),
  });
  return {
    ...all,
    byId: (needId: string, offerId: string) => all.get({ pk: `need#${needId}`, sk: `feedback#${offerId}` }),
    of: (needId: string) => all.all({ pk: `need#${needId}`, startsWith: 'feedback#' }),
  };
};
