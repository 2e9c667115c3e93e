import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { addBusinessHours } from '../calendar/business.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { dayIn } from '../calendar/date.ts';
import { WallTime } from '../calendar/wall.ts';
import { type ApprovalRules, ApprovalSubject, Approver, needed } from './approval-rule.ts';
import { type House, standIns } from './deputy.ts';
import { isOwner, type Membership } from './membership.ts';

/** Most times that one request is for: those of a series that is moved. */
const mostTimes = 200;

/**
 * Life of a request: every step must be agreed; one refusal ends it; half of the time calls the deputies, all of it ends it. An owner can
 * decide over the heads of those who were asked (`overruling.ts`), also once they have decided.
 */
export const approvalProcess = process({
  name: 'approval',
  states: ['pending', 'approved', 'refused', 'withdrawn', 'expired'],
  initial: 'pending',
  final: ['withdrawn'],
  transitions: [
    { from: 'pending', action: 'agree', by: 'approver', to: 'pending' },
    { from: 'pending', action: 'approve', by: 'approver', to: 'approved' },
    { from: 'pending', action: 'refuse', by: 'approver', to: 'refused' },
    { from: 'pending', action: 'withdraw', by: 'requester', to: 'withdrawn' },
    { from: ['pending', 'refused', 'expired'], action: 'allow', by: 'owner', to: 'approved', guard: 'approval.againstOwner' },
    { from: ['pending', 'approved'], action: 'forbid', by: 'owner', to: 'refused', guard: 'approval.againstOwner' },
    { from: 'pending', action: 'remind', by: 'clock', to: 'pending', timer: 'half' },
    { from: 'pending', action: 'expire', by: 'clock', to: 'expired', timer: 'term' },
  ],
});
type ApprovalAction = (typeof approvalProcess)['transitions'][number]['action'];
type ApprovalSide = 'approver' | 'requester' | 'owner' | 'clock';
/** What people do; whether an approval is the last that was wanted follows from the steps. */
export const approvalActions = ['approve', 'refuse', 'withdraw'] as const satisfies ApprovalAction[];
/** What an owner does over the heads of those who were asked. */
export const overrulingActions = ['allow', 'forbid'] as const satisfies ApprovalAction[];
export const ApprovalState = z.enum(approvalProcess.states);

/** What one person said to it, and when. */
const Decided = z.object({ by: idOf('person'), at: z.iso.datetime(), verdict: z.enum(['approved', 'refused']) });

const Step = z.object({ approver: Approver, deputyId: idOf('person').optional(), decided: Decided.optional() });
export type ApprovalStep = z.infer<typeof Step>;

/** Something of the market that waits for the approval. */
export const ApprovalAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inquiry'), id: idOf('inquiry') }),
  /** Terms of a deal, in the version that is to be signed: what is changed afterwards is not approved. */
  z.strictObject({ kind: z.literal('terms'), id: idOf('deal'), number: z.int().positive() }),
  /** A version of a quotation that is to be accepted. */
  z.strictObject({ kind: z.literal('quote'), id: idOf('quote'), number: z.int().positive() }),
  /** The price of a sample, in the offer that is the `number`th of it. */
  z.strictObject({ kind: z.literal('sample'), id: idOf('sample'), number: z.int().positive() }),
  /** A quote for a service, and the application whose programme bears a share of it. */
  z.strictObject({
    kind: z.literal('service'),
    id: idOf('serviceRequest'),
    number: z.int().positive(),
    applicationId: idOf('application').optional(),
  }),
  /** A recurring agreement on a by-product: what a whole year of it comes to. */
  z.strictObject({ kind: z.literal('offtake'), id: idOf('offtake') }),
  /** A used machine: its price, or in the auction that is the `number`th of it how far a bid may go (`minor`). */
  z.strictObject({
    kind: z.literal('resale'),
    id: idOf('resale'),
    number: z.int().nonnegative(),
    minor: z.int().positive().max(10_000_000_000_000).optional(),
  }),
  /** Times at resources, whichever booking has them, and the application whose programme bears a share. */
  z.strictObject({
    kind: z.literal('booking'),
    parts: z
      .array(
        z.strictObject({
          resourceId: idOf('resource'),
          start: z.iso.datetime({ offset: true }),
          end: z.iso.datetime({ offset: true }),
          quantity: z.int().min(1).max(200),
        }),
      )
      .min(1)
      .max(mostTimes),
    applicationId: idOf('application').optional(),
  }),
  /** All times of a series, as it is asked for. */
  z.strictObject({
    kind: z.literal('series'),
    resourceId: idOf('resource'),
    start: WallTime,
    minutes: z.int().min(5).max(20_160),
    quantity: z.int().min(1).max(200),
    rule: z.string().max(200),
  }),
]);
export type ApprovalAbout = z.infer<typeof ApprovalAbout>;

/** What a requester writes. */
export const ApprovalAsked = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    note: z.string().trim().min(1).max(2000).optional(),
    subject: ApprovalSubject,
    about: ApprovalAbout.optional(),
  })
  .meta({ id: 'ApprovalAsked' });
export type ApprovalAsked = z.infer<typeof ApprovalAsked>;

