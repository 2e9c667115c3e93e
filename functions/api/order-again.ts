import type { Currency } from '@sandan/kernel/money';
import { type PriceAnswer, priceFor } from '@sandan/market/catalogue/price-for';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { type AgainLine, againLines, askedBy, type Origin, type Today, tradeUnitOf } from '@sandan/market/order/again';
import type { Order } from '@sandan/market/order/order';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { buyerOf, pricesOf, todayOf } from './pricing.ts';
import type { World } from './world.ts';

export interface Again {
  readonly lines: readonly AgainLine[];
  readonly origin: Origin;
  readonly sellerActive: boolean;
}

/** What so many of a product cost today; nothing of what is counted in another unit than the product's. */
const priceNow = async (
  world: World,
  listing: Listing,
  { value, unit }: { readonly value: number; readonly unit: string },
  currency: Currency,
  caller: Caller,
  now: Date,
): Promise<PriceAnswer | undefined> => {
  const own = listing.content.attributes.unitOfOrder ?? 'H87';
  if (tradeUnitOf(unit) !== own || !Number.isSafeInteger(value) || !kindOf(listing.kind).priced) return undefined;
  const [{ prices, terms }, lists, today] = await Promise.all([
    pricesOf(world, listing),
    world.stores.priceLists.ofOwner(listing.ownerId),
    todayOf(world, listing.ownerId, now),
  ]);
  const at = (quantity: number) => priceFor({ lists, prices, terms, buyer: buyerOf(caller), quantity, currency, today });
  const answer = at(value);
  // The price of what can be ordered, not of what no longer can.
  return answer.faults.length > 0 ? { ...at(answer.next), faults: answer.faults } : answer;
};

/** Where every line of an order stands today, and what the order came from. */
export const againOf = async (world: World, order: Order, caller: Caller, now: Date): Promise<Again> => {
  const { stores } = world;
  const sellerId = order.seller.organisationId;
  const { id, version: number, rfqId } = order.quote;
  const [rfq, version, face] = await Promise.all([
    rfqId ? stores.rfqs.byId(rfqId) : undefined,
    rfqId ? stores.quotes.version(id, number) : undefined,
    faceOf(world, sellerId),
  ]);
  const origin = { rfq: rfq?.content, version };
  const sellerActive = face?.status === 'active';
  const ids = order.terms.lines.map((line, at) => line.listingId ?? askedBy(origin, at)?.listingId);
  const found = await stores.listings.many([...new Set(ids.filter((one) => one !== undefined))]);
  const known = await Promise.all(
    order.terms.lines.map(async (line, at): Promise<Today | undefined> => {
      const listing = found.find((l) => l.id === ids[at]);
      // A request may have had the product of another in mind.
      if (!listing || (listing.ownerId !== sellerId && !line.listingId)) return undefined;
      const deals: readonly string[] = kindOf(listing.kind).deals;
      const offered = sellerActive && listing.ownerId === sellerId && listing.state === 'published' && deals.includes('rfq');
      const price = offered ? await priceNow(world, listing, line.quantity, order.terms.currency, caller, now) : undefined;
      return { listingId: listing.id, offered, ...(price ? { price } : {}) };
    }),
  );
  return { lines: againLines(order, known), origin, sellerActive };
};
