import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { Country } from '@sandan/market/company/organisation';
import { appeal, decide } from '@sandan/market/exporter/appeal';
import { exporterBandNames, recommendedFor } from '@sandan/market/exporter/band';
import { bandNow, Exporter, ExporterEntry, explain, inputsOf, marketsOf, tell } from '@sandan/market/exporter/exporter';
import { lostReasons } from '@sandan/market/exporter/lost-reason';
import { criterionNames, readiness, usualWeights, Weights, WeightsVersion } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { Text } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { csv } from '../csv.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });

const Inputs = z.object({
  exports: z.tuple([z.number(), z.number()]),
  countries: z.int(),
  certificates: z.int(),
  products: z.int(),
  capacity: z.boolean(),
  languages: z.int(),
  answering: z.number().optional(),
});
const ExporterView = Exporter.omit({ nextAt: true })
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
const ExporterLine = ExporterView.pick({
  organisationId: true,
  name: true,
  country: true,
  region: true,
  band: true,
  state: true,
  hs: true,
  demo: true,
})
  .extend({ score: z.number(), certificates: z.int(), markets: z.array(Country) })
  .meta({ id: 'ExporterLine' });

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

const lineOf = async (world: World, exporter: Exporter, weights: Weights, now: Date) => {
  const face = await faceOf(world, exporter.organisationId);
  if (!face) return undefined;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  const { score } = readiness(inputs, weights);
  const { organisationId, state, hs, demo } = exporter;
  const { name, country, region } = face;
  const band = bandNow(exporter, now);
  return {
    organisationId,
    name,
    country,
    ...(region ? { region } : {}),
    band,
    state,
    hs,
    demo,
    score,
    certificates: inputs.certificates,
    markets: marketsOf(exporter),
  };
};

