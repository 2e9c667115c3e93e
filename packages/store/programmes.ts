import type { Page, PageQuery } from '@sandan/kernel/page';
import { trackOfUse, turning } from '@sandan/market/deal/track';
import { LedgerEntry } from '@sandan/market/ledger/entry';
import { Application } from '@sandan/market/programme/application';
import type { BudgetChange } from '@sandan/market/programme/budget-change';
import { programmeNext } from '@sandan/market/programme/clock';
import { Programme } from '@sandan/market/programme/programme';
import { type Budget, SupportUse } from '@sandan/market/programme/support';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

const clock = 'clock#programme';

/** pk `programme#id`, sk `programme`; g1 by agency; g2: those that live, by the instant of their next turn, for the clock and for all. */
export const programmes = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'programme',
    schema: Programme,
    stale: 'programme.stale',
    keys: (p) => {
      const next = programmeNext(p);
      return {
        pk: `programme#${p.id}`,
        sk: 'programme',
        g1pk: `agency#${p.ownerId}`,
        g1sk: `programme#${p.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${p.id}` } : {}),
      };
    },
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `programme#${id}`, sk: 'programme' }),
    ofOwner: (ownerId: string, page: PageQuery): Promise<Page<Programme>> =>
      all.list({ index: 'g1', pk: `agency#${ownerId}`, startsWith: 'programme#' }, { ...page, newestFirst: true }),
    /** Programmes that are published and not over. */
    living: (page: PageQuery): Promise<Page<Programme>> => all.list({ index: 'g2', pk: clock }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Programmes = ReturnType<typeof programmes>;

/**
 * pk `application#id`, under which all of its budget lies: sk `application` (g1 by applicant, g2 by programme), `use#subject` (g1 by
 * performer), `ledger#key`. Entries of the ledger are only ever created.
 */
export const applications = (db: Database, cursors: Cursors, records: Records) => {
  const pk = (id: string) => `application#${id}`;
  const all = collection(db, cursors, {
    type: 'application',
    schema: Application,
    stale: 'application.stale',
    keys: (a) => ({
      pk: pk(a.id),
      sk: 'application',
      g1pk: `applicant#${a.applicantId}`,
      g1sk: `application#${a.id}`,
      g2pk: `programme#${a.programmeId}`,
      g2sk: `application#${a.id}`,
    }),
  });
  const uses = collection(db, cursors, {
    type: 'supportUse',
    schema: SupportUse,
    stale: 'application.stale',
    keys: (u) => ({
      pk: pk(u.applicationId),
      sk: `use#${u.subjectId}`,
      g1pk: `performer#${u.performerId}`,
      g1sk: `use#${u.changed.at}#${u.subjectId}`,
    }),
  });
  const ledger = collection(db, cursors, {
    type: 'ledgerEntry',
    schema: LedgerEntry,
    stale: 'ledger.twice',
    keys: (e) => ({ pk: pk(e.bookId), sk: `ledger#${e.key}` }),
  });
  const byId = (id: string) => all.get({ pk: pk(id), sk: 'application' });
  return {
    ...all,
    byId,
    async budget(id: string): Promise<Budget | undefined> {
      const application = await byId(id);
      if (!application) return undefined;
      const [found, entries] = await Promise.all([
        uses.all({ pk: pk(id), startsWith: 'use#' }),
        ledger.all({ pk: pk(id), startsWith: 'ledger#' }),
      ]);
      const byTime = entries.sort((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));
      return { application, uses: found, entries: byTime };
    },
    /** Writes a change of a budget, whole or not at all; refused (`application.stale`) if another came first. */
    advance(w: Work, budget: Budget, change: BudgetChange): void {
      all.put(w, change.application);
      for (const use of change.uses) (use.version === 1 ? uses.create : uses.put)(w, use);
      for (const entry of change.entries) ledger.create(w, entry);
      const was = new Map(budget.uses.map((u) => [u.subjectId, u]));
      const performers = Map.groupBy(change.uses, (u) => u.performerId);
      for (const [performerId, uses] of performers) {
        const turned = uses.map((u) => {
          const before = was.get(u.subjectId);
          return [before && trackOfUse(before), trackOfUse(u)] as const;
        });
        records.track(w, performerId, turning(turned));
      }
    },
    ofApplicant: (organisationId: string, page: PageQuery): Promise<Page<Application>> =>
      all.list({ index: 'g1', pk: `applicant#${organisationId}`, startsWith: 'application#' }, { ...page, newestFirst: true }),
    ofProgramme: (programmeId: string, page: PageQuery): Promise<Page<Application>> =>
      all.list({ index: 'g2', pk: `programme#${programmeId}`, startsWith: 'application#' }, page),
    /** Every application to a programme; their number is bounded by its budget and its call. */
    allOf: (programmeId: string): Promise<Application[]> =>
      all.all({ index: 'g2', pk: `programme#${programmeId}`, startsWith: 'application#' }),
    /** Every one of an applicant, for the number of supports that run at the same time. */
    allOfApplicant: (organisationId: string): Promise<Application[]> =>
      all.all({ index: 'g1', pk: `applicant#${organisationId}`, startsWith: 'application#' }),
    usesOf: (id: string): Promise<SupportUse[]> => uses.all({ pk: pk(id), startsWith: 'use#' }),
  };
};
export type Applications = ReturnType<typeof applications>;
