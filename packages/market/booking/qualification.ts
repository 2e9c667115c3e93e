import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { qualificationLevels, revocations } from './qualification-names.ts';

/**
 * Life of a qualification. It begins when somebody asks for it or books the training; the owner's people grant it for a time;
 * what has run out or was revoked can be asked for again. Whether it holds is reckoned from `until`, so that a late clock lets nobody in.
 */
export const qualificationProcess = process({
  name: 'qualification',
  states: ['requested', 'scheduled', 'qualified', 'expiring', 'expired', 'revoked'],
  initial: 'requested',
  final: [],
  transitions: [
    { from: ['requested', 'expired', 'revoked'], action: 'schedule', by: ['person', 'owner'], to: 'scheduled' },
    { from: 'expiring', action: 'schedule', by: ['person', 'owner'], to: 'expiring' },
    { from: 'scheduled', action: 'unschedule', by: ['person', 'owner'], to: 'requested' },
    { from: ['expired', 'revoked'], action: 'request', by: 'person', to: 'requested' },
    {
      from: ['requested', 'scheduled', 'qualified', 'expiring', 'expired', 'revoked'],
      action: 'grant',
      by: 'owner',
      to: 'qualified',
    },
    {
      from: ['requested', 'scheduled'],
      action: 'revoke',
      by: 'owner',
      to: 'revoked',
      reasons: ['not_passed', 'not_eligible'],
    },
    {
      from: ['qualified', 'expiring'],
      action: 'revoke',
      by: 'owner',
      to: 'revoked',
      reasons: ['unsafe_use', 'damage', 'left', 'mistake'],
    },
    { from: ['requested', 'scheduled'], action: 'withdraw', by: 'person', to: 'revoked', reasons: ['withdrawn'] },
    { from: 'qualified', action: 'remind', by: 'clock', to: 'expiring', timer: 'qualification.expiring' },
    { from: 'expiring', action: 'expire', by: 'clock', to: 'expired', timer: 'term' },
  ],
});

export type QualificationState = (typeof qualificationProcess)['states'][number];
export type QualificationAction = (typeof qualificationProcess)['transitions'][number]['action'];
export const QualificationState = z.enum(qualificationProcess.states);

/** Levels by what one may do at the machine. */
export type QualificationLevel = (typeof qualificationLevels)[number];
export const QualificationLevel = z.enum(qualificationLevels);

/** A skill as the owner names it (`sem`, `5-axis-mill`): one name for all machines that want the same training. */
export const Skill = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
  .meta({ id: 'Skill' });

/** What a resource wants of those who use it. */
export const QualificationWanted = z
  .strictObject({ skill: Skill, level: QualificationLevel })
  .meta({ id: 'QualificationWanted' });
export type QualificationWanted = z.infer<typeof QualificationWanted>;

/** What a training, itself a bookable resource, grants to those who pass it. */
export const Training = z
  .strictObject({ skill: Skill, level: QualificationLevel, months: z.int().min(1).max(60) })
  .meta({ id: 'Training' });
export type Training = z.infer<typeof Training>;

export type Revocation = keyof typeof revocations;
export const Revocation = z.enum(Object.keys(revocations) as [Revocation, ...Revocation[]]);

export const Qualification = z
  .object({
    id: idOf('qualification'),
    version: z.int().positive(),
    state: QualificationState,
    /** Whose machines it is for, and who grants it. */
    ownerId: idOf('organisation'),
    personId: idOf('person'),
    organisationId: idOf('organisation'),
    skill: Skill,
    level: QualificationLevel,
    /** The training that was booked for it. */
    trainingId: idOf('booking').optional(),
    /** Until when it holds; it does not at that instant. */
    until: z.iso.datetime().optional(),
    reason: Revocation.optional(),
    note: z.string().max(500).optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Qualification' });
export type Qualification = z.infer<typeof Qualification>;

const rank = (level: QualificationLevel): number => qualificationLevels.indexOf(level);

/** Whether somebody is qualified, and if not, what is lacking: the reasons that a page explains and that lead to a training. */
export type Standing =
  | { readonly may: true; readonly until?: string }
  | {
      readonly may: false;
      readonly lacks: 'none' | 'requested' | 'scheduled' | 'level' | 'expired' | 'ends_before' | 'revoked';
      readonly until?: string;
    };

const waiting: Readonly<Partial<Record<QualificationState, 'requested' | 'scheduled' | 'expired' | 'revoked'>>> = {
  requested: 'requested',
  scheduled: 'scheduled',
  expired: 'expired',
  revoked: 'revoked',
};

/**
 * How a person stands to what a resource wants, for a use that ends at `to` (ISO): the qualification must hold until then. `now`
 * tells one that has run out from one that will.
 */
export const standingOf = (
  wanted: QualificationWanted,
  found: Pick<Qualification, 'state' | 'level' | 'until'> | undefined,
  to: string,
  now: Date,
): Standing => {
  if (!found) return { may: false, lacks: 'none' };
  const until = found.until === undefined ? {} : { until: found.until };
  if (found.until !== undefined && found.until <= now.toISOString() && !['requested', 'scheduled'].includes(found.state))
    return { may: false, lacks: found.state === 'revoked' ? 'revoked' : 'expired', ...until };
  const lacks = waiting[found.state];
  if (lacks) return { may: false, lacks, ...until };
  if (rank(found.level) < rank(wanted.level)) return { may: false, lacks: 'level', ...until };
  if (found.until !== undefined && found.until < to) return { may: false, lacks: 'ends_before', ...until };
  return { may: true, ...until };
};
