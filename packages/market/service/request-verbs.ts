import { stamp } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Clearance, step } from '@sandan/kernel/process';
import type { Resource } from '../booking/resource.ts';
import { type Hand, koreanDay } from '../programme/hand.ts';
import type { Sha256 } from '../usage/log.ts';
import { serviceNext } from './clock.ts';
import { guarded } from './guard.ts';
import type { ServiceJob } from './job.ts';
import { type ServiceAction, type ServiceSide, serviceProcess } from './process.ts';
import { type ServiceFile, type ServiceRequest, serviceNumber, type Wish, type WrittenServiceQuote } from './request.ts';
import { type ServiceKind, type ServiceReason, serviceKinds } from './service-names.ts';

const isServiceKind = (kind: string): kind is ServiceKind => Object.hasOwn(serviceKinds, kind);

/** Whether one can ask for work at a resource. */
export const takesRequests = ({ kind, state }: Pick<Resource, 'kind' | 'state'>): boolean =>
  state === 'active' && isServiceKind(kind);

/** Begins a request, seen by its user alone until it is sent. @throws Fault conflict `service.notOffered`; forbidden `service.own` */
export const draftRequest = (
  resource: Pick<Resource, 'id' | 'kind' | 'name' | 'ownerId' | 'state'>,
  user: ServiceRequest['user'],
  wish: Wish,
  { actor, now }: Hand,
  { id = newId('serviceRequest', now.getTime()), demo = false } = {},
): ServiceRequest => {
  const { kind } = resource;
  if (!takesRequests(resource) || !isServiceKind(kind)) throw new Fault('conflict', 'service.notOffered');
  if (resource.ownerId === user.organisationId) throw new Fault('forbidden', 'service.own');
  const by = stamp(actor, now);
  return {
    id,
    version: 1,
    number: serviceNumber(id, koreanDay(now)),
    state: serviceProcess.initial,
    kind,
    resourceId: resource.id,
    resource: resource.name,
    ownerId: resource.ownerId,
    user,
    wish,
    support: 0,
    deliveries: [],
    course: [],
    since: by.at,
    demo,
    created: by,
    changed: by,
  };
};

interface Said {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly clearance?: Clearance | undefined;
}

const moved = (
  request: ServiceRequest,
  action: ServiceAction,
  side: ServiceSide,
  { actor, now }: Hand,
  { reason, text, clearance }: Said = {},
  change: Partial<ServiceRequest> = {},
): ServiceRequest => {
  const to = step(serviceProcess, request.state, action, side, reason, clearance, request.id);
  guarded(request, action, side, now);
  const by = stamp(actor, now);
  const why = reason as ServiceReason | undefined;
  const line = { action, side, to, ...(why ? { reason: why } : {}), ...(text ? { text } : {}), at: by.at };
  return {
    ...request,
    ...change,
    state: to,
    ...(to === 'closed' && why ? { reason: why } : {}),
    course: [...request.course, line],
    since: by.at,
    version: request.version + 1,
    changed: by,
  };
};

/** A draft says something else; what nobody else has seen yet leaves nothing in the course. */
export const rewriteRequest = (request: ServiceRequest, wish: Wish, side: ServiceSide, { actor, now }: Hand): ServiceRequest => ({
  ...request,
  wish,
  state: step(serviceProcess, request.state, 'rewrite', side),
  version: request.version + 1,
  changed: stamp(actor, now),
});

export const sendRequest = (request: ServiceRequest, side: ServiceSide, hand: Hand): ServiceRequest =>
  moved(request, 'send', side, hand);

/**
 * The owner says what it costs, until when, and with how many revisions; a new quote takes the place of the one before.
 * @throws Fault invalid `service.past` for days that are over; conflict `service.quotesUsed`
 */
export const quoteRequest = (
  request: ServiceRequest,
  quote: WrittenServiceQuote,
  side: ServiceSide,
  hand: Hand,
): ServiceRequest => {
  const today = koreanDay(hand.now);
  const number = (request.quote?.number ?? 0) + 1;
  const { text } = quote;
  const next = moved(request, 'quote', side, hand, { text }, { quote: { ...quote, number, at: hand.now.toISOString() } });
  if (quote.validUntil < today) throw invalidField('/validUntil', 'service.past');
  if (quote.deliverBy < today) throw invalidField('/deliverBy', 'service.past');
  return next;
};

