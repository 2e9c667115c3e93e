import { invalidField } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { Country } from '@sandan/market/company/country';
import { exporterBandNames } from '@sandan/market/exporter/band';
import { hsOfExporter } from '@sandan/market/exporter/catalogue';
import { type DirectoryFilter, found } from '@sandan/market/exporter/directory';
import { bandNow, Exporter, inputsOf, marketsOf } from '@sandan/market/exporter/exporter';
import { type ExporterReader, exporterSight, readerOf } from '@sandan/market/exporter/profile';
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
  hs: true,
  demo: true,
})
  .extend({
    certificates: z.int(),
    markets: z.array(Country),
    /** How it stands; not for buyers. The band is unknown while nothing is told of the year before. */
    band: z.enum(exporterBandNames).optional(),
    state: Exporter.shape.state.optional(),
    score: z.number().optional(),
  })
  .meta({ id: 'ExporterLine' });
type ExporterLine = z.infer<typeof ExporterLine>;

/** Agencies and buyers look at the directory as those for whom it is; everybody else but the desk is a stranger to it. */
export const relationToDirectory = (caller: Caller) => (readerOf(caller.organisation?.type) ? 'counterpart' : 'other');

/** What the directory is asked for by one who does not see it of anybody would tell it. @throws Fault invalid `exporter.forAgencies` */
const askable = (filter: DirectoryFilter, reader: ExporterReader): DirectoryFilter => {
  const [asked] = exporterSight[reader].standing
    ? []
    : (['band', 'state', 'least'] as const).filter((key) => filter[key] !== undefined);
  if (asked) throw invalidField(`/query/${asked}`, 'exporter.forAgencies');
  return filter;
};

const lineOf = async (
  world: World,
  exporter: Exporter,
  { reader, weights }: { readonly reader: ExporterReader; readonly weights: Weights },
  now: Date,
): Promise<ExporterLine | undefined> => {
  const face = await faceOf(world, exporter.organisationId);
  if (face?.status !== 'active') return undefined;
  const inputs = inputsOf(exporter, face.answers.rate, now);
  const { organisationId, state, demo } = exporter;
  const band = bandNow(exporter, now);
  return {
    organisationId,
    name: face.name,
    country: face.country,
    ...(face.region ? { region: face.region } : {}),
    hs: hsOfExporter(exporter),
    demo,
    certificates: inputs.certificates,
    markets: marketsOf(exporter),
    ...(exporterSight[reader].standing ? { ...(band ? { band } : {}), state, score: readiness(inputs, weights).score } : {}),
  };
};

/** By readiness, or, for those who do not see it, by what is proved and how far it exports. */
const bestFirst = (lines: readonly ExporterLine[]): ExporterLine[] =>
  lines.toSorted(
    (a, b) => (b.score ?? 0) - (a.score ?? 0) || b.certificates - a.certificates || b.markets.length - a.markets.length,
  );

/** Reads pages of those who agreed to be found by such as ask, and fit, with scores by the agency's own weights where it has set some. */
const reader = async (world: World, filter: DirectoryFilter, { organisation }: Caller, now: Date) => {
  const own = organisation ? await world.stores.exporters.weights.latest(organisation.id) : undefined;
  const by = readerOf(organisation?.type) ?? 'agencies';
  const seen = { reader: by, weights: own?.weights ?? usualWeights };
  const asked = askable(filter, by);
  return async (page: PageQuery): Promise<Page<ExporterLine>> => {
    const { items, next } = await world.stores.exporters.found(page);
    const fitting = items.filter((exporter) => found(exporter, by, asked, now));
    const lines = await Promise.all(fitting.map((exporter) => lineOf(world, exporter, seen, now)));
    const ready = lines.flatMap((line) => (line && (line.score ?? 0) >= (asked.least ?? 0) ? [line] : []));
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
