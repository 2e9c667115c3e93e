import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { Attendance } from './attendance.ts';
import { CancellationLadder } from './cancellation.ts';
import { Limit } from './limit.ts';
import { Opening, Outage, RepeatingOutage } from './opening.ts';
import { QualificationWanted, Training } from './qualification.ts';
import { mostClaims, resourceKindNames } from './resource-kind.ts';
import { SlotMinutes } from './slot-minutes.ts';
import { WaitlistRule } from './waitlist.ts';

/** Life of a resource. What is paused takes no new bookings; those that stand stay. */
export const resourceProcess = process({
  name: 'resource',
  states: ['active', 'paused', 'retired'],
  initial: 'active',
  final: ['retired'],
  transitions: [
    { from: 'active', action: 'pause', by: 'owner', to: 'paused' },
    { from: 'paused', action: 'resume', by: 'owner', to: 'active' },
    { from: ['active', 'paused'], action: 'retire', by: 'owner', to: 'retired' },
  ],
});
export type ResourceState = (typeof resourceProcess)['states'][number];
export const ResourceState = z.enum(resourceProcess.states);
export const resourceActions = ['pause', 'resume', 'retire'] as const;

/** Those that are known to be there; to ask costs as much as all else of a resource. */
const zones = new Set(['UTC', 'Asia/Seoul']);

const isZone = (zone: string): boolean => {
  if (zones.has(zone)) return true;
  try {
    if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false;
    new Intl.DateTimeFormat('en', { timeZone: zone });
    zones.add(zone);
    return true;
  } catch {
    return false;
  }
};
export const Zone = z.string().max(60).refine(isZone, { message: 'resource.zone' });

const minutes = (most: number) => z.int().min(0).max(most);
const day = 1440;

/**
 * When and for how long it can be booked. Minutes, but `horizon` in days. `grid`: starts and ends lie on it, counted from the first instant
 * of the day. `buffer`: time kept free before and after each booking. With stacking `add` the time after one booking and the time before the
 * next both pass between them; with `share` the longer of the two is enough.
 */
export const BookingRules = z
  .strictObject({
    grid: z.int().min(5).max(day),
    min: z
      .int()
      .min(5)
      .max(90 * day),
    max: z
      .int()
      .min(5)
      .max(90 * day),
    lead: minutes(90 * day).default(0),
    horizon: z.int().min(1).max(730).default(90),
    buffer: z
      .strictObject({ before: minutes(day), after: minutes(day), stacking: z.enum(['add', 'share']).default('add') })
      .default({ before: 0, after: 0, stacking: 'add' }),
    /** How long a hold keeps its time while the form is filled. */
    hold: z.int().min(1).max(60).default(10),
  })
  .meta({ id: 'BookingRules' });
export type BookingRules = z.infer<typeof BookingRules>;

/**
 * Who must agree before a booking stands, and for how many hours they are waited for. Requests `compete`, and hold nothing until one is
 * approved, or each `hold`s its time until it is decided.
 */
export const ApprovalPolicy = z
  .strictObject({
    mode: z.enum(['none', 'manager', 'dual', 'auto_if_qualified']).default('none'),
    hours: z.int().min(1).max(720).default(48),
    requests: z.enum(['compete', 'hold']).default('compete'),
    /** What becomes of requests that one approved leaves no room for. */
    rivals: z.enum(['decline', 'waitlist']).default('waitlist'),
    /** Decides where all who may are away, or none of them did within `hours`: for as long again. */
    deputyId: idOf('person').optional(),
  })
  .meta({ id: 'BookingApproval' });
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;

const plainApproval = { mode: 'none', hours: 48, requests: 'compete', rivals: 'waitlist' } as const;

/** What an owner says of a resource and may change at any time. */
const changeable = {
  kind: z.enum(resourceKindNames),
  name: localized(200),
  about: localized(2000).optional(),
  place: localized(200).optional(),
  /** Its public page. */
  listingId: idOf('listing').optional(),
  /** How many can be had at once: machines of one kind, seats, pieces. May grow; what is to shrink is taken out by an outage or retired. */
  capacity: z.int().min(1).max(200),
  rules: BookingRules,
  opening: Opening,
  outages: z.array(Outage).max(200).default([]),
  repeating: z.array(RepeatingOutage).max(20).default([]),
  approval: ApprovalPolicy.default(plainApproval),
  /** What one must have learned before; and, of a training, what it teaches. */
  qualification: QualificationWanted.optional(),
  training: Training.optional(),
  limits: z.array(Limit).max(10).optional(),
  /** What a cancellation costs; two days' notice is free and one day's half if absent. */
  cancellation: CancellationLadder.optional(),
  waitlist: WaitlistRule.optional(),
  attendance: Attendance.optional(),
};

/** What is said once: all claims of a resource lie on its slots, so that these cannot move. */
const fixed = {
  zone: Zone,
  /** Length of a slot in minutes, the least time that is given away apart. */
  slotMinutes: SlotMinutes,
};

/** A resource as its owner describes it. */
export const ResourceContent = z
  .strictObject({ ...changeable, ...fixed })
  .check(({ value, issues }) => {
    const { rules, slotMinutes } = value;
    const wrong = (field: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: ['rules', field], message });
    if (rules.grid % slotMinutes !== 0 || day % rules.grid !== 0) wrong('grid', 'resource.grid');
    if (rules.min % rules.grid !== 0) wrong('min', 'resource.offGrid');
    if (rules.max % rules.grid !== 0) wrong('max', 'resource.offGrid');
    if (rules.max < rules.min) wrong('max', 'resource.maxBelowMin');
    const { before, after } = rules.buffer;
    const slots = rules.max / slotMinutes + Math.ceil(before / slotMinutes) + Math.ceil(after / slotMinutes);
    if (slots > mostClaims) wrong('max', 'resource.maxTooLong');
  })
  .meta({ id: 'ResourceContent' });
export type ResourceContent = z.infer<typeof ResourceContent>;

export const Resource = z
  .object({
    ...changeable,
    ...fixed,
    id: idOf('resource'),
    version: z.int().positive(),
    ownerId: idOf('organisation'),
    state: ResourceState,
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Resource' });
export type Resource = z.infer<typeof Resource>;
