import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { ImportCounts } from './report.ts';
import { Acceptance, checkShrunk, type Shrunk, ShrunkenRun, shrunkIn } from './shrinking.ts';

/** Lower-case name by which people and the command line speak of a source. */
export const SourceName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);

/**
 * How an outside source stands. `stale`: the last try failed, and the records are those of `lastGoodAt`; `idle`: not asked, with
 * the reason if there is one (`source.noKey`); `paused`: not asked until the operator says so, whatever a run under way may find.
 */
export const sourceProcess = process({
  name: 'source',
  states: ['idle', 'good', 'stale', 'paused'],
  initial: 'idle',
  final: [],
  transitions: [
    { from: ['idle', 'good', 'stale'], action: 'succeed', by: 'runner', to: 'good' },
    { from: ['idle', 'good', 'stale'], action: 'fail', by: 'runner', to: 'stale' },
    { from: ['idle', 'good'], action: 'lack', by: 'runner', to: 'idle' },
    { from: 'stale', action: 'lack', by: 'runner', to: 'stale' },
    { from: 'paused', action: 'succeed', by: 'runner', to: 'paused' },
    { from: 'paused', action: 'fail', by: 'runner', to: 'paused' },
    { from: 'paused', action: 'lack', by: 'runner', to: 'paused' },
    { from: ['idle', 'good', 'stale'], action: 'pause', by: 'operator', to: 'paused' },
    { from: 'paused', action: 'resume', by: 'operator', to: 'idle' },
  ],
});

/** What is followed: a source, whose listings its records become if they become any, and what is asked for. */
export const Followed = z.object({
  /** Name of the source and a digest of owner and params: `kipris-3fa8c1d2e4f5`. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}-[0-9a-f]{12}$/),
  source: SourceName,
  ownerId: idOf('organisation').optional(),
  params: z.record(z.string().max(40), z.string().max(2000)),
});
export type Followed = z.infer<typeof Followed>;

export const SourceState = Followed.extend({
  version: z.int().positive(),
  state: z.enum(sourceProcess.states),
  triedAt: z.iso.datetime().optional(),
  lastGoodAt: z.iso.datetime().optional(),
  /** Since when it has been stale. */
  staleSince: z.iso.datetime().optional(),
  /** Of the last run that went well, with its parts. */
  counts: ImportCounts.optional(),
  /** Records of the last good run that asked the source for everything; what a later answer is held against. */
  lastGoodRead: z.int().nonnegative().optional(),
  fault: z.object({ code: z.string().max(60), detail: z.string().max(300) }).optional(),
  /** What was refused since then because it had shrunk, and what of that the operator took for true at last. */
  shrunken: ShrunkenRun.optional(),
  accepted: Acceptance.optional(),
  /** Records already taken of a run that ended before its time; the next run goes on there. */
  checkpoint: z.object({ from: z.string().max(2000), counts: ImportCounts }).optional(),
  /** Until when which run has it alone. */
  lease: z.object({ until: z.iso.datetime(), run: z.int().positive() }).optional(),
  /** When it is to be asked next; absent where it is not known, and then at once. */
  dueAt: z.iso.datetime().optional(),
  /** Since when the operator has wanted it to be asked at once. */
  wantedAt: z.iso.datetime().optional(),
  /** Tries that failed since the last good one. */
  failures: z.int().nonnegative(),
  /** It is not followed: it is asked about single things as they come up, and its records grow old by no clock. */
  single: z.literal(true).optional(),
  /** Runs and errors so far. */
  runs: z.int().nonnegative(),
  errors: z.int().nonnegative(),
}).meta({ id: 'SourceState' });
export type SourceState = z.infer<typeof SourceState>;

/** The state of something followed that has never been asked; not stored yet. */
export const unasked = ({ id, source, ownerId, params }: Followed): SourceState => ({
  id,
  source,
  ...(ownerId ? { ownerId } : {}),
  params,
  version: 0,
  state: sourceProcess.initial,
  failures: 0,
  runs: 0,
  errors: 0,
});

