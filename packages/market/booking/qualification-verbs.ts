import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { Temporal } from 'temporal-polyfill';
import {
  type Qualification,
  type QualificationAction,
  type QualificationLevel,
  type QualificationWanted,
  qualificationProcess,
  Revocation,
  type Standing,
} from './qualification.ts';

export type QualificationSide = 'person' | 'owner' | 'clock';

/** Days before its end on which the holder is told. */
export const expiringDays = 30;

export const clockOfQualifications: Actor = { kind: 'service', name: 'clock' };

const moved = (
  q: Qualification,
  action: QualificationAction,
  side: QualificationSide,
  actor: Actor,
  now: Date,
  reason?: string,
): Qualification => {
  const { reason: _, note: __, ...rest } = q;
  const state = step(qualificationProcess, q.state, action, side, reason);
  return { ...rest, state, version: q.version + 1, changed: stamp(actor, now) };
};

/** Who asks for a qualification, of whom. */
export interface Asked {
  readonly ownerId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly demo: boolean;
}

/** Begins a qualification: it is asked for. */
export const requestQualification = (asked: Asked, wanted: QualificationWanted, actor: Actor, now: Date): Qualification => ({
  id: newId('qualification', now.getTime()),
  version: 1,
  state: 'requested',
  ...asked,
  skill: wanted.skill,
  level: wanted.level,
  created: stamp(actor, now),
  changed: stamp(actor, now),
});

/** The last instant of a number of months from `now`, by the clocks of `zone`. */
export const monthsOn = (now: Date, months: number, zone: string): string =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).add({ months }).epochMilliseconds,
  ).toISOString();

export const askAgain = (q: Qualification, actor: Actor, now: Date): Qualification => moved(q, 'request', 'person', actor, now);

/** The training was booked. One that still holds goes on to hold. */
export const schedule = (
  q: Qualification,
  bookingId: string,
  side: QualificationSide,
  actor: Actor,
  now: Date,
): Qualification => ({
  ...moved(q, 'schedule', side, actor, now),
  trainingId: bookingId,
});

/** The training that was booked will not be. */
export const unschedule = (q: Qualification, side: QualificationSide, actor: Actor, now: Date): Qualification => {
  const { trainingId: _, ...rest } = q;
  if (q.state === 'expiring') return { ...rest, version: q.version + 1, changed: stamp(actor, now) };
  const { trainingId: __, ...next } = moved(q, 'unschedule', side, actor, now);
  return next;
};

/** The owner's people say that somebody can do it, until when. @throws Fault invalid `qualification.until` if that is past or over five years on */
export const grant = (
  q: Qualification,
  granted: { readonly level: QualificationLevel; readonly until: string; readonly note?: string | undefined },
  actor: Actor,
  now: Date,
): Qualification => {
  const farthest = now.getTime() + 5 * 366 * 86_400_000;
  const until = Date.parse(granted.until);
  if (until <= now.getTime() || until > farthest) throw invalidField('/until', 'qualification.until');
  return {
    ...moved(q, 'grant', 'owner', actor, now),
    level: granted.level,
    until: new Date(until).toISOString(),
    ...(granted.note ? { note: granted.note } : {}),
  };
};

/** Takes it away, or refuses it. @throws Fault invalid `process.reason` */
export const revoke = (
  q: Qualification,
  reason: string,
  side: QualificationSide,
  actor: Actor,
  now: Date,
  note?: string,
): Qualification => {
  const action = side === 'person' ? 'withdraw' : 'revoke';
  const { trainingId: _, ...next } = moved(q, action, side, actor, now, reason);
  return { ...next, reason: Revocation.parse(reason), ...(note ? { note } : {}) };
};

/** When the clock acts next on a qualification (ISO), if at all. */
export const nextOfQualification = (q: Qualification): string | undefined => {
  if (!q.until) return undefined;
  if (q.state === 'expiring') return q.until;
  return q.state === 'qualified' ? new Date(Date.parse(q.until) - expiringDays * 86_400_000).toISOString() : undefined;
};

/** The next step that time brings, if one is due. */
export const ageQualification = (q: Qualification, now: Date): Qualification | undefined => {
  const next = nextOfQualification(q);
  if (next === undefined || now.toISOString() < next) return undefined;
  return moved(q, q.state === 'qualified' ? 'remind' : 'expire', 'clock', clockOfQualifications, now);
};

/** Refuses who is not qualified, and says what is lacking. @throws Fault conflict `qualification.<lacks>` */
export const mustBeQualified = (wanted: QualificationWanted, standing: Standing): void => {
  if (standing.may) return;
  throw new Fault('conflict', `qualification.${standing.lacks}`, `wants ${wanted.skill} at ${wanted.level}`, {
    params: { skill: wanted.skill, level: wanted.level, ...(standing.until ? { until: standing.until.slice(0, 10) } : {}) },
  });
};
