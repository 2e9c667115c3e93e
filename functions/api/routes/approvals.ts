import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import {
  Approval,
  ApprovalAsked,
  approvalActions,
  ask,
  decide,
  deciders,
  decidersOf,
  overrulingActions,
  withdraw,
} from '@sandan/market/company/approval';
import { ApprovalRules, Approver, checkRules, usualHours } from '@sandan/market/company/approval-rule';
import type { House } from '@sandan/market/company/deputy';
import { overrule, overrulingsOf } from '@sandan/market/company/overruling';
import type { Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { gatedBy } from '../approval-about.ts';
import { houseOf, sees } from '../approving.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { afterRefusal } from '../terms-approval.ts';
import type { World } from '../world.ts';

const Person = z.object({ id: z.string(), name: z.string() });
const Decided = z.object({ by: Person, at: z.string(), verdict: z.enum(['approved', 'refused']) });
const ApprovalView = Approval.pick({
  id: true,
  version: true,
  title: true,
  note: true,
  subject: true,
  about: true,
  state: true,
  dueAt: true,
  reminded: true,
  answer: true,
  demo: true,
})
  .extend({
    requester: Person,
    steps: z.array(
      z.object({
        approver: Approver,
        waitsFor: z.array(Person),
        decided: Decided.optional(),
      }),
    ),
    overruled: Decided.extend({ why: z.string() }).optional(),
    askedAt: z.string(),
    actions: z.array(z.enum([...approvalActions, ...overrulingActions])),
  })
  .meta({ id: 'ApprovalView' });
const Rules = ApprovalRules.pick({ rules: true, hours: true }).extend({ version: z.int() }).meta({ id: 'ApprovalRulesView' });

const actionsFor = (approval: Approval, { person }: Caller, house: House): z.infer<typeof ApprovalView>['actions'] => {
  const id = person?.id ?? '';
  const waits = approval.state === 'pending';
  if (id === approval.requesterId) return waits ? ['withdraw'] : [];
  const usual = waits && decidersOf(approval, house).includes(id) ? (['approve', 'refuse'] as const) : [];
  return [...usual, ...overrulingsOf(approval, id, house)];
};

const view = async (world: World, approval: Approval, caller: Caller, house: House) => {
  const people = new Map<string, Promise<{ id: string; name: string }>>();
  const person = (id: string) => {
    const known = people.get(id) ?? world.stores.persons.byId(id).then((p) => ({ id, name: p?.name ?? '' }));
    people.set(id, known);
    return known;
  };
  const { id, version, title, note, subject, about, state, dueAt, reminded, answer, overruled, demo } = approval;
  return {
    id,
    version,
    title,
    ...(note ? { note } : {}),
    subject,
    ...(about ? { about } : {}),
    state,
    dueAt,
    reminded,
    ...(answer ? { answer } : {}),
    demo,
    requester: await person(approval.requesterId),
    steps: await Promise.all(
      approval.steps.map(async (step) => ({
        approver: step.approver,
        waitsFor: step.decided || state !== 'pending' ? [] : await Promise.all(deciders(step, approval, house).map(person)),
        ...(step.decided ? { decided: { ...step.decided, by: await person(step.decided.by) } } : {}),
      })),
    ),
    ...(overruled ? { overruled: { ...overruled, by: await person(overruled.by) } } : {}),
    askedAt: approval.created.at,
    actions: actionsFor(approval, caller, house),
  };
};

const Id = z.object({ id: idOf('approval') });

interface Deciding {
  readonly caller: Caller;
  readonly permit: (relation: Relation) => void;
  readonly now: Date;
}

/** A request as somebody of its house decides about it. @throws Fault missing to whom it is not shown */
const deciding = async (world: World, id: string, { caller, permit, now }: Deciding) => {
  const approval = await world.stores.approvals.byId(id);
  const home = caller.organisation;
  permit(approval && home?.id === approval.organisationId ? 'organisation' : 'other');
  if (!approval || !home || !caller.person) throw missing('approval');
  const house = await houseOf(world, home, now);
  if (!sees(approval, caller, house)) throw missing('approval');
  return { approval, house, personId: caller.person.id };
};

export const approvals = [
  endpoint({
    operation: 'approvals.rules',
    method: 'get',
    path: '/approvals/rules',
    summary: 'When a colleague must approve, and how long a request waits; version 0 while nothing is said',
    answer: Rules,
    handle: async ({ permit, organisation, world }) => {
      permit('organisation');
      const found = await world.stores.approvals.rules.of(organisation().id);
      const { rules, hours, version } = found ?? { rules: [], hours: usualHours, version: 0 };
      return { body: { rules, hours, version }, version };
    },
  }),
  endpoint({
    operation: 'approvals.setRules',
    method: 'put',
    path: '/approvals/rules',
    summary: 'Say anew when a colleague must approve; requests that wait keep the rules under which they were made',
    changes: true,
    answer: Rules,
    body: z.strictObject({ rules: ApprovalRules.shape.rules, hours: ApprovalRules.shape.hours }),
    handle: async ({ permit, organisation, caller, body, seen, world, now, work }) => {
      permit('organisation');
      const home = organisation();
      checkRules(body.rules, home, await world.stores.memberships.inOrganisation(home.id));
      const next = { ...body, organisationId: home.id, version: seen() + 1, changed: stamp(caller.actor, now) };
      world.stores.approvals.rules.put(work, next);
      return { body: { ...body, version: next.version }, version: next.version };
    },
  }),
  endpoint({
    operation: 'approvals.create',
    method: 'post',
    path: '/approvals',
    summary:
      'Ask for approval under the rules of the organisation; where it is about something of the market, for what that is, whatever `subject` says',
    answer: ApprovalView,
    body: ApprovalAsked,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const home = organisation();
      if (home.status !== 'active') throw new Fault('forbidden', 'access.suspendedOrganisation');
      if (!caller.person) throw new Fault('forbidden', 'access.denied');
      const subject = body.about ? (await gatedBy(world, body.about, caller, now)).subject : body.subject;
      const [rules, house] = await Promise.all([world.stores.approvals.rules.of(home.id), houseOf(world, home, now)]);
      const said = rules ?? { rules: [], hours: usualHours };
      const approval = ask({ ...body, subject }, said, home, caller.person.id, house.members, caller.actor, now);
      world.stores.approvals.create(work, approval);
      return { body: await view(world, approval, caller, house), version: 1 };
    },
  }),
  endpoint({
    operation: 'approvals.list',
    method: 'get',
    path: '/approvals',
    summary: 'Requests for approval that the caller may see: those that wait, or the ended with the newest first',
    answer: listOf(ApprovalView),
    query: PageQuery.extend({ state: z.enum(['pending', 'ended']).default('pending') }),
    handle: async ({ permit, organisation, caller, query, world, now }) => {
      permit('organisation');
      const home = organisation();
      const { state, ...page } = query;
      const [house, found] = await Promise.all([
        houseOf(world, home, now),
        state === 'pending'
          ? world.stores.approvals.pending(home.id).then((items) => ({ items, next: undefined }))
          : world.stores.approvals.ended(home.id, page),
      ]);
      const seen = found.items.filter((a) => sees(a, caller, house));
      const items = await Promise.all(seen.map((a) => view(world, a, caller, house)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'approvals.read',
    method: 'get',
    path: '/approvals/{id}',
    summary: 'One request for approval',
    answer: ApprovalView,
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const approval = await world.stores.approvals.byId(params.id);
      const home = caller.organisation;
      permit(approval && home?.id === approval.organisationId ? 'organisation' : 'other');
      if (!approval || !home) throw missing('approval');
      const house = await houseOf(world, home, now);
      if (!sees(approval, caller, house)) throw missing('approval');
      return { body: await view(world, approval, caller, house), version: approval.version };
    },
  }),
  endpoint({
    operation: 'approvals.act',
    method: 'post',
    path: '/approvals/{id}/actions',
    summary: 'Approve, refuse or take back a request; nobody decides their own',
    changes: true,
    answer: ApprovalView,
    params: Id,
    body: z.strictObject({ action: z.enum(approvalActions), answer: z.string().trim().min(1).max(2000).optional() }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const { approval, house, personId } = await deciding(world, params.id, { caller, permit, now });
      if (approval.version !== seen()) throw new Fault('conflict', 'approval.stale');
      const next =
        body.action === 'withdraw'
          ? withdraw(approval, personId, caller.actor, now)
          : decide(approval, body.action === 'approve' ? 'approved' : 'refused', personId, house, caller.actor, now, body.answer);
      await world.stores.approvals.advance(work, next);
      await afterRefusal(world, work, next, caller, now);
      return { body: await view(world, next, caller, house), version: next.version };
    },
  }),
  endpoint({
    operation: 'approvals.override',
    method: 'post',
    path: '/approvals/{id}/override',
    summary:
      'As an owner, decide over the heads of those whom the rules ask, also once they have decided; why is told to all whom it concerns',
    changes: true,
    answer: ApprovalView,
    params: Id,
    body: z.strictObject({ action: z.enum(overrulingActions), why: z.string().trim().min(1).max(500) }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const { approval, house, personId } = await deciding(world, params.id, { caller, permit, now });
      if (approval.version !== seen()) throw new Fault('conflict', 'approval.stale');
      const next = overrule(approval, body.action, body.why, personId, house, caller.actor, now);
      await world.stores.approvals.advance(work, next);
      await afterRefusal(world, work, next, caller, now);
      return { body: await view(world, next, caller, house), version: next.version };
    },
  }),
];
