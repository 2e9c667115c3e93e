import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Entry } from '@sandan/market/deal/entry';
import { Inquiry, type InquiryState } from '@sandan/market/deal/inquiry';
import type { Move } from '@sandan/market/deal/inquiry-verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Conversations, Talk } from './conversations.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import { partition } from './partition.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

const Sent = z.object({ version: z.literal(1), organisationId: z.string(), inquiryId: z.string() });

const position = (n: number): string => String(n).padStart(10, '0');

/** What is said in a case, and what two languages need of it. */
export interface Conversation {
  readonly entries: readonly Entry[];
  readonly talk: Talk;
}

const clockOf = (i: Inquiry) => {
  const next = i.term.next;
  if (!next) return {};
  return { g2pk: i.escalated === 'operator' ? 'clock#inquiry#operator' : 'clock#inquiry', g2sk: `${next.at}#${i.id}` };
};

/**
 * pk `inquiry#id`: the case under sk `inquiry`, its conversation under `entry#position`. g1: the box of the responder, newest
 * change first; g2: the clock by due instant, and with it the operator's list of escalated ones. The asker's box is pointers
 * in the asker's own partition (`org#id`, `sent#inquiry`), newest first.
 */
export const inquiries = (db: Database, cursors: Cursors, records: Records, talks: Pick<Conversations, 'among'>) => {
  const all = collection(db, cursors, {
    type: 'inquiry',
    schema: Inquiry,
    stale: 'inquiry.stale',
    keys: (i) => ({
      pk: `inquiry#${i.id}`,
      sk: 'inquiry',
      g1pk: `inbox#${i.responder.organisationId}`,
      g1sk: `${i.changed.at}#${i.id}`,
      ...clockOf(i),
    }),
  });
  const entries = collection(db, cursors, {
    type: 'entry',
    schema: Entry,
    stale: 'inquiry.stale',
    keys: (e) => ({ pk: `inquiry#${e.inquiryId}`, sk: `entry#${position(e.position)}` }),
  });
  const sent = collection(db, cursors, {
    type: 'sent',
    schema: Sent,
    keys: (s) => ({ pk: `org#${s.organisationId}`, sk: `sent#${s.inquiryId}` }),
  });
  const byId = (id: string) => all.get({ pk: `inquiry#${id}`, sk: 'inquiry' });
  const inState = (page: Page<Inquiry>, states?: readonly InquiryState[]): Page<Inquiry> =>
    states ? { ...page, items: page.items.filter((i) => states.includes(i.state)) } : page;

  return {
    parse: all.parse,
    byId,
    /** What is said in a case, and what two languages need of it, in one reading. */
    async conversation(id: string): Promise<Conversation> {
      const items = await partition(db, `inquiry#${id}`);
      return { entries: items.filter(({ type }) => type === 'entry').map(entries.parse), talk: talks.among(items) };
    },
    entries: {
      parse: entries.parse,
      of: (inquiryId: string) => entries.all({ pk: `inquiry#${inquiryId}`, startsWith: 'entry#' }),
    },
    /**
     * Adds one move to the work: the next version of the case, its line, and what it adds to the responder's record. Refused
     * with conflict `inquiry.stale` when another move came first.
     */
    record(w: Work, { inquiry, entry, counted }: Move): void {
      all.put(w, inquiry);
      entries.create(w, entry);
      if (inquiry.version === 1 && !inquiry.origin)
        sent.create(w, { version: 1, organisationId: inquiry.asker.organisationId, inquiryId: inquiry.id });
      // What was asked elsewhere says nothing of how an owner answers here: anybody could bring what nobody asked.
      if (counted) records.count(w, inquiry.responder.organisationId, counted, inquiry.origin !== undefined);
    },
    /** Like `record`, for what does not rest on the version seen: when another move came first, the call is tried again. */
    append(w: Work, move: Move): void {
      const from = w.writes.length;
      this.record(w, move);
      const busy = () => new Fault('conflict', 'store.busy', 'another entry came first', { retryAfter: 1 });
      w.writes.splice(from, Infinity, ...w.writes.slice(from).map((x) => ({ ...x, refused: busy })));
    },
    /** The responder's box. A page may hold fewer than `limit` when states are asked for. */
    received: async (organisationId: string, page: PageQuery, states?: readonly InquiryState[]): Promise<Page<Inquiry>> =>
      inState(await all.list({ index: 'g1', pk: `inbox#${organisationId}` }, { ...page, newestFirst: true }), states),
    /** The asker's box, in the order of asking. */
    sent: async (organisationId: string, page: PageQuery, states?: readonly InquiryState[]): Promise<Page<Inquiry>> => {
      const { items, next } = await sent.list(
        { pk: `org#${organisationId}`, startsWith: 'sent#' },
        { ...page, newestFirst: true },
      );
      const keys = items.map((s) => ({ pk: `inquiry#${s.inquiryId}`, sk: 'inquiry' }));
      const found = await batchGet(db, all.parse, keys);
      const newestFirst = found.toSorted((a, b) => b.id.localeCompare(a.id));
      return inState({ items: newestFirst, ...(next ? { next } : {}) }, states);
    },
    /** Unanswered inquiries whose next step is due at `now` (ISO instant), the oldest first; those at the operator apart. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#inquiry', now, page),
    dueAtOperator: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#inquiry#operator', now, page),
    /** Unanswered inquiries that were brought to the operator, the most urgent first. */
    escalatedToOperator: (page: PageQuery): Promise<Page<Inquiry>> =>
      all.list({ index: 'g2', pk: 'clock#inquiry#operator' }, page),
  };
};
export type Inquiries = ReturnType<typeof inquiries>;
