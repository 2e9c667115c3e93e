import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { subheadingOf } from '@sandan/market/catalogue/hs';
import { unblocked } from '@sandan/market/company/block';
import { charge, payOfftake } from '@sandan/market/offtake/books';
import { type Offtake, OfftakeTerms, offtakeActions, offtakeProcess, offtakeSides } from '@sandan/market/offtake/offtake';
import { enterPermit, PermitContent, permitsFor, withdrawPermit } from '@sandan/market/offtake/permit';
import { moveOfftake, offerOfftake, written } from '@sandan/market/offtake/verbs';
import {
  moveWeighing,
  recording,
  recordWeighing,
  WeighingContent,
  Weights,
  weighingActions,
  weighingDay,
  weighingProcess,
} from '@sandan/market/offtake/weighing';
import { today } from '@sandan/market/royalty/books';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { cleared } from '../approving.ts';
import type { Caller } from '../caller.ts';
import { clearing, endsOf } from '../clearing.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { passGate } from '../gate.ts';
import { gatedOfftake } from '../gated.ts';
import {
  OfftakeBooksView,
  OfftakeView,
  offtakeBooksView,
  offtakeView,
  PermitView,
  permitView,
  relationToOfftake,
  sideNames,
} from '../offtake-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('offtake') });
const Ticket = Id.extend({ ticket: WeighingContent.shape.ticket });

/** Weighings that one agreement holds. */
const most = 1000;
/** Permits that one organisation holds here. */
const mostPermits = 100;

type Asking = Pick<Call<z.infer<typeof Id>, unknown, unknown>, 'permit' | 'params' | 'caller' | 'world' | 'concerns'>;

/** The agreement for one of its two sides, or the desk, that is about to change something of it. @throws Fault missing */
const found = async ({ permit, params, caller, world, concerns }: Asking) => {
  const offtake = await world.stores.offtakes.byId(params.id);
  const relation = relationToOfftake(offtake, caller);
  permit(relation);
  if (!offtake) throw missing('offtake');
  concerns(offtake.supplierId);
  return { offtake, relation, party: sideNames[relation] };
};

/** The same as it was seen. @throws Fault conflict `offtake.stale` */
const toChange = async (call: Asking & Pick<Call<unknown, unknown, unknown>, 'seen'>) => {
  const it = await found(call);
  if (it.offtake.version !== call.seen()) throw new Fault('conflict', 'offtake.stale');
  return it;
};

/** The one of the two that a member acts for. @throws Fault missing for the desk, which has no side */
const sideOf = (party: (typeof sideNames)[keyof typeof sideNames]) => {
  if (party === 'operator') throw missing('offtake');
  return party;
};

/** Whoever accepts, the one of the two that pays has approved it where its rules ask for that. @throws Fault conflict `approval.required` */
const approvedByPayer = async (world: World, offtake: Offtake, caller: Caller): Promise<void> => {
  const listing = await world.stores.listings.byId(offtake.listingId);
  const gated = gatedOfftake(offtake, listing?.content.title ?? {});
  if (gated) await cleared(world, gated, caller);
};

/** The by-product passes the trade gate (N10): when it is agreed on, and with each lorry. @throws Fault conflict `gate.held` */
const passOfftake = async (
  { world, work, caller, now }: Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>,
  { id, supplierId, takerId, listingId }: Offtake,
  process: string,
  action: string,
) => {
  const sides = { seller: { organisationId: supplierId }, buyer: { organisationId: takerId } };
  const [ends, listing] = await Promise.all([endsOf(world, sides), world.stores.listings.byId(listingId)]);
  const line = { name: textIn(listing?.content.title, 'ko').slice(0, 400) || id, listingId };
  const hs = listing && subheadingOf(listing.content);
  const passing = {
    process,
    action,
    subject: id,
    transfer: 'goods' as const,
    ...ends,
    lines: [{ ...line, ...(hs ? { hs } : {}) }],
  };
  return passGate(world, work, passing, caller.actor, now);
};

