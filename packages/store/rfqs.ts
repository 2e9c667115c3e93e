import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { LandedCosts } from '@sandan/market/landed/costs';
import { RfqFile } from '@sandan/market/rfq/file';
import { isQuotable, Rfq, RfqQuestion, type RfqState, rfqProcess } from '@sandan/market/rfq/rfq';
import { RfqEntry } from '@sandan/market/rfq/rfq-entry';
import type { RfqMove } from '@sandan/market/rfq/rfq-verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import { add, type Work } from './work.ts';

const clock = 'clock#rfq';
const queue = 'queue#rfq';
const endClock = 'clock#rfqEnd';
const forAll = 'rfqs#public';

/** That a request is in the box of an organisation: it asked, was invited, or fits. */
const Pointer = z.object({
  version: z.int().positive(),
  organisationId: z.string(),
  rfqId: z.string(),
  why: z.enum(['asked', 'invited', 'matched']),
});
type Pointer = z.infer<typeof Pointer>;

/** That a request has ended: the clock tells those whose quotations are still open, and then notes when it did. */
const Ended = z.object({ version: z.int().positive(), rfqId: z.string(), at: z.string(), told: z.string().optional() });
export type RfqEnded = z.infer<typeof Ended>;

/** What the buyer says of the way to them; compared with, and shown to nobody else. */
const Costs = z.object({ version: z.int().positive(), rfqId: z.string(), costs: LandedCosts });

const position = (n: number): string => String(n).padStart(10, '0');
const over: readonly RfqState[] = rfqProcess.final;
const keyOf = (id: string) => ({ pk: `rfq#${id}`, sk: 'rfq' });

/**
 * pk `rfq#id`: the request under sk `rfq`, its history under `entry#position`, questions
 * under `question#id`, specifications under `file#id`, how many have quoted under `tally`. g1: public requests that
 * take quotations, newest change first; g2: the clock by due instant, and those that wait for the desk. The buyer's requests, and those that a supplier was invited to or
 * that were broadcast to it, are pointers in their own partitions (`org#id`, `rfqAsked#rfq` and `rfqReach#rfq`).
 */
