import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { shield } from '@sandan/market/contact/shield';
import { voidContract } from '@sandan/market/contract/contract-verbs';
import { DealState, dealActions, isLive, TechnologyDeal } from '@sandan/market/deal/technology';
import { maxDealText } from '@sandan/market/deal/technology-entry';
import { type DealMove, express } from '@sandan/market/deal/technology-verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { type Caller, personBehind } from '../caller.ts';
import { DealLine, DealView } from '../deal-answers.ts';
import { clearedDealMove } from '../deal-gate.ts';
import { dealLine, dealSideOf, dealView, relationToDeal } from '../deal-view.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('deal') });
const Written = z.string().trim().min(1).max(maxDealText);

/** The deal as it stands after a move that the call commits. */
export const dealAfter = async (world: World, { deal, entry }: DealMove, caller: Caller, now: Date) => {
  const before = deal.version === 1 ? [] : await world.stores.deals.entries.of(deal.id);
  return { body: await dealView(world, deal, [...before, entry], caller, now), version: deal.version };
};

export const deals = [
  endpoint({
    operation: 'deals.create',
    method: 'post',
    path: '/deals',
    summary: 'Say to the owner of a published technology that one is interested; one deal at a time about each',
    answer: DealView,
    body: z.strictObject({
      listingId: idOf('listing'),
      text: Written,
      cooperation: TechnologyDeal.shape.cooperation,
      needId: idOf('listing').optional(),
    }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const listing = await world.stores.listings.byId(body.listingId);
      const owner = listing && (await world.stores.organisations.byId(listing.ownerId));
      permit(listing?.state === 'published' && owner?.status === 'active' ? 'public' : 'other');
      if (!listing || !owner) throw missing('listing');
      const home = organisation();
      if (levelOf(home, now) === 0) shield({ text: body.text }, '');
      const need = body.needId ? await world.stores.listings.byId(body.needId) : undefined;
      if (body.needId && need?.ownerId !== home.id) throw missing('listing');
      const move = express(listing, owner, { ...body, organisation: home, personId: personBehind(caller) }, caller.actor, now);
      unblocked(await world.stores.blocks.between(owner.id, home.id), home.id);
      const latest = await world.stores.deals.latest(listing.id, home.id);
      if (latest && isLive(latest.deal)) throw new Fault('conflict', 'deal.exists');
      world.stores.deals.begin(work, move, latest?.dealing);
      return dealAfter(world, move, caller, now);
    },
  }),
  endpoint({
    operation: 'deals.list',
    method: 'get',
    path: '/deals',
    summary: 'Deals of the organisation: what it sells (newest change first) or what it is interested in (newest first)',
    answer: listOf(DealLine),
    query: PageQuery.extend({
      box: z.enum(['selling', 'buying']).default('selling'),
      state: z.union([DealState.transform((s) => [s]), z.array(DealState)]).optional(),
    }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, state, ...page } = query;
      const found = await world.stores.deals[box](organisation().id, page, state);
      const items = await Promise.all(found.items.map((d) => dealLine(world, d, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'deals.read',
    method: 'get',
    path: '/deals/{id}',
    summary: 'One deal with its history, whose move it is, and what the caller can do',
    answer: DealView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const deal = await world.stores.deals.byId(params.id);
      const relation = relationToDeal(deal, caller);
      permit(relation);
      if (!deal) throw missing('deal');
      if (relation === 'other') saw(`deals/${deal.id}`, deal.seller.organisationId);
      const entries = await world.stores.deals.entries.of(deal.id);
      return { body: await dealView(world, deal, entries, caller, now), version: deal.version };
    },
  }),
  endpoint({
    operation: 'deals.act',
    method: 'post',
    path: '/deals/{id}/actions',
    summary: 'Take one action of the process of technology deals; some ask for a reason',
    answer: DealView,
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(dealActions), reason: z.string().max(40).optional(), text: Written.optional() }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      const relation = relationToDeal(deal, caller);
      permit(relation);
      if (!deal) throw missing('deal');
      if (relation === 'other') concerns(deal.seller.organisationId);
      if (deal.version !== seen()) throw new Fault('conflict', 'deal.stale');
      const { action, reason, text } = body;
      const side = dealSideOf(deal, caller);
      const move = await clearedDealMove(world, work, deal, action, side, caller, now, { reason, text });
      world.stores.deals.record(work, move);
      // A document that only one has signed, or nobody, binds nobody once the deal is declined, and its code says so.
      const contract = action === 'decline' ? await world.stores.contracts.of(deal.id) : undefined;
      const voided = contract && voidContract(contract, side, caller.actor, now);
      if (voided) world.stores.contracts.put(work, voided);
      return dealAfter(world, move, caller, now);
    },
  }),
];
