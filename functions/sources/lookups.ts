import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { type Finding, findingOf, join } from '@sandan/market/patent/finding';
import { type Asked, heard, type PatentLookup } from '@sandan/market/patent/lookup';
import { officeNumberAsWritten } from '@sandan/market/patent/office-number';
import type { Statement } from '@sandan/market/patent/statement';
import { recordOf } from '@sandan/sources/patents';
import { until } from './collect.ts';
import type { AnyFeed } from './feed.ts';
import { epo } from './feeds/epo.ts';
import { kiprisNumber } from './feeds/kipris-detail.ts';
import { uspto } from './feeds/uspto.ts';
import { accountOf } from './followed.ts';
import { spending } from './spending.ts';
import type { SourcesWorld } from './world.ts';

const actor: Actor = { kind: 'service', name: 'lookup' };
const perRun = 20;
/** Milliseconds that one source has for one number. */
const sourceMs = 60_000;

/** Sources that know patents of an office by number, the office's own first. */
const knowing = ({ number }: PatentLookup): readonly AnyFeed[] => {
  if (number.office === 'US') return [uspto, epo];
  return number.office === 'KR' ? [kiprisNumber, epo] : [epo];
};

/** The number for the feeds that are asked. A Korean publication is told from the application of that number by its kind alone. */
const written = ({ number }: PatentLookup): string => {
  const kind = number.office === 'KR' && number.kind === 'publication' && number.kindCode ? ` ${number.kindCode}` : '';
  return officeNumberAsWritten(number).replaceAll(',', '') + kind;
};

/** What one source says of the number, as the feed of that source asks it. */
const ask = async (world: SourcesWorld, feed: AnyFeed, lookup: PatentLookup): Promise<{ findings: Finding[]; asked: Asked }> => {
  const at = world.now().toISOString();
  const said = (outcome: Asked['outcome'], code?: string): Asked => ({
    source: feed.name,
    outcome,
    ...(code ? { code } : {}),
    at,
  });
  if (!feed.walk || feed.keys.some((name) => !world.keys[name])) return { findings: [], asked: said('noKey') };
  const budget = spending(world.stores.quotas, { source: feed.name, key: accountOf(feed, world.keys) }, feed.quota, world.now);
  const findings: Finding[] = [];
  try {
    const walk = feed.walk({
      ask: until(Date.now() + sourceMs, world.asking({ budget })),
      keys: world.keys,
      params: feed.params.parse({ numbers: written(lookup) }),
      now: world.now,
      origin: world.origins?.[feed.name] ?? feed.origin,
      stores: world.stores,
    });
    for await (const { arrivals } of walk)
      for (const { record } of arrivals)
        if (!(record instanceof Fault)) findings.push(...((record as SourceRecord).statements ?? []).map(findingOf));
    return { findings, asked: said(findings.length > 0 ? 'found' : 'none') };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const unknown = fault.code === 'source.status' && fault.params.status === 404;
    return { findings: [], asked: unknown ? said('none') : said('fault', fault.code) };
  } finally {
    await budget.settle();
  }
};

/** Asks the sources about the numbers that wait. Twice at once it asks twice and tells once. */
export const lookThrough = async (world: SourcesWorld): Promise<void> => {
  const waiting = await world.stores.lookups.waiting({ limit: perRun });
  for (const { id } of waiting.items)
    try {
      const lookup = await world.stores.lookups.byId(id);
      if (lookup?.state !== 'asked') continue;
      const answers = await Promise.all(knowing(lookup).map((feed) => ask(world, feed, lookup)));
      const findings = join(...answers.map((answer) => answer.findings));
      await world.stores.lookups.save(
        heard(
          lookup,
          findings,
          answers.map(({ asked }) => asked),
          actor,
          world.now(),
        ),
      );
    } catch (cause) {
      if (cause instanceof Fault && cause.kind === 'conflict') continue;
      world.log({ level: 'error', message: 'a patent could not be looked up', id, error: String(cause) });
    }
};

/** What was found, as statements again, each fact with the time at which it was said. */
const statementsOf = ({ findings }: PatentLookup): Statement[] =>
  findings.flatMap(({ source, subject, facts }) => {
    const byTime = Map.groupBy(Object.entries(facts as Record<string, { value: unknown; at: string }>), ([, { at }]) => at);
    return [...byTime].map(([fetchedAt, some]) => ({
      source,
      subject,
      fetchedAt,
      facts: Object.fromEntries(some.map(([name, { value }]) => [name, value])),
    }));
  });

/** What was found as a record of its first source, to be taken as any other; undefined where nothing was. */
export const recordIn = (lookup: PatentLookup): SourceRecord | undefined => {
  const [first, ...rest] = statementsOf(lookup);
  return first && recordOf(first.source, [first, ...rest], new Date(first.fetchedAt));
};