/** What has shrunk and may be taken all the same; nothing once it was taken. */
export const acceptedIn = ({ accepted }: SourceState): readonly Shrunk[] =>
  accepted && accepted.takenBy === undefined ? accepted.counts : [];

/** Refuses a whole answer that has shrunk. @throws Fault invalid `source.shrunken` */
export const checkShare = (read: number, before: SourceState): void =>
  checkShrunk([{ read, last: before.lastGoodRead ?? 0 }], acceptedIn(before));

/** Leased to one run at a time, for so long: longer than a run can live. */
export const leaseMinutes = 16;

const after = (from: Date, minutes: number): string => new Date(from.getTime() + minutes * 60_000).toISOString();

export const isLeased = ({ lease }: SourceState, now: Date): boolean => (lease?.until ?? '') > now.toISOString();

/** Whether it is to be asked now. */
export const isDue = (state: SourceState, now: Date): boolean =>
  state.state !== 'paused' &&
  !isLeased(state, now) &&
  (state.wantedAt !== undefined || state.dueAt === undefined || state.dueAt <= now.toISOString());

/** Begins a run. @throws Fault conflict `source.running` while another has the lease */
export const leased = (state: SourceState, now: Date): SourceState => {
  if (isLeased(state, now)) throw new Fault('conflict', 'source.running');
  const { wantedAt: _, ...rest } = state;
  const run = state.runs + 1;
  return { ...rest, version: state.version + 1, runs: run, lease: { until: after(now, leaseMinutes), run } };
};

const ended = (state: SourceState, now: Date): SourceState => {
  const { fault: _, lease: __, ...rest } = state;
  return { ...rest, version: state.version + 1, triedAt: now.toISOString() };
};

/** After everything was taken: nothing is refused any more, and what was accepted has been used. */
const wholly = ({ shrunken: _, accepted, ...rest }: SourceState, run: number): SourceState => ({
  ...rest,
  ...(accepted ? { accepted: { takenBy: run, ...accepted } } : {}),
});

/** After a run that was refused because what came had shrunk; any other leaves what is known of the last such run. */
const refusing = (fault: Fault, run: number, now: Date): Pick<SourceState, 'shrunken'> => {
  const counts = shrunkIn(fault);
  return counts ? { shrunken: { run, at: now.toISOString(), counts } } : {};
};

/** After a run that went well. `whole`: it asked the source for everything. `every`: minutes to the next, from `started`. */
export const succeeded = (
  state: SourceState,
  run: { now: Date; counts: ImportCounts; whole: boolean; started: Date; every: number },
): SourceState => {
  const { staleSince: _, checkpoint: __, ...rest } = ended(state, run.now);
  return {
    ...(run.whole ? wholly(rest, state.lease?.run ?? state.runs) : rest),
    state: step(sourceProcess, state.state, 'succeed', 'runner'),
    lastGoodAt: run.now.toISOString(),
    counts: run.counts,
    failures: 0,
    ...(run.whole ? { lastGoodRead: run.counts.read } : {}),
    dueAt: after(run.started, run.every),
  };
};

const faultOf = (fault: Fault) => ({ code: fault.code, detail: fault.message.slice(0, 300) });

/**
 * After a part of a run that ended before its time, for a reason: the next run goes on from `from` (from the beginning without one).
 * A `refusal` of the source is one of its errors.
 */
export const stopped = (
  state: SourceState,
  run: { now: Date; counts: ImportCounts; from?: string; dueAt: string; code: string; refusal?: Fault },
): SourceState => {
  const { checkpoint: _, ...rest } = ended(state, run.now);
  return {
    ...rest,
    dueAt: run.dueAt,
    ...(run.refusal ? { errors: state.errors + 1 } : {}),
    fault: run.refusal ? faultOf(run.refusal) : { code: run.code, detail: run.code },
    ...(run.from === undefined ? {} : { checkpoint: { from: run.from, counts: run.counts } }),
  };
};

