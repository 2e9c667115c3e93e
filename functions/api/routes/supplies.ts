import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { dayIn } from '@sandan/market/calendar/date';
import { standingOn } from '@sandan/market/catalogue/labels';
import { Supply, skuScheme, supplied, WrittenSupply } from '@sandan/market/catalogue/supply';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { relationNow } from '../listing-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('listing') });
const standing = z.enum(['valid', 'expiring', 'expired']);

const SupplyView = Supply.omit({ ownerId: true, history: true, changed: true })
  .extend({
    version: z.int().nonnegative(),
    certificates: z.array(WrittenSupply.shape.certificates.unwrap().element.extend({ standing })),
    claims: z.array(WrittenSupply.shape.claims.unwrap().element.extend({ standing })),
    preferences: z.array(WrittenSupply.shape.preferences.unwrap().element.extend({ standing })),
    /** How it was classified over time; its owner alone sees that. */
    history: Supply.shape.history.optional(),
    changedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'SupplyView' });

const none = (listingId: string) => ({ listingId, version: 0, ...WrittenSupply.parse({}) });

const view = (listingId: string, supply: Supply | undefined, mine: boolean, today: string): z.infer<typeof SupplyView> => {
  const standingOf = <T extends { expires?: string | undefined }>(one: T) => ({
    ...one,
    standing: standingOn(one.expires, today),
  });
  const { ownerId: _, history, changed, ...said } = { ...none(listingId), ...supply };
  return {
    ...said,
    certificates: said.certificates.map(standingOf),
    claims: said.claims.map(standingOf),
    preferences: said.preferences.map(standingOf),
    ...(mine && history ? { history } : {}),
    ...(changed ? { changedAt: changed.at } : {}),
  };
};

/** Keeps a code of its own for a product, so that a list that names it finds the product. @throws Fault invalid `supply.sku` */
const claimed = async (
  { stores }: World,
  work: Work,
  before: Supply | undefined,
  { sku, ownerId, listingId }: Supply,
): Promise<void> => {
  if (sku === before?.sku) return;
  const old = before?.sku === undefined ? undefined : await stores.identities.of(ownerId, before.sku, skuScheme);
  if (old?.listingId === listingId) stores.identities.remove(work, old);
  if (sku === undefined) return;
  const other = await stores.identities.of(ownerId, sku, skuScheme);
  if (other?.listingId === listingId) return;
  if (other) throw invalidField('/sku', 'supply.sku');
  stores.identities.create(work, { version: 1, ownerId, scheme: skuScheme, number: sku, listingId });
};

export const supplies = [
  endpoint({
    operation: 'supplies.read',
    method: 'get',
    path: '/listings/{id}/supply',
    summary:
      'How a product is supplied: variants, lead times, terms, certificates with how they stand today; version 0 while nothing is said',
    params: Id,
    answer: SupplyView,
    handle: async ({ permit, params, caller, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      const supply = await world.stores.supplies.of(listing.id);
      const mine = caller.organisation?.id === listing.ownerId;
      return { body: view(listing.id, supply, mine, dayIn('Asia/Seoul', now)), version: supply?.version ?? 0 };
    },
  }),
  endpoint({
    operation: 'supplies.put',
    method: 'put',
    path: '/listings/{id}/supply',
    summary: 'Say how a product is supplied; the whole of it',
    params: Id,
    changes: true,
    body: WrittenSupply,
    answer: SupplyView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && caller.organisation?.id === listing.ownerId ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      const before = await world.stores.supplies.of(listing.id);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'supply.stale');
      const supply = supplied(listing, body, before, caller.actor, now);
      world.stores.supplies.put(work, supply);
      await claimed(world, work, before, supply);
      return { body: view(listing.id, supply, true, dayIn('Asia/Seoul', now)), version: supply.version };
    },
  }),
];
