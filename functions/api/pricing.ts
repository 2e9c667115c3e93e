import { Fault, missing } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import { dayIn } from '@sandan/market/calendar/date';
import { type BasketLine, reckon } from '@sandan/market/catalogue/basket';
import type { PriceBuyer } from '@sandan/market/catalogue/price-for';
import { type Supply, termsOf } from '@sandan/market/catalogue/supply';
import type { Organisation } from '@sandan/market/company/organisation';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** A caller as prices know it: an organisation in the country of its registration. */
export const buyerOf = ({ organisation }: Pick<Caller, 'organisation'>): PriceBuyer =>
  organisation ? { organisationId: organisation.id, country: organisation.country } : {};

/** What a line is reckoned with, beside the lists of its owner. @throws Fault conflict `price.notPriced` */
export const pricesOf = async (
  { stores }: Pick<World, 'stores'>,
  listing: Listing,
): Promise<Pick<BasketLine, 'listingId' | 'prices' | 'terms'> & { readonly supply: Supply | undefined }> => {
  if (!kindOf(listing.kind).priced) throw new Fault('conflict', 'price.notPriced', listing.id);
  const [prices, supply] = await Promise.all([stores.priceLists.prices.of(listing.id), stores.supplies.of(listing.id)]);
  return { listingId: listing.id, prices, terms: termsOf(listing, supply), supply };
};

/** The day of an owner, by which lists are in force. */
export const todayOf = async (world: World, ownerId: string, now: Date): Promise<string> => {
  const face = await faceOf(world, ownerId);
  return dayIn(face?.zone ?? 'Asia/Seoul', now);
};

export interface Wanted {
  readonly listingId: string;
  readonly variant?: string | undefined;
  readonly quantity: number;
}

/**
 * Prices what a buyer wants of one seller, with all that stands against ordering it.
 * @throws Fault missing for a listing that is not published or not the seller's
 */
export const basketFor = async (
  world: World,
  seller: Pick<Organisation, 'id'>,
  wanted: readonly Wanted[],
  buyer: PriceBuyer,
  currency: Currency,
  now: Date,
) => {
  const ids = [...new Set(wanted.map(({ listingId }) => listingId))];
  const listings = new Map((await world.stores.listings.many(ids)).map((listing) => [listing.id, listing]));
  const each = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const listing = listings.get(id);
        if (listing?.state !== 'published' || listing.ownerId !== seller.id) throw missing('listing');
        return [id, await pricesOf(world, listing)] as const;
      }),
    ),
  );
  const lists = await world.stores.priceLists.ofOwner(seller.id);
  const lines = wanted.map(({ listingId, quantity, variant }): BasketLine => {
    const found = each.get(listingId);
    if (!found) throw missing('listing');
    const { prices, terms } = found;
    return { listingId, quantity, prices, terms, ...(variant === undefined ? {} : { variant }) };
  });
  return reckon({ lists, lines, buyer, currency, today: await todayOf(world, seller.id, now) });
};
