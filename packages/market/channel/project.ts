import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import * as z from 'zod';
import { WallTime } from '../calendar/wall.ts';
import { Country } from '../company/country.ts';
import { channelOutcomeNames, lostReasonNames, statedKindNames } from './channel-names.ts';
import { ChannelState, TargetState, targetProcess } from './process.ts';

/** Bounds of one record: a project is read and written whole. */
export const most = { targets: 60, tasks: 120, meetings: 60, results: 60, links: 60, moves: 20 };

const Line = z.string().trim().min(1).max(200);
const Words = z.string().trim().min(1).max(2000);

export const ChannelPlan = z
  .strictObject({
    title: Line,
    goal: Words,
    markets: z.array(Country).min(1).max(20),
    from: z.iso.date(),
    until: z.iso.date(),
    budget: Money.optional(),
    /** The programme that helps to pay. */
    programmeId: idOf('programme').optional(),
  })
  .meta({ id: 'ChannelPlan' });
export type ChannelPlan = z.infer<typeof ChannelPlan>;

/** A company of the market, or an outside one by name; whom to write to there lies apart (`ChannelContact`). */
export const ChannelBuyer = z
  .strictObject({ organisationId: idOf('organisation').optional(), company: Line.optional(), country: Country.optional() })
  .refine((b) => (b.organisationId === undefined) !== (b.company === undefined), { message: 'channel.buyer', path: ['company'] });
export type ChannelBuyer = z.infer<typeof ChannelBuyer>;

/** What somebody of the market did that counts as a result, by its id. */
export const linkKinds = ['inquiry', 'quote', 'order'] as const;
export const ChannelLink = z.strictObject({
  kind: z.enum(linkKinds),
  id: z.string().regex(/^(inq|quo|ord)_[0-9A-HJKMNP-TV-Z]{26}$/),
});
export type ChannelLink = z.infer<typeof ChannelLink>;

export const ChannelTarget = z.object({
  number: z.int().positive(),
  organisationId: idOf('organisation').optional(),
  company: Line.optional(),
  country: Country.optional(),
  state: TargetState,
  reason: z.enum(lostReasonNames).optional(),
  moves: z
    .array(
      z.object({
        action: z.enum(targetProcess.transitions.map((t) => t.action)),
        to: TargetState,
        reason: z.enum(lostReasonNames).optional(),
        text: Words.optional(),
        by: Stamp,
      }),
    )
    .max(most.moves),
  links: z.array(ChannelLink).max(most.links),
});
export type ChannelTarget = z.infer<typeof ChannelTarget>;

const target = z.int().positive().optional();

export const WrittenTask = z
  .strictObject({ title: Line, ownerId: idOf('person'), due: z.iso.date(), target })
  .meta({ id: 'WrittenChannelTask' });
export type WrittenTask = z.infer<typeof WrittenTask>;
export const ChannelTask = z.object({
  ...WrittenTask.shape,
  number: z.int().positive(),
  doneAt: z.iso.datetime().optional(),
  remindedAt: z.iso.datetime().optional(),
});
export type ChannelTask = z.infer<typeof ChannelTask>;

export const WrittenMeeting = z
  .strictObject({
    title: Line,
    at: WallTime,
    durationMinutes: z.int().min(5).max(1440),
    place: Line.optional(),
    /** People of the two organisations; who else comes stands with the contacts. */
    participants: z.array(idOf('person')).min(1, { message: 'field.required' }).max(20),
    target,
  })
  .meta({ id: 'WrittenChannelMeeting' });
export type WrittenMeeting = z.infer<typeof WrittenMeeting>;
export const ChannelMeeting = z.object({
  ...WrittenMeeting.shape,
  number: z.int().positive(),
  /** The instant of `at`. */
  start: z.iso.datetime(),
  minutes: Words.optional(),
  changedAt: z.iso.datetime(),
});
export type ChannelMeeting = z.infer<typeof ChannelMeeting>;

/** A result outside the market, on the word of whoever states it. */
export const WrittenResult = z
  .strictObject({ kind: z.enum(statedKindNames), text: Line, on: z.iso.date(), amount: Money.optional(), target })
  .meta({ id: 'WrittenChannelResult' });
export type WrittenResult = z.infer<typeof WrittenResult>;
export const ChannelResult = z.object({ ...WrittenResult.shape, number: z.int().positive(), by: Stamp });

export const ChannelProject = z
  .object({
    id: idOf('channel'),
    version: z.int().positive(),
    number: z.string(),
    state: ChannelState,
    outcome: z.enum(channelOutcomeNames).optional(),
    summary: Words.optional(),
    /** The company whose market is opened. */
    ownerId: idOf('organisation'),
    /** The agency that runs it for the company, and the instant at which the company agreed. */
    agencyId: idOf('organisation').optional(),
    consentedAt: z.iso.datetime().optional(),
    plan: ChannelPlan,
    targets: z.array(ChannelTarget).max(most.targets),
    tasks: z.array(ChannelTask).max(most.tasks),
    meetings: z.array(ChannelMeeting).max(most.meetings),
    results: z.array(ChannelResult).max(most.results),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'ChannelProject' });
export type ChannelProject = z.infer<typeof ChannelProject>;

/** Whom to write to at an outside buyer. Personal data: sealed, apart from the project, in the partition of the company alone. */
export const ChannelPerson = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    title: z.string().trim().min(1).max(80).optional(),
    email: z.email().max(254).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d ()-]{7,24}$/, { message: 'contact.phone' })
      .optional(),
  })
  .meta({ id: 'ChannelPerson' });
export type ChannelPerson = z.infer<typeof ChannelPerson>;

export const ChannelContact = z.object({
  version: z.int().positive(),
  organisationId: idOf('organisation'),
  projectId: idOf('channel'),
  target: z.int().positive(),
  sealed: z.string(),
  changed: Stamp,
});
export type ChannelContact = z.infer<typeof ChannelContact>;

/** The number people quote. For reading, not for keys. */
export const channelNumber = (id: string, day: string): string => `CHP-${day.replaceAll('-', '')}-${id.slice(-5)}`;
