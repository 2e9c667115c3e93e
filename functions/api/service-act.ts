import { createHash } from 'node:crypto';
import { type Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { type Clearance, step } from '@sandan/kernel/process';
import { textIn } from '@sandan/kernel/text';
import { chain } from '@sandan/market/programme/budget-change';
import type { ServiceJob } from '@sandan/market/service/job';
import { bindSupport } from '@sandan/market/service/money';
import { type ServiceSide, serviceProcess } from '@sandan/market/service/process';
import {
  mostFiles,
  mostJobs,
  type ServiceFile,
  type ServiceRequest,
  ServiceText,
  Wish,
  WrittenServiceQuote,
} from '@sandan/market/service/request';
import { acceptQuote, act, deliver, quoteRequest, rewriteRequest, sendRequest } from '@sandan/market/service/request-verbs';
import { serviceReasonNames } from '@sandan/market/service/service-names';
import { writeService } from '@sandan/store/serving';
import * as z from 'zod';
import { programmeOf } from './approval-about.ts';
import { cleared } from './approving.ts';
import type { Call } from './endpoint.ts';
import { passGate } from './gate.ts';
import { gatedService } from './gated.ts';
import { serviceSideOf } from './service-view.ts';

const text = ServiceText.optional();

export const ServiceAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('rewrite'), wish: Wish }),
  z.strictObject({ action: z.literal('send') }),
  z.strictObject({ action: z.literal('quote'), quote: WrittenServiceQuote }),
  z.strictObject({ action: z.literal('accept'), applicationId: idOf('application').optional() }),
  z.strictObject({
    action: z.literal('deliver'),
    files: z.array(idOf('media')).max(mostFiles).default([]),
    jobs: z.array(z.int().positive()).max(mostJobs).default([]),
    text,
  }),
  z.strictObject({ action: z.enum(['approve', 'uphold']), text }),
  z.strictObject({ action: z.enum(['return', 'contest']), reason: z.enum(serviceReasonNames), text: ServiceText }),
  z.strictObject({ action: z.literal('close'), reason: z.enum(serviceReasonNames), text }),
]);
export type ServiceAct = z.infer<typeof ServiceAct>;

export const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

type Acting = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

/** What of a list is named, in the order in which it is named. @throws Fault invalid */
const named = <T>(ids: readonly (string | number)[], all: readonly T[], idOf_: (it: T) => string | number, wrong: Fault): T[] =>
  [...new Set(ids)].map((id) => {
    const found = all.find((it) => idOf_(it) === id);
    if (!found) throw wrong;
    return found;
  });

export const filesNamed = (ids: readonly string[], all: readonly ServiceFile[]): ServiceFile[] =>
  named(ids, all, (f) => f.file.id, invalidField('/files', 'service.file'));

const jobsNamed = (numbers: readonly number[], all: readonly ServiceJob[]): ServiceJob[] =>
  named(numbers, all, (j) => j.number, invalidField('/jobs', 'service.job'));

/**
 * Brings a result to the trade gate (N10) before it is handed in: a design or a simulation is technology, wherever its user is.
 * @throws Fault conflict `gate.held`
 */
const clearedFor = async (
  { world, work, caller, now }: Acting,
  request: ServiceRequest,
  side: ServiceSide,
): Promise<Clearance | undefined> => {
  try {
    step(serviceProcess, request.state, 'deliver', side);
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'gate.required') return undefined;
  }
  const [resource, from, to] = await Promise.all([
    world.stores.resources.byId(request.resourceId),
    world.stores.organisations.byId(request.ownerId),
    world.stores.organisations.byId(request.user.organisationId),
  ]);
  if (!from || !to) throw missing('organisation');
  const passing = {
    process: serviceProcess.name,
    action: 'deliver',
    subject: request.id,
    transfer: 'technology' as const,
    from,
    to,
    lines: [
      { name: textIn(request.resource, 'ko').slice(0, 400), ...(resource?.listingId ? { listingId: resource.listingId } : {}) },
    ],
  };
  return passGate(world, work, passing, caller.actor, now);
};

/** The request with its quote accepted, and what a programme is to bear of it set aside in the same work. @throws as `reserve` says */
const accepted = async (
  { world, work, caller, now }: Acting,
  request: ServiceRequest,
  id: string | undefined,
  side: ServiceSide,
): Promise<ServiceRequest> => {
  const hand = { actor: caller.actor, now };
  const taken = acceptQuote(request, { applicationId: id, support: 0 }, side, hand);
  const { organisationId } = request.user;
  const paying = id && { applicationId: id, programme: await programmeOf(world, id, organisationId, '/applicationId') };
  const gated = gatedService(request, paying || undefined);
  if (gated) await cleared(world, gated, caller);
  if (!id) return taken;
  const { applications, programmes } = world.stores;
  const budget = await applications.budget(id);
  const programme = budget && (await programmes.byId(budget.application.programmeId));
  if (!budget || !programme || budget.application.applicantId !== request.user.organisationId)
    throw invalidField('/applicationId', 'support.notActive');
  const change = chain(budget, bindSupport(programme, request, hand));
  applications.advance(work, budget, change);
  return { ...taken, support: change.uses[0]?.support ?? 0 };
};

/** One step of a request, with what goes with it: the gate, the support, and the charge once it is over. */
export const serviceActed = async (call: Acting, request: ServiceRequest, body: ServiceAct): Promise<ServiceRequest> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  const side = serviceSideOf(request, caller);
  const next = async (): Promise<ServiceRequest> => {
    switch (body.action) {
      case 'rewrite':
        return rewriteRequest(request, body.wish, side, hand);
      case 'send':
        return sendRequest(request, side, hand);
      case 'quote':
        return quoteRequest(request, body.quote, side, hand);
      case 'accept':
        return accepted(call, request, body.applicationId, side);
      case 'deliver': {
        const { files, jobs } = world.stores.services;
        const [allFiles, allJobs] = await Promise.all([files.of(request.id), jobs.of(request.id)]);
        const result = { files: filesNamed(body.files, allFiles), jobs: jobsNamed(body.jobs, allJobs), text: body.text };
        return deliver(request, result, await clearedFor(call, request, side), sha256, side, hand);
      }
      default:
        return act(request, body.action, side, { text: body.text, ...('reason' in body ? { reason: body.reason } : {}) }, hand);
    }
  };
  const after = await next();
  await writeService(world.stores, work, after, hand);
  return after;
};
