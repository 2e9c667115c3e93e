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
    /** Pages already taken of a run that ran out of its budget; the next run goes on there. */
    checkpoint: z.object({ offset: z.int().nonnegative(), startedAt: z.iso.datetime() }).optional(),
    /** Who is running it, and until when nobody else may. */
    lease: z.object({ holder: z.string(), until: z.iso.datetime() }).optional(),
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

type Told = { source: string; ownerId: string; now: Date };
const begun = (before: SourceState | undefined, { source, ownerId, now }: Told): SourceState => {
  const { fault: _, ...rest } = before ?? first(source, ownerId, now.toISOString());
  return { ...rest, version: rest.version + 1, triedAt: now.toISOString() };
};

/** After a try that went well; `whole` if the source was asked for everything. */
export const succeeded = (before: SourceState | undefined, told: Told, counts: ImportCounts, whole: boolean): SourceState => {
  const { staleSince: _, ...rest } = begun(before, told);
  const at = told.now.toISOString();
  return { ...rest, state: 'good', lastGoodAt: at, counts, ...(whole ? { lastGoodRead: counts.read } : {}) };
};

/** After a try that failed: what was good stays good as of then. */
export const failed = (before: SourceState | undefined, told: Told, fault: Fault): SourceState => {
  const answer = fault.params.answer;
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

/** Not asked, and why. */
export const idle = (before: SourceState | undefined, told: Told, code: string): SourceState => ({
  ...begun(before, told),
  state: before?.state === 'stale' ? 'stale' : 'idle',
  fault: { code, detail: code },
});