/** Minutes to the next try after so many failures: five, doubled each time, at most as many as between good runs. */
export const pauseAfter = (failures: number, every: number): number => Math.min(every, 5 * 2 ** Math.min(failures - 1, 20));

/** After a try that failed: what was good stays good as of then. */
export const failed = (state: SourceState, fault: Fault, run: { now: Date; every: number }): SourceState => {
  const failures = state.failures + 1;
  const minutes = Math.max(pauseAfter(failures, run.every), (fault.retryAfter ?? 0) / 60);
  return {
    ...ended(state, run.now),
    state: step(sourceProcess, state.state, 'fail', 'runner'),
    staleSince: state.staleSince ?? run.now.toISOString(),
    failures,
    errors: state.errors + 1,
    fault: faultOf(fault),
    ...refusing(fault, state.lease?.run ?? state.runs, run.now),
    dueAt: after(run.now, minutes),
  };
};

/** After documents that somebody brought: stale if any of them could not be read. `whole`: they were all that the source has. A run under way goes on. */
export const brought = (
  state: SourceState,
  { now, counts, faults, whole }: { now: Date; counts: ImportCounts; faults: readonly Fault[]; whole: boolean },
): SourceState => {
  const { fault: _, staleSince, ...rest } = state;
  const at = now.toISOString();
  const told: SourceState = { ...rest, version: state.version + 1, triedAt: at, runs: state.runs + 1 };
  const [first] = faults;
  return first
    ? {
        ...told,
        state: step(sourceProcess, state.state, 'fail', 'runner'),
        staleSince: staleSince ?? at,
        errors: state.errors + faults.length,
        fault: faultOf(first),
        ...refusing(first, told.runs, now),
      }
    : {
        ...(whole ? wholly(told, told.runs) : told),
        state: step(sourceProcess, state.state, 'succeed', 'runner'),
        lastGoodAt: at,
        counts,
        failures: 0,
      };
};

/** After single things were asked about as they came up. */
export const askedSingly = (
  state: SourceState,
  run: { now: Date; counts: ImportCounts; faults: readonly Fault[] },
): SourceState => ({
  ...brought(state, { ...run, whole: false }),
  single: true,
});

/** Not asked for want of something, and of what; what is stale stays stale. */
export const lacking = (state: SourceState, code: string): SourceState => {
  const { wantedAt: _, dueAt: __, ...rest } = state;
  return {
    ...rest,
    version: state.version + 1,
    state: step(sourceProcess, state.state, 'lack', 'runner'),
    fault: { code, detail: code },
  };
};

/** Wants it to be asked at once. @throws Fault conflict `source.running`, `source.paused` */
export const want = (state: SourceState, now: Date): SourceState => {
  if (state.state === 'paused') throw new Fault('conflict', 'source.paused');
  if (isLeased(state, now)) throw new Fault('conflict', 'source.running');
  return { ...state, version: state.version + 1, wantedAt: now.toISOString() };
};

/** @throws Fault conflict `process.refused` if it is paused already */
export const pause = (state: SourceState): SourceState => {
  const { wantedAt: _, ...rest } = state;
  return { ...rest, version: state.version + 1, state: step(sourceProcess, state.state, 'pause', 'operator') };
};

/** Asked again from the next minute on. @throws Fault conflict `process.refused` if it is not paused */
export const resume = (state: SourceState): SourceState => {
  const { dueAt: _, ...rest } = state;
  return { ...rest, version: state.version + 1, state: step(sourceProcess, state.state, 'resume', 'operator') };
};

/** Whether its records are older than they may be, though nothing may have failed. */
export const isOutdated = (state: SourceState, staleAfter: number, now: Date): boolean =>
  !state.single && state.lastGoodAt !== undefined && now.getTime() - Date.parse(state.lastGoodAt) > staleAfter * 60_000;
