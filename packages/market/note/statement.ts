import { Money } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { Quantity } from '../listing/attribute.ts';
import { noteSectionNames } from './note-names.ts';

export const mostStatements = 60;
export const mostCitations = 5;

/** Where a statement is taken from, and the day on which the source said so. */
export const NoteCitation = z
  .strictObject({
    source: z.string().trim().min(1).max(200),
    url: z.url({ protocol: /^https?$/ }).max(500),
    on: z.iso.date(),
  })
  .meta({ id: 'NoteCitation' });
export type NoteCitation = z.infer<typeof NoteCitation>;

/** From `min` to `max` (both of one currency, minor units) for one `per` (UCUM), as offered on a day. */
export const PriceRange = z
  .strictObject({ min: Money, max: Money.optional(), per: z.string().trim().min(1).max(30), on: z.iso.date() })
  .meta({ id: 'NotePriceRange' });
export type PriceRange = z.infer<typeof PriceRange>;

/** What the fields of a section are: all may name a country; `needed` says which a section has to have. */
const shape = {
  section: z.enum(noteSectionNames),
  text: localized(1500),
  country: Country.optional(),
  /** A maker. */
  name: z.string().trim().min(1).max(200).optional(),
  /** A patent, in any of the usual writings. */
  number: z.string().trim().min(1).max(60).optional(),
  price: PriceRange.optional(),
  /** Of which the country that controls is `country`. */
  direction: z.enum(['export', 'import']).optional(),
  citations: z.array(NoteCitation).max(mostCitations).default([]),
};

export const Statement = z.strictObject({ ...shape, figure: Quantity.optional() }).meta({ id: 'NoteStatement' });
export type Statement = z.infer<typeof Statement>;

/** As the author writes it: a figure may be written out (`120 kW`). */
export const WrittenStatement = z
  .strictObject({ ...shape, figure: z.union([Quantity, z.string().trim().min(1).max(60)]).optional() })
  .meta({ id: 'WrittenNoteStatement' });
export type WrittenStatement = z.infer<typeof WrittenStatement>;

type Typed = 'country' | 'name' | 'number' | 'price' | 'figure' | 'direction';

/** Fields that a statement of a section cannot do without, beside its text. */
export const needed: Readonly<Record<Statement['section'], readonly Typed[]>> = {
  overview: [],
  maker: ['name', 'country'],
  patent: ['number'],
  price: ['price'],
  figure: ['figure'],
  control: ['country', 'direction'],
};

/** Fields that a statement of a section may have. */
export const allowed: Readonly<Record<Statement['section'], readonly Typed[]>> = {
  overview: ['country'],
  maker: ['name', 'country'],
  patent: ['number', 'country', 'name'],
  price: ['price', 'country', 'name'],
  figure: ['figure', 'country', 'name'],
  control: ['country', 'direction'],
};
