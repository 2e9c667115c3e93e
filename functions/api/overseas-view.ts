import { localized } from '@sandan/kernel/text';
import { Country } from '@sandan/market/company/country';
import { exporterClasses, type FactKind, measures } from '@sandan/market/reference/fact';
import { Hs, type Reference, type ReferenceOf } from '@sandan/market/reference/reference';
import { referenceSources } from '@sandan/market/reference/source';
import type { Stores } from '@sandan/store/stores';
import * as z from 'zod';

const told = { id: z.string(), source: z.string(), fetchedAt: z.iso.datetime(), demo: z.boolean() };

/** A source that something of an answer is of; `stale` if it was not read to its end for longer than it should be. */
export const OverseasSource = z
  .object({
    source: z.string(),
    title: localized(200),
    home: z.string().optional(),
    checkedAt: z.iso.datetime().optional(),
    stale: z.boolean(),
    demo: z.boolean(),
  })
  .meta({ id: 'OverseasSource' });

export const Overseas = z
  .object({
    hs: Hs.optional(),
    country: Country.optional(),
    regulations: z.array(
      z.object({
        ...told,
        title: localized(400).optional(),
        by: Country,
        measure: z.enum(measures),
        stage: z.enum(['in_force', 'investigation']),
        targets: z.array(z.string()),
        korea: z.boolean(),
        from: z.string().optional(),
        until: z.string().optional(),
        tariff: z.array(z.string()),
        outcome: z.string().optional(),
      }),
    ),
    recommended: z.array(
      z.object({
        ...told,
        country: Country.optional(),
        countryName: z.string(),
        exporter: z.enum(exporterClasses),
        score: z.number(),
      }),
    ),
    /** Sums over the periods that are known, by country; US dollars. */
    trade: z.array(
      z.object({
        ...told,
        country: Country.optional(),
        countryName: z.string(),
        from: z.string(),
        to: z.string(),
        exportUsd: z.int(),
        importUsd: z.int(),
      }),
    ),
    news: z.array(
      z.object({
        ...told,
        title: localized(400),
        url: z.string().optional(),
        on: z.string().optional(),
        summary: z.string().optional(),
        countries: z.array(Country),
        office: z.string().optional(),
      }),
    ),
    exhibitions: z.array(
      z.object({
        ...told,
        title: localized(400),
        on: z.string().optional(),
        days: z.string(),
        city: z.string().optional(),
        country: Country.optional(),
      }),
    ),
    sources: z.array(OverseasSource),
  })
  .meta({ id: 'Overseas' });
export type Overseas = z.infer<typeof Overseas>;

const toldOf = ({ source, sourceId: id, fetchedAt, demo }: Reference) => ({ id, source, fetchedAt, demo });

const only = <K extends FactKind>(kind: K, references: readonly Reference[]): ReferenceOf<K>[] =>
  references.filter((reference): reference is ReferenceOf<K> => reference.fact.kind === kind);

const regulationsOf = (references: readonly Reference[]): Overseas['regulations'] =>
  only('import_regulation', references)
    .map((reference) => {
      const { by, measure, stage, targets, korea, from, until, tariff, outcome } = reference.fact;
      return {
        ...toldOf(reference),
        ...(reference.title ? { title: reference.title } : {}),
        by,
        measure,
        stage,
        targets,
        korea,
        tariff: tariff.slice(0, 12),
        ...(from ? { from } : {}),
        ...(until ? { until } : {}),
        ...(outcome ? { outcome } : {}),
      };
    })
    .sort((a, b) => Number(b.korea) - Number(a.korea) || ((a.from ?? '') < (b.from ?? '') ? 1 : -1));

const recommendedOf = (references: readonly Reference[]): Overseas['recommended'] =>
  only('recommended_country', references)
    .map((reference) => {
      const { countryName, exporter, score } = reference.fact;
      const [country] = reference.countries;
      return { ...toldOf(reference), ...(country ? { country } : {}), countryName, exporter, score };
    })
    .sort((a, b) => b.score - a.score);

/** Months and years are not added up: where months are known, years are left out. */
const tradeOf = (references: readonly Reference[], hs: string | undefined): Overseas['trade'] => {
  const all = only('trade_statistic', references).filter((r) => hs === undefined || r.hs.some((code) => code.startsWith(hs)));
  const monthly = all.filter(({ fact }) => fact.period.length > 4);
  const used = monthly.length > 0 ? monthly : all;
  return [...Map.groupBy(used, (r) => `${r.countries[0] ?? r.fact.countryName}`).values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const periods = rows.map(({ fact }) => fact.period).sort();
      const [country] = first.countries;
      return [
        {
          ...toldOf(first),
          ...(country ? { country } : {}),
          countryName: first.fact.countryName,
          from: periods[0] as string,
          to: periods.at(-1) as string,
          exportUsd: rows.reduce((sum, { fact }) => sum + fact.exportUsd, 0),
          importUsd: rows.reduce((sum, { fact }) => sum + fact.importUsd, 0),
        },
      ];
    })
    .sort((a, b) => b.exportUsd - a.exportUsd);
};

