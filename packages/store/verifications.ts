import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import type { Organisation } from '@sandan/market/company/organisation';
import type { VerifiedSide } from '@sandan/market/company/standing';
import { VerificationDocument } from '@sandan/market/verification/document';
import { inForce } from '@sandan/market/verification/verbs';
import { Verification } from '@sandan/market/verification/verification';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Organisations } from './organisations.ts';
import type { Work } from './work.ts';

const waiting = ['submitted', 'in_review'];

/**
 * pk `org#id`, sk `verification#side`; g1: the desk's queue, what is due first; g2: the clock of what was granted. What is in
 * force is also written on the organisation, so that a call and a page know it without a read of their own.
 */
export const verifications = (db: Database, cursors: Cursors, organisations: Organisations) => {
  const all = collection(db, cursors, {
    type: 'verification',
    schema: Verification,
    stale: 'verification.stale',
    keys: (v) => ({
      pk: `org#${v.organisationId}`,
      sk: `verification#${v.side}`,
      ...(waiting.includes(v.state)
        ? { g1pk: 'verifications#waiting', g1sk: `${v.dueAt ?? ''}#${v.organisationId}#${v.side}` }
        : {}),
      ...(v.nextAt ? { g2pk: 'clock#verification', g2sk: `${v.nextAt}#${v.organisationId}#${v.side}` } : {}),
    }),
  });
  const of = (organisationId: string, side: VerifiedSide) => all.get({ pk: `org#${organisationId}`, sk: `verification#${side}` });
  return {
    ...all,
    of,
    /** Adds the next version to the work, and what is now in force to the organisation. */
    record(w: Work, v: Verification, organisation: Organisation): void {
      all.put(w, v);
      const { [v.side]: before, ...others } = organisation.verification ?? {};
      const grant = inForce(v);
      if (JSON.stringify(before) === JSON.stringify(grant)) return;
      const from = w.writes.length;
      const verification = { ...others, ...(grant ? { [v.side]: grant } : {}) };
      organisations.put(w, { ...organisation, verification, version: organisation.version + 1 });
      const busy = () => new Fault('conflict', 'store.busy', 'the organisation changed meanwhile', { retryAfter: 1 });
      w.writes.splice(from, Infinity, ...w.writes.slice(from).map((x) => ({ ...x, refused: busy })));
    },
    /** What waits for the desk, the most urgent first. */
    waiting: (page: PageQuery): Promise<Page<Verification>> => all.list({ index: 'g1', pk: 'verifications#waiting' }, page),
    /** Grants of which a reminder or the end is due; `pk` is `org#id`, `id` the side. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#verification', now, page),
  };
};
export type Verifications = ReturnType<typeof verifications>;

/** pk `org#id`, sk `paper#side#id`: what was handed in for a verification. */
export const verificationDocuments = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'verificationDocument',
    schema: VerificationDocument,
    stale: 'verification.stale',
    keys: (d) => ({ pk: `org#${d.organisationId}`, sk: `paper#${d.side}#${d.id}` }),
  });
  return {
    ...all,
    byId: (organisationId: string, side: VerifiedSide, id: string) =>
      all.get({ pk: `org#${organisationId}`, sk: `paper#${side}#${id}` }),
    of: (organisationId: string, side: VerifiedSide) => all.all({ pk: `org#${organisationId}`, startsWith: `paper#${side}#` }),
  };
};
export type VerificationDocuments = ReturnType<typeof verificationDocuments>;
