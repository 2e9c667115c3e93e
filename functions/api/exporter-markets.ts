import { Country } from '@sandan/market/company/country';
import { hsOfExporter } from '@sandan/market/exporter/catalogue';
import { bandNow, type Exporter } from '@sandan/market/exporter/exporter';
import { marketPartNames, marketsFor, type RecommendedMarket } from '@sandan/market/exporter/recommended';
import type { FactKind } from '@sandan/market/reference/fact';
import type { ReferenceOf } from '@sandan/market/reference/reference';
import * as z from 'zod';
import { OverseasSource, sourcesTold } from './overseas-view.ts';
import type { World } from './world.ts';

export const RecommendedMarkets = z
  .object({
    items: z.array(
      z.object({
        country: Country,
        hs: z.string(),
        score: z.number(),
        parts: z.array(z.object({ part: z.enum(marketPartNames), of: z.int(), points: z.number().optional() })),
        kotra: z.object({ score: z.number(), source: z.string(), on: z.iso.date().optional() }).optional(),
        trade: z
          .object({
            from: z.string(),
            to: z.string(),
            usd: z.int(),
            full: z.boolean(),
            growth: z.number().optional(),
            source: z.string(),
          })
          .optional(),
      }),
    ),
    /** The sources of these figures, and how they stand. */
    sources: z.array(OverseasSource),
  })
  .meta({ id: 'RecommendedMarkets' });

const mostGoods = 3;
const mostMarkets = 10;
const mostRead = 1000;

const only = async <K extends FactKind>({ stores }: World, kind: K, hs: string): Promise<ReferenceOf<K>[]> => {
  const found = await stores.references.byHs(kind, hs, mostRead);
  return found.filter((one): one is ReferenceOf<K> => one.fact.kind === kind && one.hs.includes(hs));
};

/** The markets that speak for themselves by KOTRA's data and by trade, for the first of an exporter's goods; of each country the best. */
export const recommendedMarkets = async (world: World, exporter: Exporter, now: Date) => {
  const band = bandNow(exporter, now);
  const lists = await Promise.all(
    hsOfExporter(exporter)
      .slice(0, mostGoods)
      .map(async (hs) =>
        marketsFor(
          hs,
          band,
          ...(await Promise.all([only(world, 'recommended_country', hs), only(world, 'trade_statistic', hs)])),
        ),
      ),
  );
  const best = new Map<string, RecommendedMarket>();
  for (const one of lists.flat()) if (one.score > (best.get(one.country)?.score ?? -1)) best.set(one.country, one);
  const items = [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostMarkets);
  const named = items.flatMap(({ kotra, trade }) => [kotra?.source, trade?.source]).filter((source) => source !== undefined);
  return { items, sources: await sourcesTold(world.stores, named, now) };
};
