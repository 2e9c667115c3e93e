import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { contactsIn } from '../contact/shield.ts';
import { DeliveryTerm } from '../incoterm/term.ts';
import { orderUnit } from '../listing/kinds/options.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';
import { workedOn } from '../listing/media.ts';
import { canonicalRange } from '../listing/quantity.ts';
import { Certificate, Claim, Preference, Right } from './certificate.ts';
import { isGtin } from './gtin.ts';
import { Classified, classified, NationalCode, nationalFaults, subheadingOf } from './hs.ts';
import { modes, payments, periods, sampleCharges } from './labels.ts';
import { LeadTimes } from './ladder.ts';
import type { ListingTerms } from './price-for.ts';

const keys = <T extends string>(named: Readonly<Record<T, unknown>>) => Object.keys(named) as [T, ...T[]];
const most = 1_000_000_000;
const Line = z.string().trim().min(1).max(120);

/** Scheme of the identity that a code of its own gives a product among those of its owner. */
export const skuScheme = 'sku';

/** The seller's own code of a product or a variant. */
export const Sku = z.string().trim().min(1).max(40).meta({ id: 'Sku' });

/** One of the forms in which a product comes (a size, a colour), with its own code. */
export const Variant = z
  .strictObject({
    sku: Sku,
    name: localized(120).optional(),
    /** What sets it apart (`{ size: 'DN50' }`). */
    options: z.record(z.string().trim().min(1).max(30), z.string().trim().min(1).max(60)).default({}),
    gtin: z.string().refine(isGtin, { message: 'gtin.invalid' }).optional(),
  })
  .meta({ id: 'Variant' });
export type Variant = z.infer<typeof Variant>;

/** One package as it is shipped. Grams and millimetres. */
export const Packing = z
  .strictObject({
    quantity: z.int().min(1).max(most),
    net: z.int().min(1).max(most).optional(),
    gross: z.int().min(1).max(most).optional(),
    length: z.int().min(1).max(20_000).optional(),
    width: z.int().min(1).max(20_000).optional(),
    height: z.int().min(1).max(20_000).optional(),
  })
  .meta({ id: 'Packing' });
export type Packing = z.infer<typeof Packing>;

const unique =
  <T>(of: (one: T) => string) =>
  (list: readonly T[]) =>
    new Set(list.map(of)).size === list.length;
const each = <T extends string>(of: Readonly<Record<T, unknown>>) =>
  z
    .array(z.enum(keys(of)))
    .max(Object.keys(of).length)
    .refine(unique(String), { message: 'field.duplicate' })
    .default([]);

/** How a product is supplied: what a foreign buyer asks before a price (the form of buyKOREA, and what it lacks). */
export const WrittenSupply = z
  .strictObject({
    sku: Sku.optional(),
    gtin: z.string().refine(isGtin, { message: 'gtin.invalid' }).optional(),
    variants: z.array(Variant).max(50).default([]),
    lead: LeadTimes.default([]),
    terms: z.array(DeliveryTerm).max(11).default([]),
    modes: each(modes),
    payments: each(payments),
    /** Where it leaves from. */
    shipFrom: z.strictObject({ country: Country, city: Line.optional() }).optional(),
    capacity: z
      .strictObject({ quantity: z.int().min(1).max(most), unit: z.enum(keys(orderUnit)), per: z.enum(keys(periods)) })
      .optional(),
    sample: z
      .strictObject({
        charge: z.enum(keys(sampleCharges)),
        price: Money.optional(),
        most: z.int().min(1).max(10_000).optional(),
        days: z.int().min(0).max(365).optional(),
      })
      .optional(),
    packing: Packing.optional(),
    origin: Country.optional(),
    preferences: z.array(Preference).max(30).default([]),
    national: z.array(NationalCode).max(30).default([]),
    certificates: z.array(Certificate).max(40).default([]),
    claims: z.array(Claim).max(20).default([]),
    rights: z.array(Right).max(30).default([]),
    awards: z
      .array(z.strictObject({ name: Line, year: z.int().min(1900).max(2100).optional() }))
      .max(20)
      .default([]),
    videos: z
      .array(z.url({ protocol: /^https$/ }).max(300))
      .max(2)
      .default([]),
  })
  .meta({ id: 'WrittenSupply' });
export type WrittenSupply = z.infer<typeof WrittenSupply>;

