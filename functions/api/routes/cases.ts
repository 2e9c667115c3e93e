import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import { organisationProcess, stand } from '@sandan/market/company/suspension';
import { act } from '@sandan/market/listing/verbs';
import {
  addReport,
  Case,
  caseActions,
  caseProcess,
  moderate,
  openCase,
  outcomesFor,
  Report,
  reportsPerDay,
  Target,
} from '@sandan/market/moderation/case';
import { allows } from '@sandan/market/policy';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { reportedThing } from '../reported.ts';
import type { World } from '../world.ts';

const Party = z.object({ id: z.string(), name: z.string() });
const CaseLine = Case.pick({
  id: true,
  version: true,
  state: true,
  target: true,
  count: true,
  dueAt: true,
  late: true,
  demo: true,
})
  .extend({
    said: Text,
    subject: z.object({ id: idOf('organisation'), name: Text, status: z.string() }),
    reasons: z.array(Report.shape.reason),
    openedAt: z.string(),
    outcome: z.string().optional(),
    assignee: Party.optional(),
  })
  .meta({ id: 'CaseLine' });
const CaseView = CaseLine.extend({
  reports: z.array(Report.omit({ by: true }).extend({ at: z.string(), person: Party, organisation: Text.optional() })),
  note: z.string().optional(),
  actions: z.array(z.string()),
  outcomes: z.array(z.string()),
}).meta({ id: 'CaseView' });

const personOf = async (world: World, id: string) => ({ id, name: (await world.stores.persons.byId(id))?.name ?? '' });

const line = async (world: World, found: Case) => {
  const { id, version, state, target, count, dueAt, late, demo, said, outcome, assigneeId } = found;
  const subject = await world.stores.organisations.byId(found.subjectId);
  return {
    id,
    version,
    state,
    target,
    count,
    dueAt,
    late,
    demo,
    said,
    subject: { id: found.subjectId, name: subject?.name ?? {}, status: subject?.status ?? 'active' },
    reasons: [...new Set(found.reports.map((r) => r.reason))],
    openedAt: found.opened.at,
    ...(outcome ? { outcome } : {}),
    ...(assigneeId ? { assignee: await personOf(world, assigneeId) } : {}),
  };
};

const view = async (world: World, found: Case, caller: Caller) => {
  const reports = await Promise.all(
    found.reports.map(async ({ by, ...report }) => {
      const face = by.organisationId ? await faceOf(world, by.organisationId) : undefined;
      return { ...report, at: by.at, person: await personOf(world, by.actor), ...(face ? { organisation: face.name } : {}) };
    }),
  );
  const may = allows('cases.act', caller.actor, 'other');
  const actions = may ? open(caseProcess, found.state, 'operator').map((t) => t.action) : [];
  const { note } = found;
  const outcomes = [...outcomesFor[found.target.kind]];
  return { ...(await line(world, found)), reports, actions, outcomes, ...(note ? { note } : {}) };
};

/** What a decision brings about beside the case, in the same transaction. */
const carryOut = async (world: World, work: Work, found: Case, caller: Caller, now: Date): Promise<void> => {
  if (found.outcome === 'removed') {
    const listing = await world.stores.listings.byId(found.target.id);
    if (listing?.state !== 'published') return;
    world.stores.listings.put(work, act(listing, 'suspend', 'operator', caller.actor, now, { reason: 'report' }));
  }
  if (found.outcome === 'suspended') {
    const organisation = await world.stores.organisations.byId(found.subjectId);
    if (organisation?.status !== 'active') return;
    if (organisation.type === 'operator') throw new Fault('conflict', 'organisation.operator');
    const why = { reason: 'report', note: found.note };
    world.stores.organisations.put(work, stand(organisation, organisationProcess, 'suspend', why, caller.actor, now));
  }
};

const Id = z.object({ id: idOf('case') });

export const cases = [
  endpoint({
    operation: 'reports.create',
    method: 'post',
    path: '/reports',
    summary: 'Report a party, a listing or a message to the desk, with a reason',
    answer: z.object({ received: z.literal(true) }),
    body: z.strictObject({
      target: z.strictObject(Target.shape),
      reason: Report.shape.reason,
      note: z.string().trim().min(1).max(2000).optional(),
    }),
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      const { target, reason, note } = body;
      const about = await reportedThing(world, target, caller);
      if (about.subjectId === caller.organisation?.id) throw new Fault('conflict', 'report.own');
      const report: Report = { reason, ...(note ? { note } : {}), by: stamp(caller.actor, now) };
      const { pointer, found } = await world.stores.cases.openOf(target);
      if (found) world.stores.cases.put(work, addReport(found, report));
      else world.stores.cases.open(work, openCase(newId('case', now.getTime()), target, about, report), pointer);
      world.stores.allowances.take(work, { of: caller.person.id, what: 'report', most: reportsPerDay }, now);
      return { body: { received: true } };
    },
  }),
  endpoint({
    operation: 'cases.list',
    method: 'get',
    path: '/cases',
    summary: 'Moderation cases: the undecided with the late first, or the decided with the newest first',
    answer: listOf(CaseLine),
    query: z.object({ state: z.enum(['waiting', 'decided']).default('waiting'), cursor: z.string().max(2000).optional() }),
    handle: async ({ permit, query, world }) => {
      permit('other');
      const { state, cursor } = query;
      const page =
        state === 'decided'
          ? await world.stores.cases.decided({ limit: 50, ...(cursor ? { cursor } : {}) })
          : { items: await world.stores.cases.waiting(100) };
      const items = await Promise.all(page.items.map((c) => line(world, c)));
      return { body: { items, ...('next' in page && page.next ? { next: page.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'cases.read',
    method: 'get',
    path: '/cases/{id}',
    summary: 'One moderation case with its reports',
    answer: CaseView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      permit('other');
      const found = await world.stores.cases.byId(params.id);
      if (!found) throw missing('case');
      return { body: await view(world, found, caller), version: found.version };
    },
  }),
  endpoint({
    operation: 'cases.act',
    method: 'post',
    path: '/cases/{id}/actions',
    summary: 'Take a case, decide it with an outcome that is carried out at once, or dismiss it',
    changes: true,
    answer: CaseView,
    params: Id,
    body: z.strictObject({
      action: z.enum(caseActions),
      outcome: z.string().max(40).optional(),
      note: z.string().trim().min(1).max(2000).optional(),
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      permit('other');
      const found = await world.stores.cases.byId(params.id);
      if (!found) throw missing('case');
      concerns(found.subjectId);
      if (found.version !== seen()) throw new Fault('conflict', 'case.stale');
      const next = moderate(found, body.action, 'operator', caller.actor, now, body);
      world.stores.cases.put(work, next);
      if (next.state === 'actioned') await carryOut(world, work, next, caller, now);
      return { body: await view(world, next, caller), version: next.version };
    },
  }),
];
