import { missing } from '@sandan/kernel/fault';
import { Country } from '@sandan/market/company/country';
import { Exporter, inputsOf, marketsOf } from '@sandan/market/exporter/exporter';
import { type ExporterReader, exporterReaders, exporterSight } from '@sandan/market/exporter/profile';
import { readiness, usualWeights, Weights } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { exporterHeld } from './exporter-held.ts';
import { exporterStanding } from './exporter-standing.ts';
import { ExporterView } from './exporter-view.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

export const ExporterProfile = ExporterView.pick({
  organisationId: true,
  name: true,
  country: true,
  region: true,
  demo: true,
  goods: true,
  proofs: true,
  capacity: true,
  languages: true,
})
  .extend({
    /** For whom it is shown like this. */
    reader: z.enum(exporterReaders),
    /** Countries it has exported to, those of the newest year first. */
    markets: z.array(Country),
    /** How it stands, and what that is reckoned from; not for buyers. */
    ...ExporterView.pick({ standing: true, inputs: true, readiness: true }).partial().shape,
    state: Exporter.shape.state.optional(),
    weights: Weights.optional(),
  })
  .meta({ id: 'ExporterProfile' });

/** An exporter as one who reads it sees it. `weigher`: the agency by whose weights readiness is reckoned. @throws Fault missing `organisation` */
export const exporterProfile = async (
  world: World,
  stored: Exporter,
  { reader, weigher }: { readonly reader: ExporterReader; readonly weigher?: string | undefined },
  now: Date,
) => {
  const face = await faceOf(world, stored.organisationId);
  if (face?.status !== 'active') throw missing('organisation');
  const { exporter, goods, proofs } = await exporterHeld(world, stored);
  const { organisationId, capacity, languages, state, demo } = exporter;
  const seen = {
    organisationId,
    name: face.name,
    country: face.country,
    ...(face.region ? { region: face.region } : {}),
    demo,
    reader,
    goods: [...goods],
    proofs: [...proofs],
    ...(capacity ? { capacity } : {}),
    languages,
    markets: marketsOf(exporter),
  };
  if (!exporterSight[reader].standing) return seen;
  const own = weigher ? await world.stores.exporters.weights.latest(weigher) : undefined;
  const weights = own?.weights ?? usualWeights;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  const standing = await exporterStanding(world, exporter, face, now);
  return { ...seen, state, standing, inputs, weights, readiness: readiness(inputs, weights) };
};