export const Supply = z
  .object({
    listingId: idOf('listing'),
    ownerId: idOf('organisation'),
    version: z.int().positive(),
    ...WrittenSupply.shape,
    history: z.array(Classified),
    changed: Stamp,
  })
  .meta({ id: 'Supply' });
export type Supply = z.infer<typeof Supply>;

const spans = (list: readonly { expires?: string | undefined; from?: string | undefined }[], pointer: string): FieldFault[] =>
  list.flatMap(({ expires, from }, i) =>
    expires && from && expires < from ? [{ pointer: `${pointer}/${i}/expires`, code: 'range.order' }] : [],
  );

const faultsOf = (listing: Listing, written: WrittenSupply): FieldFault[] => {
  const files = new Set(
    workedOn(listing)
      .media.filter(({ kind }) => kind === 'document')
      .map(({ id }) => id),
  );
  const twice = <T>(list: readonly T[], of: (one: T) => string, pointer: (i: number) => string): FieldFault[] =>
    list.flatMap((one, i) =>
      list.findIndex((other) => of(other) === of(one)) < i ? [{ pointer: pointer(i), code: 'field.duplicate' }] : [],
    );
  const unfiled = (list: readonly { fileId?: string | undefined }[], pointer: string): FieldFault[] =>
    list.flatMap(({ fileId }, i) =>
      fileId && !files.has(fileId) ? [{ pointer: `${pointer}/${i}/fileId`, code: 'supply.file' }] : [],
    );
  const { sample } = written;
  return [
    ...twice(
      written.variants,
      ({ sku }) => sku,
      (i) => `/variants/${i}/sku`,
    ),
    ...twice(
      written.terms,
      ({ rule, place }) => `${rule} ${place}`,
      (i) => `/terms/${i}`,
    ),
    ...(sample && sample.charge !== 'free' && !sample.price ? [{ pointer: '/sample/price', code: 'supply.samplePrice' }] : []),
    ...nationalFaults(subheadingOf(workedOn(listing)), written.national),
    ...spans(
      written.certificates.map(({ issued, expires }) => ({ from: issued, expires })),
      '/certificates',
    ),
    ...spans(
      written.claims.map(({ stated, expires }) => ({ from: stated, expires })),
      '/claims',
    ),
    ...unfiled(written.certificates, '/certificates'),
    ...unfiled(written.claims, '/claims'),
    ...contactsIn(
      {
        variants: written.variants.map(({ name, options }) => ({ name, options })),
        claims: written.claims.map(({ statement, basis }) => ({ statement, basis })),
        awards: written.awards,
      },
      '',
    ),
  ];
};

/**
 * Says how a product is supplied.
 * @throws Fault conflict `price.notPriced` for a kind that is not ordered by quantity; invalid `request.invalid` with each field
 */
export const supplied = (
  listing: Listing,
  written: WrittenSupply,
  before: Supply | undefined,
  actor: Actor,
  now: Date,
): Supply => {
  if (!kindOf(listing.kind).priced) throw new Fault('conflict', 'price.notPriced', listing.id);
  const fields = faultsOf(listing, written);
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'supply', { fields: fields.slice(0, 100) });
  const changed = stamp(actor, now);
  return {
    listingId: listing.id,
    ownerId: listing.ownerId,
    version: (before?.version ?? 0) + 1,
    ...written,
    history: classified(before?.history ?? [], subheadingOf(workedOn(listing)), written.national, changed),
    changed,
  };
};

const whole = (value: unknown): number | undefined => (typeof value === 'number' && value >= 1 ? value : undefined);

const daysOf = (value: unknown): LeadTimes | undefined => {
  if (typeof value !== 'object' || value === null || !('unit' in value)) return undefined;
  const { min, max } = canonicalRange(value as Parameters<typeof canonicalRange>[0], 'd');
  const days = [min, max].filter((n) => n !== undefined).map(Math.ceil);
  return days.length === 0 ? undefined : [{ from: 1, min: Math.min(...days), max: Math.max(...days) }];
};

/** What holds for a product where no agreement says otherwise: of its listing and of its supply. */
export const termsOf = ({ content }: Pick<Listing, 'content'>, supply: Pick<Supply, 'lead'> | undefined): ListingTerms => {
  const { minimumOrder, orderMultiple, leadTime } = content.attributes;
  const minimum = whole(minimumOrder);
  const multiple = whole(orderMultiple);
  const lead = supply && supply.lead.length > 0 ? supply.lead : daysOf(leadTime);
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(multiple === undefined ? {} : { multiple }),
    ...(lead ? { lead } : {}),
  };
};
