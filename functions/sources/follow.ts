import { Fault } from '@sandan/kernel/fault';
import { type Period, periodAround } from '@sandan/market/import/quota';
import { type ImportCounts, noCounts, type Refusal } from '@sandan/market/import/report';
import {
  acceptedIn,
  checkShare,
  failed,
  isDue,
  lacking,
  leased,
  type SourceState,
  stopped,
  succeeded,
  unasked,
} from '@sandan/market/import/source';
import type { Beginner, SourceRun } from '@sandan/market/import/source-run';
import { collect, type Stop, until } from './collect.ts';
import { accountOf, type Following } from './followed.ts';
import { type Spending, spending } from './spending.ts';
import { errorOf, tell } from './telling.ts';
import type { SourcesWorld } from './world.ts';

/** Milliseconds that one run may ask; what it brought is applied after that, within the life of the Lambda. */
export const runMs = 300_000;

const sum = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  read: a.read + b.read,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});

/** How many were refused for each reason. */
export const reasonsOf = (refused: readonly Refusal[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(refused, (r) => r.code)].map(([code, all]) => [code, all.length]));

interface Taken {
  readonly counts: ImportCounts;
  readonly reasons: Record<string, number>;
  readonly stop?: Stop;
}

/** Asks for what one run may and only then applies it: of a run in which anything failed nothing is applied. */
const take = async (world: SourcesWorld, { feed, followed }: Following, state: SourceState, budget: Spending): Promise<Taken> => {
  if (!feed.walk) throw new Error(`${feed.name} cannot be asked`);
  const end = Date.now() + (world.runMs ?? runMs);
  const account = { source: feed.name, key: accountOf(feed, world.keys) };
  const from = state.checkpoint?.from;
  const said: Promise<void>[] = [];
  const walk = feed.walk({
    ask: until(end, world.asking({ budget, ...(feed.hosts ? { hosts: feed.hosts } : {}) })),
    keys: world.keys,
    params: feed.params.parse(followed.params),
    ...(followed.ownerId ? { ownerId: followed.ownerId } : {}),
    ...(from === undefined ? {} : { from }),
    ...(state.lastGoodAt ? { lastGoodAt: state.lastGoodAt } : {}),
    now: world.now,
    origin: world.origins?.[feed.name] ?? feed.origin,
    stores: world.stores,
    used: (name, used, limit) =>
      void said.push(world.stores.quotas.say(account, { name, used, limit, at: world.now().toISOString() }).catch(() => {})),
  });
  const held = feed.partial ? () => {} : (read: number) => checkShare(read, state);
  const before = state.checkpoint?.counts ?? noCounts();
  const { portions, stop } = await collect(walk, {
    ...(from === undefined ? {} : { from }),
    end,
    check: ({ total }) => total !== undefined && held(total),
  }).finally(() => Promise.all(said));
  if (!stop) held(before.read + portions.reduce((read, portion) => read + portion.arrivals.length, 0));

  const report = await feed.sink(world, {
    records: (async function* () {
      for (const { arrivals } of portions) yield arrivals;
    })(),
    actor: { kind: 'service', name: feed.name },
    whole: !stop && from === undefined && !feed.partial,
    accepted: acceptedIn(state),
    ...(followed.ownerId ? { ownerId: followed.ownerId } : {}),
  });
  return { counts: sum(before, report.counts), reasons: reasonsOf(report.refused), ...(stop ? { stop } : {}) };
};

/** Seconds after which a source that has refused is asked again, where it does not say. */
const refusedSeconds = 3600;

/** When a run that ended before its time goes on: in the next period of our budget, when the source says, or at once. */
const goesOnAt = ({ code, refusal }: Stop, per: Period, now: Date): string => {
  if (code === 'source.overBudget') return periodAround(per, now).until;
  return new Date(now.getTime() + (refusal ? (refusal.retryAfter ?? refusedSeconds) : 0) * 1000).toISOString();
};

const faultFrom = (cause: unknown): Fault =>
  cause instanceof Fault ? cause : new Fault('limited', 'source.failed', String(cause).slice(0, 300), { cause });

/** One run under its lease, from its line in the history to its end there and in the state. */
const run = async (world: SourcesWorld, it: Following, state: SourceState, by: Beginner, started: Date): Promise<SourceState> => {
  const { feed, followed } = it;
  const { quotas, sourceRuns } = world.stores;
  const secrets = feed.keys.flatMap((name) => world.keys[name] ?? []);
  const budget = spending(quotas, { source: feed.name, key: accountOf(feed, world.keys) }, feed.quota, world.now);
  const line: SourceRun = { n: state.runs, by, startedAt: started.toISOString(), outcome: 'running', requests: 0, bytes: 0 };
  await sourceRuns.runs.put(followed.id, line);
  const taken = await take(world, it, state, budget).catch((cause: unknown) => {
    const fault = faultFrom(cause);
    if (fault !== cause) world.log({ level: 'error', message: 'a source failed', source: followed.id, error: String(cause) });
    return fault;
  });
  await budget.settle();
  const now = world.now();
  const { every, quota } = feed;
  const told = await tell(world.stores, followed, (s) => {
    if (s.lease?.run !== state.runs) return undefined;
    if (taken instanceof Fault) return failed(s, taken, { now, every });
    const { counts, stop } = taken;
    if (!stop) return succeeded(s, { now, counts, whole: !feed.partial, started, every });
    return stopped(s, { now, counts, dueAt: goesOnAt(stop, quota.per, now), ...stop });
  });
  const ended = { ...line, endedAt: now.toISOString(), ...budget.spent() };
  const refusal = taken instanceof Fault ? taken : taken.stop?.refusal;
  if (refusal) await sourceRuns.errors.put(followed.id, errorOf(refusal, { n: told.errors, run: state.runs, now }, secrets));
  if (taken instanceof Fault) await sourceRuns.runs.put(followed.id, { ...ended, outcome: 'failed', fault: taken.code });
  else {
    const { counts, reasons, stop } = taken;
    const outcome = stop ? { outcome: 'part' as const, fault: stop.code } : { outcome: 'good' as const };
    await sourceRuns.runs.put(followed.id, { ...ended, ...outcome, counts, reasons });
  }
  return told;
};

/**
 * Asks one source if it is time, one run at a time. Whatever goes wrong is told in its state and its history and goes no further.
 * Answers the state, or undefined if it was not asked: not due, paused, without its key, or another run has it. Who asks by `command` need not wait
 * for the time.
 */
export const follow = async (world: SourcesWorld, it: Following, by: Beginner): Promise<SourceState | undefined> => {
  const { feed, followed } = it;
  const before = (await world.stores.sources.byId(followed.id)) ?? unasked(followed);
  if (feed.keys.some((name) => !world.keys[name])) {
    const said = (s: SourceState) => s.fault?.code === 'source.noKey' && s.wantedAt === undefined && s.version > 0;
    await tell(world.stores, followed, (s) => (said(s) ? undefined : lacking(s, 'source.noKey')));
    return undefined;
  }
  const now = world.now();
  if (by === 'command' ? before.state === 'paused' : !isDue(before, now)) return undefined;
  const state = await (async () => {
    try {
      const next = leased(before, now);
      await world.stores.sources.save(next);
      return next;
    } catch (fault) {
      if (fault instanceof Fault && (fault.code === 'source.running' || fault.code === 'source.stale')) return undefined;
      throw fault;
    }
  })();
  return state && run(world, it, state, before.wantedAt && by === 'schedule' ? 'operator' : by, now);
};
