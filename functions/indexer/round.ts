import { Fault } from '@sandan/kernel/fault';
import { doubtedAtMost, type Reconciliation } from '@sandan/store/reconciliation';
import { force } from './reconcile.ts';
import { type Finding, finding, type Standing, standing } from './standing.ts';
import type { IndexerWorld } from './world.ts';

/** Listings looked at in one slice of the table; a slice of the index has what the engine gives at once (1,000). */
const perSlice = 1000;
const perCheck = 100;
/** Ms for which a difference may be a change that is still on its way through the stream. */
const onItsWay = 5 * 60_000;
/** Ms after which a slice begins no more checks; one of them may wait 20 s for translations, and the function has 60. */
const budget = 25_000;

/** What one slice found and mended, and whether a round ended with it. */
export interface SliceReport {
  readonly checked: number;
  readonly missing: number;
  readonly stale: number;
  readonly orphans: number;
  readonly mended: number;
  readonly ended: boolean;
}

const none = { checked: 0, missing: 0, stale: 0, orphans: 0, mended: 0 };
type Counts = typeof none;

const nameOf: Record<Finding, 'missing' | 'stale' | 'orphans'> = { missing: 'missing', stale: 'stale', orphan: 'orphans' };
const following = { published: 'reviewed', reviewed: 'index', index: 'published', doubted: 'published' } as const;

interface Checked {
  readonly counts: Counts;
  /** Whether there was time for all of them. */
  readonly all: boolean;
  /** What is held of listings that are no more, and cannot be known to have been so for long. */
  readonly doubtful: readonly string[];
}

/**
 * Compares some listings with the index and mends what differs for longer than a change takes, as many as there is time for. What is
 * held of a listing that is no more is left for a second look unless `sure`: the record of its erasure may be on its way.
 */
const check = async (world: IndexerWorld, ids: readonly string[], until: number, sure: boolean): Promise<Checked> => {
  const counts = { ...none };
  const doubtful: string[] = [];
  const settledBefore = new Date(world.now().getTime() - onItsWay).toISOString();
  for (let at = 0; at < ids.length; at += perCheck) {
    if (performance.now() >= until) return { counts, all: false, doubtful };
    const some = ids.slice(at, at + perCheck);
    const held = await world.search.held(some);
    const wrong: Standing[] = [];
    for (const one of (await standing(world, some)).values()) {
      counts.checked++;
      const found = finding(one.entry, held.get(one.entry.id));
      if (!found || (one.since ?? '') > settledBefore) continue;
      if (!one.since && !sure) {
        doubtful.push(one.entry.id);
        continue;
      }
      counts[nameOf[found]]++;
      wrong.push(one);
    }
    counts.mended += await force(
      world,
      wrong.map(({ entry }) => entry),
    );
  }
  return { counts, all: true, doubtful };
};

const idsAt = async (
  { stores, search }: IndexerWorld,
  { through, from, doubted = [] }: Reconciliation,
): Promise<{ ids: readonly string[]; next?: string }> => {
  if (through === 'doubted') return { ids: doubted };
  if (through !== 'index') return stores.reconciliation.ids(through, from, perSlice);
  try {
    const { held, next } = await search.slice(from);
    return { ids: held.flatMap(({ id, digest }) => (digest ? [id] : [])), ...(next ? { next } : {}) };
  } catch (cause) {
    // The engine no longer knows the place (Algolia's cursors pass): the round goes through the index from its beginning.
    if (!from || !(cause instanceof Fault) || cause.code !== 'search.refused') throw cause;
    const { held, next } = await search.slice();
    return { ids: held.flatMap(({ id, digest }) => (digest ? [id] : [])), ...(next ? { next } : {}) };
  }
};

const sum = (a: Counts, b: Counts): Counts => ({
  checked: a.checked + b.checked,
  missing: a.missing + b.missing,
  stale: a.stale + b.stale,
  orphans: a.orphans + b.orphans,
  mended: a.mended + b.mended,
});

/** A line from which CloudWatch makes metrics (its Embedded Metric Format), summed up by an alarm. */
const measured = (at: Date, { missing, stale, orphans }: Counts) => ({
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: [
      {
        Namespace: 'Sandan/Search',
        Dimensions: [[]],
        Metrics: ['DriftMissing', 'DriftStale', 'DriftOrphan', 'Drift'].map((Name) => ({ Name, Unit: 'Count' })),
      },
    ],
  },
  DriftMissing: missing,
  DriftStale: stale,
  DriftOrphan: orphans,
  Drift: missing + stale + orphans,
});

/**
 * One slice of the endless comparison of index and table: takes it up where the last one left it, mends what differs, tells the
 * metrics and keeps the place. A round goes through what is published (missing, stale), then through the index (orphans), and looks a
 * second time at what is held of listings that are no more. Killed before its end, or out of time, a slice is done again (what it had translated by then is kept). Of two at once one keeps the place.
 * @throws Fault limited `search.down` while the engine does not answer; the place stays
 */
export const reconcileSlice = async (world: IndexerWorld, { budgetMs = budget } = {}): Promise<SliceReport> => {
  const until = performance.now() + budgetMs;
  const store = world.stores.reconciliation;
  const now = world.now().toISOString();
  const kept = await store.get();
  const at: Reconciliation = kept ?? { version: 0, through: 'published', round: { ...none, startedAt: now } };
  const { ids, next } = await idsAt(world, at);
  const { counts, all, doubtful } = await check(world, ids, until, at.through === 'doubted');
  if (!all) {
    world.log(measured(world.now(), counts));
    return { ...counts, ended: false };
  }
  const round = { ...sum(at.round, counts), startedAt: at.round.startedAt };
  const { from: _, doubted: before = [], ...state } = at;
  const doubted = at.through === 'doubted' ? [] : [...new Set([...before, ...doubtful])].slice(0, doubtedAtMost);
  const through = next ? at.through : at.through === 'index' && doubted.length > 0 ? 'doubted' : following[at.through];
  const ended = !next && through === 'published';
  if (ended) await world.search.forget(new Date(world.now().getTime() - 7 * 86_400_000));
  await store
    .save({
      ...state,
      version: at.version + 1,
      through,
      ...(next ? { from: next } : {}),
      ...(doubted.length > 0 ? { doubted } : {}),
      round: ended ? { ...none, startedAt: now } : round,
      ...(ended ? { last: { ...round, endedAt: now } } : {}),
    })
    .catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    });
  world.log(measured(world.now(), counts));
  return { ...counts, ended };
};
