import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { decideAll } from '@sandan/market/programme/decide';
import { assess, Declared, Finding, factsOf, isEligible, ownShareOf } from '@sandan/market/programme/eligibility';
import { koreanDay } from '@sandan/market/programme/hand';
import { WrittenProgramme } from '@sandan/market/programme/programme';
import { actOn, draftProgramme, rewrite, setReviewers } from '@sandan/market/programme/programme-verbs';
import { rank } from '@sandan/market/programme/score';
import { performersOf, settlementLines } from '@sandan/market/programme/settlement';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { csv } from '../csv.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { runningOf } from '../programme-facts.ts';
import { programmeFor, programmeToChange } from '../programme-parties.ts';
import {
  ApplicationLine,
  applicationLine,
  ProgrammeLine,
  ProgrammeView,
  programmeLine,
  programmeView,
} from '../programme-view.ts';

const Id = z.object({ id: idOf('programme') });

const Ranked = z.object({
  id: idOf('application'),
  place: z.int(),
  score: z.int(),
  grant: z.int(),
  decision: z.enum(['select', 'keep', 'reject']),
});

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
      const findings = assess(programme.rules, factsOf(organisation(), query, running, now, koreanDay(now)));
      const open = programme.state === 'published' && programme.opensOn <= koreanDay(now);
      const ownShare = ownShareOf(programme.ownShares, query);
      return { body: { open, eligible: isEligible(findings), findings, ownShare } };
    },
  }),
  endpoint({
    operation: 'programmes.applications',
    method: 'get',
    path: '/programmes/{id}/applications',
    summary: 'What was handed in to a programme, the oldest first',
    params: Id,
    query: PageQuery,
    answer: listOf(ApplicationLine),
    handle: async (call) => {
      const { world, caller, query } = call;
      const programme = await programmeFor(call, call.params.id);
      const page = await world.stores.applications.ofProgramme(programme.id, query);
      const handedIn = page.items.filter((a) => a.submittedAt);
      return {
        body: { ...page, items: await Promise.all(handedIn.map((a) => applicationLine(world, a, programme, caller))) },
      };
    },
  }),
  endpoint({
    operation: 'programmes.ranking',
    method: 'get',
    path: '/programmes/{id}/ranking',
    summary: 'The ranking of what is scored, and what a decision by it would come to: nothing is changed',
    params: Id,
    answer: z.object({ items: z.array(Ranked), left: z.int() }),
    handle: async (call) => {
      const programme = await programmeFor(call, call.params.id);
      const items = rank(await call.world.stores.applications.allOf(programme.id), programme);
      return { body: { items, left: programme.total - programme.granted } };
    },
  }),
  endpoint({
    operation: 'programmes.performers',
    method: 'get',
    path: '/programmes/{id}/performers',
    summary: 'Who was paid to do something, with how much of it was settled',
    params: Id,
    answer: z.object({
      items: z.array(
        z.object({
          organisationId: z.string(),
          name: Text,
          open: z.int(),
          settled: z.int(),
          released: z.int(),
          clawedBack: z.int(),
          rate: z.int().optional().describe('Settled of all that ended, in parts per million'),
          support: z.int(),
        }),
      ),
    }),
    handle: async (call) => {
      const { world } = call;
      const programme = await programmeFor(call, call.params.id);
      const applications = await world.stores.applications.allOf(programme.id);
      const granted = applications.filter((a) => a.grant > 0);
      const uses = (await Promise.all(granted.map((a) => world.stores.applications.usesOf(a.id)))).flat();
      const items = await Promise.all(
        performersOf(uses).map(async (p) => ({ ...p, name: (await faceOf(world, p.organisationId))?.name ?? {} })),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'programmes.settlement',
    method: 'get',
    path: '/programmes/{id}/settlement',
    summary: 'The settlement file (CSV, UTF-8): a line for each use that was settled, with the digest of what proves it',
    params: Id,
    handle: async (call) => {
      const { world, language } = call;
      const programme = await programmeFor(call, call.params.id);
      const applications = (await world.stores.applications.allOf(programme.id)).filter((a) => a.grant > 0);
      const names = new Map<string, string>();
      const used = await Promise.all(applications.map(async (a) => [a, await world.stores.applications.usesOf(a.id)] as const));
      for (const id of new Set(used.flatMap(([, uses]) => uses.flatMap((u) => [u.applicantId, u.performerId]))))
        names.set(id, textIn((await faceOf(world, id))?.name, language));
      const lines = used.flatMap(([a, uses]) => settlementLines(a, uses, (id) => names.get(id) ?? ''));
      const columns = [
        'application',
        'applicant',
        'performer',
        'kind',
        'what',
        'reserved_on',
        'settled_on',
        'price_krw',
        'support_krw',
        'own_krw',
        'state',
        'evidence_sha256',
      ];
      const rows = lines.map((l) => [
        l.application,
        l.applicant,
        l.performer,
        l.kind,
        l.what,
        l.reservedOn,
        l.settledOn,
        l.price,
        l.support,
        l.own,
        l.state,
        l.evidence,
      ]);
      return {
        // Spreadsheets take a CSV for UTF-8 when it begins with a byte order mark.
        text: `\uFEFF${csv(columns, rows)}`,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${programme.number}-settlement.csv"`,
        },
      };
    },
  }),
];
