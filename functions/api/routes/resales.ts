import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { Bid, isTorn, takeBid } from '@sandan/market/resale/auction';
import { bidderProcess, resaleProcess } from '@sandan/market/resale/process';
import { isShown, type Resale } from '@sandan/market/resale/resale';
import { admitBidder, bidden, checkBuyer, reserveAtPrice, stand } from '@sandan/market/resale/selling';
import { beginResale } from '@sandan/market/resale/verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { cleared } from '../approving.ts';
import { handOf } from '../books.ts';
import { personBehind } from '../caller.ts';
import { clearing } from '../clearing.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { gatedResale } from '../gated.ts';
import { passMachine, ResaleAct, resaleActed } from '../resale-act.ts';
import { applicantOf } from '../resale-buyer.ts';
import { orderOfResale } from '../resale-order.ts';
import { BidView, bidderOf, bidView, ResaleView, relationToResale, resaleFor, resaleView } from '../resale-view.ts';

const Id = z.object({ id: idOf('resale') });

/** What is offered now, to anybody who may buy. @throws Fault missing, and what `applicantOf` throws */
const offered = async (
  call: Pick<Call<unknown, unknown, unknown>, 'permit' | 'world' | 'caller' | 'organisation'>,
  id: string,
) => {
  const { permit, world, organisation } = call;
  const resale = await world.stores.resales.byId(id);
  permit(resale && isShown(resale) ? 'public' : 'other');
  if (!resale) throw missing('resale');
  const home = organisation();
  return { resale, home, who: await applicantOf(call, resale, home) };
};

const sealedOf = async ({ world }: Pick<Call<unknown, unknown, unknown>, 'world'>, { id, round, auction }: Resale) => {
  if (!auction) throw new Fault('conflict', 'resale.noAuction');
  const sealed = await world.stores.resales.sealed.of(id, round);
  if (!sealed) throw new Error(`${id} has no sealed record of round ${round}`);
  return { auction, sealed };
};

/** What was read belongs to two states of the auction, because another bid came between: it is read again. */
const busy = () => new Fault('conflict', 'store.busy', 'another bid came between', { retryAfter: 1 });