export const offtakes = [
  endpoint({
    operation: 'offtakes.offer',
    method: 'post',
    path: '/offtakes',
    summary: 'Offer a recurring agreement on a published by-product: to its owner, or as its owner to whoever is to take it',
    answer: OfftakeView,
    body: z.strictObject({ listingId: idOf('listing'), takerId: idOf('organisation').optional(), terms: OfftakeTerms }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const home = organisation();
      const listing = await world.stores.listings.byId(body.listingId);
      const code = [listing?.content.attributes.wasteCode ?? []].flat()[0];
      if (listing?.state !== 'published' || typeof code !== 'string') throw invalidField('/listingId', 'offtake.listing');
      const supplying = listing.ownerId === home.id;
      const takerId = supplying ? (body.takerId ?? home.id) : home.id;
      const other = await world.stores.organisations.byId(supplying ? takerId : listing.ownerId);
      if (other?.status !== 'active') throw invalidField(supplying ? '/takerId' : '/listingId', 'object.missing');
      unblocked(await world.stores.blocks.between(home.id, other.id), home.id);
      const offered = {
        offeredBy: supplying ? offtakeSides[0] : offtakeSides[1],
        supplierId: listing.ownerId,
        takerId,
        listingId: listing.id,
        wasteCode: code,
        demo: home.demo || other.demo,
      };
      const offtake = offerOfftake(body.terms, offered, caller.actor, now);
      world.stores.offtakes.offer(work, offtake);
      return { body: await offtakeView(world, offtake, caller), version: offtake.version };
    },
  }),
  endpoint({
    operation: 'offtakes.list',
    method: 'get',
    path: '/offtakes',
    summary: 'Recurring agreements under which the organisation supplies, or takes, the newest first',
    answer: listOf(OfftakeView),
    query: PageQuery.extend({ box: z.enum(['supplied', 'taken']).default('supplied') }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const { items, next } = await world.stores.offtakes[box](organisation().id, page);
      const shown = await Promise.all(items.map((o) => offtakeView(world, o, caller)));
      return { body: { items: shown, ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'offtakes.read',
    method: 'get',
    path: '/offtakes/{id}',
    summary: 'One agreement: agreed against weighed by period, every weighing, its book, and what CO₂ it avoided',
    answer: OfftakeBooksView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const offtake = await world.stores.offtakes.byId(params.id);
      const relation = relationToOfftake(offtake, caller);
      permit(relation);
      if (!offtake) throw missing('offtake');
      if (relation === 'other') saw(`offtakes/${offtake.id}`, offtake.supplierId);
      return { body: await offtakeBooksView(world, offtake, caller, now), version: offtake.version };
    },
  }),
  endpoint({
    operation: 'offtakes.act',
    method: 'post',
    path: '/offtakes/{id}/actions',
    summary: 'Accept, decline or withdraw an offer, or end an agreement; what was weighed under it is still settled',
    answer: OfftakeView,
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(offtakeActions), reason: z.string().max(40).optional() }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const { offtake, party } = await toChange(call);
      const { moved: next } = await clearing(
        (clearance) => moveOfftake(offtake, body.action, sideOf(party), caller.actor, now, body.reason, clearance),
        async () => {
          await approvedByPayer(world, offtake, caller);
          return passOfftake(call, offtake, offtakeProcess.name, 'accept');
        },
      );
      world.stores.offtakes.put(work, next);
      return { body: await offtakeView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'weighings.record',
    method: 'post',
    path: '/offtakes/{id}/weighings',
    summary: 'Record a weighbridge ticket, in whole kilograms; both sides need a permit for the waste on that day',
    answer: OfftakeView,
    params: Id,
    body: WeighingContent,
    status: 201,
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const { offtake, party } = await found(call);
      const { offtakes: all, wastePermits } = world.stores;
      const day = weighingDay(offtake, body, now);
      const [before, supplier, taker] = await Promise.all([
        all.weighings(offtake.id),
        wastePermits.of(offtake.supplierId),
        wastePermits.of(offtake.takerId),
      ]);
      if (before.length >= most) throw new Fault('conflict', 'offtake.full');
      if (before.some(({ ticket }) => ticket === body.ticket))
        throw new Fault('conflict', 'weighing.twice', body.ticket, { fields: [{ pointer: '/ticket', code: 'weighing.twice' }] });
      const permits = permitsFor({ supplier, taker }, offtake.wasteCode, day);
      const { moved: weighing } = await clearing(
        (clearance) => recordWeighing(offtake, body, sideOf(party), permits, caller.actor, now, clearance),
        () => passOfftake(call, offtake, weighingProcess.name, recording.action),
      );
      const next = written(offtake, caller.actor, now);
      all.weigh(work, next, weighing);
      return { body: await offtakeView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'weighings.act',
    method: 'post',
    path: '/offtakes/{id}/weighings/{ticket}/actions',
    summary: 'Confirm, contest, correct or withdraw a weighing; the operator upholds or voids a contested one',
    answer: OfftakeView,
    params: Ticket,
    changes: true,
    body: z.strictObject({
      action: z.enum(weighingActions),
      reason: z.string().max(40).optional(),
      text: z.string().trim().min(1).max(1000).optional(),
      weights: Weights.optional(),
    }),
    handle: async (call) => {
      const { body, params, caller, seen, world, now, work } = call;
      const { offtake, party } = await found(call);
      const all = world.stores.offtakes;
      const weighing = await all.weighing(offtake.id, params.ticket);
      if (!weighing) throw missing('weighing');
      if (weighing.version !== seen()) throw new Fault('conflict', 'weighing.stale');
      const moved = moveWeighing(weighing, body, party, caller.actor, now);
      const next: Offtake = written(offtake, caller.actor, now);
      if (moved.state !== 'confirmed') all.weigh(work, next, moved);
      else {
        const [weighings, entries] = await Promise.all([all.weighings(offtake.id), all.entries(offtake.id)]);
        const others = weighings.filter((w) => w.ticket !== moved.ticket);
        all.weigh(work, next, moved, charge(offtake, [...others, moved], entries, moved, caller.actor, now));
      }
      return { body: await offtakeView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'offtakes.pay',
    method: 'post',
    path: '/offtakes/{id}/payments',
    summary: 'Record that what is owed was paid by transfer; by the side that is paid, in minor units',
    answer: OfftakeView,
    params: Id,
    changes: true,
    body: z.strictObject({
      minor: z.int().positive().max(1e13),
      on: z.iso.date(),
      reference: z.string().trim().min(1).max(100),
    }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const { offtake, party } = await toChange(call);
      if (sideOf(party) === offtake.terms.payer) throw new Fault('forbidden', 'offtake.payer');
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const entry = payOfftake(offtake, await world.stores.offtakes.entries(offtake.id), body, caller.actor, now);
      const next = written(offtake, caller.actor, now);
      world.stores.offtakes.enter(work, next, entry);
      return { body: await offtakeView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'permits.list',
    method: 'get',
    path: '/waste-permits',
    summary: 'Permits of the organisation for wastes',
    answer: listOf(PermitView),
    handle: async ({ permit, organisation, world }) => {
      permit('organisation');
      const all = await world.stores.wastePermits.of(organisation().id);
      return { body: { items: all.toReversed().map(permitView) } };
    },
  }),
  endpoint({
    operation: 'permits.enter',
    method: 'post',
    path: '/waste-permits',
    summary: 'Enter a permit of the organisation; the other side of an agreement sees it as stated by its holder',
    answer: PermitView,
    body: PermitContent,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const home = organisation();
      if ((await world.stores.wastePermits.of(home.id)).length >= mostPermits) throw new Fault('conflict', 'permit.many');
      const made = enterPermit(body, { organisationId: home.id, demo: home.demo }, caller.actor, now);
      world.stores.wastePermits.create(work, made);
      return { body: permitView(made), version: made.version };
    },
  }),
  endpoint({
    operation: 'permits.withdraw',
    method: 'post',
    path: '/waste-permits/{id}/withdraw',
    summary: 'Withdraw a permit: nothing is weighed under it any more',
    answer: PermitView,
    params: z.object({ id: idOf('permit') }),
    changes: true,
    handle: async ({ permit, params, organisation, caller, seen, world, now, work }) => {
      permit('organisation');
      const held = await world.stores.wastePermits.byId(organisation().id, params.id);
      if (!held) throw missing('permit');
      if (held.version !== seen()) throw new Fault('conflict', 'permit.stale');
      const next = withdrawPermit(held, caller.actor, now);
      world.stores.wastePermits.put(work, next);
      return { body: permitView(next), version: next.version };
    },
  }),
];
