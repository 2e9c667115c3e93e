import { missing } from '@sandan/kernel/fault';
import { Country } from '@sandan/market/company/country';
import { type Catalogue, Goods, Proof } from '@sandan/market/exporter/catalogue';
import { Exporter, inputsOf } from '@sandan/market/exporter/exporter';
import { criterionNames, readiness, usualWeights, Weights } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { Text } from './answers.ts';
import { exporterHeld } from './exporter-held.ts';
import { RecommendedMarkets, recommendedMarkets } from './exporter-markets.ts';
import { ExporterStanding, exporterStanding } from './exporter-standing.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

export const Inputs = z
  .object({
    /** Exports of the last two years; null where nothing is told. */
    exports: z.tuple([z.number().nullable(), z.number().nullable()]),
    countries: z.int(),
    certificates: z.int(),
    products: z.int(),
    capacity: z.boolean(),
    languages: z.int(),
    answering: z.number().optional(),
  })
  .meta({ id: 'ReadinessInputs' });

export const Readiness = z
  .object({
    score: z.number(),
    parts: z.array(z.object({ criterion: z.enum(criterionNames), share: z.number(), points: z.number(), of: z.int() })),
    next: z.array(z.object({ criterion: z.enum(criterionNames), points: z.number() })),
  })
  .meta({ id: 'Readiness' });

export const ExporterView = Exporter.omit({ nextAt: true, catalogue: true, watched: true })
  .extend({
    name: Text,
    country: Country,
    region: z.string().optional(),
    /** All that it exports and holds, with the listings that show it; what it says itself stands without one. */
    goods: z.array(Goods),
    proofs: z.array(Proof),
    standing: ExporterStanding,
    inputs: Inputs,
    weights: Weights,
    readiness: Readiness,
    recommended: RecommendedMarkets,
  })
  .meta({ id: 'ExporterView' });

/** An exporter as it sees itself; `read` is its catalogue where that was read already. @throws Fault missing `organisation` */
export const exporterView = async (world: World, stored: Exporter, now: Date, read?: Catalogue) => {
  const face = await faceOf(world, stored.organisationId);
  if (!face) throw missing('organisation');
  const { exporter, goods, proofs } = await exporterHeld(world, stored, read);
  const { nextAt: _, catalogue: __, watched: ___, ...shown } = exporter;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  const [standing, recommended] = await Promise.all([
    exporterStanding(world, exporter, face, now),
    recommendedMarkets(world, exporter, now),
  ]);
  return {
    ...shown,
    name: face.name,
    country: face.country,
    ...(face.region ? { region: face.region } : {}),
    goods: [...goods],
    proofs: [...proofs],
    standing,
    inputs,
    weights: usualWeights,
    readiness: readiness(inputs),
    recommended,
  };
};
