import { PageQuery } from '@sandan/kernel/page';
import { Country } from '@sandan/market/company/country';
import { exporterBandNames } from '@sandan/market/exporter/band';
import { bandNow, Exporter, inputsOf } from '@sandan/market/exporter/exporter';
import { readiness } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const ExporterAppeal = Exporter.pick({ organisationId: true, version: true, exports: true, certificates: true, demo: true })
  .extend({
    name: Text,
    country: Country,
    band: z.enum(exporterBandNames).optional(),
    score: z.number(),
    text: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ExporterAppeal' });

const appealOf = async (world: World, exporter: Exporter, now: Date): Promise<z.infer<typeof ExporterAppeal> | undefined> => {
  const { organisationId, version, exports, certificates, demo, appeal } = exporter;
  const face = await faceOf(world, organisationId);
  const band = bandNow(exporter, now);
  if (!face || appeal?.state !== 'open') return undefined;
  return {
    organisationId,
    version,
    exports,
    certificates,
    demo,
    name: face.name,
    country: face.country,
    ...(band ? { band } : {}),
    score: readiness(inputsOf(exporter, face.answers.rate, now)).score,
    text: appeal.text,
    at: appeal.by.at,
  };
};

export const exporterAppeals = [
  endpoint({
    operation: 'exporters.appeals',
    method: 'get',
    path: '/exporter-appeals',
    summary:
      'Appeals of exporters against band or readiness that wait for the desk, the oldest first, with what the exporter told',
    query: PageQuery,
    answer: listOf(ExporterAppeal),
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const found = await world.stores.exporters.appealing(query);
      const items = await Promise.all(found.items.map((exporter) => appealOf(world, exporter, now)));
      return { body: { items: items.filter((one) => one !== undefined), ...(found.next ? { next: found.next } : {}) } };
    },
  }),
];
