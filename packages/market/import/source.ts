import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { ImportCounts } from './report.ts';

/**
 * How an outside source stands for one owner. `stale`: the last try failed, and the records are those of `lastGoodAt`; `idle`:
 * not asked, with the reason (`source.noKey`).
 */
export const SourceState = z
  .object({
    source: z.string().max(40),
    ownerId: idOf('organisation'),
    version: z.int().positive(),
    state: z.enum(['good', 'stale', 'idle']),
    triedAt: z.iso.datetime(),
    lastGoodAt: z.iso.datetime().optional(),
    /** Since when it has been stale. */
    staleSince: z.iso.datetime().optional(),
    counts: ImportCounts.optional(),
    /** Records of the last good run that asked the source for everything; what a later answer is held against. */
    lastGoodRead: z.int().nonnegative().optional(),
    fault: z
      .object({ code: z.string().max(60), detail: z.string().max(300), answer: z.string().max(2000).optional() })
      .optional(),
    /** Records already taken of a run that ran out of its budget; the next run goes on there. */
    checkpoint: z.object({ offset: z.int().positive(), counts: ImportCounts }).optional(),
    /** Until when a run has it alone. */
    lease: z.object({ until: z.iso.datetime() }).optional(),
  })
  .meta({ id: 'SourceState' });
export type SourceState = z.infer<typeof SourceState>;

/** An answer smaller than this share of the last good one is not believed (X1). */
export const leastShare = 0.7;

/** Refuses a whole answer that has shrunk. @throws Fault invalid `source.shrunken` */
export const checkShare = (read: number, before: SourceState | undefined): void => {
  const last = before?.lastGoodRead ?? 0;
  if (read < last * leastShare) throw new Fault('invalid', 'source.shrunken', `${read} of ${last}`, { params: { read, last } });
};

const first = (source: string, ownerId: string, at: string): SourceState => ({
  source,
  ownerId,
  version: 0,
  state: 'idle',
  triedAt: at,
});

export interface Told {
  readonly source: string;
  readonly ownerId: string;
  readonly now: Date;
}

const begun = (before: SourceState | undefined, { source, ownerId, now }: Told): SourceState => {
  const { fault: _, lease: __, ...rest } = before ?? first(source, ownerId, now.toISOString());
  return { ...rest, version: rest.version + 1, triedAt: now.toISOString() };
};

/** Leased to one run at a time, for so long. */
export const leaseMinutes = 16;

/** Begins a run. @throws Fault conflict `source.running` while another has the lease */
export const leased = (before: SourceState | undefined, told: Told): SourceState => {
  if ((before?.lease?.until ?? '') > told.now.toISOString()) throw new Fault('conflict', 'source.running');
  const base = before ?? first(told.source, told.ownerId, told.now.toISOString());
  const until = new Date(told.now.getTime() + leaseMinutes * 60_000).toISOString();
  return { ...base, version: base.version + 1, lease: { until } };
};

/** After a try that went well; `whole` if the source was asked for everything. */
export const succeeded = (before: SourceState | undefined, told: Told, counts: ImportCounts, whole: boolean): SourceState => {
  const { staleSince: _, checkpoint: __, ...rest } = begun(before, told);
  const at = told.now.toISOString();
  return { ...rest, state: 'good', lastGoodAt: at, counts, ...(whole ? { lastGoodRead: counts.read } : {}) };
};

/** After a part of a run that was too long for its budget: the next run goes on from `offset`. */
export const paused = (before: SourceState | undefined, told: Told, counts: ImportCounts, offset: number): SourceState => ({
  ...begun(before, told),
  checkpoint: { offset, counts },
});

/** After a try that failed: what was good stays good as of then. */
export const failed = (before: SourceState | undefined, told: Told, fault: Fault): SourceState => {
  const { answer } = fault.params;
  return {
    ...begun(before, told),
    state: 'stale',
    staleSince: before?.staleSince ?? told.now.toISOString(),
    fault: {
      code: fault.code,
      detail: fault.message.slice(0, 300),
      ...(answer === undefined || answer === '' ? {} : { answer: String(answer).slice(0, 2000) }),
    },
  };
};

/** Not asked, and why; what is stale stays stale. */
export const idle = (before: SourceState | undefined, told: Told, code: string): SourceState => ({
  ...begun(before, told),
  state: before?.state === 'stale' ? 'stale' : 'idle',
  fault: { code, detail: code },
});
