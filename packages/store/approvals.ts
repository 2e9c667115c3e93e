import { createHash } from 'node:crypto';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Approval, type ApprovalAbout } from '@sandan/market/company/approval';
import { ApprovalRules, ApprovalSubject, covers } from '@sandan/market/company/approval-rule';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#approval';

/** That something of the market is approved, and by which request: the latest, unless it covers less than the one before. */
const Clearance = z.object({
  version: z.int().positive(),
  organisationId: z.string(),
  about: z.string(),
  approvalId: z.string(),
  /** What was approved; absent in what was approved before this was kept. */
  subject: ApprovalSubject.optional(),
});

/** Whatever says the same thing says it alike: a time is its instant, and the order of parts means nothing. */
const thingOf = (about: ApprovalAbout): readonly (string | number)[] => {
  switch (about.kind) {
    case 'booking':
      return about.parts
        .map((p) => `${p.resourceId}/${Date.parse(p.start) / 1000}/${Date.parse(p.end) / 1000}/${p.quantity}`)
        .toSorted();
    case 'series': {
      const { resourceId, start, minutes, quantity, rule } = about;
      return [resourceId, start.local, start.zone, start.fold ?? '', minutes, quantity, rule];
    }
    default:
      // How far a bid goes is no part of it: a higher one that is approved covers it.
      return 'number' in about ? [about.id, about.number] : [about.id];
  }
};

/** Characters of a name that a key holds as it is; of many times at once it holds the hash. */
const mostName = 800;

const aboutOf = (about: ApprovalAbout): string => {
  const payer = 'applicationId' in about && about.applicationId ? [about.applicationId] : [];
  const whole = [about.kind, ...thingOf(about), ...payer].join('#');
  return whole.length <= mostName ? whole : `${about.kind}#${createHash('sha256').update(whole).digest('hex')}`;
};

/**
 * pk `approval#id`; g1 by organisation, the pending apart from the ended; g2: pending ones by what the clock does next. The rules of an
 * organisation are one record (pk `org#id`, sk `approvalRules`), and what is approved has a record of its own (sk `cleared#…`).
 */
export const approvals = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'approval',
    schema: Approval,
    keys: (a) => ({
      pk: `approval#${a.id}`,
      sk: 'approval',
      g1pk: `org#${a.organisationId}`,
      g1sk: `approval#${a.state === 'pending' ? 'pending' : 'ended'}#${a.id}`,
      ...(a.state === 'pending' ? { g2pk: clock, g2sk: `${a.reminded ? a.dueAt : a.remindAt}#${a.id}` } : {}),
    }),
  });
  const rules = collection(db, cursors, {
    type: 'approvalRules',
    schema: ApprovalRules,
    keys: (r) => ({ pk: `org#${r.organisationId}`, sk: 'approvalRules' }),
  });
  const clearances = collection(db, cursors, {
    type: 'cleared',
    schema: Clearance,
    stale: 'store.busy',
    keys: (c) => ({ pk: `org#${c.organisationId}`, sk: `cleared#${c.about}` }),
  });
  const cleared = (organisationId: string, about: ApprovalAbout) =>
    clearances.get({ pk: `org#${organisationId}`, sk: `cleared#${aboutOf(about)}` });
  return {
    ...all,
    rules: { ...rules, of: (organisationId: string) => rules.get({ pk: `org#${organisationId}`, sk: 'approvalRules' }) },
    byId: (id: string) => all.get({ pk: `approval#${id}`, sk: 'approval' }),
    pending: (organisationId: string) => all.all({ index: 'g1', pk: `org#${organisationId}`, startsWith: 'approval#pending#' }),
    ended: (organisationId: string, page: PageQuery): Promise<Page<Approval>> =>
      all.list({ index: 'g1', pk: `org#${organisationId}`, startsWith: 'approval#ended#' }, { ...page, newestFirst: true }),
    /** The next version of a request, and what its approval clears, or no longer does once an owner forbids it. */
    async advance(w: Work, next: Approval): Promise<void> {
      all.put(w, next);
      if (!next.about || (next.state !== 'approved' && !next.overruled)) return;
      const before = await cleared(next.organisationId, next.about);
      if (next.state !== 'approved') {
        if (before?.approvalId === next.id) clearances.remove(w, before);
        return;
      }
      if (before?.subject && covers(before.subject, next.subject)) return;
      clearances.put(w, {
        version: (before?.version ?? 0) + 1,
        organisationId: next.organisationId,
        about: aboutOf(next.about),
        approvalId: next.id,
        subject: next.subject,
      });
    },
    cleared,
    /** Pending requests for which the clock has something to do at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Approvals = ReturnType<typeof approvals>;
