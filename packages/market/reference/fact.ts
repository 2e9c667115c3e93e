import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Country } from '../company/country.ts';

const isoDate = z.iso.date();
/** A decimal number as its source wrote it, without thousands separators. */
export const Decimal = z.string().regex(/^-?\d{1,18}(?:\.\d{1,12})?$/);
const count = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** An article of KOTRA. `licence` is its KOGL type: only type 1 may be shown in full, of the others summary and link are kept. */
export const News = z.object({
  kind: z.literal('news'),
  summary: z.string().max(1000).optional(),
  text: z.string().max(20_000).optional(),
  licence: z.int().min(1).max(4).optional(),
  office: z.string().max(100).optional(),
  sector: z.string().max(200).optional(),
  about: z.string().max(60).optional(),
  keywords: z.array(z.string().max(60)).max(30).default([]),
});

export const measures = [
  'anti_dumping',
  'countervailing',
  'safeguard',
  'anti_dumping_circumvention',
  'countervailing_circumvention',
  'safeguard_circumvention',
  'other',
] as const;

/** A measure of trade defence that `by` takes against imports; `whole` if it is aimed at all of the world. */
export const ImportRegulation = z.object({
  kind: z.literal('import_regulation'),
  by: Country,
  measure: z.enum(measures),
  stage: z.enum(['in_force', 'investigation']),
  /** The measure in the source's own words. */
  written: z.string().max(200),
  /** Codes of the country's own tariff, as written, 2 to 12 digits. */
  tariff: z
    .array(z.string().regex(/^\d{2,12}$/))
    .max(200)
    .default([]),
  targets: z.array(z.string().max(80)).max(60).default([]),
  whole: z.boolean(),
  /** Whether goods from Korea are meant. */
  korea: z.boolean(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  outcome: z.string().max(2000).optional(),
});

/** Classes of exporter by the exports of the year before, as KOTRA names them: 내수, 초보, 유망, 성장. */
export const exporterClasses = ['domestic', 'beginner', 'promising', 'growing'] as const;
export type ExporterClass = (typeof exporterClasses)[number];

/** A country recommended for goods to exporters of a class; the score is KOTRA's, higher is better. */
export const RecommendedCountry = z.object({
  kind: z.literal('recommended_country'),
  countryName: z.string().max(80),
  exporter: z.enum(exporterClasses),
  score: z.number().nonnegative().max(1000),
  updated: isoDate.optional(),
});

/** Korea's trade with one country in a month (`2016-01`) or year (`2026`); US dollars and kilograms. */
export const TradeStatistic = z.object({
  kind: z.literal('trade_statistic'),
  period: z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
  countryName: z.string().max(80),
  exportUsd: count,
  importUsd: count,
  exportKg: count.optional(),
  importKg: count.optional(),
  balanceUsd: count.optional(),
  rank: z.int().positive().optional(),
});

/** Whether a company trades, by its ten-digit business number, as the National Tax Service says. */
export const BusinessStatus = z.object({
  kind: z.literal('business_status'),
  number: z.string().regex(/^\d{10}$/),
  state: z.enum(['active', 'suspended', 'closed', 'unregistered']),
  tax: z.string().max(100).optional(),
  closed: isoDate.optional(),
  changed: isoDate.optional(),
});

/** Rates of one day. `base`: one of the base currency is so many of each; `unit`: one of each is so many of the base currency. */
export const Rates = z.object({
  kind: z.literal('rate'),
  base: z.string().regex(/^[A-Z]{3}$/),
  per: z.enum(['base', 'unit']),
  quotes: z.record(z.string().regex(/^[A-Z]{3}$/), Decimal),
});
export type Rates = z.infer<typeof Rates>;

/** A person, company or ship on a list of parties that may not be traded with. Being listed is the source's word, never a verdict here. */
export const DeniedParty = z.object({
  kind: z.literal('denied_party'),
  party: z.string().max(80),
  list: z.string().max(200),
  type: z.enum(['individual', 'entity', 'vessel', 'aircraft', 'unknown']),
  names: z.array(z.string().min(1).max(400)).min(1).max(120),
  programmes: z.array(z.string().max(80)).max(40).default([]),
  addresses: z.array(z.string().max(400)).max(60).default([]),
  remarks: z.string().max(4000).optional(),
  listed: isoDate.optional(),
  until: isoDate.optional(),
});

/** What a list says of a party in a file of its own: another name, an address, the rest of its remarks with the names in them. */
export const DeniedDetail = z.object({
  kind: z.literal('denied_detail'),
  party: z.string().max(80),
  name: z.string().min(1).max(400).optional(),
  nameType: z.enum(['aka', 'fka', 'nka']).optional(),
  names: z.array(z.string().min(1).max(400)).max(120).default([]),
  address: z.string().max(600).optional(),
  remarks: z.string().max(4000).optional(),
});

export const Exhibition = z.object({
  kind: z.literal('exhibition'),
  days: z.string().max(60),
  year: z.int().optional(),
  sector: z.string().max(80).optional(),
  city: z.string().max(80).optional(),
  countryName: z.string().max(80),
  hosts: z.string().max(200).optional(),
});

/** A class of a classification that a source files its records under, with the ISO ICS fields that it stands near. */
export const Category = z.object({
  kind: z.literal('category'),
  scheme: z.literal('ntb'),
  code: z.string().max(20),
  name: localized(200),
  ics: z.array(z.string().max(10)).max(20).default([]),
});

/** What a reference says, by kind. */
export const Fact = z
  .discriminatedUnion('kind', [
    News,
    ImportRegulation,
    RecommendedCountry,
    TradeStatistic,
    BusinessStatus,
    Rates,
    DeniedParty,
    DeniedDetail,
    Exhibition,
    Category,
  ])
  .meta({ id: 'Fact' });
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
