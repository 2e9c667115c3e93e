import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { open } from '@sandan/kernel/process';
import { Price, priced, WrittenPrice } from '@sandan/market/catalogue/price';
import { act, begin, PriceList, priceListProcess, rewrite, WrittenPriceList } from '@sandan/market/catalogue/price-list';
import { Sku } from '@sandan/market/catalogue/supply';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('priceList') });
const OfPrice = Id.extend({ listingId: idOf('listing') });
const OfVariant = z.object({ variant: Sku.optional() });
const actions = [...new Set(priceListProcess.transitions.map((t) => t.action))];

const PriceListView = PriceList.omit({ ownerId: true, created: true, changed: true })
  .extend({ actions: z.array(z.string()), changedAt: z.iso.datetime() })
  .meta({ id: 'PriceListView' });

const PriceView = Price.omit({ ownerId: true, changed: true })
  .extend({ title: z.record(z.string(), z.string()), changedAt: z.iso.datetime() })
  .meta({ id: 'PriceView' });

const view = ({ ownerId: _, created: __, changed, ...list }: PriceList): z.infer<typeof PriceListView> => ({
  ...list,
  actions: [...new Set(open(priceListProcess, list.state, 'owner').map((t) => t.action))],
  changedAt: changed.at,
});

const priceView = (
  { ownerId: _, changed, ...price }: Price,
  title: Readonly<Record<string, string>> | undefined,
): z.infer<typeof PriceView> => ({ ...price, title: { ...title }, changedAt: changed.at });

const relationTo = (list: PriceList | undefined, caller: Caller) =>
  list && caller.organisation?.id === list.ownerId ? ('organisation' as const) : ('other' as const);

/** Holds that families name products of the owner. @throws Fault invalid `priceList.listing` */
const ownFamilies = async (
  { stores }: World,
  { families }: Pick<WrittenPriceList, 'families'>,
  ownerId: string,
): Promise<void> => {
  const found = await stores.listings.many(families.flatMap(({ listingIds }) => listingIds));
  const own = new Set(found.filter((listing) => listing.ownerId === ownerId).map(({ id }) => id));
  const fields = families.flatMap(({ listingIds }, i) =>
    listingIds.flatMap((id, n) =>
      own.has(id) ? [] : [{ pointer: `/families/${i}/listingIds/${n}`, code: 'priceList.listing' }],
    ),
  );
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'foreign products', { fields });
};

