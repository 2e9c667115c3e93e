import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { allows } from '@sandan/market/policy';
import { shareOf, standOf } from '@sandan/market/programme/support';
import { priceAt, UsagePrice, WrittenPrice } from '@sandan/market/usage/price';
import { Quote, quote } from '@sandan/market/usage/quote';
import { freeOf } from '@sandan/market/usage/stock';
import { priceClassFor } from '@sandan/store/charging';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { ownResource, shownResource } from '../usage-parties.ts';

const Id = z.object({ id: idOf('resource') });
const PriceView = UsagePrice.omit({ by: true })
  .extend({
    mayChange: z.boolean(),
    /** Of each consumable that is counted, what can still be booked. */
    left: z.record(z.string(), z.int().nonnegative()),
  })
  .meta({ id: 'UsagePriceView' });

const pieces = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,29}:\d{1,6}(?:,[a-z][a-z0-9_]{0,29}:\d{1,6})*$/)
  .transform((text) => Object.fromEntries(text.split(',').map((pair) => [pair.split(':')[0] ?? '', Number(pair.split(':')[1])])));

const Quoted = z
  .object({
    currency: Currency,
    version: z.int(),
    ...Quote.shape,
    /** With tax. */
    total: z.int(),
    basis: WrittenPrice.shape.basis.unwrap(),
    split: z.object({ support: z.int(), own: z.int(), left: z.int() }).optional(),
  })
  .meta({ id: 'QuotedUse' });

export const usagePrices = [
  endpoint({
    operation: 'usagePrices.read',
    method: 'get',
    path: '/resources/{id}/price',
    summary: 'What the use of a resource costs: by class, time of the week, staff, set-up and consumables',
    params: Id,
    answer: PriceView,
    handle: async (call) => {
      const resource = await shownResource(call, call.params.id);
      const price = priceAt(await call.world.stores.usagePrices.of(resource.id), call.now.toISOString());
      if (!price) throw new Fault('missing', 'usage.noPrice');
      const { by: _, ...shown } = price;
      const own = resource.ownerId === call.caller.organisation?.id;
      const mayChange = own && allows('usagePrices.set', call.caller.actor, 'organisation');
      const stocks = price.consumables.length > 0 ? await call.world.stores.stocks.of(resource.id) : [];
      const left = Object.fromEntries(stocks.map((s) => [s.key, Math.max(0, freeOf(s))]));
      return { body: { ...shown, mayChange, left }, version: price.version };
    },
  }),
  endpoint({
    operation: 'usagePrices.set',
    method: 'put',
    path: '/resources/{id}/price',
    summary:
      'Set the price from now on; bookings that stand keep the one they were made under. If-Match: the version seen, 0 for the first',
    params: Id,
    body: WrittenPrice,
    changes: true,
    answer: PriceView,
    handle: async (call) => {
      const { world, work, body, caller, now } = call;
      const resource = await ownResource(call, call.params.id);
      const versions = await world.stores.usagePrices.of(resource.id);
      if (versions.length !== call.seen()) throw new Fault('conflict', 'usage.stale');
      const price: UsagePrice = {
        ...body,
        resourceId: resource.id,
        ownerId: resource.ownerId,
        version: versions.length + 1,
        from: now.toISOString(),
        by: stamp(caller.actor, now),
      };
      world.stores.usagePrices.add(work, price);
      const { by: _, ...shown } = price;
      return { body: { ...shown, mayChange: true, left: {} }, version: price.version };
    },
  }),
  endpoint({
    operation: 'usage.quote',
    method: 'get',
    path: '/resources/{id}/quote',
    summary:
      'What a use would cost the caller, line by line, before it is booked; with an application, how a programme shares it',
    params: Id,
    query: z.object({
      start: z.iso.datetime({ offset: true }),
      end: z.iso.datetime({ offset: true }),
      quantity: z.coerce.number().int().min(1).max(200).default(1),
      staffMinutes: z.coerce.number().int().min(0).max(10_080).default(0),
      consumables: pieces.optional(),
      applicationId: idOf('application').optional(),
    }),
    answer: Quoted,
    handle: async (call) => {
      const { query, world, caller, now } = call;
      const resource = await shownResource(call, call.params.id);
      const price = priceAt(await world.stores.usagePrices.of(resource.id), now.toISOString());
      if (!price) throw new Fault('missing', 'usage.noPrice');
      if (!(Date.parse(query.start) < Date.parse(query.end)) || Date.parse(query.end) - Date.parse(query.start) > 92 * 86_400_000)
        throw new Fault('invalid', 'request.invalid', 'not a time', {
          fields: [{ pointer: '/query/end', code: 'usage.endBeforeStart' }],
        });
      const me = caller.organisation?.id;
      const priceClass = await priceClassFor(world.stores, me, resource.ownerId);
      const { applicationId, consumables, ...time } = query;
      const used = { ...time, zone: resource.zone, ...(consumables ? { consumables } : {}) };
      const quoted = quote(price, used, priceClass);
      const budget = applicationId ? await world.stores.applications.budget(applicationId) : undefined;
      const mine = budget && me && budget.application.applicantId === me && price.currency === 'KRW' ? budget : undefined;
      const available = mine ? standOf(mine).available : 0;
      const split = mine
        ? { ...shareOf(quoted.net, mine.application.ownShare ?? 1_000_000, available), left: available }
        : undefined;
      return {
        body: {
          currency: price.currency,
          version: price.version,
          ...quoted,
          total: quoted.net + quoted.vat,
          basis: price.basis,
          ...(split ? { split } : {}),
        },
      };
    },
  }),
];
