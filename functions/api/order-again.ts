import type { FieldFault } from '@sandan/kernel/fault';
import type { BasketLine } from '@sandan/market/catalogue/basket';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import {
  type AgainLine,
  againLines,
  askedBy,
  type Origin,
  type PricedLine,
  priceAgain,
  tradeUnitOf,
} from '@sandan/market/order/again';
import type { Order } from '@sandan/market/order/order';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { buyerOf, pricesOf, todayOf } from './pricing.ts';
import type { World } from './world.ts';

export interface Again {
  readonly lines: readonly AgainLine[];
  readonly origin: Origin;
  readonly sellerActive: boolean;
  /** What stands against ordering all that is on offer: that it is worth less than the seller takes. */
  readonly short?: FieldFault;
}

/** What so many of a product are reckoned with; nothing for what is counted in another unit than the product's. */
const basketLineOf = async (
  world: World,
  listing: Listing,
  { value, unit }: Order['terms']['lines'][number]['quantity'],
): Promise<BasketLine | undefined> => {
  const own = listing.content.attributes.unitOfOrder ?? 'H87';
  if (tradeUnitOf(unit) !== own || !Number.isSafeInteger(value) || !kindOf(listing.kind).priced) return undefined;
  const { listingId, prices, terms } = await pricesOf(world, listing);
  return { listingId, prices, terms, quantity: value };
};

/** What lines of an order cost today together, by their place in it. */
const pricesNow = async (world: World, order: Order, lines: ReadonlyMap<number, BasketLine>, caller: Caller, now: Date) => {
  const ownerId = order.seller.organisationId;
  const { currency } = order.terms;
  const [lists, today] = await Promise.all([world.stores.priceLists.ofOwner(ownerId), todayOf(world, ownerId, now)]);
  const basket = { lists, lines: [...lines.values()], buyer: buyerOf(caller), currency, today };
  const { lines: priced, short } = priceAgain(basket);
  const places = [...lines.keys()];
  return { at: (place: number): PricedLine | undefined => priced[places.indexOf(place)], short };
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
  const known = order.terms.lines.map((line, at) => {
    const listing = found.find((l) => l.id === ids[at]);
    // A request may have had the product of another in mind.
    if (!listing || (listing.ownerId !== sellerId && !line.listingId)) return undefined;
    const deals: readonly string[] = kindOf(listing.kind).deals;
    const offered = sellerActive && listing.ownerId === sellerId && listing.state === 'published' && deals.includes('rfq');
    return { listing, offered };
  });
  const basket = new Map<number, BasketLine>();
  for (const [at, { quantity }] of order.terms.lines.entries()) {
    const today = known[at];
    const line = today?.offered ? await basketLineOf(world, today.listing, quantity) : undefined;
    if (line) basket.set(at, line);
  }
  const prices = await pricesNow(world, order, basket, caller, now);
  const todays = known.map((one, at) => {
    const price = prices.at(at);
    return one && { listingId: one.listing.id, offered: one.offered, ...(price ? { price } : {}) };
  });
  return { lines: againLines(order, todays), origin, sellerActive, ...(prices.short ? { short: prices.short } : {}) };
};
