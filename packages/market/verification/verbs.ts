import { type Actor, organisationOf, type Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, type FieldFault, invalidField } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { addBusinessHours, workingDay } from '../calendar/business.ts';
import { korea } from '../calendar/calendar.ts';
import type { Grant, Level, Method } from '../company/standing.ts';
import { outdated, type VerificationDocument } from './document.ts';
import { levels, remindDays, reviewDays } from './level.ts';
import type { Requirement } from './requirement.ts';
import { maxHistory, type Verification, type VerificationAction, verificationProcess } from './verification.ts';

const day = 86_400_000;

/** How far a requirement is met: by which papers, and why not yet. */
export interface Met {
  readonly requirement: Requirement;
  readonly documents: readonly VerificationDocument[];
  readonly state: 'missing' | 'given' | 'accepted' | 'remarked' | 'outdated' | 'optional';
}

/** Where each requirement stands with these papers. */
export const metBy = (
  requirements: readonly Requirement[],
  documents: readonly VerificationDocument[],
  now: Date,
): readonly Met[] =>
  requirements.map((requirement) => {
    const own = documents.filter((d) => d.requirement === requirement.name && d.state !== 'waiting');
    const current = own.filter((d) => !outdated(requirement, d, now));
    const state = current.some((d) => d.state === 'accepted')
      ? 'accepted'
      : current.some((d) => d.state === 'given')
        ? 'given'
        : current.some((d) => d.state === 'remarked')
          ? 'remarked'
          : own.length > 0
            ? 'outdated'
            : requirement.optional
              ? 'optional'
              : 'missing';
    return { requirement, documents: own, state };
  });

/** Whether a requirement holds up a submission. */
export const isOpen = ({ requirement, state }: Met): boolean =>
  !requirement.optional && (state === 'missing' || state === 'remarked' || state === 'outdated');

interface Step {
  readonly action: VerificationAction;
  readonly by: 'owner' | 'operator' | 'clock';
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly level?: Level | undefined;
}

const moved = (v: Verification, { action, by, reason, note, level }: Step, at: Stamp): Verification => {
  const to = step(verificationProcess, v.state, action, by, reason);
  const event = { action, to, by: at, ...(reason ? { reason } : {}), ...(note ? { note } : {}), ...(level ? { level } : {}) };
  return { ...v, version: v.version + 1, state: to, history: [...v.history, event].slice(-maxHistory) };
};

const without = <K extends keyof Verification>(v: Verification, ...keys: K[]): Verification =>
  Object.fromEntries(Object.entries(v).filter(([key]) => !keys.includes(key as K))) as Verification;

/** When the clock next has to look at a grant: the reminders that are still due, then its end. */
const nextOf = (grant: Grant, reminded: number): string => {
  const before = remindDays[reminded];
  return before === undefined ? grant.until : new Date(Date.parse(grant.until) - before * day).toISOString();
};

const timed = (v: Verification): Verification => (v.grant ? { ...v, nextAt: nextOf(v.grant, v.reminded) } : without(v, 'nextAt'));

/**
 * Hands an application in. The desk has three business days.
 * @throws Fault invalid `verification.incomplete` with each requirement that is still open; conflict of the process
 */
export const submit = (
  v: Verification,
  wanted: Level,
  requirements: readonly Requirement[],
  documents: readonly VerificationDocument[],
  actor: Actor,
  now: Date,
): Verification => {
  const open = metBy(requirements, documents, now).filter(isOpen);
  const fields: FieldFault[] = open.map(({ requirement, state }) => ({
    pointer: `/documents/${requirement.name}`,
    code: `document.${state}`,
    params: { document: requirement.name },
  }));
  const next = moved(v, { action: 'submit', by: 'owner', level: wanted }, stamp(actor, now));
  if (fields.length > 0) throw new Fault('invalid', 'verification.incomplete', `${fields.length} open`, { fields });
  const dueAt = addBusinessHours(now, reviewDays * workingDay.hours, korea()).toISOString();
  return { ...without(next, 'proposal'), wanted, submittedAt: now.toISOString(), dueAt };
};

export const review = (v: Verification, actor: Actor, now: Date): Verification =>
  moved(v, { action: 'review', by: 'operator' }, stamp(actor, now));

/** Sends an application back. @throws Fault invalid: field `note` `field.required` if neither a note nor a remark says what is wanted */
export const requestChanges = (v: Verification, note: string | undefined, remarks: number, actor: Actor, now: Date) => {
  if (!note && remarks === 0) throw invalidField('/note', 'verification.whatIsWanted');
  return without(moved(v, { action: 'request_changes', by: 'operator', note }, stamp(actor, now)), 'dueAt', 'proposal');
};

const checkMethods = (level: Level, methods: readonly Method[]): void => {
  if (!levels[level].by.some((m) => methods.includes(m)))
    throw invalidField('/methods', 'verification.method', { methods: levels[level].by.join(', ') });
};

/** Proposes a grant that a second person has to confirm. */
export const propose = (v: Verification, level: Level, methods: readonly Method[], actor: Actor, now: Date): Verification => {
  checkMethods(level, methods);
  const by = stamp(actor, now);
  return { ...moved(v, { action: 'propose', by: 'operator', level }, by), proposal: { level, methods: [...methods], by } };
};

