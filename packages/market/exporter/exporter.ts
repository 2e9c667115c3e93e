import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Country } from '../company/country.ts';
import type { Order } from '../order/order.ts';
import { bandOf, chosenBands, type ExporterBand } from './band.ts';
import type { BandFacts } from './band-rule.ts';
import { besides, CatalogueKnown, certificatesOf, hsOfExporter, nothingKnown } from './catalogue.ts';
import { lostReasons } from './lost-reason.ts';
import { ExporterNews, exporterNews, type Seen, stateNews, Watched, withNews } from './news.ts';
import type { ReadinessInputs } from './readiness.ts';
import { companySizeNames, sectorNames } from './size.ts';

/**
 * Life of an exporter: four in ten stop within a year of their first order, and nobody notices. The clock asks when an order is due
 * again, and calls the exporter dormant when none came (UX21).
 */
export const exporterProcess = process({
  name: 'exporter',
  states: ['preparing', 'exporting', 'asked', 'dormant'],
  initial: 'preparing',
  final: [],
  transitions: [
    { from: ['preparing', 'exporting', 'asked', 'dormant'], action: 'order', by: 'clock', to: 'exporting' },
    { from: 'exporting', action: 'ask', by: 'clock', to: 'asked', timer: 'exporter.ask' },
    { from: 'asked', action: 'sleep', by: 'clock', to: 'dormant', timer: 'exporter.sleep' },
    { from: ['asked', 'dormant'], action: 'explain', by: 'owner', to: 'dormant', reasons: lostReasons },
  ],
});

/** Days after an order until the market asks for the next one, and until the exporter counts as dormant. */
export const askDays = 90;
export const sleepDays = 365;

const appealStates = ['open', 'upheld', 'dismissed'] as const;
/** An appeal against band or readiness, with what the desk answered. */
export const Appeal = z.object({
  state: z.enum(appealStates),
  text: z.string().trim().min(10).max(2000),
  by: Stamp,
  answer: z.string().trim().min(5).max(2000).optional(),
  answeredBy: Stamp.optional(),
});

const whole = z.int().nonnegative().max(1e12);
const won = z.int().nonnegative().max(1e15);
/**
 * One year: exports in whole US dollars, indirect ones by documents of purchase confirmation; sales and research in whole won. What is
 * not told is unknown, which is not nought.
 */
export const ExportYear = z.object({
  year: z.int().min(2000).max(2100),
  direct: whole.optional(),
  indirect: whole.optional(),
  sales: won.optional(),
  research: won.optional(),
  countries: z.array(Country).max(100),
});

export const ExporterEntry = z
  .object({
    exports: z.array(ExportYear).max(10),
    certificates: z
      .array(
        z.object({ name: z.string().trim().min(1).max(120), number: z.string().trim().max(60).optional(), until: z.iso.date() }),
      )
      .max(40),
    /** HS of what it exports and does not list, six digits. */
    hs: z.array(z.string().regex(/^\d{6}$/)).max(40),
    capacity: z.string().trim().min(1).max(200).optional(),
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(10),
    size: z.enum(companySizeNames).optional(),
    sector: z.enum(sectorNames).optional(),
    /** Whether taxes are in arrears, and whether a default stands in its records. */
    arrears: z.boolean().optional(),
    defaults: z.boolean().optional(),
    /** As which bands it was chosen, and in which years; an empty list says that it never was. */
    chosen: z
      .array(z.object({ band: z.enum(chosenBands), year: z.int().min(2000).max(2100) }))
      .max(12)
      .optional(),
    /** Who may find it in the directory of exporters. */
    consent: z.object({ agencies: z.boolean(), buyers: z.boolean() }),
  })
  .meta({ id: 'ExporterEntry' });
export type ExporterEntry = z.infer<typeof ExporterEntry>;

