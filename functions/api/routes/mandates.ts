import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { payOut, written } from '@sandan/market/mandate/commission';
import { agreeShares, CreditPart, disputeShares, proposeShares, type SharedCredit } from '@sandan/market/mandate/credit';
import { MandateTerms, mandateActions, mandateSides } from '@sandan/market/mandate/mandate';
import { moveMandate, offerMandate } from '@sandan/market/mandate/verbs';
import { today } from '@sandan/market/royalty/books';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { CreditView, creditView, MandateView, mandateView, relationToCredit, relationToMandate } from '../mandate-view.ts';

const Id = z.object({ id: idOf('mandate') });
const OfCredit = z.object({ id: idOf('licence'), mandatorId: idOf('organisation') });

type Asking = Pick<Call<z.infer<typeof OfCredit>, unknown, unknown>, 'permit' | 'saw' | 'params' | 'caller' | 'world'>;

/** The credit for whoever may see it. @throws Fault missing */
const creditFor = async ({ permit, saw, params, caller, world }: Asking): Promise<SharedCredit> => {
  const credit = await world.stores.sharedCredits.byId(params.id, params.mandatorId);
  const relation = relationToCredit(credit, caller);
  permit(relation);
  if (!credit) throw missing('credit');
  if (relation === 'other') saw(`licences/${params.id}/credits/${params.mandatorId}`, credit.mandatorId);
  return credit;
};

type Changing = Asking & Pick<Call<unknown, unknown, unknown>, 'seen' | 'concerns'>;

/** The same for whoever is about to change it as it was seen. @throws Fault missing; conflict `credit.stale` */
const creditToChange = async (call: Changing): Promise<SharedCredit> => {
  const credit = await creditFor(call);
  call.concerns(credit.mandatorId);
  if (credit.version !== call.seen()) throw new Fault('conflict', 'credit.stale');
  return credit;
};

