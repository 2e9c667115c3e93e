import { type Currency, Money } from '@sandan/kernel/money';
import { dayIn } from '@sandan/market/calendar/date';
import { type PriceAnswer, type PriceBuyer, type PriceQuestion, priceFor } from '@sandan/market/catalogue/price-for';
import { termsOf } from '@sandan/market/catalogue/supply';
import { DeliveryTerm } from '@sandan/market/incoterm/term';
import { landedAt, type PortQuery, shipmentOf } from '@sandan/market/landed/port';
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

/** The answer in the reader's currency, else in the first in which there is a price. */
const inEither = (question: Omit<PriceQuestion, 'currency'>, currency: Currency): PriceAnswer => {
  const wanted = priceFor({ ...question, currency });
  const [other] = wanted.currencies;
  return wanted.ladder || !other ? wanted : priceFor({ ...question, currency: other });
};

/** The price of the least quantity that can be ordered from what was asked about on. */
const orderable = (question: Omit<PriceQuestion, 'currency'>, currency: Currency): PriceAnswer => {
  const first = inEither(question, currency);
  const next = first.faults.reduce((most, { params }) => Math.max(most, Number(params?.next ?? 0)), first.next);
  return next > first.quantity ? inEither({ ...question, quantity: next }, currency) : first;
};

/**
 * What each of some products costs at the reader's place, in one currency; those that are not offered are left out. Products, owners,
 * supplies and prices are read in one batch each, and the lists of each owner once.
 */
export const landedPrices = async (world: World, { ids, buyer, currency, quantity, way }: Asked, now: Date) => {
  const { stores } = world;
  const listings = (await stores.listings.many(ids)).filter((l) => l.state === 'published' && kindOf(l.kind).priced);
  const ownerIds = [...new Set(listings.map((l) => l.ownerId))];
  const [owners, supplies, lists] = await Promise.all([
    stores.organisations.many(ownerIds),
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
    const price = orderable({ ...own, buyer, quantity: quantity ?? terms.minimum ?? 1, today }, currency);
    return { listing, owner, supply, today, price };
  });
  const foreign = answers.some(({ price }) => price.total !== undefined && price.currency !== currency);
  const sheets: readonly RateSheet[] = foreign ? await rateSheets(world, dayIn('Asia/Seoul', now)) : [];
  return answers.flatMap(({ listing, owner, supply, today, price }): z.infer<typeof LandedPrice>[] => {
    const product = {
      price,
      hs: listing.content.codes.find(({ scheme }) => scheme === 'hs')?.code,
      origin: supply?.origin,
      from: supply?.shipFrom?.country ?? owner?.country ?? 'KR',
      ...shipmentOf(supply?.packing, price.quantity),
    };
    const landed = landedAt(product, way, today, { currency, sheets });
    if (!landed) return [];
    const { unitOfOrder: unit } = listing.content.attributes;
    return [
      {
        listingId: listing.id,
        quantity: price.quantity,
        ...(typeof unit === 'string' ? { unit } : {}),
        ...(price.total === undefined ? {} : { price: { currency: price.currency, minor: price.total } }),
        ...(price.term ? { term: price.term } : {}),
        landed: landedView(landed),
      },
    ];
  });
};
