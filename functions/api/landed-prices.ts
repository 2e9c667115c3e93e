import { Fault } from '@sandan/kernel/fault';
import { type Currency, Money } from '@sandan/kernel/money';
import { dayIn } from '@sandan/market/calendar/date';
import { orderable } from '@sandan/market/catalogue/orderable';
import type { PriceAnswer, PriceBuyer } from '@sandan/market/catalogue/price-for';
import { termsOf } from '@sandan/market/catalogue/supply';
import { DeliveryTerm } from '@sandan/market/incoterm/term';
import { landedAt, offeredOf, type PortQuery, unreckoned } from '@sandan/market/landed/port';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { RateSheet } from '@sandan/market/rate/rate';
import * as z from 'zod';
import { LandedView, landedView } from './comparison-view.ts';
import { rateSheets } from './rate-sheets.ts';
import type { World } from './world.ts';

/** Most products that are reckoned in one call: those of a page of a search. */
export const mostLanded = 24;

export const LandedPrice = z
  .object({
    listingId: z.string(),
    /** The least that can be ordered and is no less than what was asked about. */
    quantity: z.int(),
    /** UN/ECE unit in which it is ordered. */
    unit: z.string().optional(),
    /** What the seller asks for that quantity, in the seller's currency. */
    price: Money.optional(),
    term: DeliveryTerm.optional(),
    landed: LandedView,
  })
  .meta({ id: 'LandedPrice' });

interface Asked {
  readonly ids: readonly string[];
  readonly buyer: PriceBuyer;
  readonly currency: Currency;
  readonly quantity?: number | undefined;
  readonly way: PortQuery;
}

/** A product whose price is beyond what can be reckoned says so, and the others have theirs. */
const orderableOrWhy = (
  question: Parameters<typeof orderable>[0],
  currency: Currency,
): { readonly quantity: number; readonly price?: PriceAnswer; readonly why?: string } => {
  try {
    const price = orderable(question, currency);
    return { quantity: price.quantity, price };
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'invalid') throw fault;
    return { quantity: question.quantity, why: fault.code };
  }
};

/**
 * What each of some products costs at the reader's place, in one currency; those that are not offered, or whose seller is suspended, are
 * left out. Products, owners, supplies and prices are read in one batch each, and the lists of each owner once.
 */
export const landedPrices = async (world: World, { ids, buyer, currency, quantity, way }: Asked, now: Date) => {
  const { stores } = world;
  const offered = (await stores.listings.many(ids)).filter((l) => l.state === 'published' && kindOf(l.kind).priced);
  const owners = (await stores.organisations.many([...new Set(offered.map((l) => l.ownerId))])).filter(
    ({ status }) => status === 'active',
  );
  const ownerIds = owners.map(({ id }) => id);
  const listings = offered.filter((l) => ownerIds.includes(l.ownerId));
  const [supplies, lists] = await Promise.all([
    stores.supplies.many(listings.map((l) => l.id)),
    Promise.all(ownerIds.map(async (id) => [id, await stores.priceLists.ofOwner(id)] as const)).then((all) => new Map(all)),
  ]);
  const prices = await stores.priceLists.prices.many(
    listings.flatMap(({ id: listingId, ownerId }) =>
      (lists.get(ownerId) ?? []).map((list) => ({ listId: list.id, listingId, variant: undefined })),
    ),
  );
  const answers = listings.map((listing) => {
    const owner = owners.find((o) => o.id === listing.ownerId);
    const supply = supplies.find((s) => s.listingId === listing.id);
    const terms = termsOf(listing, supply);
    const today = dayIn(owner?.zone ?? 'Asia/Seoul', now);
    const own = { lists: lists.get(listing.ownerId) ?? [], prices: prices.filter((p) => p.listingId === listing.id), terms };
    const asked = { ...own, buyer, quantity: quantity ?? terms.minimum ?? 1, today };
    return { listing, owner, supply, today, ...orderableOrWhy(asked, currency) };
  });
  const foreign = answers.some(({ price }) => price?.total !== undefined && price.currency !== currency);
  const sheets: readonly RateSheet[] = foreign ? await rateSheets(world, dayIn('Asia/Seoul', now)) : [];
  return answers.flatMap(({ listing, owner, supply, today, quantity: reached, price, why }): z.infer<typeof LandedPrice>[] => {
    const landed = price
      ? landedAt(offeredOf(price, listing, supply, owner), way, today, { currency, sheets })
      : unreckoned(way, currency, why ?? 'landed.needs.price');
    if (!landed) return [];
    const { unitOfOrder: unit } = listing.content.attributes;
    return [
      {
        listingId: listing.id,
        quantity: reached,
        ...(typeof unit === 'string' ? { unit } : {}),
        ...(price?.total === undefined ? {} : { price: { currency: price.currency, minor: price.total } }),
        ...(price?.term ? { term: price.term } : {}),
        landed: landedView(landed),
      },
    ];
  });
};