export const mandates = [
  endpoint({
    operation: 'mandates.offer',
    method: 'post',
    path: '/mandates',
    summary: 'Offer a mandate: to a broker, or as a broker to the party that is to mandate it',
    answer: MandateView,
    body: z.strictObject({ as: z.enum(mandateSides), otherId: idOf('organisation'), ...MandateTerms.shape }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const { as, otherId, ...said } = body;
      const home = organisation();
      const other = await world.stores.organisations.byId(otherId);
      if (other?.status !== 'active') throw invalidField('/otherId', 'object.missing');
      const [mandator, broker] = as === 'broker' ? [other, home] : [home, other];
      if (levelOf(broker, now) === 0) throw invalidField('/otherId', 'mandate.notBroker');
      const terms = MandateTerms.safeParse(said);
      if (!terms.success) throw invalidField('/until', 'mandate.days');
      const listing = said.listingId ? await world.stores.listings.byId(said.listingId) : undefined;
      const shown = listing?.ownerId === home.id || listing?.state === 'published';
      if (said.listingId && (listing?.ownerId !== mandator.id || !shown)) throw invalidField('/listingId', 'mandate.listing');
      unblocked(await world.stores.blocks.between(mandator.id, broker.id), home.id);
      const sides = { offeredBy: as, mandatorId: mandator.id, brokerId: broker.id, demo: home.demo || other.demo };
      const mandate = offerMandate(terms.data, sides, caller.actor, now);
      world.stores.mandates.offer(work, mandate);
      return { body: await mandateView(world, mandate, caller), version: mandate.version };
    },
  }),
  endpoint({
    operation: 'mandates.list',
    method: 'get',
    path: '/mandates',
    summary: 'Mandates that the organisation has given, or holds as a broker, the newest first',
    answer: listOf(MandateView),
    query: PageQuery.extend({ box: z.enum(['given', 'held']).default('held') }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const { items, next } = await world.stores.mandates[box](organisation().id, page);
      const shown = await Promise.all(items.map((m) => mandateView(world, m, caller)));
      return { body: { items: shown, ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'mandates.read',
    method: 'get',
    path: '/mandates/{id}',
    summary: 'One mandate',
    answer: MandateView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world }) => {
      const mandate = await world.stores.mandates.byId(params.id);
      const relation = relationToMandate(mandate, caller);
      permit(relation);
      if (!mandate) throw missing('mandate');
      if (relation === 'other') saw(`mandates/${mandate.id}`, mandate.mandatorId);
      return { body: await mandateView(world, mandate, caller), version: mandate.version };
    },
  }),
  endpoint({
    operation: 'mandates.act',
    method: 'post',
    path: '/mandates/{id}/actions',
    summary: 'Accept, decline or withdraw an offer, or end a mandate; what was earned under it stays owed',
    answer: MandateView,
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(mandateActions), reason: z.string().max(40).optional() }),
    handle: async ({ permit, concerns, params, body, caller, seen, world, now, work }) => {
      const mandate = await world.stores.mandates.byId(params.id);
      const relation = relationToMandate(mandate, caller);
      permit(relation);
      if (!mandate) throw missing('mandate');
      concerns(mandate.mandatorId);
      if (mandate.version !== seen()) throw new Fault('conflict', 'mandate.stale');
      const side = relation === 'organisation' ? 'mandator' : 'broker';
      const next = moveMandate(mandate, body.action, side, caller.actor, now, body.reason);
      world.stores.mandates.put(work, next);
      return { body: await mandateView(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'credits.list',
    method: 'get',
    path: '/credits',
    summary: 'What brokers earn of licences: `owed` by the organisation to its brokers, or `earned` by it as a broker',
    answer: listOf(CreditView),
    query: PageQuery.extend({ box: z.enum(['owed', 'earned']).default('earned') }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const { items, next } = await world.stores.sharedCredits[box](organisation().id, page);
      const shown = await Promise.all(
        items.map(async (c) => creditView(world, c, await world.stores.sharedCredits.entries(c), caller)),
      );
      return { body: { items: shown, ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'credits.read',
    method: 'get',
    path: '/licences/{id}/credits/{mandatorId}',
    summary:
      'How the brokers of one party of a licence share its credit, and what each has earned, as far as the caller may know',
    answer: CreditView,
    params: OfCredit,
    handle: async (call) => {
      const credit = await creditFor(call);
      const entries = await call.world.stores.sharedCredits.entries(credit);
      return { body: await creditView(call.world, credit, entries, call.caller), version: credit.version };
    },
  }),
  endpoint({
    operation: 'credits.propose',
    method: 'put',
    path: '/licences/{id}/credits/{mandatorId}/shares',
    summary: 'Propose other shares, in parts per million, that come to the whole; whoever proposes agrees',
    answer: CreditView,
    params: OfCredit,
    changes: true,
    body: z.strictObject({
      shares: z
        .array(CreditPart.pick({ mandateId: true, share: true }).strict())
        .min(1)
        .max(20),
    }),
    handle: async (call) => {
      const { body, organisation, caller, world, now, work } = call;
      const credit = await creditToChange(call);
      const next = proposeShares(credit, body.shares, organisation().id, caller.actor, now);
      world.stores.sharedCredits.put(work, next);
      return { body: await creditView(world, next, [], caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'credits.act',
    method: 'post',
    path: '/licences/{id}/credits/{mandatorId}/actions',
    summary: 'Agree to the proposed shares, or dispute them; they count once the mandating party and every broker agree',
    answer: CreditView,
    params: OfCredit,
    changes: true,
    body: z.strictObject({ action: z.enum(['agree', 'dispute']) }),
    handle: async (call) => {
      const { body, organisation, caller, world, now, work } = call;
      const credit = await creditToChange(call);
      const next = (body.action === 'agree' ? agreeShares : disputeShares)(credit, organisation().id, caller.actor, now);
      world.stores.sharedCredits.put(work, next);
      return { body: await creditView(world, next, [], caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'commissions.pay',
    method: 'post',
    path: '/licences/{id}/credits/{mandatorId}/payments',
    summary: 'Record that commission was paid to a broker by transfer, up to what is owed; minor units of the licence',
    answer: CreditView,
    params: OfCredit,
    changes: true,
    body: z.strictObject({
      mandateId: idOf('mandate'),
      minor: z.int().positive().max(1e13),
      on: z.iso.date(),
      reference: z.string().trim().min(1).max(100),
    }),
    handle: async (call) => {
      const { body, caller, world, now, work } = call;
      const credit = await creditToChange(call);
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const entries = await world.stores.sharedCredits.entries(credit);
      const entry = payOut(credit, entries, body, caller.actor, now);
      const next = written(credit, caller.actor, now);
      world.stores.sharedCredits.enter(work, next, [entry]);
      return { body: await creditView(world, next, [...entries, entry], caller), version: next.version };
    },
  }),
];
