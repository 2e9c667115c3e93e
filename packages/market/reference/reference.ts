import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { Fact, type FactKind, type FactOf } from './fact.ts';

/** HS chapter, heading or subheading: the digits that all countries share. */
export const Hs = z.string().regex(/^(?:\d{2}|\d{4}|\d{6})$/);

/**
 * Something an outside source says about the world and not about anybody's offers, in the market's words: a measure against
 * imports, a rate, a name on a list.
 */
export const ReferenceRecord = z.object({
  /** The feed it came by (`kotra-regulations`). */
  source: z.string().min(1).max(40),
  /** Which of the source's lists it stands in, where it has several (`sdn`, `alt`); else the source's name. */
  list: z.string().min(1).max(40),
  /** Its identity there, or a hash of all it says where the source gives none. */
  sourceId: z.string().min(1).max(100),
  fetchedAt: z.iso.datetime(),
  /** Hash of what is said: the same record has the same digest, however it was fetched. */
  digest: z.string().min(1).max(64),
  title: localized(400).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  hs: z.array(Hs).max(200).default([]),
  /** ISO 3166-1 alpha-2 of the countries it speaks about. */
  countries: z.array(Country).max(60).default([]),
  /** The day that it speaks of, or that it was published on. */
  on: z.iso.date().optional(),
  /** Invented for the demonstration. */
  demo: z.boolean().default(false),
  fact: Fact,
});
export type ReferenceRecord = z.infer<typeof ReferenceRecord>;

/** A record as the market keeps it, once for each identity at its source. */
export const Reference = ReferenceRecord.extend({
  version: z.int().positive(),
  /** When a whole list came without it; it is kept, and no longer found. */
  ended: z.iso.datetime().optional(),
}).meta({ id: 'Reference' });
export type Reference = z.infer<typeof Reference>;
export type ReferenceOf<K extends FactKind> = Reference & { readonly fact: FactOf<K> };

/** How a source's list stands: when it was last read to its end, and how many records it had then. */
export const ReferenceList = z
  .object({
    source: z.string(),
    list: z.string(),
    version: z.int().positive(),
    checkedAt: z.iso.datetime(),
    records: z.int().nonnegative(),
    /** Hash of what it said: a list that was read whole again and says the same has the same. */
    contents: z.string().optional(),
    demo: z.boolean().default(false),
  })
  .meta({ id: 'ReferenceList' });
export type ReferenceList = z.infer<typeof ReferenceList>;

/** What is kept after a record came again: nothing new if it says the same and had not ended. */
export const referenceFrom = (record: ReferenceRecord, before: Reference | undefined): Reference | undefined =>
  before && before.digest === record.digest && !before.ended ? undefined : { ...record, version: (before?.version ?? 0) + 1 };

export const ended = (reference: Reference, now: Date): Reference => ({
  ...reference,
  version: reference.version + 1,
  ended: now.toISOString(),
});