/** A request for approval; its steps are those of the rules as they were when it was made. */
export const Approval = z
  .object({
    id: idOf('approval'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    requesterId: idOf('person'),
    ...ApprovalAsked.shape,
    state: ApprovalState,
    steps: z.array(Step).min(1).max(50),
    remindAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    /** Whether half of the time is over and the deputies are called. */
    reminded: z.boolean().default(false),
    /** What the one who refused says. */
    answer: z.string().trim().max(2000).optional(),
    /** What an owner decided over the heads of those who were asked, and why: the latest. */
    overruled: Decided.extend({ why: z.string() }).optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof Approval>;

/**
 * Who can decide a step now, in no case the requester: those it names; where they are away, whom they named, and the rule's deputy;
 * the deputy also once half of the time is over; an owner where else nobody is left.
 */
export const deciders = (
  { approver, deputyId }: ApprovalStep,
  { requesterId, reminded }: Pick<Approval, 'requesterId' | 'reminded'>,
  { members, day }: House,
): readonly string[] => {
  const others = members.filter((m) => m.personId !== requesterId && !m.suspended);
  const named = others.filter((m) =>
    approver.by === 'person' ? m.personId === approver.personId : m.roles.includes(approver.role),
  );
  const deputies = standIns(named, deputyId, reminded, { members: others, day }).keys();
  const found = [...new Set([...named.map((m) => m.personId), ...deputies])];
  return found.length > 0 ? found : others.filter(isOwner).map((m) => m.personId);
};

/** Everybody who can decide something that is still open in a request. */
export const decidersOf = (approval: Approval, house: House): readonly string[] => [
  ...new Set(approval.steps.filter((s) => !s.decided).flatMap((s) => deciders(s, approval, house))),
];

/**
 * Asks for approval under the rules as they stand.
 * @throws Fault conflict `approval.notNeeded` where no rule asks for one, `approval.nobody` where nobody but the requester could give it
 */
export const ask = (
  asked: ApprovalAsked,
  rules: Pick<ApprovalRules, 'rules' | 'hours'>,
  organisation: { readonly id: string; readonly country: string; readonly zone: string; readonly demo: boolean },
  requesterId: string,
  members: readonly Membership[],
  actor: Actor,
  now: Date,
  id: string = newId('approval', now.getTime()),
): Approval => {
  const found = needed(rules.rules, asked.subject);
  if (found.length === 0) throw new Fault('conflict', 'approval.notNeeded');
  const calendar = calendarOf(organisation);
  const by = stamp(actor, now);
  const approval: Approval = {
    ...asked,
    id,
    version: 1,
    organisationId: organisation.id,
    requesterId,
    state: approvalProcess.initial,
    steps: found.map(({ approver, deputyId }) => ({ approver, ...(deputyId ? { deputyId } : {}) })),
    remindAt: addBusinessHours(now, rules.hours / 2, calendar).toISOString(),
    dueAt: addBusinessHours(now, rules.hours, calendar).toISOString(),
    reminded: false,
    demo: organisation.demo,
    created: by,
    changed: by,
  };
  const house = { members, day: dayIn(organisation.zone, now) };
  // A deputy who is called later counts too.
  const later = { ...approval, reminded: true };
  if (approval.steps.some((s) => deciders(s, later, house).length === 0)) throw new Fault('conflict', 'approval.nobody');
  return approval;
};

/** @throws Fault conflict `process.refused` */
export const moveApproval = (
  approval: Approval,
  action: ApprovalAction,
  side: ApprovalSide,
  actor: Actor,
  now: Date,
): Approval => ({
  ...approval,
  state: step(approvalProcess, approval.state, action, side),
  version: approval.version + 1,
  changed: stamp(actor, now),
});

/**
 * One person decides every open step that is theirs to decide.
 * @throws Fault forbidden `approval.self`, `approval.notYours`; conflict `approval.over`, `process.refused`
 */
export const decide = (
  approval: Approval,
  verdict: 'approved' | 'refused',
  personId: string,
  house: House,
  actor: Actor,
  now: Date,
  answer?: string,
): Approval => {
  if (personId === approval.requesterId) throw new Fault('forbidden', 'approval.self');
  const mine = (s: ApprovalStep) => !s.decided && deciders(s, approval, house).includes(personId);
  const at = now.toISOString();
  const steps = approval.steps.map((s) => (mine(s) ? { ...s, decided: { by: personId, at, verdict } } : s));
  const last = steps.every((s) => s.decided);
  const next = moveApproval(approval, verdict === 'refused' ? 'refuse' : last ? 'approve' : 'agree', 'approver', actor, now);
  if (!approval.steps.some(mine)) throw new Fault('forbidden', 'approval.notYours');
  if (at >= approval.dueAt) throw new Fault('conflict', 'approval.over');
  return { ...next, steps, ...(answer ? { answer } : {}) };
};

/** Takes a request back. @throws Fault forbidden `approval.notYours`; conflict `process.refused` */
export const withdraw = (approval: Approval, personId: string, actor: Actor, now: Date): Approval => {
  if (personId !== approval.requesterId) throw new Fault('forbidden', 'approval.notYours');
  return moveApproval(approval, 'withdraw', 'requester', actor, now);
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** What the clock does to a request as of `now`: ends it, or calls the deputies; nothing if neither is due. */
export const pass = (approval: Approval, now: Date): Approval | undefined => {
  const at = now.toISOString();
  if (approval.state !== 'pending') return undefined;
  if (at >= approval.dueAt) return moveApproval(approval, 'expire', 'clock', clock, now);
  if (approval.reminded || at < approval.remindAt) return undefined;
  return { ...moveApproval(approval, 'remind', 'clock', clock, now), reminded: true };
};