export const rfqs = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'rfq',
    schema: Rfq,
    stale: 'rfq.stale',
    keys: (r) => ({
      ...keyOf(r.id),
      ...(r.content.visibility === 'public' && isQuotable(r) ? { g1pk: forAll, g1sk: `${r.changed.at}#${r.id}` } : {}),
      ...(r.state === 'screening'
        ? { g2pk: queue, g2sk: `${r.changed.at}#${r.id}` }
        : r.next
          ? { g2pk: clock, g2sk: `${r.next.at}#${r.id}` }
          : {}),
    }),
  });
  const entries = collection(db, cursors, {
    type: 'rfqEntry',
    schema: RfqEntry,
    stale: 'rfq.stale',
    keys: (e) => ({ pk: `rfq#${e.rfqId}`, sk: `entry#${position(e.position)}` }),
  });
  const pointers = collection(db, cursors, {
    type: 'rfqPointer',
    schema: Pointer,
    keys: (p) => ({ pk: `org#${p.organisationId}`, sk: `${p.why === 'asked' ? 'rfqAsked' : 'rfqReach'}#${p.rfqId}` }),
  });
  const questions = collection(db, cursors, {
    type: 'rfqQuestion',
    schema: RfqQuestion,
    stale: 'rfq.stale',
    keys: (q) => ({ pk: `rfq#${q.rfqId}`, sk: `question#${q.id}` }),
  });
  const files = collection(db, cursors, {
    type: 'rfqFile',
    schema: RfqFile,
    stale: 'rfq.stale',
    keys: (f) => ({ pk: `rfq#${f.rfqId}`, sk: `file#${f.file.id}` }),
  });
  const ends = collection(db, cursors, {
    type: 'rfqEnd',
    schema: Ended,
    keys: (e) => ({ pk: `rfq#${e.rfqId}`, sk: 'end', ...(e.told ? {} : { g2pk: endClock, g2sk: `${e.at}#${e.rfqId}` }) }),
  });
  const costs = collection(db, cursors, {
    type: 'rfqCosts',
    schema: Costs,
    stale: 'rfq.stale',
    keys: (c) => ({ pk: `rfq#${c.rfqId}`, sk: 'costs' }),
  });
  const many = (found: readonly Pointer[]) =>
    batchGet(
      db,
      all.parse,
      found.map((p) => keyOf(p.rfqId)),
    );
  const box = async (pk: string, startsWith: string, page: PageQuery, states?: readonly RfqState[]): Promise<Page<Rfq>> => {
    const found = await pointers.list({ pk, startsWith }, { ...page, newestFirst: true });
    const items = (await many(found.items)).toSorted((a, b) => b.id.localeCompare(a.id));
    return {
      items: states ? items.filter((r) => states.includes(r.state)) : items,
      ...(found.next ? { next: found.next } : {}),
    };
  };

  return {
    parse: all.parse,
    byId: (id: string) => all.get(keyOf(id)),
    /** Those that no supplier sees before the desk has screened them, the oldest first. */
    held: (page: PageQuery): Promise<Page<Rfq>> => all.list({ index: 'g2', pk: queue }, page),
    entries: {
      parse: entries.parse,
      of: (rfqId: string) => entries.all({ pk: `rfq#${rfqId}`, startsWith: 'entry#' }),
    },
    pointers: { parse: pointers.parse },
    questions: {
      parse: questions.parse,
      of: (rfqId: string) => questions.all({ pk: `rfq#${rfqId}`, startsWith: 'question#' }),
      byId: (rfqId: string, id: string) => questions.get({ pk: `rfq#${rfqId}`, sk: `question#${id}` }),
      /** A question, or its answer. */
      record: (w: Work, question: RfqQuestion) => questions.put(w, question),
    },
    files: {
      of: (rfqId: string): Promise<RfqFile[]> => files.all({ pk: `rfq#${rfqId}`, startsWith: 'file#' }),
      byId: (rfqId: string, id: string) => files.get({ pk: `rfq#${rfqId}`, sk: `file#${id}` }),
      create: files.create,
      put: files.put,
      save: files.save,
      remove: files.remove,
    },
    begin(w: Work, { rfq, entry }: RfqMove): void {
      all.create(w, rfq);
      entries.create(w, entry);
      pointers.create(w, { version: 1, organisationId: rfq.buyer.organisationId, rfqId: rfq.id, why: 'asked' });
    },
    /** The next version and its entry. Refused with conflict `rfq.stale` when another move came first. */
    record(w: Work, { rfq, entry }: RfqMove): void {
      if (rfq.version === 1) throw new Fault('conflict', 'rfq.stale');
      all.put(w, rfq);
      entries.create(w, entry);
      if (over.includes(rfq.state)) ends.create(w, { version: 1, rfqId: rfq.id, at: rfq.changed.at });
    },
    ended: {
      of: (rfqId: string) => ends.get({ pk: `rfq#${rfqId}`, sk: 'end' }),
      /** Ended requests whose suppliers are not told yet. */
      due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, endClock, now, page),
      told: (w: Work, end: RfqEnded, at: string) => ends.put(w, { ...end, version: end.version + 1, told: at }),
    },
    costs: {
      of: (rfqId: string) => costs.get({ pk: `rfq#${rfqId}`, sk: 'costs' }),
      record: (w: Work, rfqId: string, version: number, said: LandedCosts) => costs.put(w, { version, rfqId, costs: said }),
    },
    /** Puts a request into the boxes of those whom it reaches by name: invited, or matched. For its first publication. */
    reach(w: Work, rfq: Rfq): void {
      const { invited } = rfq.content;
      for (const organisationId of invited) pointers.create(w, { version: 1, organisationId, rfqId: rfq.id, why: 'invited' });
      for (const organisationId of rfq.matched.filter((id) => !invited.includes(id)))
        pointers.create(w, { version: 1, organisationId, rfqId: rfq.id, why: 'matched' });
    },
    /** Takes one of the places for quotations that a request has (UX3). @throws Fault limited `rfq.full` on commit */
    seat(w: Work, rfq: Rfq): void {
      add(
        w,
        {
          Update: {
            TableName: db.tableName,
            Key: { pk: `rfq#${rfq.id}`, sk: 'tally' },
            UpdateExpression: 'ADD v :one, #used :one SET #type = :type',
            ConditionExpression: 'attribute_not_exists(#used) OR #used < :most',
            ExpressionAttributeNames: { '#used': 'used', '#type': 'type' },
            ExpressionAttributeValues: { ':one': 1, ':most': rfq.content.quotesMost, ':type': 'rfqTally' },
          },
        },
        () => new Fault('limited', 'rfq.full', rfq.id, { params: { most: rfq.content.quotesMost } }),
      );
    },
    /** What the organisation asked for, the newest first. */
    asked: (organisationId: string, page: PageQuery, states?: readonly RfqState[]) =>
      box(`org#${organisationId}`, 'rfqAsked#', page, states),
    /** What it was invited to, or fits, the newest first. */
    reached: (organisationId: string, page: PageQuery, states?: readonly RfqState[]) =>
      box(`org#${organisationId}`, 'rfqReach#', page, states),
    /** Public requests that take quotations, newest change first. */
    open: (page: PageQuery): Promise<Page<Rfq>> => all.list({ index: 'g1', pk: forAll }, { ...page, newestFirst: true }),
    /** Requests in which the clock has something to do at `now` (ISO instant), the oldest first. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Rfqs = ReturnType<typeof rfqs>;
