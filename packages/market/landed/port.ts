import { invalidField } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import * as z from 'zod';
import type { PriceAnswer } from '../catalogue/price-for.ts';
import type { Packing, Supply } from '../catalogue/supply.ts';
import { written } from '../company/amount.ts';
import { Country } from '../company/country.ts';
import type { Listing } from '../listing/listing.ts';
import type { RateSheet } from '../rate/rate.ts';
import type { LandedCosts, LegCost } from './costs.ts';
import type { NamedPlace } from './delivery.ts';
import { costRules, type Leg, type PlaceKind, placeKinds } from './incoterm.ts';
import { type Landed, landedCost, type Need } from './landed.ts';

/** Legs that a reader says the cost of, for the whole shipment, in the currency of the price. */
export const portLegs = [
  'loading',
  'pre_carriage',
  'export_clearance',
  'origin_handling',
  'main_carriage',
  'destination_handling',
  'import_clearance',
  'on_carriage',
  'unloading',
] as const satisfies readonly Leg[];
type PortLeg = (typeof portLegs)[number];

const amount = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,3})?$/)
  .optional();
const percent = z
  .string()
  .regex(/^\d{1,3}(?:\.\d{1,4})?$/)
  .optional();

/**
 * What a reader says of the way to their place, as it stands in an address: amounts as decimals of the currency of the price, insurance and
 * duty in percent, the duty of the goods of one HS code (`dutyHs`) or of those that are asked about. What is absent is unknown.
 */
export const PortQuery = z.object({
  to: z.string().trim().min(2).max(120).optional(),
  toKind: z.enum(['destination_terminal', 'buyer_premises']).default('destination_terminal'),
  toCountry: Country.optional(),
  /** Where the place that the seller names lies, where the rule leaves that open (FCA). */
  placeKind: z.enum(placeKinds).optional(),
  ...(Object.fromEntries(portLegs.map((leg) => [leg, amount])) as Record<PortLeg, typeof amount>),
  /** What the main carriage is said for: the whole shipment, or a kilogram or cubic metre of it. */
  carriageBy: z.enum(['shipment', 'kg', 'm3']).default('shipment'),
  insurance: percent,
  duty: percent,
  dutyHs: z
    .string()
    .regex(/^\d{2,10}$/)
    .optional(),
  days: z.coerce.number().int().min(0).max(365).optional(),
});
export type PortQuery = z.infer<typeof PortQuery>;

/** A product as it is offered: its price with the term that it is under, and what its landed cost depends on. */
export interface OfferedProduct {
  readonly price: Pick<PriceAnswer, 'currency' | 'total' | 'term' | 'lead'>;
  readonly hs?: string | undefined;
  readonly origin?: string | undefined;
  /** Country that the goods leave: that of the seller's stock, else of the seller. */
  readonly from: string;
  /** Of all of it, as shipped. */
  readonly grossKg?: number | undefined;
  readonly volumeM3?: number | undefined;
}

/** In which currency a cost is given, and by which rates, where the price is in another. */
interface Into {
  readonly currency: Currency;
  readonly sheets: readonly RateSheet[];
}

/** Weight and volume of a quantity in whole packages, as far as they are known. */
const shipmentOf = (packing: Packing | undefined, quantity: number): Pick<OfferedProduct, 'grossKg' | 'volumeM3'> => {
  if (!packing) return {};
  const packages = Math.ceil(quantity / packing.quantity);
  const { gross, length, width, height } = packing;
  return {
    ...(gross ? { grossKg: (packages * gross) / 1000 } : {}),
    ...(length && width && height ? { volumeM3: (packages * length * width * height) / 1e9 } : {}),
  };
};

/** A product as its seller offers it at a price, from its own country unless the supply says from where. */
export const offeredOf = (
  price: PriceAnswer,
  { content }: Pick<Listing, 'content'>,
  supply: Pick<Supply, 'origin' | 'shipFrom' | 'packing'> | undefined,
  seller: { readonly country: string } | undefined,
): OfferedProduct => ({
  price,
  hs: content.codes.find(({ scheme }) => scheme === 'hs')?.code,
  origin: supply?.origin,
  from: supply?.shipFrom?.country ?? seller?.country ?? 'KR',
  ...shipmentOf(supply?.packing, price.quantity),
});

/** What is said of the way of several goods: those of several codes have no one duty, so that one which is said of no code is said of none of them. */
export const forSeveral = <T extends { readonly duty?: string | undefined; readonly dutyHs?: string | undefined }>(said: T): T =>
  said.dutyHs ? said : { ...said, duty: undefined };

const ppm = (text: string): number => Math.round(Number(text) * 10_000);

