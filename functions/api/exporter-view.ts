import { missing } from '@sandan/kernel/fault';
import { Country } from '@sandan/market/company/organisation';
import { exporterBandNames, recommendedFor } from '@sandan/market/exporter/band';
import { bandNow, Exporter, inputsOf } from '@sandan/market/exporter/exporter';
import { criterionNames, readiness, usualWeights, Weights } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { Text } from './answers.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const Inputs = z.object({
  exports: z.tuple([z.number(), z.number()]),
  countries: z.int(),
  certificates: z.int(),
  products: z.int(),
  capacity: z.boolean(),
  languages: z.int(),
  answering: z.number().optional(),
});

export const ExporterView = Exporter.omit({ nextAt: true })
  .extend({
    name: Text,
    country: Country,
    region: z.string().optional(),
    band: z.enum(exporterBandNames),
    inputs: Inputs,
    weights: Weights,
    readiness: z.object({
      score: z.number(),
      parts: z.array(z.object({ criterion: z.enum(criterionNames), share: z.number(), points: z.number(), of: z.int() })),
      next: z.array(z.object({ criterion: z.enum(criterionNames), points: z.number() })),
    }),
    /** Markets that KOTRA recommends for its goods to exporters of its band, the best first, each with its score there. */
    recommended: z.array(z.object({ country: Country, hs: z.string(), score: z.number() })),
  })
  .meta({ id: 'ExporterView' });

const mostRecommended = 10;

const recommendedOf = async (world: World, exporter: Exporter, now: Date) => {
  const wanted = recommendedFor(bandNow(exporter, now));
  const lists = await Promise.all(
    exporter.hs.slice(0, 3).map(async (hs) => {
      const found = await world.stores.references.byHs('recommended_country', hs);
      return found.flatMap(({ fact, countries: [country] }) =>
        fact.kind === 'recommended_country' && fact.exporter === wanted && country ? [{ country, hs, score: fact.score }] : [],
      );
    }),
  );
  const best = new Map<string, { country: string; hs: string; score: number }>();
  for (const one of lists.flat()) if (one.score > (best.get(one.country)?.score ?? -1)) best.set(one.country, one);
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostRecommended);
};

/** An exporter as it sees itself. @throws Fault missing `organisation` */
export const exporterView = async (world: World, exporter: Exporter, now: Date) => {
  const face = await faceOf(world, exporter.organisationId);
  if (!face) throw missing('organisation');
  const { nextAt: _, ...shown } = exporter;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  return {
    ...shown,
    name: face.name,
    country: face.country,
    ...(face.region ? { region: face.region } : {}),
    band: bandNow(exporter, now),
    inputs,
    weights: usualWeights,
    readiness: readiness(inputs),
    recommended: await recommendedOf(world, exporter, now),
  };
};
