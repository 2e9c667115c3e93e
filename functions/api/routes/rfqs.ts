import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { isBlocked, unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { shield } from '@sandan/market/contact/shield';
import { checkComplete } from '@sandan/market/rfq/completeness';
import { RfqContent } from '@sandan/market/rfq/content';
import { dropFiles, specifiedBy } from '@sandan/market/rfq/file';
import { answerRfq, askRfq } from '@sandan/market/rfq/question-verbs';
import { type Rfq, RfqState, rfqActions } from '@sandan/market/rfq/rfq';
import { changeRfq, draftRfq, extendRfq, moveRfq, type RfqMove, submitRfq } from '@sandan/market/rfq/rfq-verbs';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { heldRequest } from '../quote-gate.ts';
import { RfqLineView, RfqView } from '../rfq-answers.ts';
import { suppliersFor } from '../rfq-match.ts';
import { relationToRfq, rfqAfter, rfqLine, rfqSideOf, rfqView } from '../rfq-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('rfq') });
const Written = z.string().trim().min(1).max(4000);

/** Refuses to invite between two of whom one has blocked the other. @throws Fault invalid field `rfq.blockedInvitation` */
const inviting = async (world: World, { buyer, content }: Rfq): Promise<void> => {
  const blocks = await world.stores.blocks.around(buyer.organisationId, content.invited);
  const closed = content.invited.filter((id) => isBlocked(blocks, id));
  if (closed.length === 0) return;
  const names = await Promise.all(closed.map(async (id) => textIn((await faceOf(world, id))?.name, content.language)));
  throw invalidField('/content/invited', 'rfq.blockedInvitation', { names: names.join(', ') });
};

/** Puts a draft before those whom it reaches, or before the desk. */
const submitting = async (world: World, work: Work, rfq: Rfq, caller: Caller, now: Date): Promise<RfqMove> => {
  const specified = specifiedBy(rfq, await world.stores.rfqs.files.of(rfq.id));
  checkComplete(rfq.content, now, rfq.buyer.zone, specified);
  await inviting(world, rfq);
  const [held, matched] = await Promise.all([heldRequest(world, work, rfq, caller, now), suppliersFor(world, rfq)]);
  return submitRfq(rfq, { held, matched, specified }, caller.actor, now);
};

export const rfqs = [
  endpoint({
    operation: 'rfqs.create',
    method: 'post',
    path: '/rfqs',
    summary: 'Draft a request for quotation; nobody else sees it before it is submitted',
    answer: RfqView,
    body: z.strictObject({ content: RfqContent }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const home = organisation();
      if (levelOf(home, now) === 0) shield(body.content, '/content');
      const move = draftRfq(body.content, { organisation: home, personId: personBehind(caller) }, caller.actor, now);
      world.stores.rfqs.begin(work, move);
      return rfqAfter(world, move, caller, now);
    },
  }),
  endpoint({
    operation: 'rfqs.list',
    method: 'get',
    path: '/rfqs',
    summary:
      'Requests for quotation: what the organisation asked for, what reached it by name or by match, or all that are public and open',
    answer: listOf(RfqLineView),
    query: PageQuery.extend({
      box: z.enum(['asked', 'reached', 'open']).default('asked'),
      state: z.union([RfqState.transform((s) => [s]), z.array(RfqState)]).optional(),
    }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, state, ...page } = query;
      const { id } = organisation();
      const { rfqs: store } = world.stores;
      const found = box === 'open' ? await store.open(page) : await store[box](id, page, state);
      const shown = found.items.filter((r) => relationToRfq(r, caller) !== 'other');
      const items = await Promise.all(shown.map((r) => rfqLine(world, r, rfqSideOf(r, caller))));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'rfqs.held',
    method: 'get',
    path: '/held-rfqs',
    summary: 'Requests that no supplier sees before the desk lets them through or gives them back, the oldest first',
    answer: listOf(RfqLineView),
    query: PageQuery,
    handle: async ({ permit, query, world }) => {
      permit('other');
      const found = await world.stores.rfqs.held(query);
      const items = await Promise.all(found.items.map((r) => rfqLine(world, r, 'operator')));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'rfqs.read',
    method: 'get',
    path: '/rfqs/{id}',
    summary:
      'One request for quotation: to its buyer with what is still asked of it, to suppliers whom it reaches with all they need to quote',
    answer: RfqView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const { rfqs: store, quotes } = world.stores;
      const rfq = await store.byId(params.id);
      const own = rfq && caller.organisation ? await quotes.by(rfq.id, caller.organisation.id) : undefined;
      const relation = relationToRfq(rfq, caller, own);
      permit(relation);
      if (!rfq) throw missing('rfq');
      if (relation === 'other') saw(`rfqs/${rfq.id}`, rfq.buyer.organisationId);
      const [entries, questions, files] = await Promise.all([
        store.entries.of(rfq.id),
        store.questions.of(rfq.id),
        store.files.of(rfq.id),
      ]);
      return { body: await rfqView(world, rfq, { entries, questions, files, own }, caller, now), version: rfq.version };
    },
  }),
  endpoint({
    operation: 'rfqs.change',
    method: 'put',
    path: '/rfqs/{id}',
    summary: 'Write a draft anew; what is open can only be extended',
    answer: RfqView,
    params: Id,
    changes: true,
    body: z.strictObject({ content: RfqContent }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      if (rfq.version !== seen()) throw new Fault('conflict', 'rfq.stale');
      if (levelOf(caller.organisation, now) === 0) shield(body.content, '/content');
      const { rfqs: store } = world.stores;
      const changed = changeRfq(rfq, body.content, caller.actor, now);
      // A line that goes takes its files with it: its number may come again for something else.
      const { rfq: next, gone, deleted } = dropFiles(changed.rfq, await store.files.of(rfq.id));
      const move = { ...changed, rfq: next };
      store.record(work, move);
      for (const file of deleted) store.files.remove(work, file);
      return rfqAfter(world, move, caller, now, { without: gone.map((f) => f.file.id) });
    },
  }),
  endpoint({
    operation: 'rfqs.act',
    method: 'post',
    path: '/rfqs/{id}/actions',
    summary:
      'Take one action of the process; submit puts a complete request before suppliers and returns a vague one with questions',
    answer: RfqView,
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(rfqActions),
      reason: z.string().max(40).optional(),
      text: Written.optional(),
      /** Of `extend`. */
      deadline: z.iso.datetime().optional(),
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      const relation = relationToRfq(rfq, caller);
      permit(relation);
      if (!rfq) throw missing('rfq');
      if (relation === 'other') concerns(rfq.buyer.organisationId);
      if (rfq.version !== seen()) throw new Fault('conflict', 'rfq.stale');
      const { action, reason, text, deadline } = body;
      const { rfqs: store } = world.stores;
      const side = rfqSideOf(rfq, caller);
      const move =
        (action === 'submit' || action === 'publish') && side === 'buyer'
          ? await submitting(world, work, rfq, caller, now)
          : action === 'extend' && side === 'buyer'
            ? extendRfq(rfq, deadline ?? '', caller.actor, now, text)
            : moveRfq(rfq, action, side, caller.actor, now, { reason, text });
      const reaches = move.rfq.publishedAt !== undefined && !rfq.publishedAt;
      // Those whom it reaches take as much of the transaction as files that are left to delete.
      const left =
        rfq.droppedFiles && !reaches ? dropFiles(move.rfq, await store.files.of(rfq.id)) : { rfq: move.rfq, deleted: [] };
      const taken = { ...move, rfq: left.rfq };
      store.record(work, taken);
      for (const file of left.deleted) store.files.remove(work, file);
      if (reaches) store.reach(work, taken.rfq);
      return rfqAfter(world, taken, caller, now);
    },
  }),
  endpoint({
    operation: 'rfqs.ask',
    method: 'post',
    path: '/rfqs/{id}/questions',
    summary: 'Ask the buyer about a request; all who may quote read question and answer, and nobody learns who asked',
    answer: RfqView,
    params: Id,
    body: z.strictObject({ text: z.string().trim().min(1).max(2000) }),
    status: 201,
    handle: async ({ permit, organisation, params, caller, body, world, now, work }) => {
      const { rfqs: store, quotes } = world.stores;
      const rfq = await store.byId(params.id);
      const own = rfq && caller.organisation ? await quotes.by(rfq.id, caller.organisation.id) : undefined;
      permit(relationToRfq(rfq, caller, own));
      if (!rfq) throw missing('rfq');
      if (levelOf(organisation(), now) === 0) throw new Fault('forbidden', 'rfq.notVerified');
      unblocked(await world.stores.blocks.between(rfq.buyer.organisationId, organisation().id), organisation().id);
      shield({ text: body.text }, '');
      const before = await store.questions.of(rfq.id);
      const { move, question } = askRfq(rfq, body.text, before.length, caller.actor, now);
      store.record(work, move);
      store.questions.record(work, question);
      return rfqAfter(world, move, caller, now, { question });
    },
  }),
  endpoint({
    operation: 'rfqs.answer',
    method: 'post',
    path: '/rfqs/{id}/questions/{question}/answer',
    summary: 'Answer a question of a supplier, for all who may quote',
    answer: RfqView,
    params: Id.extend({ question: idOf('message') }),
    body: z.strictObject({ text: Written }),
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const { rfqs: store } = world.stores;
      const rfq = await store.byId(params.id);
      permit(relationToRfq(rfq, caller));
      const question = rfq && (await store.questions.byId(rfq.id, params.question));
      if (!rfq || !question) throw missing('question');
      const { move, question: answered } = answerRfq(rfq, question, body.text, caller.actor, now);
      store.record(work, move);
      store.questions.record(work, answered);
      return rfqAfter(world, move, caller, now, { question: answered });
    },
  }),
];
