import { missing } from '@sandan/kernel/fault';
import { allows, type Relation } from '@sandan/market/policy';
import { acceptWithinDays, lastDay, serviceNext } from '@sandan/market/service/clock';
import { actionsFor } from '@sandan/market/service/guard';
import { agrees, ServiceJob } from '@sandan/market/service/job';
import type { ServiceSide } from '@sandan/market/service/process';
import { Delivery, returnsOf, type ServiceFile, ServiceRequest } from '@sandan/market/service/request';
import * as z from 'zod';
import { Party } from './answers.ts';
import { house } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import type { World } from './world.ts';

export const ServiceLine = ServiceRequest.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  kind: true,
  resourceId: true,
  resource: true,
  demo: true,
})
  .extend({
    title: z.string(),
    owner: Party,
    user: Party,
    side: z.enum(['owner', 'user', 'operator']),
    /** When the clock acts next: on what nobody answers, accepts or gives back. */
    dueAt: z.iso.datetime().optional(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ServiceRequestLine' });

const FileView = z.object({
  id: z.string(),
  side: z.enum(['owner', 'user']),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
const JobView = ServiceJob.omit({ requestId: true, started: true })
  .extend({ startedAt: z.iso.datetime(), agrees: z.boolean().optional() })
  .meta({ id: 'ServiceJobView' });

export const ServiceView = ServiceLine.extend({
  wish: ServiceRequest.shape.wish,
  quote: ServiceRequest.shape.quote,
  /** Of the price: what a programme bears, and by which application; for the user alone. */
  support: z.int().optional(),
  applicationId: ServiceRequest.shape.applicationId,
  revisionsUsed: z.int(),
  /** The last day for the result, once the quote is accepted. */
  lastDay: z.string().optional(),
  acceptWithinDays: z.int(),
  deliveries: z.array(Delivery),
  files: z.array(FileView),
  jobs: z.array(JobView),
  course: ServiceRequest.shape.course,
  actions: z.array(z.string()),
}).meta({ id: 'ServiceRequestView' });

/** How the caller stands to a request: of the service, of its user, or of neither. The service does not see what is not sent yet. */
export const relationToService = (request: ServiceRequest | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!request || !id) return 'other';
  if (id === request.user.organisationId) return 'counterpart';
  return id === request.ownerId && request.course[0]?.action === 'send' ? 'organisation' : 'other';
};

const sides = { organisation: 'owner', counterpart: 'user' } as const;

export const serviceSideOf = (request: ServiceRequest, caller: Caller): Exclude<ServiceSide, 'clock'> => {
  const relation = relationToService(request, caller);
  return relation === 'organisation' || relation === 'counterpart' ? sides[relation] : 'operator';
};

/** A request for whoever may do this with it; the operator sees what was sent. @throws Fault missing */
export const serviceFor = async (
  { permit, caller, world, saw }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world' | 'saw'>,
  id: string,
): Promise<ServiceRequest> => {
  const request = await world.stores.services.byId(id);
  const relation = relationToService(request, caller);
  permit(relation);
  if (!request || (relation === 'other' && request.course[0]?.action !== 'send')) throw missing('request');
  if (relation === 'other') saw(`service-requests/${id}`, request.user.organisationId);
  return request;
};

export const serviceLine = async (world: World, r: ServiceRequest, caller: Caller): Promise<z.infer<typeof ServiceLine>> => {
  const { id, version, number, state, reason, kind, resourceId, resource, demo } = r;
  const [owner, user] = await Promise.all([house(world, r.ownerId), house(world, r.user.organisationId)]);
  const dueAt = serviceNext(r);
  return {
    ...{ id, version, number, state, kind, resourceId, resource, demo, owner, user },
    ...(reason ? { reason } : {}),
    title: r.wish.title,
    side: serviceSideOf(r, caller),
    ...(dueAt ? { dueAt } : {}),
    changedAt: r.changed.at,
  };
};

const fileView = ({ side, file: { id, name, type, bytes, sha256 } }: ServiceFile) => ({ id, side, name, type, bytes, sha256 });

/** Whether a side may open a file: what the work starts from, its own, and what is handed in. */
export const mayOpenFile = (r: ServiceRequest, side: ServiceSide, file: ServiceFile): boolean =>
  file.state === 'ready' &&
  (file.side === 'user' || side === 'owner' || r.deliveries.some((d) => d.files.includes(file.file.id)));

export const serviceView = async (
  world: World,
  r: ServiceRequest,
  caller: Caller,
  now: Date,
  more: { readonly jobs?: readonly ServiceJob[]; readonly files?: readonly ServiceFile[] } = {},
): Promise<z.infer<typeof ServiceView>> => {
  const [line, files, kept] = await Promise.all([
    serviceLine(world, r, caller),
    more.files ?? world.stores.services.files.of(r.id),
    r.kind === 'simulation' && r.version > 1 ? world.stores.services.jobs.of(r.id) : [],
  ]);
  const jobs = [...kept.filter((j) => !more.jobs?.some((m) => m.number === j.number)), ...(more.jobs ?? [])].toSorted(
    (a, b) => a.number - b.number,
  );
  const handedIn = new Set(r.deliveries.flatMap((d) => d.jobs));
  const { side } = line;
  const acts = allows('serviceRequests.act', caller.actor, relationToService(r, caller));
  return {
    ...line,
    wish: r.wish,
    ...(r.quote ? { quote: r.quote } : {}),
    ...(side === 'user' && r.quote ? { support: r.support } : {}),
    ...(side === 'user' && r.applicationId ? { applicationId: r.applicationId } : {}),
    revisionsUsed: returnsOf(r),
    ...(r.state === 'accepted' || r.state === 'returned' ? { lastDay: lastDay(r) } : {}),
    acceptWithinDays,
    deliveries: r.deliveries,
    files: files.filter((f) => mayOpenFile(r, side, f)).map(fileView),
    jobs: jobs
      .filter((j) => side === 'owner' || handedIn.has(j.number) || handedIn.has(j.repeats ?? 0))
      .map((job) => {
        const { requestId: _, started, ...seen } = job;
        const same = agrees(job, jobs);
        return { ...seen, startedAt: started.at, ...(same === undefined ? {} : { agrees: same }) };
      }),
    course: r.course,
    actions: acts ? actionsFor(r, side, now) : [],
  };
};
