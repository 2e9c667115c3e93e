import type { FieldFault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { incotermRules, incoterms } from '../incoterm/incoterm.ts';
import { heldBy, placeKinds, transports } from './incoterm.ts';

export const Transport = z.enum(transports);

/** A place as a contract names it: `Port of Hamburg`, in a country, and which end of the way it is. `locode` is its UN/LOCODE. */
export const NamedPlace = z
  .strictObject({
    kind: z.enum(placeKinds),
    name: z.string().trim().min(2).max(120),
    country: Country,
    locode: z
      .string()
      .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
      .optional(),
  })
  .meta({ id: 'NamedPlace' });
export type NamedPlace = z.infer<typeof NamedPlace>;

/** Whether two names are of one place: by their codes where both have one. */
export const samePlace = (a: NamedPlace, b: NamedPlace): boolean =>
  a.country === b.country &&
  (a.locode && b.locode ? a.locode === b.locode : a.name.trim().toLowerCase() === b.name.trim().toLowerCase());

/** An Incoterms 2020 rule with its named place, without which it says nothing, and the means of carriage where it is fixed. */
export const Delivery = z
  .strictObject({ rule: z.enum(incotermRules), place: NamedPlace, transport: Transport.optional() })
  .meta({ id: 'DeliveryTerms' });
export type Delivery = z.infer<typeof Delivery>;

/** The country that goods leave: that of the named place where it lies at the seller's end of the way, else what is known `otherwise`. */
export const leavesFrom = <T extends string | undefined>({ place }: Pick<Delivery, 'place'>, otherwise: T): string | T =>
  place.kind === 'seller_premises' || place.kind === 'origin_terminal' ? place.country : otherwise;

/** What is wrong with terms of delivery: a place that cannot be named under the rule, a sea rule by air, a code of another country. */
export const deliveryFaults = ({ rule, place, transport }: Delivery, under: string): FieldFault[] => {
  const faults: FieldFault[] = [];
  if (heldBy(rule, place.kind) === undefined)
    faults.push({ pointer: `${under}/place/kind`, code: 'incoterm.place', params: { rule } });
  if (incoterms[rule].sea && transport !== undefined && transport !== 'sea' && transport !== 'multimodal')
    faults.push({ pointer: `${under}/transport`, code: 'incoterm.seaOnly', params: { rule } });
  if (place.locode && !place.locode.startsWith(place.country))
    faults.push({ pointer: `${under}/place/locode`, code: 'incoterm.locode', params: { country: place.country } });
  return faults;
};