/** The user takes the quote that stands; what a programme bears of it is set aside in the same step. @throws Fault conflict `service.quoteOver` */
export const acceptQuote = (
  request: ServiceRequest,
  { applicationId, support }: { readonly applicationId?: string | undefined; readonly support: number },
  side: ServiceSide,
  hand: Hand,
): ServiceRequest => moved(request, 'accept', side, hand, {}, { support, ...(applicationId ? { applicationId } : {}) });

/** The digest of what is handed in: the content of files and the results of runs, by whatever names. */
const digestOf = (files: readonly ServiceFile[], jobs: readonly ServiceJob[], sha256: Sha256): string =>
  sha256(canonical({ files: files.map((f) => f.file.sha256), jobs: jobs.map((j) => j.result?.digest ?? '') }));

/**
 * The owner hands in a result: files of its own that have arrived, and runs that are done.
 * @throws Fault conflict `service.nothing` for neither, `gate.required`; invalid `service.file`, `service.job`
 */
export const deliver = (
  request: ServiceRequest,
  {
    files,
    jobs,
    text,
  }: { readonly files: readonly ServiceFile[]; readonly jobs: readonly ServiceJob[]; readonly text?: string | undefined },
  clearance: Clearance | undefined,
  sha256: Sha256,
  side: ServiceSide,
  hand: Hand,
): ServiceRequest => {
  if (files.some((f) => f.side !== 'owner' || f.state !== 'ready')) throw invalidField('/files', 'service.file');
  if (jobs.some((j) => !j.result)) throw invalidField('/jobs', 'service.job');
  const delivery = {
    number: request.deliveries.length + 1,
    files: files.map((f) => f.file.id),
    jobs: jobs.map((j) => j.number),
    digest: digestOf(files, jobs, sha256),
    at: hand.now.toISOString(),
  };
  const next = moved(request, 'deliver', side, hand, { text, clearance }, { deliveries: [...request.deliveries, delivery] });
  if (files.length + jobs.length === 0) throw new Fault('conflict', 'service.nothing');
  return next;
};

/**
 * The steps that need nothing but a word: the result is accepted, given back, brought to the operator, decided there, or it ends without.
 * @throws Fault conflict `service.noRevision`, `service.revisionsLeft`, `service.notLate`
 */
export const act = (
  request: ServiceRequest,
  action: 'approve' | 'return' | 'contest' | 'uphold' | 'close',
  side: ServiceSide,
  said: Pick<Said, 'reason' | 'text'>,
  hand: Hand,
): ServiceRequest => moved(request, action, side, hand, said);

const clock = { kind: 'service', name: 'clock' } as const;

/** What the clock does to a request whose time has come; nothing before. */
export const passService = (request: ServiceRequest, now: Date): ServiceRequest | undefined => {
  if ((serviceNext(request) ?? '~') > now.toISOString()) return undefined;
  const hand = { actor: clock, now };
  if (request.state === 'delivered') return act(request, 'approve', 'clock', {}, hand);
  return act(request, 'close', 'clock', { reason: request.state === 'requested' ? 'no_answer' : 'no_acceptance' }, hand);
};

const takesFiles: Readonly<Record<ServiceFile['side'], readonly ServiceRequest['state'][]>> = {
  user: ['draft', 'requested', 'quoted', 'accepted', 'returned'],
  owner: ['requested', 'quoted', 'accepted', 'returned'],
};

/** Whether a side can add files now. @throws Fault missing, never conflict, for what the owner does not see */
export const takeFile = ({ state }: Pick<ServiceRequest, 'state'>, side: ServiceFile['side']): void => {
  if (state === 'draft' && side === 'owner') throw missing('request');
  if (!takesFiles[side].includes(state)) throw new Fault('conflict', 'service.noFiles');
};

/** Whether the other side can have seen a file, or a run of a solver starts from it. */
const isShared = ({ state, deliveries }: ServiceRequest, { side, file }: ServiceFile, jobs: readonly ServiceJob[]): boolean =>
  side === 'user'
    ? state !== 'draft'
    : deliveries.some((d) => d.files.includes(file.id)) || jobs.some((j) => j.inputs.files.some((f) => f.id === file.id));

/** The request without a file that only its own side knows. @throws Fault as `takeFile`; conflict `service.fileShared` */
export const dropFile = (
  request: ServiceRequest,
  file: ServiceFile,
  jobs: readonly ServiceJob[],
  { actor, now }: Hand,
): ServiceRequest => {
  takeFile(request, file.side);
  if (isShared(request, file, jobs)) throw new Fault('conflict', 'service.fileShared');
  return { ...request, version: request.version + 1, changed: stamp(actor, now) };
};
