import type { Page, PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { Country } from '@sandan/market/company/organisation';
import { type DirectoryFilter, found } from '@sandan/market/exporter/directory';
import { bandNow, type Exporter, inputsOf, marketsOf } from '@sandan/market/exporter/exporter';
import { readiness, usualWeights, type Weights } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import { csv } from './csv.ts';
import { ExporterView } from './exporter-view.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

export const ExporterLine = ExporterView.pick({
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
type ExporterLine = z.infer<typeof ExporterLine>;

/** Agencies and buyers look at the directory as those for whom it is; everybody else but the desk is a stranger to it. */
export const relationToDirectory = (caller: Caller) =>
  caller.organisation?.type === 'agency' || caller.organisation?.type === 'buyer' ? 'counterpart' : 'other';

const lineOf = async (world: World, exporter: Exporter, weights: Weights, now: Date): Promise<ExporterLine | undefined> => {
  const face = await faceOf(world, exporter.organisationId);
  if (!face) return undefined;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  const { organisationId, state, hs, demo } = exporter;
  return {
    organisationId,
    name: face.name,
    country: face.country,
    ...(face.region ? { region: face.region } : {}),
    band: bandNow(exporter, now),
    state,
    hs,
    demo,
    score: readiness(inputs, weights).score,
    certificates: inputs.certificates,
    markets: marketsOf(exporter),
  };
};

const bestFirst = (lines: readonly ExporterLine[]): ExporterLine[] => lines.toSorted((a, b) => b.score - a.score);

/** Reads pages of those who agreed to be found by such as ask, and fit, with scores by the agency's own weights where it has set some. */
const reader = async (world: World, filter: DirectoryFilter, { organisation }: Caller, now: Date) => {
  const own = organisation ? await world.stores.exporters.weights.latest(organisation.id) : undefined;
  const by = organisation?.type === 'buyer' ? 'buyers' : 'agencies';
  return async (page: PageQuery): Promise<Page<ExporterLine>> => {
    const { items, next } = await world.stores.exporters.found(page);
    const fitting = items.filter((exporter) => found(exporter, by, filter, now));
    const lines = await Promise.all(fitting.map((exporter) => lineOf(world, exporter, own?.weights ?? usualWeights, now)));
    const ready = lines.flatMap((line) => (line && line.score >= (filter.least ?? 0) ? [line] : []));
    return { items: bestFirst(ready), ...(next ? { next } : {}) };
  };
};

/** One page of the directory, its best first. */
export const directory = async (world: World, query: DirectoryFilter & PageQuery, caller: Caller, now: Date) => {
  const { limit, cursor, ...filter } = query;
  const read = await reader(world, filter, caller, now);
  const { items, next } = await read({ limit, ...(cursor ? { cursor } : {}) });
  return { items: [...items], ...(next ? { next } : {}) };
};

const columns = ['organisation', 'name', 'country', 'region', 'band', 'state', 'score', 'certificates', 'hs', 'markets'];

/** All of the directory as a table, the best first. */
export const directoryTable = async (world: World, filter: DirectoryFilter, caller: Caller, now: Date): Promise<string> => {
  const read = await reader(world, filter, caller, now);
  const all: ExporterLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 100, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  const rows = bestFirst(all).map((l) => [
    l.organisationId,
    textIn(l.name, 'ko'),
    l.country,
    l.region,
    l.band,
    l.state,
    l.score,
    l.certificates,
    l.hs.join(' '),
    l.markets.join(' '),
  ]);
  return csv(columns, rows);
};