const costsOf = (query: PortQuery, to: NamedPlace, currency: Currency, hs: string | undefined, on: string): LandedCosts => {
  const said = { source: 'said by the reader', on };
  const costs = portLegs.flatMap((leg): LegCost[] => {
    const minor = written(query[leg] ?? '', currency)?.minor;
    if (minor === undefined) return [];
    if (!Number.isSafeInteger(minor)) throw invalidField(`/query/${leg}`, 'money.invalid');
    return [
      {
        leg,
        by: leg === 'main_carriage' ? query.carriageBy : 'shipment',
        minor,
        currency,
        ...said,
        ...(leg === 'main_carriage' && query.days !== undefined ? { days: query.days } : {}),
      },
    ];
  });
  if (query.insurance) costs.push({ leg: 'insurance', by: 'value', share: ppm(query.insurance), ...said });
  const duty = query.dutyHs ?? hs?.slice(0, 10);
  return { to, currency, costs, duties: query.duty && duty ? [{ hs: duty, share: ppm(query.duty), ...said }] : [] };
};

/** Where the place of a term can lie under its rule; what the reader says counts where the rule allows it. */
const kindOf = (rule: keyof typeof costRules, said: PlaceKind | undefined): PlaceKind | undefined => {
  const kinds = Object.keys(costRules[rule].places) as PlaceKind[];
  return said && kinds.includes(said) ? said : kinds.length === 1 ? kinds[0] : undefined;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The place of a term as the reckoning wants it. A term says no country: at the seller's end it is where the goods leave; at the buyer's end
 * it is known only where the reader's own place is meant, and then so is its kind.
 */
const placeOf = (
  term: { rule: keyof typeof costRules; place: string },
  to: NamedPlace,
  query: PortQuery,
  from: string,
): NamedPlace | undefined => {
  const mine = same(term.place, to.name) && to.kind in costRules[term.rule].places;
  const kind = mine ? to.kind : kindOf(term.rule, query.placeKind);
  if (!kind) return undefined;
  const seller = kind === 'seller_premises' || kind === 'origin_terminal';
  return { kind, name: term.place, country: seller ? from : mine ? to.country : '' };
};

/** A price that cannot be brought anywhere, and what it wants. */
const wanting = (to: NamedPlace, currency: Currency, ...needs: readonly Need[]): Landed => ({
  to,
  currency,
  rows: [],
  known: { currency, minor: 0 },
  needs,
  beyond: [],
  rates: [],
});

const placeIn = ({ to, toCountry, toKind }: PortQuery): NamedPlace | undefined =>
  to && toCountry ? { kind: toKind, name: to, country: toCountry } : undefined;

/** What a product whose price cannot be reckoned at all has at the reader's place: nothing, and why. */
export const unreckoned = (query: PortQuery, currency: Currency, code: string): Landed | undefined => {
  const to = placeIn(query);
  return to && wanting(to, currency, { leg: 'price', code });
};

/**
 * What a product costs at the reader's named place (N3): its price under the seller's term, and each leg of the way that the term leaves
 * to the buyer, by what the reader says it costs. Undefined where no place is named. Nothing is guessed: what is not known is a need.
 * @param on the day, `YYYY-MM-DD`
 * @param into the currency of the answer and of what the reader says, where that is not the price's own
 * @throws Fault invalid `money.invalid` for an amount finer than its currency
 */
export const landedAt = (
  { price, hs, origin, from, grossKg, volumeM3 }: OfferedProduct,
  query: PortQuery,
  on: string,
  into?: Into,
): Landed | undefined => {
  const to = placeIn(query);
  if (!to) return undefined;
  const { term } = price;
  const currency = into?.currency ?? price.currency;
  if (price.total === undefined) return wanting(to, currency, { leg: 'price', code: 'landed.needs.price' });
  if (!term) return wanting(to, currency, { leg: 'price', code: 'landed.needs.term' });
  const place = placeOf(term, to, query, from);
  if (!place)
    return wanting(to, currency, {
      leg: 'price',
      code: 'landed.needs.placeKind',
      params: { term: `${term.rule} ${term.place}` },
    });
  const offered = {
    delivery: { rule: term.rule, place },
    currency: price.currency,
    lines: [{ minor: price.total, hs, origin, grossKg, volumeM3 }],
    leadDays: price.lead?.max ?? 0,
    from,
  };
  const landed = landedCost(offered, costsOf(query, to, currency, hs, on), into?.sheets ?? [], on);
  if (price.lead) return landed;
  const { days: _, ...rest } = landed;
  return {
    ...rest,
    needs: [...landed.needs.filter(({ leg }) => leg !== 'arrival'), { leg: 'arrival', code: 'landed.needs.lead' }],
  };
};
