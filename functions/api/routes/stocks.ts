import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { priceAt, WrittenPrice } from '@sandan/market/usage/price';
import { freeOf, moveStock, Stock, StockDoes, StockKey, StockMove } from '@sandan/market/usage/stock';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { ownResource } from '../usage-parties.ts';

const Id = z.object({ id: idOf('resource') });
const One = Id.extend({ key: StockKey });

const StockView = Stock.omit({ ownerId: true, changed: true })
  .extend({
    version: z.int().nonnegative(),
    /** What can still be promised; below nothing where more is promised than there is. */
    free: z.int(),
    counted: z.boolean(),
    ...WrittenPrice.shape.consumables.unwrap().element.pick({ name: true, unit: true }).partial().shape,
  })
  .meta({ id: 'StockView' });

const MoveView = StockMove.omit({ resourceId: true, ownerId: true, version: true }).meta({ id: 'StockMoveView' });

type Named = Partial<Pick<WrittenPrice['consumables'][number], 'name' | 'unit'>>;

const view = (resourceId: string, key: string, stock: Stock | undefined, named: Named = {}): z.infer<typeof StockView> => {
  const {
    ownerId: _,
    changed: __,
    ...shown
  } = stock ?? { resourceId, key, version: 0, onHand: 0, setAside: 0, ownerId: '', changed: undefined };
  const { name, unit } = named;
  return { ...shown, free: freeOf(shown), counted: stock !== undefined, ...(name ? { name } : {}), ...(unit ? { unit } : {}) };
};

export const stocks = [
  endpoint({
    operation: 'stocks.list',
    method: 'get',
    path: '/resources/{id}/stocks',
    summary: 'What there is of each consumable of a resource, how much of it is set aside for bookings, and when to order again',
    params: Id,
    answer: z.object({ items: z.array(StockView) }),
    handle: async (call) => {
      const resource = await ownResource(call, call.params.id);
      const { stocks: store, usagePrices } = call.world.stores;
      const [kept, versions] = await Promise.all([store.of(resource.id), usagePrices.of(resource.id)]);
      const consumables = priceAt(versions, call.now.toISOString())?.consumables ?? [];
      const named = new Map([...versions.flatMap((v) => v.consumables), ...consumables].map((c) => [c.key, c]));
      const keys = new Set([...consumables.map((c) => c.key), ...kept.map((s) => s.key)]);
      const one = (key: string) => kept.find((s) => s.key === key);
      return { body: { items: [...keys].map((key) => view(resource.id, key, one(key), named.get(key))) } };
    },
  }),
  endpoint({
    operation: 'stocks.history',
    method: 'get',
    path: '/resources/{id}/stocks/{key}/moves',
    summary: 'How the stock of a consumable went up and down, the newest first',
    params: One,
    query: PageQuery,
    answer: listOf(MoveView),
    handle: async (call) => {
      const resource = await ownResource(call, call.params.id);
      const page = await call.world.stores.stocks.history(resource.id, call.params.key, call.query);
      const shown = page.items.map(({ resourceId: _, ownerId: __, version: ___, ...move }) => move);
      return { body: { ...page, items: shown } };
    },
  }),
  endpoint({
    operation: 'stocks.act',
    method: 'post',
    path: '/resources/{id}/stocks/{key}/actions',
    summary:
      'Enter a delivery, a count or a write-off of a consumable, or the level at which to order again. If-Match: the version seen, 0 before it is counted',
    params: One,
    body: StockDoes,
    changes: true,
    answer: StockView,
    handle: async (call) => {
      const { world, work, body, caller, now, params } = call;
      const resource = await ownResource(call, params.id);
      const { stocks: store, usagePrices } = world.stores;
      const [stock, versions] = await Promise.all([store.one(resource.id, params.key), usagePrices.of(resource.id)]);
      const named = priceAt(versions, now.toISOString())?.consumables.find((c) => c.key === params.key);
      if (!stock && !named) throw new Fault('conflict', 'stock.unpriced');
      if ((stock?.version ?? 0) !== call.seen()) throw new Fault('conflict', 'stock.stale');
      const of = { resourceId: resource.id, ownerId: resource.ownerId, key: params.key };
      const change = moveStock(stock, of, body, { actor: caller.actor, now });
      store.write(work, change);
      return { body: view(resource.id, params.key, change.stock, named), version: change.stock.version };
    },
  }),
];