const newsOf = (references: readonly Reference[]): Overseas['news'] =>
  only('news', references)
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
    .map((reference) => ({
      ...toldOf(reference),
      title: reference.title ?? {},
      ...(reference.url ? { url: reference.url } : {}),
      ...(reference.on ? { on: reference.on } : {}),
      ...(reference.fact.summary ? { summary: reference.fact.summary.slice(0, 300) } : {}),
      countries: reference.countries,
      ...(reference.fact.office ? { office: reference.fact.office } : {}),
    }));

const exhibitionsOf = (references: readonly Reference[]): Overseas['exhibitions'] =>
  only('exhibition', references).map((reference) => {
    const [country] = reference.countries;
    const { days, city } = reference.fact;
    return {
      ...toldOf(reference),
      title: reference.title ?? {},
      ...(reference.on ? { on: reference.on } : {}),
      days,
      ...(city ? { city } : {}),
      ...(country ? { country } : {}),
    };
  });

/** How the sources stand that something is of. */
export const sourcesTold = async ({ references }: Stores, names: Iterable<string>, now: Date): Promise<Overseas['sources']> => {
  const wanted = [...new Set(names)].sort();
  const lists = wanted.length > 0 ? await references.lists() : [];
  return wanted.map((source) => {
    const facts = referenceSources[source];
    const own = lists.filter((list) => list.source === source);
    const checkedAt = own
      .map((list) => list.checkedAt)
      .sort()
      .at(-1);
    const age = checkedAt ? (now.getTime() - Date.parse(checkedAt)) / 86_400_000 : Number.POSITIVE_INFINITY;
    return {
      source,
      title: { ...(facts?.title ?? { en: source }) },
      ...(facts?.home ? { home: facts.home } : {}),
      ...(checkedAt ? { checkedAt } : {}),
      stale: age > (facts?.staleAfterDays ?? 30),
      demo: source === 'demo' || own.some((list) => list.demo),
    };
  });
};

const most = { regulations: 100, recommended: 80, trade: 30, news: 20, exhibitions: 20 };
const read = 1000;
/** The sources of news, by which the newest of all are listed. */
const newsSources = ['kotra-news', 'demo'];

/** All that is known of goods, of a country, or of both; without either the newest news. */
export const overseasView = async (
  stores: Stores,
  { hs, country }: { readonly hs?: string | undefined; readonly country?: string | undefined },
  now: Date,
): Promise<Overseas> => {
  const { references } = stores;
  const find = async (kind: FactKind): Promise<readonly Reference[]> => {
    if (hs) {
      const about = await references.byHs(kind, hs, read);
      if (!country) return about;
      return about.filter(({ countries, fact }) =>
        fact.kind === 'import_regulation' ? fact.by === country : countries.includes(country),
      );
    }
    return country ? (await references.byCountry(kind, country, { limit: 100 })).items : [];
  };
  const newest = async (kind: 'news'): Promise<readonly Reference[]> =>
    (await Promise.all(newsSources.map((source) => references.ofKind(kind, source, { limit: 10 })))).flatMap(
      ({ items }) => items,
    );
  const [regulations, recommended, trade, news, exhibitions] = await Promise.all([
    find('import_regulation'),
    hs ? find('recommended_country') : [],
    find('trade_statistic'),
    hs || country ? find('news') : newest('news'),
    country ? references.byCountry('exhibition', country, { limit: 20 }).then(({ items }) => items) : [],
  ]);
  const said = {
    regulations: regulationsOf(regulations).slice(0, most.regulations),
    recommended: recommendedOf(recommended).slice(0, most.recommended),
    trade: tradeOf(trade, hs).slice(0, most.trade),
    news: newsOf(news).slice(0, most.news),
    exhibitions: exhibitionsOf(exhibitions).slice(0, most.exhibitions),
  };
  const names = Object.values(said).flatMap((items) => items.map(({ source }) => source));
  return { ...(hs ? { hs } : {}), ...(country ? { country } : {}), ...said, sources: await sourcesTold(stores, names, now) };
};
