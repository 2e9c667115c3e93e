import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { noCounts } from '@sandan/market/import/report';
import { askedSingly } from '@sandan/market/import/source';
import type { Ask } from '@sandan/sources/http/ask';
import type { AnyFeed } from './feed.ts';
import { accountOf, followedOf } from './followed.ts';
import { spending } from './spending.ts';
import { errorOf, tell } from './telling.ts';
import type { SourcesWorld } from './world.ts';

const isRefused = <T>({ record }: Arrival<T>): boolean => record instanceof Fault;

/**
 * Asks a source that nobody follows about single things, out of what it grants, and tells the desk as of any other source how it went:
 * since when it fails, and what it said. Nothing comes of one that fails, or that the operator has paused.
 */
export const askSingly = async <T>(
  world: SourcesWorld,
  feed: AnyFeed,
  asking: (ask: Ask) => Promise<readonly Arrival<T>[]>,
): Promise<readonly Arrival<T>[]> => {
  const { quotas, sourceRuns, sources } = world.stores;
  const followed = followedOf(feed, undefined, {});
  if ((await sources.byId(followed.id))?.state === 'paused') return [];
  const started = world.now();
  const budget = spending(quotas, { source: feed.name, key: accountOf(feed, world.keys) }, feed.quota, world.now);
  const answer = await asking(world.asking({ budget })).catch((cause: unknown) => {
    if (!(cause instanceof Fault)) throw cause;
    world.log({ level: 'error', message: 'a source did not answer', source: feed.name, error: String(cause) });
    return cause;
  });
  await budget.settle();
  const spent = budget.spent();
  const fault = answer instanceof Fault ? answer : undefined;
  const arrivals = answer instanceof Fault ? [] : answer;
  if (!fault && spent.requests === 0) return arrivals;

  const now = world.now();
  const refused = arrivals.filter(isRefused).length;
  const counts = { ...noCounts(), read: arrivals.length, unchanged: arrivals.length - refused, refused };
  const state = await tell(world.stores, followed, (s) => askedSingly(s, { now, counts, faults: fault ? [fault] : [] }));
  const secrets = feed.keys.flatMap((name) => world.keys[name] ?? []);
  if (fault) await sourceRuns.errors.put(followed.id, errorOf(fault, { n: state.errors, run: state.runs, now }, secrets));
  await sourceRuns.runs.put(followed.id, {
    n: state.runs,
    by: 'single',
    startedAt: started.toISOString(),
    endedAt: now.toISOString(),
    ...(fault ? { outcome: 'failed', fault: fault.code } : { outcome: 'good', counts }),
    ...spent,
  });
  return arrivals;
};