const view = async (world: World, exporter: Exporter, now: Date) => {
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

const foundOf = async (world: World, id: string): Promise<Exporter> => {
  const exporter = await world.stores.exporters.of(id);
  if (!exporter) throw missing('exporter');
  return exporter;
};

/** Agencies and buyers look at the directory as those for whom it is; everybody else but the desk is a stranger to it. */
const relationToDirectory = (caller: Caller) =>
  caller.organisation?.type === 'agency' || caller.organisation?.type === 'buyer' ? 'counterpart' : 'other';

const Filter = PageQuery.extend({
  band: z.enum(exporterBandNames).optional(),
  hs: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  /** A country it has exported to. */
  market: Country.optional(),
  least: z.coerce.number().min(0).max(100).optional(),
  state: Exporter.shape.state.optional(),
});

/** Those who agreed to be found by such as ask, and fit, with scores by the agency's own weights where it has set some. */
const directory = async (world: World, query: z.infer<typeof Filter>, caller: Caller, now: Date) => {
  const { band, hs, market, least, state, ...page } = query;
  const own = caller.organisation ? await world.stores.exporters.weights.latest(caller.organisation.id) : undefined;
  const found = await world.stores.exporters.found(page);
  const asks = caller.organisation?.type === 'buyer' ? 'buyers' : 'agencies';
  const agreed = found.items.filter((e) => e.consent[asks]);
  const lines = await Promise.all(agreed.map((e) => lineOf(world, e, own?.weights ?? usualWeights, now)));
  const items = lines
    .flatMap((line) => (line ? [line] : []))
    .filter((l) => !band || l.band === band)
    .filter((l) => !hs || l.hs.some((code) => code.startsWith(hs)))
    .filter((l) => !market || l.markets.includes(market))
    .filter((l) => !state || l.state === state)
    .filter((l) => least === undefined || l.score >= least)
    .sort((a, b) => b.score - a.score);
  return { items, ...(found.next ? { next: found.next } : {}) };
};

export const exporters = [
  endpoint({
    operation: 'exporters.list',
    method: 'get',
    path: '/exporters',
    summary:
      'Exporters who agreed to be found by agencies or by buyers, by band, goods, market and readiness; scores by the agency’s own weights',
    query: Filter,
    answer: z.object({ items: z.array(ExporterLine), next: z.string().optional() }),
    handle: async ({ permit, query, caller, world, now }) => {
      permit(relationToDirectory(caller));
      return { body: await directory(world, query, caller, now) };
    },
  }),
  endpoint({
    operation: 'exporters.export',
    method: 'get',
    path: '/exporters.csv',
    summary: 'The same as a table for a spreadsheet',
    query: Filter,
    handle: async ({ permit, query, caller, world, now }) => {
      permit(relationToDirectory(caller));
      const { items } = await directory(world, query, caller, now);
      const head = ['organisation', 'name', 'country', 'region', 'band', 'state', 'score', 'certificates', 'hs', 'markets'];
      const rows = items.map((l) => [
        l.organisationId,
        textIn(l.name, 'ko'),
        l.country,
        l.region ?? '',
        l.band,
        l.state,
        String(l.score),
        String(l.certificates),
        l.hs.join(' '),
        l.markets.join(' '),
      ]);
      return { text: csv(head, rows), headers: { 'content-type': 'text/csv; charset=utf-8' } };
    },
  }),
  endpoint({
    operation: 'exporters.read',
    method: 'get',
    path: '/organisations/{id}/exporter',
    summary:
      'What an exporter is: its band, readiness with all inputs and what raises it next, and the markets that are recommended to it',
    params: OfOrganisation,
    answer: ExporterView,
    handle: async ({ permit, params, caller, world, now }) => {
      permit(relationToOrganisation(params.id, caller));
      const exporter = await foundOf(world, params.id);
      return { body: await view(world, exporter, now), version: exporter.version };
    },
  }),
  endpoint({
    operation: 'exporters.put',
    method: 'put',
    path: '/organisations/{id}/exporter',
    summary: 'Say what the organisation exported, holds and can, and who may find it',
    params: OfOrganisation,
    body: ExporterEntry,
    answer: ExporterView,
    handle: async ({ permit, params, caller, organisation, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const { demo } = organisation();
      const next = tell(await world.stores.exporters.of(params.id), body, { id: params.id, demo }, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await view(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.explain',
    method: 'post',
    path: '/organisations/{id}/exporter/lost',
    summary: 'Say why no further order came',
    params: OfOrganisation,
    body: z.strictObject({ reason: z.enum(lostReasons) }),
    answer: ExporterView,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const next = explain(await foundOf(world, params.id), body.reason, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await view(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.appeal',
    method: 'post',
    path: '/organisations/{id}/exporter/appeal',
    summary: 'Appeal against the band or the readiness',
    params: OfOrganisation,
    body: z.strictObject({ text: z.string().trim().min(10).max(2000) }),
    answer: ExporterView,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const next = appeal(await foundOf(world, params.id), body.text, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await view(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.decide',
    method: 'post',
    path: '/organisations/{id}/exporter/appeal/decision',
    summary: 'Answer an appeal',
    params: OfOrganisation,
    body: z.strictObject({ state: z.enum(['upheld', 'dismissed']), answer: z.string().trim().min(5).max(2000) }),
    answer: ExporterView,
    handle: async ({ permit, concerns, params, caller, body, world, now, work }) => {
      permit('other');
      concerns(params.id);
      const next = decide(await foundOf(world, params.id), body, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await view(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'readinessWeights.list',
    method: 'get',
    path: '/organisations/{id}/readiness-weights',
    summary: 'The weights by which an agency measures readiness, every version of them; published, as the formula is',
    params: OfOrganisation,
    answer: z.object({ usual: Weights, versions: z.array(WeightsVersion) }),
    handle: async ({ permit, params, world }) => {
      permit('public');
      if (!(await world.stores.organisations.byId(params.id))) throw missing('organisation');
      return { body: { usual: usualWeights, versions: await world.stores.exporters.weights.versions(params.id) } };
    },
  }),
  endpoint({
    operation: 'readinessWeights.put',
    method: 'put',
    path: '/organisations/{id}/readiness-weights',
    summary: 'Set the agency’s own weights; the versions before stay readable',
    params: OfOrganisation,
    body: z.strictObject({ weights: Weights, why: WeightsVersion.shape.why }),
    answer: WeightsVersion,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      if (caller.organisation?.type !== 'agency') throw new Fault('forbidden', 'exporter.agencyAlone');
      const before = await world.stores.exporters.weights.latest(params.id);
      const by = { actor: caller.person?.id ?? '', organisationId: params.id, at: now.toISOString() };
      const version = { ...body, organisationId: params.id, version: (before?.version ?? 0) + 1, by };
      world.stores.exporters.weights.put(work, version);
      return { body: version, version: version.version };
    },
  }),
];
