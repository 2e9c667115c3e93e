import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { DeliveryTerm } from '../incoterm/term.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import { Ladder, LeadTimes } from './ladder.ts';
import type { PriceList } from './price-list.ts';
import { Sku, type Supply } from './supply.ts';

const most = 1_000_000_000;

/** What a list says of one product or of one variant of it; what it leaves out comes from the next nearest agreement. */
export const WrittenPrice = z
  .strictObject({
    ladder: Ladder.optional(),
    minimum: z.int().min(1).max(most).optional(),
    multiple: z.int().min(1).max(most).optional(),
    lead: LeadTimes.optional(),
    term: DeliveryTerm.optional(),
  })
  .meta({ id: 'WrittenPrice' });
export type WrittenPrice = z.infer<typeof WrittenPrice>;

export const Price = z
  .object({
    listId: idOf('priceList'),
    ownerId: idOf('organisation'),
    listingId: idOf('listing'),
    /** Its own code where it is the price of one variant. */
    variant: Sku.optional(),
    version: z.int().positive(),
    ...WrittenPrice.shape,
    changed: Stamp,
  })
  .meta({ id: 'Price' });
export type Price = z.infer<typeof Price>;

/**
 * Writes the price of a product into a list.
 * @throws Fault conflict `priceList.ended`, `price.notPriced`; invalid `price.variant`, `price.empty`
 */
export const priced = (
  list: PriceList,
  listing: Pick<Listing, 'id' | 'kind'>,
  supply: Pick<Supply, 'variants'> | undefined,
  variant: string | undefined,
  written: WrittenPrice,
  before: Price | undefined,
  actor: Actor,
  now: Date,
): Price => {
  if (list.state === 'ended') throw new Fault('conflict', 'priceList.ended', list.id);
  if (!kindOf(listing.kind).priced) throw new Fault('conflict', 'price.notPriced', listing.id);
  if (variant !== undefined && !supply?.variants.some(({ sku }) => sku === variant))
    throw invalidField('/query/variant', 'price.variant', { variant });
  if (Object.keys(written).length === 0) throw invalidField('/ladder', 'price.empty');
  return {
    listId: list.id,
    ownerId: list.ownerId,
    listingId: listing.id,
    ...(variant === undefined ? {} : { variant }),
    version: (before?.version ?? 0) + 1,
    ...written,
    changed: stamp(actor, now),
  };
};
