import { open } from '@sandan/kernel/process';
import { allows, type Relation } from '@sandan/market/policy';
import { Application, type ApplicationAction, applicationProcess, Conflict, Review } from '@sandan/market/programme/application';
import { burnDeadline, burnt } from '@sandan/market/programme/burn';
import { koreanDay } from '@sandan/market/programme/hand';
import { isDecided } from '@sandan/market/programme/judged';
import { isOpen, Programme, programmeProcess } from '@sandan/market/programme/programme';
import { type Budget, SupportUse, standOf, steps } from '@sandan/market/programme/support';
import * as z from 'zod';
import { Party, Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const partyOf = async (world: World, organisationId: string) => ({
  organisationId,
  name: (await faceOf(world, organisationId))?.name ?? {},
});

export const ProgrammeLine = Programme.pick({
  id: true,
  version: true,
  number: true,
  title: true,
  supports: true,
  state: true,
  opensOn: true,
  closesOn: true,
  endsOn: true,
  currency: true,
  total: true,
  grantMin: true,
  grantMax: true,
  demo: true,
})
  .extend({ agency: Party, open: z.boolean() })
  .meta({ id: 'ProgrammeLine' });

export const ProgrammeView = ProgrammeLine.extend({
  summary: Programme.shape.summary,
  rules: Programme.shape.rules,
  ownShares: Programme.shape.ownShares,
  scoring: Programme.shape.scoring,
  burn: Programme.shape.burn,
  mine: z.boolean(),
  /** For the agency alone. */
  granted: z.int().optional(),
  reviewers: Programme.shape.reviewers.optional(),
  actions: z.array(z.string()),
}).meta({ id: 'ProgrammeView' });

const published: readonly Programme['state'][] = ['published', 'reviewing', 'running', 'ended'];

export const relationToProgramme = (programme: Programme | undefined, caller: Caller): Relation => {
  if (!programme) return 'other';
  if (caller.organisation?.id === programme.ownerId) return 'organisation';
  return published.includes(programme.state) ? 'public' : 'other';
};

export const programmeLine = async (world: World, p: Programme, now: Date): Promise<z.infer<typeof ProgrammeLine>> => {
  const { id, version, number, title, supports, state, opensOn, closesOn, endsOn, currency, total, grantMin, grantMax, demo } = p;
  const shown = { id, version, number, title, supports, state, opensOn, closesOn, endsOn, currency, total, grantMin, grantMax };
  return { ...shown, demo, agency: await partyOf(world, p.ownerId), open: isOpen(p, koreanDay(now)) };
};

export const programmeView = async (
  world: World,
  p: Programme,
  caller: Caller,
  now: Date,
): Promise<z.infer<typeof ProgrammeView>> => {
  const mine = caller.organisation?.id === p.ownerId;
  const acts = mine && allows('programmes.act', caller.actor, 'organisation');
  return {
    ...(await programmeLine(world, p, now)),
    summary: p.summary,
    rules: p.rules,
    ownShares: p.ownShares,
    scoring: p.scoring,
    ...(p.burn ? { burn: p.burn } : {}),
    mine,
    ...(mine ? { granted: p.granted, reviewers: p.reviewers } : {}),
    actions: acts ? open(programmeProcess, p.state, 'agency').map((t) => t.action) : [],
  };
};

const Side = z.enum(['applicant', 'agency', 'operator']);

export const ApplicationLine = Application.pick({
  id: true,
  version: true,
  number: true,
  programmeId: true,
  title: true,
  state: true,
  reason: true,
  asked: true,
  grant: true,
  submittedAt: true,
  demo: true,
})
  .extend({ programme: Text, applicant: Party, side: Side, score: z.int().optional() })
  .meta({ id: 'ApplicationLine' });

export const ApplicationView = ApplicationLine.extend({
  purpose: Application.shape.purpose,
  declared: Application.shape.declared,
  plan: z.array(Application.shape.plan.element.extend({ performer: Text.optional() })),
  findings: Application.shape.findings,
  ownShare: Application.shape.ownShare,
  note: Application.shape.note,
  warnedOn: Application.shape.warnedOn,
  /** The agency sees who gave what; the applicant sees words without names, once it is decided. */
  reviews: z.array(Review.omit({ by: true }).partial({ reviewerId: true, points: true })),
  conflicts: z.array(Conflict).optional(),
  criteria: Programme.shape.scoring.shape.criteria,
  reviewing: z.boolean(),
  actions: z.array(z.string()),
}).meta({ id: 'ApplicationView' });

export const relationToApplication = (application: Application | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!application || !id) return 'other';
  if (id === application.applicantId) return 'organisation';
  // An agency sees nothing of an application before it is handed in.
  return id === application.ownerId && application.state !== 'draft' && application.submittedAt ? 'counterpart' : 'other';
};

