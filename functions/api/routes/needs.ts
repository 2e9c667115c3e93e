import { holds } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { readable } from '@sandan/market/listing/content';
import { kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import { feedbackReasonNames } from '@sandan/market/match/feedback';
import { needFeedback } from '@sandan/market/match/feedback-verbs';
import { needProcess } from '@sandan/market/need/need';
import { moveNeed, nameBroker, propose, take } from '@sandan/market/need/need-verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { answersTo, grouped, needsMetBy, seeks } from '../matching.ts';
import { MatchGroup, MatchView, NeedView } from '../need-answers.ts';
import { isBroker, matchView, needView, partyTo, relationToNeed } from '../need-view.ts';
import { endListing } from '../pursue.ts';
import type { World } from '../world.ts';
import { WrittenContent } from './listings.ts';

const Id = z.object({ id: idOf('listing') });
const OfOffer = Id.extend({ offerId: idOf('listing') });
const actions = ['search_on', 'discuss', 'fulfil', 'close', 'withdraw', 'renew'] as const;
const ending: readonly string[] = needProcess.final;
const shown = 20;
const shownOfKind = 5;

/** The listing of an offer that anybody may see. @throws Fault invalid at `pointer` */
const offerOf = async (world: World, id: string, pointer: string) => {
  const offer = await world.stores.listings.byId(id);
  if (offer?.state !== 'published' || seeks(offer.kind)) throw invalidField(pointer, 'object.missing');
  return offer;
};

export const needs = [
  endpoint({
    operation: 'needs.queue',
    method: 'get',
    path: '/needs',
    summary: 'Needs that nothing fits, for brokers and the desk, the most urgent first',
    answer: listOf(NeedView),
    query: PageQuery,
    handle: async ({ permit, query, caller, world, now }) => {
      permit(isBroker(caller, now) ? 'counterpart' : 'other');
      const page = await world.stores.needs.queue(query);
      const items = await Promise.all(page.items.map((need) => needView(world, need, caller)));
      return { body: { items, ...(page.next ? { next: page.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'needs.count',
    method: 'post',
    path: '/needs/count',
    keyless: true,
    summary: 'How many offers would answer a need as it is written now, and the best of them; nothing is kept',
    answer: z.object({ fitting: z.int(), near: z.int(), best: z.array(MatchView) }),
    body: z.strictObject({ kind: z.enum(kindNames), content: WrittenContent.partial({ title: true }) }),
    handle: async ({ permit, organisation, caller, body, world, now }) => {
      permit('organisation');
      const { title = {}, ...written } = body.content;
      const content = { ...written, ...readable(kindOf(body.kind), written), title };
      const need = { kind: body.kind, content, ownerId: organisation().id };
      const found = await answersTo(world, caller, need, now, { apart: false });
      const fitting = found.filter((m) => m.fits);
      return { body: { fitting: fitting.length, near: found.length - fitting.length, best: fitting.slice(0, 3).map(matchView) } };
    },
  }),
  endpoint({
    operation: 'needs.read',
    method: 'get',
    path: '/needs/{id}',
    summary: 'What the market does about a need',
    answer: NeedView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(relationToNeed(need, caller));
      if (!need) throw missing('need');
      return { body: await needView(world, need, caller), version: need.version };
    },
  }),
  endpoint({
    operation: 'needs.matches',
    method: 'get',
    path: '/needs/{id}/matches',
    summary: 'Offers of every kind that may answer a need, with a verdict and its reason for every condition',
    answer: z.object({ items: z.array(MatchView), groups: z.array(MatchGroup), setAside: z.array(MatchView) }),
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(relationToNeed(need, caller));
      const listing = need && (await world.stores.listings.byId(need.id));
      if (!listing) throw missing('need');
      const feedback = await world.stores.matchFeedback.of(listing.id);
      const found = await answersTo(world, caller, listing, now, { feedback });
      const aside = (m: (typeof found)[number]) => m.feedback?.verdict === 'not_useful';
      const open = found.filter((m) => !aside(m));
      return {
        body: {
          items: open.slice(0, shown).map(matchView),
          groups: grouped(open).map(({ matches, ...group }) => ({
            ...group,
            label: kindOf(group.kind).plural,
            items: matches.slice(0, shownOfKind).map(matchView),
          })),
          setAside: found.filter(aside).map(matchView),
        },
      };
    },
  }),
  endpoint({
    operation: 'needs.feedback',
    method: 'put',
    path: '/needs/{id}/matches/{offerId}/feedback',
    summary: 'Say whether an offer is useful; the order of the others learns from it',
    answer: z.object({ verdict: z.enum(['useful', 'not_useful']), reason: z.enum(feedbackReasonNames).optional() }),
    params: OfOffer,
    body: z.strictObject({
      verdict: z.enum(['useful', 'not_useful']),
      reason: z.enum(feedbackReasonNames).optional(),
      condition: z.string().max(40).optional(),
    }),
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(relationToNeed(need, caller));
      if (!need) throw missing('need');
      const offer = await offerOf(world, params.offerId, '/path/offerId');
      const before = await world.stores.matchFeedback.byId(need.id, offer.id);
      const next = needFeedback(need.id, offer, body, before, caller.actor, now);
      world.stores.matchFeedback.put(work, next);
      return { body: { verdict: next.verdict, ...(next.reason ? { reason: next.reason } : {}) } };
    },
  }),
  endpoint({
    operation: 'needs.act',
    method: 'post',
    path: '/needs/{id}/actions',
    summary: 'Take one action of the need process; what ends the need ends its listing',
    changes: true,
    answer: NeedView,
    params: Id,
    body: z.strictObject({
      action: z.enum(actions),
      reason: z.string().max(40).optional(),
      offerId: idOf('listing').optional(),
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(relationToNeed(need, caller));
      if (!need) throw missing('need');
      concerns(need.ownerId);
      if (need.version !== seen()) throw new Fault('conflict', 'need.stale');
      const party = partyTo(need, caller);
      const next = moveNeed(need, body.action, party, caller.actor, now, {
        ...(body.reason ? { reason: body.reason } : {}),
        ...(body.offerId ? { offerId: body.offerId } : {}),
        ...(caller.organisation ? { brokerId: caller.organisation.id } : {}),
      });
      world.stores.needs.put(work, next);
      if (ending.includes(next.state))
        await endListing(world, work, need.id, party === 'owner' ? 'owner' : 'operator', caller, now);
      return { body: await needView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'needs.broker',
    method: 'put',
    path: '/needs/{id}/broker',
    summary: 'Name a broker, who then knows whose need it is; without one the name is taken back',
    changes: true,
    answer: NeedView,
    params: Id,
    body: z.strictObject({ brokerId: idOf('organisation').optional() }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(relationToNeed(need, caller) === 'organisation' ? 'organisation' : 'other');
      if (!need) throw missing('need');
      if (need.version !== seen()) throw new Fault('conflict', 'need.stale');
      const broker = body.brokerId ? await world.stores.organisations.byId(body.brokerId) : undefined;
      if (body.brokerId && (!broker || !isBroker({ ...caller, organisation: broker }, now)))
        throw invalidField('/brokerId', 'need.notBroker');
      const next = nameBroker(need, broker?.id, caller.actor, now);
      world.stores.needs.put(work, next);
      return { body: await needView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'needs.take',
    method: 'post',
    path: '/needs/{id}/take',
    summary: 'Take a need out of the queue as a broker',
    answer: NeedView,
    params: Id,
    handle: async ({ permit, organisation, concerns, params, caller, world, now, work }) => {
      const need = await world.stores.needs.byId(params.id);
      permit(need?.queue && isBroker(caller, now) ? 'counterpart' : 'other');
      if (!need) throw missing('need');
      concerns(need.ownerId);
      const next = take(need, organisation().id, caller.actor, now);
      world.stores.needs.put(work, next);
      return { body: await needView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'needs.propose',
    method: 'post',
    path: '/needs/{id}/proposals',
    summary: 'Put an offer before the owner of a need, as the broker who has taken it or as the operator',
    answer: NeedView,
    params: Id,
    body: z.strictObject({ offerId: idOf('listing'), note: z.string().trim().min(1).max(1000) }),
    status: 201,
    handle: async ({ permit, concerns, params, caller, body, world, now, work }) => {
      const need = await world.stores.needs.byId(params.id);
      const relation = relationToNeed(need, caller);
      permit(relation === 'organisation' ? 'own' : relation);
      if (!need) throw missing('need');
      concerns(need.ownerId);
      const offer = await offerOf(world, body.offerId, '/offerId');
      const desk = relation === 'other' && holds(caller.actor, 'desk.act');
      const by = { party: desk ? 'operator' : 'broker', brokerId: desk ? null : (caller.organisation?.id ?? null) } as const;
      const next = propose(need, offer.id, body.note, by, caller.actor, now);
      world.stores.needs.put(work, next);
      return { body: await needView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'needs.met',
    method: 'get',
    path: '/listings/{id}/needs',
    summary: 'Needs that an offer of the organisation meets, with a verdict for every condition',
    answer: z.object({ items: z.array(MatchView) }),
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const offer = await world.stores.listings.byId(params.id);
      permit(offer && caller.organisation?.id === offer.ownerId ? 'organisation' : 'other');
      if (!offer) throw missing('listing');
      const found = seeks(offer.kind) ? [] : await needsMetBy(world, caller, offer, now);
      return { body: { items: found.slice(0, shown).map(matchView) } };
    },
  }),
];