export const resales = [
  endpoint({
    operation: 'resales.begin',
    method: 'post',
    path: '/resales',
    summary: 'Begin the sale of a published used machine: inspection, history, acceptance test, then a price or an auction',
    body: z.strictObject({ listingId: idOf('listing') }),
    answer: ResaleView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      const listing = await world.stores.listings.byId(body.listingId);
      const home = organisation();
      permit('organisation');
      if (listing?.ownerId !== home.id || listing.state !== 'published' || !kindOf(listing.kind).deals.includes('resale'))
        throw invalidField('/listingId', 'resale.listing');
      if (await world.stores.resales.ofListing(listing.id)) throw new Fault('conflict', 'resale.exists');
      const seller = { organisationId: home.id, personId: personBehind(caller) };
      const resale = beginResale(listing, seller, handOf(caller, now));
      world.stores.resales.write(work, resale);
      return { body: await resaleView(world, resale, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'resales.list',
    method: 'get',
    path: '/resales',
    summary: 'Used machines that the organisation sells, bids for, or bought',
    query: PageQuery.extend({ box: z.enum(['selling', 'bidding', 'bought']).default('selling') }),
    answer: listOf(ResaleView),
    handle: async ({ permit, organisation, query, caller, world, now }) => {
      permit('organisation');
      const { box, ...page } = query;
      const { resales } = world.stores;
      if (box === 'bidding') {
        const { items, next } = await resales.bidders.bidding(organisation().id, page);
        const found = new Map((await resales.many(items.map((b) => b.resaleId))).map((r) => [r.id, r]));
        const shown = items.flatMap((bidder) => {
          const resale = found.get(bidder.resaleId);
          return resale && resale.round === bidder.round ? [resaleView(world, resale, caller, now, bidder)] : [];
        });
        return { body: { items: await Promise.all(shown), ...(next ? { next } : {}) } };
      }
      const { items, next } = await resales[box](organisation().id, page);
      return {
        body: { items: await Promise.all(items.map((r) => resaleView(world, r, caller, now))), ...(next ? { next } : {}) },
      };
    },
  }),
  endpoint({
    operation: 'resales.ofListing',
    method: 'get',
    path: '/listings/{id}/resale',
    summary: 'The sale of a used machine, by its listing',
    params: z.object({ id: idOf('listing') }),
    answer: ResaleView,
    handle: async ({ permit, params, caller, world, now }) => {
      const resale = await world.stores.resales.ofListing(params.id);
      permit(relationToResale(resale, caller));
      if (!resale) throw missing('resale');
      return { body: await resaleView(world, resale, caller, now), version: resale.version };
    },
  }),
  endpoint({
    operation: 'resales.read',
    method: 'get',
    path: '/resales/{id}',
    summary: 'One used machine with its inspections, its history, its acceptance tests, and how it is sold',
    params: Id,
    answer: ResaleView,
    handle: async (call) => {
      const resale = await resaleFor(call, call.params.id);
      return { body: await resaleView(call.world, resale, call.caller, call.now), version: resale.version };
    },
  }),
  endpoint({
    operation: 'resales.act',
    method: 'post',
    path: '/resales/{id}/actions',
    summary: 'Take one step: inspect, tell its history, appraise, test, offer, propose, sell, install, take over, claim',
    params: Id,
    changes: true,
    body: ResaleAct,
    answer: ResaleView,
    handle: async (call) => {
      const { world, work, caller, now, permit } = call;
      const resale = await world.stores.resales.byId(call.params.id);
      const relation = relationToResale(resale, caller);
      const proposedTo = resale?.proposal?.organisationId === caller.organisation?.id;
      permit(relation === 'public' && proposedTo ? 'counterpart' : relation);
      if (!resale) throw missing('resale');
      // Of a bidder that refuses the seller is told the refusal, and not who it is: its audit would say that.
      if (relation !== 'organisation' && call.body.action !== 'refuse') call.concerns(resale.seller.organisationId);
      if (resale.version !== call.seen()) throw new Fault('conflict', 'resale.stale');
      const { resale: after, bidder } = await resaleActed(call, resale, call.body);
      world.stores.resales.write(work, after);
      return { body: await resaleView(world, after, caller, now, bidder), version: after.version };
    },
  }),
  endpoint({
    operation: 'resales.admit',
    method: 'post',
    path: '/resales/{id}/bidders',
    summary: 'Apply to bid: the organisation is verified as the seller asks, and the trade gate lets the machine go to it',
    params: Id,
    answer: ResaleView,
    status: 201,
    handle: async (call) => {
      const { world, work, caller, now } = call;
      const { resale, home, who } = await offered(call, call.params.id);
      if (await bidderOf(world, resale, caller)) throw new Fault('conflict', 'auction.twice');
      const { sealed } = await sealedOf(call, resale);
      const id = newId('bidder', now.getTime());
      const { moved } = await clearing(
        (clearance) => admitBidder(resale, sealed, who, clearance, handOf(caller, now), id),
        () => passMachine(call, resale, home.id, { process: bidderProcess.name, action: 'admit', subject: resale.id }),
      );
      world.stores.resales.sealed.write(work, moved.sealed);
      world.stores.resales.bidders.write(work, moved.bidder);
      return { body: await resaleView(world, resale, caller, now, moved.bidder), version: resale.version };
    },
  }),
  endpoint({
    operation: 'resales.bid',
    method: 'post',
    path: '/resales/{id}/bids',
    summary:
      'Bid up to a maximum that stays secret while it leads: the price is one increment over the next bidder; a bid is never taken back',
    params: Id,
    confidential: true,
    body: Bid,
    answer: BidView,
    status: 201,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const { resales } = world.stores;
      const { resale, who: applicant } = await offered(call, call.params.id);
      const { auction, sealed } = await sealedOf(call, resale);
      const bidder = await bidderOf(world, resale, caller);
      if (!bidder) throw new Fault('conflict', 'auction.unadmitted');
      checkBuyer(resale, applicant, now);
      if (isTorn(auction, sealed, bidder)) throw busy();
      const hand = handOf(caller, now);
      const who = {
        bidderId: bidder.id,
        organisationId: bidder.organisationId,
        personId: applicant.personId,
        number: bidder.number,
      };
      const taken = takeBid(auction, sealed, who, body, now);
      await cleared(world, gatedResale(resale, bidder.organisationId, { currency: 'KRW', minor: body.minor }), caller);
      const leads = taken.auction.leader?.bidderId === bidder.id;
      const after = bidden(resale, taken.auction, hand);
      const mine = stand(bidder, leads ? 'lead' : 'trail', hand);
      const before = auction.leader;
      const fallen =
        leads && before && before.bidderId !== bidder.id
          ? await resales.bidders.of(resale.id, resale.round, before.organisationId)
          : undefined;
      if (fallen && fallen.state !== 'leading') throw busy();
      resales.sealed.write(work, taken.sealed);
      resales.bidders.write(work, mine);
      if (fallen) resales.bidders.write(work, stand(fallen, 'fall', hand));
      resales.bids.create(work, taken.line);
      resales.renew(work, after);
      return { body: bidView(after, taken, mine), version: after.version };
    },
  }),
  endpoint({
    operation: 'resales.reserve',
    method: 'post',
    path: '/resales/{id}/reservation',
    summary: 'Take a used machine at its price: the order is placed in the same transaction',
    params: Id,
    changes: true,
    answer: ResaleView,
    status: 201,
    handle: async (call) => {
      const { world, work, caller, now } = call;
      const { resale, home, who } = await offered(call, call.params.id);
      if (resale.version !== call.seen()) throw new Fault('conflict', 'resale.stale');
      const orderId = newId('order', now.getTime());
      if (resale.state === 'listed' && resale.price) {
        checkBuyer(resale, who, now);
        // Before the trade gate: what the house has not approved is no matter for the desk yet.
        await cleared(world, gatedResale(resale, home.id, resale.price), caller);
      }
      const { moved, clearance } = await clearing(
        (passed) => reserveAtPrice(resale, who, orderId, passed, handOf(caller, now)),
        () => passMachine(call, resale, home.id, { process: resaleProcess.name, action: 'reserve', subject: resale.id }),
      );
      await orderOfResale(world, work, moved, clearance?.record, caller.actor, now);
      world.stores.resales.write(work, moved);
      return { body: await resaleView(world, moved, caller, now), version: moved.version };
    },
  }),
];
