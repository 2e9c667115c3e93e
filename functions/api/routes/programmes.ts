import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { decideAll } from '@sandan/market/programme/decide';
import { assess, Declared, Finding, factsOf, isEligible, ownShareOf } from '@sandan/market/programme/eligibility';
import { koreanDay } from '@sandan/market/programme/hand';
import { WrittenProgramme } from '@sandan/market/programme/programme';
import { actOn, draftProgramme, rewrite, setReviewers } from '@sandan/market/programme/programme-verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { exporterBandOf, runningOf } from '../programme-facts.ts';
import { programmeFor, programmeToChange } from '../programme-parties.ts';
import { ProgrammeLine, ProgrammeView, programmeLine, programmeView } from '../programme-view.ts';

const Id = z.object({ id: idOf('programme') });

const Eligibility = z
  .object({ open: z.boolean(), eligible: z.boolean(), findings: z.array(Finding), ownShare: z.int() })
  .meta({ id: 'Eligibility' });

const flag = z.enum(['true', 'false']).transform((v) => v === 'true');

export const programmes = [
  endpoint({
    operation: 'programmes.create',
    method: 'post',
    path: '/programmes',
    summary:
      'Draft a support programme: its call, who is eligible, how it is scored, and what it can grant; for support agencies',
    body: WrittenProgramme,
    answer: ProgrammeView,
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      const { id, type } = organisation();
      if (type !== 'agency') throw new Fault('conflict', 'programme.agencyOnly');
      const programme = draftProgramme(body, id, { actor: caller.actor, now });
      world.stores.programmes.create(work, programme);
      return { body: await programmeView(world, programme, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'programmes.list',
    method: 'get',
    path: '/programmes',
    summary: 'Support programmes that are published and not over, the one whose next date comes first on top',
    query: PageQuery,
    answer: listOf(ProgrammeLine),
    handle: async ({ permit, query, world, now }) => {
      permit('public');
      const page = await world.stores.programmes.living(query);
      return { body: { ...page, items: await Promise.all(page.items.map((p) => programmeLine(world, p, now))) } };
    },
  }),
  endpoint({
    operation: 'programmes.mine',
    method: 'get',
    path: '/programmes/mine',
    summary: "The active organisation's own programmes, the newest first",
    query: PageQuery,
    answer: listOf(ProgrammeLine),
    handle: async ({ permit, organisation, query, world, now }) => {
      permit('organisation');
      const page = await world.stores.programmes.ofOwner(organisation().id, query);
      return { body: { ...page, items: await Promise.all(page.items.map((p) => programmeLine(world, p, now))) } };
    },
  }),
  endpoint({
    operation: 'programmes.read',
    method: 'get',
    path: '/programmes/{id}',
    summary: 'One programme with its rules, its criteria and its dates',
    params: Id,
    answer: ProgrammeView,
    handle: async (call) => {
      const programme = await programmeFor(call, call.params.id);
      return { body: await programmeView(call.world, programme, call.caller, call.now), version: programme.version };
    },
  }),
  endpoint({
    operation: 'programmes.change',
    method: 'put',
    path: '/programmes/{id}',
    summary: 'Write a draft anew; of a published one only the words and later days change',
    params: Id,
    changes: true,
    body: WrittenProgramme,
    answer: ProgrammeView,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const programme = rewrite(await programmeToChange(call, call.params.id), body, { actor: caller.actor, now });
      world.stores.programmes.put(work, programme);
      return { body: await programmeView(world, programme, caller, now), version: programme.version };
    },
  }),
  endpoint({
    operation: 'programmes.reviewers',
    method: 'put',
    path: '/programmes/{id}/reviewers',
    summary: 'Name the members of the agency who score; those from outside are invited to it as viewers before',
    params: Id,
    changes: true,
    body: z.strictObject({ reviewers: z.array(idOf('person')).max(60) }),
    answer: ProgrammeView,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const before = await programmeToChange(call, call.params.id);
      const members = await world.stores.memberships.inOrganisation(before.ownerId);
      const place = body.reviewers.findIndex((r) => !members.some((m) => m.personId === r && !m.suspended));
      if (place >= 0)
        throw new Fault('invalid', 'request.invalid', 'not a member', {
          fields: [{ pointer: `/reviewers/${place}`, code: 'programme.reviewer' }],
        });
      const programme = setReviewers(before, body.reviewers, { actor: caller.actor, now });
      world.stores.programmes.put(work, programme);
      return { body: await programmeView(world, programme, caller, now), version: programme.version };
    },
  }),
  endpoint({
    operation: 'programmes.act',
    method: 'post',
    path: '/programmes/{id}/actions',
    summary: 'Publish, close the call, decide every scored application by the ranking, begin, end or cancel',
    params: Id,
    changes: true,
    body: z.strictObject({ action: z.enum(['publish', 'close', 'decide', 'begin', 'end', 'cancel']) }),
    answer: ProgrammeView,
    handle: async (call) => {
      const { world, work, caller, now, body } = call;
      const hand = { actor: caller.actor, now };
      const before = await programmeToChange(call, call.params.id);
      const applications = await world.stores.applications.allOf(before.id);
      if (body.action !== 'decide') {
        const programme = actOn(before, body.action, 'agency', applications, hand);
        world.stores.programmes.put(work, programme);
        return { body: await programmeView(world, programme, caller, now), version: programme.version };
      }
      const { programme, applications: decided } = decideAll(before, applications, hand);
      world.stores.programmes.put(work, programme);
      for (const application of decided) world.stores.applications.put(work, application);
      return { body: await programmeView(world, programme, caller, now), version: programme.version };
    },
  }),
  endpoint({
    operation: 'programmes.eligibility',
    method: 'get',
    path: '/programmes/{id}/eligibility',
    summary: 'Whether the active organisation is eligible: every rule with what was found of it, and the own share it would bear',
    params: Id,
    query: z.object({
      employees: z.coerce.number().pipe(Declared.shape.employees.unwrap()).optional(),
      revenue: z.coerce.number().pipe(Declared.shape.revenue.unwrap()).optional(),
      foundedOn: Declared.shape.foundedOn,
      arrears: flag.optional(),
    }),
    answer: Eligibility,
    handle: async (call) => {
      const { permit, organisation, world, now, query, params } = call;
      const programme = await world.stores.programmes.byId(params.id);
      const shown = programme && programme.state !== 'draft' && programme.state !== 'cancelled';
      permit(shown ? 'public' : 'other');
      if (!programme) throw missing('programme');
      const running = await runningOf(world, programme.ownerId, organisation().id);
      const band = await exporterBandOf(world, organisation().id, now);
      const findings = assess(programme.rules, factsOf(organisation(), query, running, now, koreanDay(now), band));
      const open = programme.state === 'published' && programme.opensOn <= koreanDay(now);
      const ownShare = ownShareOf(programme.ownShares, query);
      return { body: { open, eligible: isEligible(findings), findings, ownShare } };
    },
  }),
];
