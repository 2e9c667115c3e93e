import { Stamp, stamp } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Hand } from '../programme/hand.ts';
import { ResultFile, type Sha256 } from '../usage/log.ts';
import { Parameters, type ServiceFile, type ServiceRequest, ServiceText, Solver } from './request.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file from which a run starts, by the hash of its content. */
const InputFile = z.object({ id: idOf('media'), name: z.string(), bytes: z.int().positive(), sha256 });

/** What came of a run, as its solver gave it: values by name, and files that may be too large to be kept here. */
export const WrittenResult = z
  .strictObject({
    values: Parameters.default({}),
    files: z.array(ResultFile).max(20).default([]),
    text: ServiceText.optional(),
  })
  .refine((r) => r.files.length > 0 || Object.keys(r.values).length > 0, { message: 'service.noResult' })
  .meta({ id: 'WrittenJobResult' });
export type WrittenResult = z.infer<typeof WrittenResult>;

/**
 * One run of a solver for a request, with all that is needed to do it again: the solver and its version, and the inputs. Neither they nor
 * the result ever change. `digest` of the inputs covers solver, files and parameters; that of the result its values and files.
 */
export const ServiceJob = z
  .object({
    requestId: idOf('serviceRequest'),
    number: z.int().positive(),
    version: z.int().positive(),
    solver: Solver,
    inputs: z.object({ files: z.array(InputFile).max(20), parameters: Parameters.default({}), digest: sha256 }),
    /** The run that it does again. */
    repeats: z.int().positive().optional(),
    result: z.object({ ...WrittenResult.shape, digest: sha256, at: z.iso.datetime() }).optional(),
    started: Stamp,
  })
  .meta({ id: 'ServiceJob' });
export type ServiceJob = z.infer<typeof ServiceJob>;

const running: readonly ServiceRequest['state'][] = ['accepted', 'returned'];
/** A run can be done again for as long as its result is of weight. */
const repeatable: readonly ServiceRequest['state'][] = [...running, 'delivered', 'contested', 'over'];

export interface ToRun {
  readonly solver: Solver;
  readonly files: readonly ServiceFile[];
  readonly parameters: Parameters;
}

/** Starts a run. @throws Fault conflict `service.notSimulation`, `service.notInWork`; invalid `service.file` */
export const runJob = (
  request: Pick<ServiceRequest, 'id' | 'kind' | 'state'>,
  number: number,
  { solver, files, parameters }: ToRun,
  digest: Sha256,
  { actor, now }: Hand,
): ServiceJob => {
  if (request.kind !== 'simulation') throw new Fault('conflict', 'service.notSimulation');
  if (!running.includes(request.state)) throw new Fault('conflict', 'service.notInWork');
  if (files.some((f) => f.state !== 'ready')) throw invalidField('/files', 'service.file');
  const kept = files.map(({ file: { id, name, bytes, sha256 } }) => ({ id, name, bytes, sha256 }));
  const covered = { solver, files: kept.map((f) => f.sha256), parameters };
  return {
    requestId: request.id,
    number,
    version: 1,
    solver,
    inputs: { files: kept, parameters, digest: digest(canonical(covered)) },
    started: stamp(actor, now),
  };
};

/** Does a run again: the same solver in the same version, from the same inputs. @throws Fault conflict `service.notInWork` */
export const repeatJob = (
  request: Pick<ServiceRequest, 'state'>,
  { requestId, solver, inputs, number: repeats }: ServiceJob,
  number: number,
  { actor, now }: Hand,
): ServiceJob => {
  if (!repeatable.includes(request.state)) throw new Fault('conflict', 'service.notInWork');
  return { requestId, number, version: 1, solver, inputs, repeats, started: stamp(actor, now) };
};

/** Writes down what came of a run, once and for ever. @throws Fault conflict `service.jobDone` */
export const finishJob = (job: ServiceJob, result: WrittenResult, digest: Sha256, { now }: Hand): ServiceJob => {
  if (job.result) throw new Fault('conflict', 'service.jobDone');
  const covered = { values: result.values, files: result.files.map((f) => f.sha256) };
  return {
    ...job,
    version: job.version + 1,
    result: { ...result, digest: digest(canonical(covered)), at: now.toISOString() },
  };
};

/** Whether a run that does another again came to the same result; nothing before both are done. */
export const agrees = (job: ServiceJob, jobs: readonly ServiceJob[]): boolean | undefined => {
  const first = jobs.find((j) => j.number === job.repeats);
  return job.result && first?.result ? job.result.digest === first.result.digest : undefined;
};