export const Exporter = z
  .object({
    ...ExporterEntry.shape,
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    /** What its own listings say of it, as the clock or its own hand last read them. */
    catalogue: CatalogueKnown.default(nothingKnown),
    /** What it was told of lately, the newest first, and what is known to have been told. */
    news: z.array(ExporterNews).max(30).default([]),
    watched: Watched.optional(),
    state: z.enum(exporterProcess.states),
    reason: z.enum(lostReasons).optional(),
    lastOrderAt: z.iso.datetime().optional(),
    /** When the clock looks again. */
    nextAt: z.iso.datetime(),
    appeal: Appeal.optional(),
    demo: z.boolean().default(false),
    changed: Stamp,
  })
  .meta({ id: 'Exporter' });
export type Exporter = z.infer<typeof Exporter>;

const day = 86_400_000;
const later = (from: string | Date, days: number): string => new Date(new Date(from).getTime() + days * day).toISOString();

/**
 * What an organisation says of its exports: the first version, or the next. What its catalogue says already is left out.
 * @throws Fault invalid `exporter.year` for a year twice or to come
 */
export const tell = (
  before: Exporter | undefined,
  entry: ExporterEntry,
  owner: { readonly id: string; readonly demo: boolean; readonly catalogue: CatalogueKnown },
  actor: Actor,
  now: Date,
): Exporter => {
  const years = entry.exports.map((e) => e.year);
  entry.exports.forEach(({ year }, i) => {
    if (year >= now.getUTCFullYear() || years.indexOf(year) !== i) throw invalidField(`/exports/${i}/year`, 'exporter.year');
  });
  (entry.chosen ?? []).forEach(({ year }, i) => {
    if (year > now.getUTCFullYear()) throw invalidField(`/chosen/${i}/year`, 'exporter.chosen');
  });
  entry.exports.forEach(({ sales, research }, i) => {
    if (sales !== undefined && research !== undefined && research > sales)
      throw invalidField(`/exports/${i}/research`, 'exporter.research');
  });
  const { capacity: _, size: _s, sector: _o, arrears: _a, defaults: _d, chosen: _c, ...rest } = before ?? {};
  return {
    news: [],
    ...rest,
    ...besides(entry, owner.catalogue),
    catalogue: owner.catalogue,
    organisationId: owner.id,
    version: (before?.version ?? 0) + 1,
    state: before?.state ?? exporterProcess.initial,
    nextAt: before?.nextAt ?? now.toISOString(),
    demo: owner.demo,
    changed: stamp(actor, now),
  };
};

/** Exports of a year, if anything is told of them. */
const usdOf = (exporter: Pick<Exporter, 'exports'>, year: number): number | undefined => {
  const { direct, indirect } = exporter.exports.find((e) => e.year === year) ?? {};
  return direct === undefined && indirect === undefined ? undefined : (direct ?? 0) + (indirect ?? 0);
};

/** The year before that which it is in Korea. */
export const yearBefore = (now: Date): number => Number(koreanDay(now).slice(0, 4)) - 1;

/** The band of the year before `now`; unknown as long as nothing is told of that year. */
export const bandNow = (exporter: Pick<Exporter, 'exports'>, now: Date): ExporterBand | undefined => {
  const usd = usdOf(exporter, yearBefore(now));
  return usd === undefined ? undefined : bandOf(usd);
};

