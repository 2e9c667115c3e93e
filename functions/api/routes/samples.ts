import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { today } from '@sandan/market/royalty/books';
import { SampleWish } from '@sandan/market/sample/sample';
import { askSample, paySample } from '@sandan/market/sample/verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { sideBetween } from '../between.ts';
import { handOf } from '../books.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { SampleAct, sampleActed } from '../sample-act.ts';
import { SampleView, sampleFor, sampleView } from '../sample-view.ts';

const Id = z.object({ id: idOf('sample') });

export const samples = [
  endpoint({
    operation: 'samples.ask',
    method: 'post',
    path: '/samples',
    summary: 'Ask for a sample of a product, and say what it must do to pass',
    body: z.strictObject({ listingId: idOf('listing'), ...SampleWish.shape }),
    answer: SampleView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      const { listingId, ...wish } = body;
      const listing = await world.stores.listings.byId(listingId);
      const open = listing?.state === 'published' && kindOf(listing.kind).deals.includes('rfq');
      permit(open ? 'public' : 'other');
      if (!listing || !open) throw missing('listing');
      const { id: organisationId, demo } = organisation();
      unblocked(await world.stores.blocks.between(listing.ownerId, organisationId), organisationId);
      const buyer = { organisationId, personId: personBehind(caller) };
      const sample = askSample({ listing, buyer, demo: demo || listing.demo }, wish, handOf(caller, now));
      world.stores.samples.write(work, sample);
      return { body: await sampleView(world, sample, caller), version: 1 };
    },
  }),
  endpoint({
    operation: 'samples.list',
    method: 'get',
    path: '/samples',
    summary: 'Samples that the organisation asked for, or was asked for',
    query: PageQuery.extend({ box: z.enum(['asked', 'received']).default('asked') }),
    answer: listOf(SampleView),
    handle: async ({ permit, organisation, query, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.samples[box](organisation().id, page);
      return { body: { ...found, items: await Promise.all(found.items.map((s) => sampleView(world, s, caller))) } };
    },
  }),
  endpoint({
    operation: 'samples.read',
    method: 'get',
    path: '/samples/{id}',
    summary: 'One sample with its offer, its book and its course',
    params: Id,
    answer: SampleView,
    handle: async (call) => {
      const sample = await sampleFor(call, call.params.id);
      return { body: await sampleView(call.world, sample, call.caller), version: sample.version };
    },
  }),
  endpoint({
    operation: 'samples.act',
    method: 'post',
    path: '/samples/{id}/actions',
    summary: 'Take one step: offer it free or at a price, agree, send, receive, judge it by the criteria, decline or cancel',
    params: Id,
    changes: true,
    body: SampleAct,
    answer: SampleView,
    handle: async (call) => {
      const { world, work, caller } = call;
      const sample = await sampleFor({ ...call, saw: () => {} }, call.params.id);
      if (sample.version !== call.seen()) throw new Fault('conflict', 'sample.stale');
      const after = await sampleActed(call, sample, call.body);
      world.stores.samples.write(work, after);
      return { body: await sampleView(world, after, caller), version: after.version };
    },
  }),
  endpoint({
    operation: 'samples.pay',
    method: 'post',
    path: '/samples/{id}/payments',
    summary: 'Record that the price of a sample came in at the bank',
    params: Id,
    changes: true,
    body: z.strictObject({ on: z.iso.date(), reference: z.string().trim().min(1).max(120) }),
    answer: SampleView,
    status: 201,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const sample = await sampleFor(call, call.params.id);
      if (sample.version !== call.seen()) throw new Fault('conflict', 'sample.stale');
      if (body.on > today(now)) throw invalidField('/on', 'licence.notYet');
      const side = sideBetween(sample, caller);
      if (side === 'operator') throw missing('sample');
      const after = paySample(sample, body, side, handOf(caller, now));
      world.stores.samples.write(work, after);
      return { body: await sampleView(world, after, caller), version: after.version };
    },
  }),
];
