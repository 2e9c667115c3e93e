import { Fault, type FieldFault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import type { Language } from '@sandan/kernel/text';
import { dayIn } from '@sandan/market/calendar/date';
import { nearness } from '@sandan/market/catalogue/labels';
import { Ladder } from '@sandan/market/catalogue/ladder';
import { type PriceAnswer, type PriceBuyer, priceFor } from '@sandan/market/catalogue/price-for';
import { Sku } from '@sandan/market/catalogue/supply';
import { Country } from '@sandan/market/company/country';
import { DeliveryTerm } from '@sandan/market/incoterm/term';
import { forSeveral, landedAt, offeredOf, PortQuery } from '@sandan/market/landed/port';
import * as z from 'zod';
import { LandedView, landedView } from '../comparison-view.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { LandedPrice, landedPrices, mostLanded } from '../landed-prices.ts';
import { relationNow } from '../listing-view.ts';
import { basketFor, buyerOf, pricesOf } from '../pricing.ts';
import { detail } from '../problem.ts';

const most = 1_000_000_000;
const Quantity = z.coerce.number().int().min(1).max(most);

const FaultView = z.object({ pointer: z.string(), code: z.string(), detail: z.string(), next: z.int().optional() });

const PriceAnswerView = z
  .object({
    currency: Currency,
    quantity: z.int(),
    unit: z.int().optional(),
    total: z.int().optional(),
    ladder: Ladder.optional(),
    minimum: z.int(),
    multiple: z.int(),
    next: z.int(),
    lead: z.object({ min: z.int(), max: z.int() }).optional(),
    term: DeliveryTerm.optional(),
    orderMinimum: z.int().optional(),
    currencies: z.array(Currency),
    because: z.array(
      z.object({
        field: z.string(),
        nearness: z.enum(nearness),
        /** Its owner alone is told which list. */
        listId: idOf('priceList').optional(),
        step: z.int().optional(),
      }),
    ),
    faults: z.array(FaultView),
    /** At the place that the caller names. */
    landed: LandedView.optional(),
  })
  .meta({ id: 'PriceAnswer', description: 'A price with the agreement that each of its fields comes from; minor units' });

const faultView =
  (language: Language) =>
  ({ pointer, code, params }: FieldFault): z.infer<typeof FaultView> => ({
    pointer,
    code,
    detail: detail(code, language, params),
    ...(typeof params?.next === 'number' ? { next: params.next } : {}),
  });

const view = (answer: PriceAnswer, mine: boolean, language: Language): z.infer<typeof PriceAnswerView> => ({
  ...answer,
  ladder: answer.ladder && [...answer.ladder],
  currencies: [...answer.currencies],
  because: answer.because.map(({ listId, ...why }) => ({ ...why, ...(mine && listId ? { listId } : {}) })),
  faults: answer.faults.map(faultView(language)),
});

export const prices = [
  endpoint({
    operation: 'prices.ask',
    method: 'get',
    path: '/listings/{id}/price',
    summary:
      'What a quantity of a product costs the caller, each field by the nearest agreement and why, and at a named place by what the caller says of the way; its owner may ask as a customer or a country',
    params: z.object({ id: idOf('listing') }),
    query: z.object({
      quantity: Quantity.default(1),
      currency: Currency.default('USD'),
      variant: Sku.optional(),
      customer: idOf('organisation').optional(),
      country: Country.optional(),
      ...PortQuery.shape,
    }),
    answer: PriceAnswerView,
    handle: async ({ permit, params, query, caller, language, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      const mine = caller.organisation?.id === listing.ownerId;
      const { customer, country, variant, quantity, currency } = query;
      if (!mine && (customer || country)) throw new Fault('forbidden', 'access.denied');
      const face = mine && customer ? await faceOf(world, customer) : undefined;
      const where = country ?? face?.country;
      const as: PriceBuyer = mine
        ? { organisationId: customer ?? listing.ownerId, ...(where ? { country: where } : {}) }
        : buyerOf(caller);
      const [seller, lists, { supply, ...found }] = await Promise.all([
        faceOf(world, listing.ownerId),
        world.stores.priceLists.ofOwner(listing.ownerId),
        pricesOf(world, listing),
      ]);
      const today = dayIn(seller?.zone ?? 'Asia/Seoul', now);
      const asked = { quantity, currency, today, ...(variant === undefined ? {} : { variant }) };
      const price = priceFor({ ...found, ...asked, lists, buyer: as });
      const landed = landedAt(offeredOf(price, listing, supply, seller), query, today);
      return { body: { ...view(price, mine, language), ...(landed ? { landed: landedView(landed) } : {}) } };
    },
  }),
  endpoint({
    operation: 'prices.landed',
    method: 'get',
    path: '/landed-prices',
    summary:
      'What some products cost the caller at a named place, in one currency, by what the caller says of the way; a product of which somebody still has to say something has no total, and says what',
    query: z.object({
      listing: z.union([idOf('listing').transform((id) => [id]), z.array(idOf('listing')).min(1).max(mostLanded)]),
      quantity: Quantity.optional(),
      currency: Currency.default('USD'),
      ...PortQuery.shape,
      to: PortQuery.shape.to.unwrap(),
      toCountry: Country,
    }),
    answer: z.object({ items: z.array(LandedPrice) }),
    handle: async ({ permit, query, caller, world, now }) => {
      permit('public');
      const { listing, quantity, currency, ...way } = query;
      const asked = { ids: [...new Set(listing)], buyer: buyerOf(caller), currency, quantity, way: forSeveral(way) };
      return { body: { items: await landedPrices(world, asked, now) } };
    },
  }),
  endpoint({
    operation: 'prices.reckon',
    method: 'post',
    path: '/organisations/{id}/basket',
    summary: 'What several products of one seller cost the caller together, and what stands against ordering them',
    params: z.object({ id: idOf('organisation') }),
    body: z.strictObject({
      currency: Currency,
      lines: z
        .array(z.strictObject({ listingId: idOf('listing'), variant: Sku.optional(), quantity: z.int().min(1).max(most) }))
        .min(1)
        .max(20),
    }),
    keyless: true,
    answer: z
      .object({
        lines: z.array(PriceAnswerView),
        total: z.int(),
        orderMinimum: z.int().optional(),
        faults: z.array(FaultView),
      })
      .meta({ id: 'BasketAnswer' }),
    handle: async ({ permit, params, body, caller, language, world, now }) => {
      permit('public');
      const { lines, faults, ...sum } = await basketFor(world, params, body.lines, buyerOf(caller), body.currency, now);
      return {
        body: {
          ...sum,
          lines: lines.map((line) => view(line, false, language)),
          faults: faults.map(faultView(language)),
        },
      };
    },
  }),
];