const sideNames = { organisation: 'applicant', counterpart: 'agency' } as const;
export const applicationSide = (application: Application, caller: Caller): z.infer<typeof Side> => {
  const relation = relationToApplication(application, caller);
  return relation === 'organisation' || relation === 'counterpart' ? sideNames[relation] : 'operator';
};

export const applicationLine = async (
  world: World,
  a: Application,
  programme: Pick<Programme, 'title'>,
  caller: Caller,
): Promise<z.infer<typeof ApplicationLine>> => {
  const side = applicationSide(a, caller);
  const { id, version, number, programmeId, title, state, reason, asked, grant, submittedAt, demo, score } = a;
  const tellsScore = score !== undefined && (side !== 'applicant' || isDecided(a));
  return {
    id,
    version,
    number,
    programmeId,
    title,
    state,
    ...(reason ? { reason } : {}),
    asked,
    grant,
    ...(submittedAt ? { submittedAt } : {}),
    demo,
    programme: programme.title,
    applicant: await partyOf(world, a.applicantId),
    side,
    ...(tellsScore ? { score } : {}),
  };
};

/** Reviews as the caller may see them: a reviewer sees those of others once they have given their own. */
const reviewsFor = (a: Application, programme: Programme, caller: Caller, side: z.infer<typeof Side>) => {
  if (side === 'applicant') return isDecided(a) ? a.reviews.flatMap((r) => (r.comment ? [{ comment: r.comment }] : [])) : [];
  const me = caller.person?.id ?? '';
  const waits = programme.reviewers.includes(me) && a.state === 'eligible' && !a.reviews.some((r) => r.reviewerId === me);
  return waits ? [] : a.reviews.map(({ by: _, ...r }) => r);
};

const actionsOf = (a: Application, caller: Caller, side: z.infer<typeof Side>): ApplicationAction[] => {
  if (side === 'operator') return [];
  if (!allows('applications.act', caller.actor, side === 'applicant' ? 'organisation' : 'counterpart')) return [];
  return open(applicationProcess, a.state, side).map((t) => t.action);
};

export const applicationView = async (
  world: World,
  a: Application,
  programme: Programme,
  caller: Caller,
): Promise<z.infer<typeof ApplicationView>> => {
  const side = applicationSide(a, caller);
  const me = caller.person?.id ?? '';
  const named = await Promise.all(
    a.plan.map(async (p) => {
      const name = p.performerId ? (await faceOf(world, p.performerId))?.name : undefined;
      return name ? { ...p, performer: name } : p;
    }),
  );
  return {
    ...(await applicationLine(world, a, programme, caller)),
    purpose: a.purpose,
    declared: a.declared,
    plan: named,
    ...(a.findings ? { findings: a.findings } : {}),
    ...(a.ownShare === undefined ? {} : { ownShare: a.ownShare }),
    ...(a.note ? { note: a.note } : {}),
    ...(a.warnedOn ? { warnedOn: a.warnedOn } : {}),
    reviews: reviewsFor(a, programme, caller, side),
    ...(side === 'applicant' ? {} : { conflicts: a.conflicts }),
    criteria: programme.scoring.criteria,
    reviewing: side === 'agency' && a.state === 'eligible' && programme.reviewers.includes(me),
    actions: actionsOf(a, caller, side),
  };
};

const Stand = z.object(Object.fromEntries(steps.map((s) => [s, z.int()])) as Record<(typeof steps)[number], z.ZodInt>);

export const BudgetView = z
  .object({
    application: ApplicationLine,
    stand: Stand,
    /** What of the grant is used or bound, in parts per million. */
    burnt: z.int(),
    burn: z
      .object({ share: z.int(), by: z.string(), warnedOn: z.string().optional(), deadline: z.string().optional() })
      .optional(),
    uses: z.array(SupportUse.omit({ changed: true }).extend({ performer: Text })),
    entries: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        on: z.string(),
        postings: z.array(z.object({ account: z.string(), currency: z.string(), minor: z.int() })),
      }),
    ),
  })
  .meta({ id: 'BudgetView' });

export const budgetView = async (
  world: World,
  budget: Budget,
  programme: Programme,
  caller: Caller,
): Promise<z.infer<typeof BudgetView>> => {
  const { warnedOn } = budget.application;
  const deadline = programme.burn && burnDeadline(programme.burn, budget.application);
  const uses = await Promise.all(
    budget.uses.map(async ({ changed: _, ...u }) => ({ ...u, performer: (await faceOf(world, u.performerId))?.name ?? {} })),
  );
  return {
    application: await applicationLine(world, budget.application, programme, caller),
    stand: standOf(budget),
    burnt: burnt(budget),
    ...(programme.burn
      ? {
          burn: {
            share: programme.burn.share,
            by: programme.burn.by,
            ...(warnedOn ? { warnedOn } : {}),
            ...(deadline ? { deadline } : {}),
          },
        }
      : {}),
    uses,
    entries: budget.entries.map(({ key, kind, on, postings }) => ({ key, kind, on, postings })),
  };
};
