import type { Page, PageQuery } from '@sandan/kernel/page';
import { Case, isDecided, type Target } from '@sandan/market/moderation/case';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

/** The case that is kept of a thing: the latest. */
const Reported = z.object({ version: z.int().positive(), target: z.string(), caseId: z.string() });

const targetOf = ({ kind, id }: Target): string => `${kind}#${id}`;

/**
 * pk `case#id`; g2: undecided ones by when they are due, `cases#late` once they are late; g1: decided ones, by time. A thing that
 * is reported points to its latest case (pk `reported#kind#id`), so that reports made at once come together in one.
 */
export const cases = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'case',
    schema: Case,
    keys: (c) => ({
      pk: `case#${c.id}`,
      sk: 'case',
      ...(isDecided(c)
        ? { g1pk: 'cases#decided', g1sk: `${c.changed.at}#${c.id}` }
        : { g2pk: c.late ? 'cases#late' : 'cases#open', g2sk: `${c.dueAt}#${c.id}` }),
    }),
  });
  const reported = collection(db, cursors, {
    type: 'reported',
    schema: Reported,
    stale: 'store.busy',
    keys: (r) => ({ pk: `reported#${r.target}`, sk: 'case' }),
  });
  const byId = (id: string) => all.get({ pk: `case#${id}`, sk: 'case' });
  return {
    ...all,
    byId,
    /** The case of a thing that is not decided yet, with the version of what points to it. */
    async openOf(target: Target): Promise<{ pointer: number; found?: Case }> {
      const pointer = await reported.get({ pk: `reported#${targetOf(target)}`, sk: 'case' });
      const found = pointer && (await byId(pointer.caseId));
      return { pointer: pointer?.version ?? 0, ...(found && !isDecided(found) ? { found } : {}) };
    },
    /** Opens a case and lets its target point to it; of two that are opened at once the second is tried again. */
    open(w: Work, opened: Case, pointer: number): void {
      all.create(w, opened);
      reported.put(w, { version: pointer + 1, target: targetOf(opened.target), caseId: opened.id });
    },
    /** Undecided ones: the late first, each the oldest first. */
    async waiting(limit: number): Promise<Case[]> {
      const [late, open] = await Promise.all(['cases#late', 'cases#open'].map((pk) => all.list({ index: 'g2', pk }, { limit })));
      return [...(late?.items ?? []), ...(open?.items ?? [])];
    },
    decided: (page: PageQuery): Promise<Page<Case>> =>
      all.list({ index: 'g1', pk: 'cases#decided' }, { ...page, newestFirst: true }),
    /** Undecided ones that are due at `now` and not late yet. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'cases#open', now, page),
  };
};
export type Cases = ReturnType<typeof cases>;
