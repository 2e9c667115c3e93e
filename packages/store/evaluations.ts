import type { Page, PageQuery } from '@sandan/kernel/page';
import { evaluationNext } from '@sandan/market/evaluation/clock';
import { Evaluation } from '@sandan/market/evaluation/evaluation';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const Pointer = z.object({ version: z.literal(1), evaluationId: z.string(), organisationId: z.string(), listingId: z.string() });

const clock = 'clock#evaluation';
const contested = 'evaluation#contested';

const queueOf = (e: Evaluation) => {
  const next = evaluationNext(e);
  if (next) return { g2pk: clock, g2sk: `${next}#${e.id}` };
  return e.state === 'contested' ? { g2pk: contested, g2sk: `${e.since}#${e.id}` } : {};
};

/**
 * pk `evaluation#id`, sk `request` (g1: the box of the host once it is asked, newest change first; g2: the clock, and what the operator is
 * to decide). The box of the supplier is pointers in its own partition (`org#id`, `evaluation#id`); what was ever evaluated of a listing
 * is pointers in `evaluated#listing`.
 */
export const evaluations = (db: Database, cursors: Cursors) => {
  const keyOf = (id: string) => ({ pk: `evaluation#${id}`, sk: 'request' });
  const requests = collection(db, cursors, {
    type: 'evaluation',
    schema: Evaluation,
    stale: 'evaluation.stale',
    keys: (e) => ({
      ...keyOf(e.id),
      ...(e.asked ? { g1pk: `evaluation-box#${e.hostId}`, g1sk: `${e.changed.at}#${e.id}` } : {}),
      ...queueOf(e),
    }),
  });
  const asked = collection(db, cursors, {
    type: 'evaluationAsked',
    schema: Pointer,
    keys: (p) => ({ pk: `org#${p.organisationId}`, sk: `evaluation#${p.evaluationId}` }),
  });
  const evaluated = collection(db, cursors, {
    type: 'evaluated',
    schema: Pointer,
    keys: (p) => ({ pk: `evaluated#${p.listingId}`, sk: p.evaluationId }),
  });
  const many = (ids: readonly string[]): Promise<Evaluation[]> => batchGet(db, requests.parse, ids.map(keyOf));
  const behind = async ({ items, next }: Page<z.infer<typeof Pointer>>): Promise<Page<Evaluation>> => {
    const found = (await many(items.map((p) => p.evaluationId))).toSorted((a, b) => b.id.localeCompare(a.id));
    return { items: found, ...(next ? { next } : {}) };
  };
  return {
    parse: requests.parse,
    byId: (id: string) => requests.get(keyOf(id)),
    many,
    /** Writes one; the first that is accepted is from then on found by its listing. */
    write(w: Work, evaluation: Evaluation): void {
      (evaluation.version === 1 ? requests.create : requests.put)(w, evaluation);
      const { id: evaluationId, listingId, supplier } = evaluation;
      const pointer = { version: 1, evaluationId, listingId, organisationId: supplier.organisationId } as const;
      if (evaluation.version === 1) asked.create(w, pointer);
      const last = evaluation.course.at(-1)?.action;
      if (evaluation.state === 'accepted' && last !== 'consent' && last !== 'withhold') evaluated.create(w, pointer);
    },
    received: (hostId: string, page: PageQuery): Promise<Page<Evaluation>> =>
      requests.list({ index: 'g1', pk: `evaluation-box#${hostId}` }, { ...page, newestFirst: true }),
    /** What an organisation asked for, the newest first. */
    sent: async (organisationId: string, page: PageQuery): Promise<Page<Evaluation>> =>
      behind(await asked.list({ pk: `org#${organisationId}`, startsWith: 'evaluation#' }, { ...page, newestFirst: true })),
    /** What was accepted of a listing, the newest first, whether it is shown or not. */
    ofListing: async (listingId: string, page: PageQuery): Promise<Page<Evaluation>> =>
      behind(await evaluated.list({ pk: `evaluated#${listingId}` }, { ...page, newestFirst: true })),
    /** What the operator is to decide, the oldest first. */
    contested: (page: PageQuery): Promise<Page<Evaluation>> => requests.list({ index: 'g2', pk: contested }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Evaluations = ReturnType<typeof evaluations>;
