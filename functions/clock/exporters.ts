import type { Actor } from '@sandan/kernel/actor';
import { koreanDay } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import { answersOf } from '@sandan/market/deal/record';
import { certificatesOf, hsOfExporter, knownOf } from '@sandan/market/exporter/catalogue';
import { bandNow, type Exporter, follow, inputsOf, lastExport, marketsOf, noticed } from '@sandan/market/exporter/exporter';
import type { Seen, SeenCall, SeenMeasure } from '@sandan/market/exporter/news';
import { readiness } from '@sandan/market/exporter/readiness';
import { assess, factsOf } from '@sandan/market/programme/eligibility';
import { isOpen, type Programme } from '@sandan/market/programme/programme';
import { meansGoods } from '@sandan/market/reference/measure';
import type { Reference } from '@sandan/market/reference/reference';
import { exporterCatalogue } from '@sandan/store/exporter-catalogue';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
/** Orders of a seller that are looked at for the last one that was placed. */
const mostOrders = 50;
/** Markets of an exporter that are looked at. */
const mostMarkets = 10;
/** Living programmes that are looked through for calls. */
const mostCalls = 200;

/** Calls that are open on a day to exporters of some band. */
const callsOn = async ({ stores }: ClockWorld, day: string): Promise<Programme[]> => {
  const { items } = await stores.programmes.living({ limit: mostCalls });
  return items.filter((p) => isOpen(p, day) && p.rules.some(({ fact }) => fact === 'band'));
};

type Regulations = (country: string) => Promise<readonly Reference[]>;

/** Measures of a country, read once in a run: exporters share their markets. */
const regulationsOf = ({ stores }: ClockWorld): Regulations => {
  const known = new Map<string, Promise<readonly Reference[]>>();
  const read = async (country: string): Promise<readonly Reference[]> => {
    const found: Reference[] = [];
    for await (const one of stores.references.eachByCountry('import_regulation', country)) found.push(one);
    return found;
  };
  return (country) => {
    const found = known.get(country) ?? read(country);
    known.set(country, found);
    return found;
  };
};

const measuresFor = async (regulations: Regulations, exporter: Exporter): Promise<SeenMeasure[]> => {
  const codes = hsOfExporter(exporter);
  if (codes.length === 0) return [];
  const found = await Promise.all(
    marketsOf(exporter)
      .slice(0, mostMarkets)
      .map(async (country) =>
        (await regulations(country)).flatMap((one): SeenMeasure[] => {
          if (!meansGoods(one, codes)) return [];
          const hs = codes.find((code) => one.hs.some((of) => code.startsWith(of) || of.startsWith(code))) ?? '';
          const { source, sourceId, title = {}, fact } = one;
          const { stage, until, written } = fact;
          const named = Object.keys(title).length > 0 ? title : { ko: written };
          return [{ source, sourceId, country, hs, title: named, stage, ...(until ? { until } : {}) }];
        }),
      ),
  );
  return found.flat();
};

/** Calls whose every condition that the market can judge is met, that of the band among them. */
const callsFor = (calls: readonly Programme[], organisation: Organisation, exporter: Exporter, now: Date): SeenCall[] => {
  const band = bandNow(exporter, now);
  if (!band) return [];
  const facts = factsOf(organisation, {}, 0, now, koreanDay(now), band);
  return calls
    .filter(({ rules }) => assess(rules, facts).every(({ result }) => result !== 'failed'))
    .map(({ id, title, closesOn }) => ({ id, title, closesOn }));
};

/** Notices who exports, what its catalogue says by now, asks when the next order is due, who has stopped, and what there is to tell (UX21). */
export const followExporters = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { exporters, orders, faces } = world.stores;
  const day = koreanDay(now);
  const regulations = regulationsOf(world);
  let calls: Promise<Programme[]> | undefined;
  await each(
    world,
    report,
    (page) => exporters.due(now.toISOString(), page),
    async ({ pk }) => {
      const id = pk.slice('org#'.length);
      const before = await exporters.of(id);
      if (!before) return;
      calls ??= callsOn(world, day);
      const [{ items }, catalogue, { organisation, record }] = await Promise.all([
        orders.selling(id, { limit: mostOrders }),
        exporterCatalogue(world.stores, id),
        faces.of(id),
      ]);
      const exporter = follow(before, lastExport(items), clock, now, knownOf(catalogue));
      const seen: Seen = {
        certificates: certificatesOf(exporter),
        measures: await measuresFor(regulations, exporter),
        calls: organisation ? callsFor(await calls, organisation, exporter, now) : [],
        band: bandNow(exporter, now),
        score: readiness(inputsOf(exporter, answersOf(record).rate, now)).score,
        day,
      };
      await exporters.save(noticed(before, exporter, seen, now));
    },
  );
};
