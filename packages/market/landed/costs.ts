import { Currency } from '@sandan/kernel/money';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { NamedPlace, Transport } from './delivery.ts';
import { legs } from './incoterm.ts';

const Minor = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER);
/** A share in parts per million: 37,000 is 3.7 %. */
const Ppm = z.int().min(0).max(10_000_000);

/** By what a cost is reckoned. `value`: a share of 110 % of the goods and their carriage, as cargo is insured (Institute Cargo Clauses). */
export const costBases = ['shipment', 'kg', 'm3', 'value'] as const;

/**
 * What one leg costs the buyer, by whom it is said (`forwarder’s quotation 1182`) and when. Of several the one that says most of the way
 * counts: its country of origin, its means of carriage.
 */
export const LegCost = z
  .strictObject({
    leg: z.enum(legs).exclude(['duty']),
    from: Country.optional(),
    transport: Transport.optional(),
    by: z.enum(costBases),
    /** Minor units of `currency`, for the shipment, one kilogram or one cubic metre. */
    minor: Minor.optional(),
    currency: Currency.optional(),
    share: Ppm.optional(),
    /** Of the main carriage: days from door to door of the leg. */
    days: z.int().min(0).max(365).optional(),
    source: z.string().trim().min(1).max(200),
    on: z.iso.date(),
  })
  .refine((c) => (c.by === 'value' ? c.share !== undefined : c.minor !== undefined && c.currency !== undefined), {
    message: 'landed.cost',
  })
  .meta({ id: 'LegCost' });
export type LegCost = z.infer<typeof LegCost>;

/** A rate of duty for goods of an HS code (two to ten digits) from a country, or from any; the longest code counts. */
export const DutyRate = z
  .strictObject({
    hs: z.string().regex(/^\d{2,10}$/),
    origin: Country.optional(),
    share: Ppm,
    source: z.string().trim().min(1).max(200),
    on: z.iso.date(),
  })
  .meta({ id: 'DutyRate' });
export type DutyRate = z.infer<typeof DutyRate>;

/** All that a buyer, or a forwarder for them, says of the way to a named place. What is not said is unknown, and never guessed. */
export const LandedCosts = z
  .strictObject({
    to: NamedPlace,
    currency: Currency,
    costs: z.array(LegCost).max(60).default([]),
    duties: z.array(DutyRate).max(60).default([]),
    /** What duty is reckoned from; by the country of destination if absent. */
    customsValue: z.enum(['CIF', 'FOB']).optional(),
  })
  .meta({ id: 'LandedCosts' });
export type LandedCosts = z.infer<typeof LandedCosts>;

/** Countries that reckon duty on the value at the place of export; the others named reckon it on arrival (WCO, national customs acts). */
const fob = ['US', 'CA', 'AU', 'NZ', 'ZA'];
const cif = [
  ...'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
  ...'GB CH NO KR JP CN IN VN TH MY ID PH SG TW HK AE SA KW TR MX BR'.split(' '),
];

/** What a country reckons duty from; undefined where the market does not know. */
export const customsValueOf = (country: string): 'CIF' | 'FOB' | undefined =>
  fob.includes(country) ? 'FOB' : cif.includes(country) ? 'CIF' : undefined;