/** What the rules of bands are asked about; `registered` if the register of companies was seen to hold it. */
export const bandFacts = (
  exporter: ExporterEntry,
  { registered, wonPerDollar }: { readonly registered: boolean; readonly wonPerDollar?: number | undefined },
  now: Date,
): BandFacts => {
  const { size, sector, arrears, defaults, chosen } = exporter;
  return {
    year: yearBefore(now),
    years: exporter.exports.map(({ year, sales, research }) => {
      const exportsUsd = usdOf(exporter, year);
      return {
        year,
        ...(exportsUsd === undefined ? {} : { exportsUsd }),
        ...(sales === undefined ? {} : { sales }),
        ...(research === undefined ? {} : { research }),
      };
    }),
    ...(size ? { size } : {}),
    ...(sector ? { sector } : {}),
    ...(registered ? { closed: false } : {}),
    ...(arrears === undefined ? {} : { arrears }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(chosen ? { chosen } : {}),
    ...(wonPerDollar === undefined ? {} : { wonPerDollar }),
  };
};

/** Countries it has told of exports to, those of the newest year first. */
export const marketsOf = ({ exports: years }: Pick<Exporter, 'exports'>): string[] => [
  ...new Set(years.toSorted((a, b) => b.year - a.year).flatMap((y) => y.countries)),
];

/** What readiness is reckoned from on a day. */
export const inputsOf = (
  exporter: ExporterEntry & { readonly catalogue?: CatalogueKnown | undefined },
  answering: number | undefined,
  now: Date,
): ReadinessInputs => {
  const year = yearBefore(now);
  return {
    exports: [usdOf(exporter, year) ?? null, usdOf(exporter, year - 1) ?? null],
    countries: new Set(exporter.exports.find((e) => e.year === year)?.countries ?? []).size,
    certificates: certificatesOf(exporter).filter(({ until }) => until !== undefined && until >= koreanDay(now)).length,
    products: hsOfExporter(exporter).length,
    capacity: exporter.capacity !== undefined,
    languages: new Set(exporter.languages.filter((l) => l !== 'ko')).size,
    answering,
  };
};

/** When an organisation last exported, by its orders: those that go abroad and were neither rejected nor cancelled; absent if it never did. */
export const lastExport = (orders: readonly Pick<Order, 'state' | 'terms' | 'created'>[]): string | undefined =>
  orders
    .filter(({ state }) => state !== 'rejected' && state !== 'cancelled')
    .filter(({ terms }) => terms.destination !== undefined && terms.destination !== 'KR')
    .map(({ created }) => created.at)
    .sort()
    .at(-1);

/**
 * What time brings, given the last order: exporting while they come, asked 90 days after one, dormant a year after it. Always says when to
 * look again; whoever is waited for is looked at every day, so that the next order is noticed when it comes. That one was cancelled, and the
 * one before is the last again, is no new order.
 */
export const follow = (
  before: Exporter,
  lastOrderAt: string | undefined,
  actor: Actor,
  now: Date,
  catalogue = before.catalogue,
): Exporter => {
  const exporter = { ...before, catalogue };
  const take = (action: 'order' | 'ask' | 'sleep', nextAt: string, more: Partial<Exporter> = {}): Exporter => {
    const { reason: _, ...rest } = exporter;
    return {
      ...(action === 'order' ? rest : exporter),
      ...more,
      version: exporter.version + 1,
      state: step(exporterProcess, exporter.state, action, 'clock'),
      nextAt,
      changed: stamp(actor, now),
    };
  };
  if (lastOrderAt && lastOrderAt > (exporter.lastOrderAt ?? ''))
    return take('order', later(lastOrderAt, askDays), { lastOrderAt });
  const since = exporter.lastOrderAt;
  if (since && exporter.state === 'exporting' && later(since, askDays) <= now.toISOString()) return take('ask', later(now, 1));
  if (since && exporter.state === 'asked' && later(since, sleepDays) <= now.toISOString()) return take('sleep', later(now, 1));
  return { ...exporter, version: exporter.version + 1, nextAt: later(now, 1), changed: stamp(actor, now) };
};

/** The exporter after a day on which the clock followed it and looked around, with what that gives to tell. */
export const noticed = (before: Exporter, followed: Exporter, seen: Seen, now: Date): Exporter => {
  const { news, watched } = exporterNews(before.watched, seen, now);
  const turned = stateNews(before.state, followed.state, now.toISOString());
  return { ...followed, watched, news: withNews(before.news, [...turned, ...news]) };
};

/** Says why a buyer was lost, or exports stopped. @throws Fault conflict `process.refused`; invalid `process.reason` */
export const explain = (exporter: Exporter, reason: string, actor: Actor, now: Date): Exporter => ({
  ...exporter,
  version: exporter.version + 1,
  state: step(exporterProcess, exporter.state, 'explain', 'owner', reason),
  reason: lostReasons.find((r) => r === reason),
  nextAt: later(now, 1),
  changed: stamp(actor, now),
});
