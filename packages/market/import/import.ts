import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { FaultyDocument, ImportCounts, type ImportReport, maxRefusals, noCounts, Refusal } from './report.ts';

/** Life of an import of one uploaded file. A run that was cut short is begun again; it takes each record once all the same. */
export const importProcess = process({
  name: 'import',
  states: ['waiting', 'running', 'done', 'failed'],
  initial: 'waiting',
  final: ['done'],
  transitions: [
    { from: ['waiting', 'failed', 'running'], action: 'run', by: 'owner', to: 'running' },
    { from: 'running', action: 'finish', by: 'owner', to: 'done' },
    { from: 'running', action: 'fail', by: 'owner', to: 'failed' },
  ],
});

/** The largest file that is taken, in bytes. */
export const maxImportBytes = 200 * 1024 * 1024;

/** What is asked for: a file of a source, tried (`dryRun`) or taken. */
export const ImportRequest = z
  .object({
    source: z.literal('kipris'),
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
    /** Code of the fault that ended the run. */
    fault: z.string().optional(),
    runAt: z.iso.datetime().optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

/** A run that has said nothing for this long was cut short and may be begun again. */
export const runMinutes = 15;

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

/** Begins the run. @throws Fault conflict `import.running` while another run of it is under way, `process.refused` once it is done */
export const run = (job: Import, actor: Actor, now: Date): Import => {
  const until = Date.parse(job.changed.at) + runMinutes * 60_000;
  if (job.state === 'running' && now.getTime() < until) throw new Fault('conflict', 'import.running');
  const { fault: _, ...rest } = job;
  return next(rest, actor, now, {
    state: step(importProcess, job.state, 'run', 'owner'),
    counts: noCounts(),
    refused: [],
    faulty: [],
    runAt: now.toISOString(),
  });
};

/** Says how far a run has come. */
export const progress = (job: Import, counts: ImportCounts, actor: Actor, now: Date): Import => next(job, actor, now, { counts });

/** Ends a run with its report; a file that could not be read to its end has failed, and nothing of it was applied. */
export const finish = (job: Import, report: ImportReport, actor: Actor, now: Date): Import => {
  const faulty = report.faulty.slice(0, 10);
  const outcome = { counts: report.counts, refused: report.refused, faulty };
  const fault = faulty[0]?.code;
  if (fault) return next(job, actor, now, { ...outcome, state: step(importProcess, job.state, 'fail', 'owner'), fault });
  return next(job, actor, now, { ...outcome, state: step(importProcess, job.state, 'finish', 'owner') });
};
