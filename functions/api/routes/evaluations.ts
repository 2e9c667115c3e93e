import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { WrittenProtocol } from '@sandan/market/evaluation/evaluation';
import { draftEvaluation } from '@sandan/market/evaluation/verbs';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { Specification } from '@sandan/market/specification/specification';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { EvaluationAct, evaluationActed } from '../evaluation-act.ts';
import {
  EvaluationLine,
  EvaluationView,
  evaluationFor,
  evaluationLine,
  evaluationView,
  relationToEvaluation,
  ShownEvaluation,
  shownEvaluation,
} from '../evaluation-view.ts';
import { faceOf } from '../face.ts';
import { relationNow } from '../listing-view.ts';

const Id = z.object({ id: idOf('evaluation') });

/** Of the specification of a listing, where its kind has one and it says so. */
const categoryOf = ({ kind, content }: Listing): string | undefined => {
  const [name] = Object.entries(kindOf(kind).attributes).find(([, a]) => a.type === 'specification') ?? [];
  return name ? (content.attributes[name] as Specification | undefined)?.category : undefined;
};

export const evaluations = [
  endpoint({
    operation: 'evaluations.create',
    method: 'post',
    path: '/evaluations',
    summary:
      'Draft a request that a demand company evaluates a part, a material or a machine on its line; it sees it once it is sent',
    body: z.strictObject({ listingId: idOf('listing'), hostId: idOf('organisation'), protocol: WrittenProtocol }),
    answer: EvaluationView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      const { id: organisationId, demo } = organisation();
      const listing = await world.stores.listings.byId(body.listingId);
      permit(listing?.ownerId === organisationId ? 'organisation' : 'other');
      const host = await faceOf(world, body.hostId);
      if (!listing || host?.status !== 'active') throw missing(listing ? 'organisation' : 'listing');
      unblocked(await world.stores.blocks.between(host.id, organisationId), organisationId);
      const subject = { listing, title: listing.content.title, category: categoryOf(listing), kind: kindOf(listing.kind) };
      const supplier = { organisationId, personId: personBehind(caller) };
      const hand = { actor: caller.actor, now };
      const evaluation = draftEvaluation(subject, supplier, host.id, body.protocol, hand, { demo: demo || host.demo });
      world.stores.evaluations.write(work, evaluation);
      return { body: await evaluationView(world, evaluation, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'evaluations.list',
    method: 'get',
    path: '/evaluations',
    summary: 'Evaluations that the organisation asked for as a supplier, or was asked for as a demand company',
    query: PageQuery.extend({ box: z.enum(['sent', 'received']).default('sent') }),
    answer: listOf(EvaluationLine),
    handle: async ({ permit, organisation, query, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.evaluations[box](organisation().id, page);
      return { body: { ...found, items: await Promise.all(found.items.map((e) => evaluationLine(world, e, caller))) } };
    },
  }),
  endpoint({
    operation: 'evaluations.contested',
    method: 'get',
    path: '/desk/evaluations',
    summary: 'Evaluations whose reports the supplier contests, for the operator to decide, the oldest first',
    query: PageQuery,
    answer: listOf(EvaluationLine),
    handle: async ({ permit, query, caller, world }) => {
      permit('other');
      const found = await world.stores.evaluations.contested(query);
      return { body: { ...found, items: await Promise.all(found.items.map((e) => evaluationLine(world, e, caller))) } };
    },
  }),
  endpoint({
    operation: 'evaluations.ofListing',
    method: 'get',
    path: '/listings/{id}/evaluations',
    summary: 'Results of evaluations of a listing on the lines of demand companies, as far as both sides show them',
    params: z.object({ id: idOf('listing') }),
    answer: z.object({ items: z.array(ShownEvaluation) }),
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      const { items } = await world.stores.evaluations.ofListing(listing.id, { limit: 20 });
      const shown = await Promise.all(items.map((e) => shownEvaluation(world, e)));
      return { body: { items: shown.filter((e) => e !== undefined) } };
    },
  }),
  endpoint({
    operation: 'evaluations.read',
    method: 'get',
    path: '/evaluations/{id}',
    summary: 'One evaluation with its protocol, samples, sealed reports and course',
    params: Id,
    answer: EvaluationView,
    handle: async (call) => {
      const evaluation = await evaluationFor(call, call.params.id);
      return { body: await evaluationView(call.world, evaluation, call.caller, call.now), version: evaluation.version };
    },
  }),
  endpoint({
    operation: 'evaluations.act',
    method: 'post',
    path: '/evaluations/{id}/actions',
    summary:
      'Take one step: change the draft, send it, take it on, give it back, decline, ship the samples, start, report, accept, contest, decide, end it, or let the result be seen',
    params: Id,
    changes: true,
    body: EvaluationAct,
    answer: EvaluationView,
    handle: async (call) => {
      const { world, caller, now } = call;
      const evaluation = await evaluationFor({ ...call, saw: () => {} }, call.params.id);
      if (relationToEvaluation(evaluation, caller) === 'other') call.concerns(evaluation.supplier.organisationId);
      if (evaluation.version !== call.seen()) throw new Fault('conflict', 'evaluation.stale');
      const after = await evaluationActed(call, evaluation, call.body);
      return { body: await evaluationView(world, after, caller, now), version: after.version };
    },
  }),
];