/** Takes a proposal back. @throws Fault conflict `verification.noProposal` */
export const decline = (v: Verification, note: string | undefined, actor: Actor, now: Date): Verification => {
  if (!v.proposal) throw new Fault('conflict', 'verification.noProposal');
  return without(moved(v, { action: 'decline', by: 'operator', note }, stamp(actor, now)), 'proposal');
};

const monthsAfter = (now: Date, months: number): Date => {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end;
};

/** Until when a grant holds: the time of its level, or the first paper that ends before. */
const untilOf = (level: Level, documents: readonly VerificationDocument[], now: Date): string => {
  const ends = documents.flatMap((d) => (d.state === 'accepted' && d.expires ? [`${d.expires}T14:59:59.000Z`] : []));
  return [monthsAfter(now, levels[level].months).toISOString(), ...ends].sort()[0] ?? '';
};

/**
 * Grants a level. From level 2 on somebody else must have proposed just that (four eyes).
 * @throws Fault invalid `verification.open` while a required paper is not accepted; conflict `verification.noProposal`; forbidden `verification.fourEyes`
 */
export const verify = (
  v: Verification,
  asked: { level: Level; methods: readonly Method[] },
  met: readonly Met[],
  actor: Actor,
  now: Date,
): Verification => {
  const by = stamp(actor, now);
  const next = moved(v, { action: 'verify', by: 'operator', level: asked.level }, by);
  const { level, methods } = levels[asked.level].fourEyes && v.proposal ? v.proposal : asked;
  if (levels[asked.level].fourEyes) {
    if (!v.proposal) throw new Fault('conflict', 'verification.noProposal');
    if (v.proposal.by.actor === by.actor) throw new Fault('forbidden', 'verification.fourEyes');
    if (level !== asked.level) throw invalidField('/level', 'verification.otherLevel');
  }
  if (organisationOf(actor) === v.organisationId) throw new Fault('forbidden', 'verification.ownCase');
  checkMethods(level, methods);
  const open = met.filter((m) => !m.requirement.optional && m.requirement.level <= level && m.state !== 'accepted');
  if (open.length > 0)
    throw new Fault('invalid', 'verification.open', `${open.length} papers`, {
      fields: open.map(({ requirement }) => ({
        pointer: `/documents/${requirement.name}`,
        code: 'document.notAccepted',
        params: { document: requirement.name },
      })),
    });
  const at = now.toISOString();
  const papers = met.flatMap((m) => m.documents);
  const grant: Grant = {
    level,
    since: at,
    until: untilOf(level, papers, now),
    methods: methods.map((method) => ({ method, at })),
  };
  return timed({ ...without(next, 'proposal', 'dueAt', 'suspendedAt'), grant, reminded: remindedBy(grant, now) });
};

/** Reminders that a grant is already too short for. */
const remindedBy = (grant: Grant, now: Date): number =>
  remindDays.filter((before) => Date.parse(grant.until) - before * day <= now.getTime()).length;

export const reject = (v: Verification, reason: string, note: string | undefined, actor: Actor, now: Date): Verification =>
  without(moved(v, { action: 'reject', by: 'operator', reason, note }, stamp(actor, now)), 'dueAt', 'proposal');

/** Takes a grant out of force. It is kept, so that it can be reinstated. @throws Fault conflict `verification.noGrant` */
export const suspend = (
  v: Verification,
  reason: string,
  note: string | undefined,
  by: 'operator' | 'clock',
  actor: Actor,
  now: Date,
): Verification => {
  if (!v.grant) throw new Fault('conflict', 'verification.noGrant');
  const next = moved(v, { action: 'suspend', by, reason, note }, stamp(actor, now));
  return { ...without(next, 'dueAt', 'proposal'), suspendedAt: now.toISOString() };
};

/** Puts a suspended grant back in force. @throws Fault conflict `verification.noGrant` if there is none, or it has ended */
export const reinstate = (v: Verification, note: string | undefined, actor: Actor, now: Date): Verification => {
  if (!v.grant || v.grant.until <= now.toISOString()) throw new Fault('conflict', 'verification.noGrant');
  return timed(without(moved(v, { action: 'reinstate', by: 'operator', note }, stamp(actor, now)), 'suspendedAt'));
};

/** The grant that counts: none while it is suspended, until the desk reinstates it or grants anew. */
export const inForce = (v: Verification): Grant | undefined => (v.suspendedAt ? undefined : v.grant);

/** What time alone does: a reminder 30 and 7 days before the end, then the lapse. Undefined if nothing is due. */
export const age = (v: Verification, actor: Actor, now: Date): Verification | undefined => {
  if (!v.grant || !v.nextAt || v.nextAt > now.toISOString()) return undefined;
  const at = stamp(actor, now);
  if (v.grant.until <= now.toISOString())
    return { ...without(moved(v, { action: 'lapse', by: 'clock' }, at), 'grant', 'nextAt', 'suspendedAt'), reminded: 0 };
  if (v.state === 'suspended') return timed({ ...v, version: v.version + 1, reminded: remindedBy(v.grant, now) });
  return timed({ ...moved(v, { action: 'remind', by: 'clock' }, at), reminded: remindedBy(v.grant, now) });
};
