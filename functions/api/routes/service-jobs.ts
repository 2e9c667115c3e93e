import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { finishJob, repeatJob, runJob, WrittenResult } from '@sandan/market/service/job';
import { mostJobs, Parameters, Solver } from '@sandan/market/service/request';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesNamed, sha256 } from '../service-act.ts';
import { ServiceView, serviceFor, serviceView } from '../service-view.ts';

const Id = z.object({ id: idOf('serviceRequest') });

export const serviceJobs = [
  endpoint({
    operation: 'serviceJobs.run',
    method: 'post',
    path: '/service-requests/{id}/jobs',
    summary:
      'Write down a run of a solver with its version and inputs, so that it can be repeated; `repeats` makes a new run from the inputs of another',
    params: Id,
    body: z.union([
      z.strictObject({
        solver: Solver,
        files: z.array(idOf('media')).max(20).default([]),
        parameters: Parameters.default({}),
      }),
      z.strictObject({ repeats: z.int().positive() }),
    ]),
    answer: ServiceView,
    status: 201,
    handle: async (call) => {
      const { world, work, body, caller, now } = call;
      const request = await serviceFor(call, call.params.id);
      const { jobs, files } = world.stores.services;
      const before = await jobs.of(request.id);
      if (before.length >= mostJobs) throw new Fault('conflict', 'service.jobsFull');
      const number = (before.at(-1)?.number ?? 0) + 1;
      const hand = { actor: caller.actor, now };
      const made = async () => {
        if ('solver' in body) {
          const run = { ...body, files: filesNamed(body.files, await files.of(request.id)) };
          return runJob(request, number, run, sha256, hand);
        }
        const first = before.find((j) => j.number === body.repeats);
        if (!first) throw invalidField('/repeats', 'service.job');
        return repeatJob(request, first, number, hand);
      };
      const job = await made();
      jobs.create(work, job);
      return { body: await serviceView(world, request, caller, now, { jobs: [job] }), version: request.version };
    },
  }),
  endpoint({
    operation: 'serviceJobs.finish',
    method: 'post',
    path: '/service-requests/{id}/jobs/{number}/result',
    summary: 'Write down what came of a run, once and for ever',
    params: Id.extend({ number: z.coerce.number().int().min(1).max(mostJobs) }),
    body: WrittenResult,
    answer: ServiceView,
    handle: async (call) => {
      const { world, work, body, params, caller, now } = call;
      const request = await serviceFor(call, params.id);
      const job = (await world.stores.services.jobs.of(request.id)).find((j) => j.number === params.number);
      if (!job) throw missing('job');
      const done = finishJob(job, body, sha256, { actor: caller.actor, now });
      world.stores.services.jobs.put(work, done);
      return { body: await serviceView(world, request, caller, now, { jobs: [done] }), version: request.version };
    },
  }),
];
