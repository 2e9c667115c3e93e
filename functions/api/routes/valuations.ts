import { Stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { PageQuery } from '@sandan/kernel/page';
import { flowsOf, sensitivityOf, uncertain } from '@sandan/market/valuation/income';
import { revalue, Valuation, value, WrittenValuation } from '@sandan/market/valuation/valuation';
import { methods, worthOf } from '@sandan/market/valuation/worth';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('valuation') });

const Range = z
  .object({ p10: z.int(), p50: z.int(), p90: z.int() })
  .meta({ id: 'ValueRange', description: 'Minor units; one value in ten lies below the first and one above the last' });

const Worth = z.object({
  income: Range.optional(),
  market: Range.optional(),
  cost: Range.optional(),
  together: Range.optional(),
});

const Flow = z.object({ year: z.int(), chance: z.number(), income: z.number(), cost: z.number(), present: z.number() });

const ValuationView = Valuation.extend({
  worth: Worth,
  flows: z.array(Flow),
  sensitivity: z.array(z.object({ input: z.enum(uncertain), low: z.int(), high: z.int() })),
}).meta({ id: 'ValuationView' });

const ValuationLine = z
  .object({
    id: idOf('valuation'),
    version: z.int(),
    title: z.string(),
    listingId: idOf('listing').optional(),
    currency: Currency,
    methods: z.array(z.enum(methods)),
    changed: Stamp,
  })
  .meta({ id: 'ValuationLine' });

const view = (valuation: Valuation): z.infer<typeof ValuationView> => {
  const { income } = valuation.inputs;
  return {
    ...valuation,
    worth: worthOf(valuation.inputs),
    flows: income ? flowsOf(income) : [],
    sensitivity: income ? sensitivityOf(income) : [],
  };
};

const line = ({ id, version, title, listingId, inputs, changed }: Valuation): z.infer<typeof ValuationLine> => ({
  id,
  version,
  title,
  ...(listingId ? { listingId } : {}),
  currency: inputs.currency,
  methods: methods.filter((method) => inputs[method] !== undefined),
  changed,
});

const relationTo = (valuation: Valuation | undefined, caller: Caller) =>
  valuation && caller.organisation?.id === valuation.ownerId ? ('organisation' as const) : ('other' as const);

/** @throws Fault invalid `valuation.listing` if it is about a listing of somebody else */
const ownListing = async ({ stores }: World, { listingId }: WrittenValuation, ownerId: string): Promise<void> => {
  const listing = listingId ? await stores.listings.byId(listingId) : undefined;
  if (listingId && listing?.ownerId !== ownerId)
    throw new Fault('invalid', 'request.invalid', 'not a listing of its own', {
      fields: [{ pointer: '/listingId', code: 'valuation.listing' }],
    });
};

export const valuations = [
  endpoint({
    operation: 'valuations.create',
    method: 'post',
    path: '/valuations',
    summary: 'Begin a valuation sheet of a technology; it is seen by the organisation alone',
    body: WrittenValuation,
    answer: ValuationView,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const { id } = organisation();
      await ownListing(world, body, id);
      const valuation = value(body, id, caller.actor, now);
      world.stores.valuations.record(work, valuation);
      return { body: view(valuation), version: 1 };
    },
  }),
  endpoint({
    operation: 'valuations.list',
    method: 'get',
    path: '/valuations',
    summary: "The active organisation's valuation sheets, the last changed first",
    query: PageQuery,
    answer: listOf(ValuationLine),
    handle: async ({ permit, organisation, query, world }) => {
      permit('organisation');
      const page = await world.stores.valuations.ofOwner(organisation().id, query);
      return { body: { ...page, items: page.items.map(line) } };
    },
  }),
  endpoint({
    operation: 'valuations.read',
    method: 'get',
    path: '/valuations/{id}',
    summary: 'A valuation sheet: its inputs, the range of each method, the years and what moves the value most',
    params: Id,
    answer: ValuationView,
    handle: async ({ permit, params, caller, world }) => {
      const valuation = await world.stores.valuations.byId(params.id);
      permit(relationTo(valuation, caller));
      if (!valuation) throw missing('valuation');
      return { body: view(valuation), version: valuation.version };
    },
  }),
  endpoint({
    operation: 'valuations.change',
    method: 'put',
    path: '/valuations/{id}',
    summary: 'Write the next version of a valuation sheet; the one before is kept',
    changes: true,
    params: Id,
    body: WrittenValuation,
    answer: ValuationView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const before = await world.stores.valuations.byId(params.id);
      permit(relationTo(before, caller));
      if (!before) throw missing('valuation');
      if (before.version !== seen()) throw new Fault('conflict', 'valuation.stale');
      await ownListing(world, body, before.ownerId);
      const next = revalue(before, body, caller.actor, now);
      world.stores.valuations.record(work, next);
      return { body: view(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'valuations.versions',
    method: 'get',
    path: '/valuations/{id}/versions',
    summary: 'Every version of a valuation sheet as it was, the newest first',
    params: Id,
    query: PageQuery,
    answer: listOf(ValuationView),
    handle: async ({ permit, params, query, caller, world }) => {
      const valuation = await world.stores.valuations.byId(params.id);
      permit(relationTo(valuation, caller));
      if (!valuation) throw missing('valuation');
      const page = await world.stores.valuations.versions(params.id, query);
      return { body: { ...page, items: page.items.map(view) } };
    },
  }),
];