export const priceLists = [
  endpoint({
    operation: 'priceLists.create',
    method: 'post',
    path: '/price-lists',
    summary: 'Begin a price list: for everybody, for signed-in organisations, for countries or for customers',
    body: WrittenPriceList,
    answer: PriceListView,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const owner = organisation();
      await ownFamilies(world, body, owner.id);
      const already = (await world.stores.priceLists.ofOwner(owner.id)).length;
      const list = begin(body, owner, already, caller.actor, now);
      world.stores.priceLists.create(work, list);
      return { body: view(list), version: 1 };
    },
  }),
  endpoint({
    operation: 'priceLists.list',
    method: 'get',
    path: '/price-lists',
    summary: "The active organisation's price lists, the newest first",
    answer: listOf(PriceListView),
    handle: async ({ permit, organisation, world }) => {
      permit('organisation');
      const lists = await world.stores.priceLists.ofOwner(organisation().id);
      return { body: { items: lists.map(view).toReversed() } };
    },
  }),
  endpoint({
    operation: 'priceLists.read',
    method: 'get',
    path: '/price-lists/{id}',
    summary: 'A price list; nobody but its owner sees it',
    params: Id,
    answer: PriceListView,
    handle: async ({ permit, params, caller, world }) => {
      const list = await world.stores.priceLists.byId(params.id);
      permit(relationTo(list, caller));
      if (!list) throw missing('price list');
      return { body: view(list), version: list.version };
    },
  }),
  endpoint({
    operation: 'priceLists.change',
    method: 'put',
    path: '/price-lists/{id}',
    summary: 'Change for whom and when a price list holds; its currency only while it has no prices',
    params: Id,
    changes: true,
    body: WrittenPriceList,
    answer: PriceListView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const list = await world.stores.priceLists.byId(params.id);
      permit(relationTo(list, caller));
      if (!list) throw missing('price list');
      if (list.version !== seen()) throw new Fault('conflict', 'priceList.stale');
      await ownFamilies(world, body, list.ownerId);
      const has = (await world.stores.priceLists.prices.inList(list.id, { limit: 1 })).items.length > 0;
      const next = rewrite(list, body, has, caller.actor, now);
      world.stores.priceLists.put(work, next);
      return { body: view(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'priceLists.act',
    method: 'post',
    path: '/price-lists/{id}/actions',
    summary: 'Take one action of the process of price lists: put it into force, take it back, end it',
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(actions) }),
    answer: PriceListView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const list = await world.stores.priceLists.byId(params.id);
      permit(relationTo(list, caller));
      if (!list) throw missing('price list');
      if (list.version !== seen()) throw new Fault('conflict', 'priceList.stale');
      const next = act(list, body.action, caller.actor, now);
      world.stores.priceLists.put(work, next);
      return { body: view(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'prices.list',
    method: 'get',
    path: '/price-lists/{id}/prices',
    summary: 'The prices of a list, by product and variant',
    params: Id,
    query: PageQuery,
    answer: listOf(PriceView),
    handle: async ({ permit, params, query, caller, world }) => {
      const list = await world.stores.priceLists.byId(params.id);
      permit(relationTo(list, caller));
      if (!list) throw missing('price list');
      const page = await world.stores.priceLists.prices.inList(list.id, query);
      const listings = await world.stores.listings.many(page.items.map(({ listingId }) => listingId));
      const titles = new Map(listings.map(({ id, content }) => [id, content.title]));
      return { body: { ...page, items: page.items.map((price) => priceView(price, titles.get(price.listingId))) } };
    },
  }),
  endpoint({
    operation: 'prices.put',
    method: 'put',
    path: '/price-lists/{id}/prices/{listingId}',
    summary: 'Say the price of a product, or of one variant, in a list; version 0 while there is none',
    params: OfPrice,
    query: OfVariant,
    changes: true,
    body: WrittenPrice,
    answer: PriceView,
    handle: async ({ permit, params, query, caller, body, seen, world, now, work }) => {
      const { priceLists: store, listings, supplies } = world.stores;
      const list = await store.byId(params.id);
      permit(relationTo(list, caller));
      const listing = await listings.byId(params.listingId);
      if (!list || listing?.ownerId !== list.ownerId) throw missing('listing');
      const [before, supply] = await Promise.all([
        store.prices.one(list.id, listing.id, query.variant),
        query.variant === undefined ? undefined : supplies.of(listing.id),
      ]);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'price.stale');
      const price = priced(list, listing, supply, query.variant, body, before, caller.actor, now);
      store.prices.put(work, price);
      return { body: priceView(price, listing.content.title), version: price.version };
    },
  }),
  endpoint({
    operation: 'prices.remove',
    method: 'delete',
    path: '/price-lists/{id}/prices/{listingId}',
    summary: 'Take a price out of a list',
    params: OfPrice,
    query: OfVariant,
    changes: true,
    status: 204,
    handle: async ({ permit, params, query, caller, seen, world, work }) => {
      const { priceLists: store } = world.stores;
      const list = await store.byId(params.id);
      permit(relationTo(list, caller));
      const price = list && (await store.prices.one(list.id, params.listingId, query.variant));
      if (!price) throw missing('price');
      if (price.version !== seen()) throw new Fault('conflict', 'price.stale');
      store.prices.remove(work, price);
      return {};
    },
  }),
];
