import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { Understanding } from './reading.ts';
import { FaultyDocument, ImportCounts, type ImportReport, maxRefusals, noCounts, PictureReport, Refusal } from './report.ts';
import { SourceName } from './source.ts';

/**
 * Life of an import of one uploaded file. A dry run that is done may be run for real. What is running is in the queue of the
 * worker, which leases it; a run that was cut short is begun again by the next one, and takes each record once all the same.
 */
export const importProcess = process({
  name: 'import',
  states: ['waiting', 'running', 'done', 'failed'],
  initial: 'waiting',
  final: [],
  transitions: [
    { from: ['waiting', 'failed', 'done'], action: 'run', by: 'owner', to: 'running' },
    { from: 'running', action: 'finish', by: 'worker', to: 'done' },
    { from: 'running', action: 'fail', by: 'worker', to: 'failed' },
  ],
});

/** The largest file that is taken, in bytes. */
export const maxImportBytes = 200 * 1024 * 1024;

/** What is asked for: a file of a source, tried (`dryRun`) or taken. */
export const ImportRequest = z
  .object({
    /** A source whose records become listings of an owner. */
    source: SourceName,
    dryRun: z.boolean().default(false),
    fileName: z.string().trim().min(1).max(200),
    bytes: z.int().positive().max(maxImportBytes),
    /** SHA-256 of the content, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = z.infer<typeof ImportRequest>;

export const Import = z
  .object({
    id: idOf('import'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    ...ImportRequest.shape,
    dryRun: z.boolean(),
    /** Where the file lies in the object store; absent for a file that came with the call. */
    key: z.string().optional(),
    state: z.enum(importProcess.states),
    counts: ImportCounts,
    refused: z.array(Refusal).max(maxRefusals),
    faulty: z.array(FaultyDocument).max(10),
    /** How far the values were understood, with the most frequent of what was not, of sources that are read value by value. */
    understanding: Understanding.optional(),
    pictures: PictureReport.optional(),
    /** Rows of the list whose pictures were looked after when the time was over; the next worker goes on behind them. */
    picturesFrom: z.int().nonnegative().optional(),
    /** Code of the fault that ended the run. */
    fault: z.string().optional(),
    runAt: z.iso.datetime().optional(),
    /** Until when a worker has it. */
    leasedUntil: z.iso.datetime().optional(),
    /** Workers that have had it since it was asked for. */
    tries: z.int().nonnegative().default(0),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** How long a worker has an import before another may take it over; longer than a worker can live. */
export const leaseMinutes = 16;

export const begin = (request: ImportRequest, ownerId: string, actor: Actor, now: Date): Import => {
  const by = stamp(actor, now);
  return {
    id: newId('import', now.getTime()),
    version: 1,
    ownerId,
    ...request,
    state: importProcess.initial,
    counts: noCounts(),
    refused: [],
    faulty: [],
    tries: 0,
    created: by,
    changed: by,
  };
};

const next = (job: Import, actor: Actor, now: Date, change: Partial<Import>): Import => ({
  ...job,
  ...change,
  version: job.version + 1,
  changed: stamp(actor, now),
});

/**
 * Puts it in the worker's queue; `dryRun` chooses anew whether it is for real.
 * @throws Fault conflict `process.refused` while it is running, or when it was done for real
 */
export const run = (job: Import, dryRun: boolean, actor: Actor, now: Date): Import => {
  if (job.state === 'done' && !job.dryRun) throw new Fault('conflict', 'import.done');
  const { fault: _, leasedUntil: __, understanding: ___, pictures: ____, picturesFrom: _____, ...rest } = job;
  const state = step(importProcess, job.state, 'run', 'owner');
  return next(rest, actor, now, {
    state,
    dryRun,
    counts: noCounts(),
    refused: [],
    faulty: [],
    tries: 0,
    runAt: now.toISOString(),
  });
};

/** Takes it from the queue. @throws Fault conflict `import.running` while another worker has it */
export const lease = (job: Import, now: Date): Import => {
  if (job.state !== 'running' || (job.leasedUntil ?? '') > now.toISOString()) throw new Fault('conflict', 'import.running');
  const tries = job.tries + 1;
  return { ...job, version: job.version + 1, tries, leasedUntil: new Date(now.getTime() + leaseMinutes * 60_000).toISOString() };
};

/** Says how far a run has come. */
export const progress = (job: Import, counts: ImportCounts): Import => ({ ...job, version: job.version + 1, counts });

/** Names and forms of values that are kept with an import; the report of the command line has more. */
const keptForms = 100;

const kept = (understanding: ImportReport['understanding']): Pick<Import, 'understanding'> => {
  if (!understanding) return {};
  const unread = understanding.unread.toSorted((a, b) => b.count - a.count).slice(0, keptForms);
  return { understanding: { ...understanding, unread } };
};

/**
 * Leaves the rest of its pictures, behind the row `from`, to the next worker, who may have it at once: its time was over, it is no try that
 * failed.
 */
export const pause = (job: Import, report: ImportReport, from: number): Import => {
  const { leasedUntil: _, ...rest } = job;
  const { counts, refused, pictures } = report;
  return {
    ...{ ...rest, version: job.version + 1, tries: job.tries - 1 },
    ...{ counts, refused, ...kept(report.understanding), ...(pictures ? { pictures } : {}), picturesFrom: from },
  };
};

/** Ends a run with its report; a file that could not be read to its end has failed, and nothing of it was applied. */
export const finish = (job: Import, report: ImportReport, actor: Actor, now: Date): Import => {
  const faulty = report.faulty.slice(0, 10);
  const { leasedUntil: _, picturesFrom: __, ...rest } = job;
  const fault = faulty[0]?.code;
  return next(rest, actor, now, {
    state: step(importProcess, job.state, fault ? 'fail' : 'finish', 'worker'),
    counts: report.counts,
    refused: report.refused,
    faulty,
    ...kept(report.understanding),
    ...(report.pictures ? { pictures: report.pictures } : {}),
    ...(fault ? { fault } : {}),
  });
};
