import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Attendance } from './attendance.ts';
import { bookingReasonNames, bookingStateNames } from './booking-state.ts';
import { CancellationCost, CancellationLadder } from './cancellation.ts';
import { Handover } from './handover.ts';
import { Journey } from './journey.ts';
import { Zone } from './resource.ts';
import { mostParts, resourceKindNames } from './resource-kind.ts';
import { SlotMinutes } from './slot-minutes.ts';
import { Wish } from './waitlist.ts';

const declineReasons = ['not_qualified', 'unsuitable', 'capacity', 'incomplete', 'owner', 'other'] as const;
const bookerReasons = ['plans', 'facility', 'medical', 'other'] as const;
const ownerReasons = ['outage', 'owner', 'facility', 'not_qualified', 'other'] as const;

/**
 * Life of a booking (RFC 5545 STATUS: held, requested, waitlisted and offered are TENTATIVE, from confirmed on CONFIRMED). Approval is a
 * facet of each of its parts: `approve` gives one, and the last of them is `confirm`.
 */
export const bookingProcess = process({
  name: 'booking',
  states: bookingStateNames,
  initial: 'held',
  final: ['settled', 'declined', 'lapsed'],
  transitions: [
    { from: 'held', action: 'request', by: 'booker', to: 'requested' },
    { from: 'held', action: 'confirm', by: 'booker', to: 'confirmed', guard: 'booking.approvalWanted' },
    { from: 'held', action: 'waitlist', by: 'booker', to: 'waitlisted' },
    { from: 'held', action: 'lapse', by: 'clock', to: 'lapsed', timer: 'booking.due' },
    { from: 'requested', action: 'approve', by: 'owner', to: 'requested' },
    { from: 'requested', action: 'confirm', by: 'owner', to: 'confirmed', guard: 'booking.taken' },
    { from: 'requested', action: 'confirm', by: 'clock', to: 'confirmed', guard: 'booking.taken' },
    { from: 'requested', action: 'decline', by: 'owner', to: 'declined', reasons: declineReasons },
    { from: 'requested', action: 'outrank', by: 'owner', to: 'declined', reasons: ['outranked'] },
    { from: 'requested', action: 'waitlist', by: ['owner', 'booker'], to: 'waitlisted' },
    { from: 'requested', action: 'call', by: 'clock', to: 'requested', timer: 'booking.deadline' },
    { from: 'requested', action: 'lapse', by: 'clock', to: 'lapsed', timer: 'booking.due' },
    { from: 'waitlisted', action: 'offer', by: ['owner', 'clock'], to: 'offered', guard: 'booking.taken' },
    { from: 'waitlisted', action: 'lapse', by: 'clock', to: 'lapsed', timer: 'booking.start' },
    { from: 'offered', action: 'accept', by: 'booker', to: 'confirmed' },
    { from: 'offered', action: 'request', by: 'booker', to: 'requested' },
    { from: 'offered', action: 'pass', by: 'booker', to: 'waitlisted' },
    { from: 'offered', action: 'lapse', by: 'clock', to: 'lapsed', timer: 'booking.due' },
    { from: 'confirmed', action: 'reschedule', by: ['booker', 'owner', 'clock'], to: 'confirmed', guard: 'booking.taken' },
    { from: 'requested', action: 'reschedule', by: 'booker', to: 'requested' },
    { from: 'confirmed', action: 'transfer', by: 'booker', to: 'confirmed' },
    { from: 'confirmed', action: 'check_in', by: ['booker', 'owner'], to: 'checked_in', guard: 'booking.notYet' },
    {
      from: 'confirmed',
      action: 'miss',
      by: ['owner', 'clock'],
      to: 'no_show',
      guard: 'booking.notYet',
      timer: 'booking.noShow',
    },
    { from: 'confirmed', action: 'complete', by: 'clock', to: 'completed', timer: 'booking.end' },
    { from: 'checked_in', action: 'start', by: ['booker', 'owner'], to: 'in_use' },
    {
      from: ['checked_in', 'in_use'],
      action: 'complete',
      by: ['booker', 'owner', 'clock'],
      to: 'completed',
      timer: 'booking.end',
    },
    {
      from: ['confirmed', 'checked_in', 'in_use'],
      action: 'release',
      by: ['booker', 'owner'],
      to: 'released_early',
      guard: 'booking.notYet',
    },
    {
      from: ['confirmed', 'checked_in', 'in_use'],
      action: 'interrupt',
      by: ['owner', 'clock'],
      to: 'interrupted',
      reasons: ['outage', 'facility', 'displaced'],
    },
    { from: 'interrupted', action: 'reschedule', by: ['booker', 'owner', 'clock'], to: 'confirmed', guard: 'booking.taken' },
    { from: 'interrupted', action: 'resume', by: ['owner', 'clock'], to: 'in_use' },
    { from: 'interrupted', action: 'reinstate', by: ['owner', 'clock'], to: 'confirmed' },
    { from: ['held', 'requested', 'waitlisted', 'offered'], action: 'cancel', by: 'booker', to: 'cancelled' },
    { from: ['confirmed', 'interrupted'], action: 'cancel', by: 'booker', to: 'cancelled', reasons: bookerReasons },
    {
      from: ['confirmed', 'checked_in', 'interrupted', 'offered'],
      action: 'cancel',
      by: ['owner', 'operator'],
      to: 'cancelled',
      reasons: ownerReasons,
    },
    {
      from: ['confirmed', 'interrupted'],
      action: 'cancel',
      by: 'clock',
      to: 'cancelled',
      reasons: ['outage', 'displaced'],
      timer: 'booking.madeGood',
    },
    { from: ['completed', 'released_early', 'no_show', 'cancelled'], action: 'bill', by: ['owner', 'clock'], to: 'billed' },
    { from: 'billed', action: 'settle', by: ['owner', 'clock'], to: 'settled' },
  ],
});
export type BookingAction = (typeof bookingProcess)['transitions'][number]['action'];
export type BookingSide = 'booker' | 'owner' | 'operator' | 'clock';
export const BookingState = z.enum(bookingStateNames);

/** Where clocks stand, `YYYY-MM-DDTHH:MM`. */
const Wall = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** One resource for one time [start, end). */
export const BookingPart = z
  .object({
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    kind: z.enum(resourceKindNames),
    name: localized(200),
    /** Which of the resource's units it has; the same ones for the whole of its time. Empty while it holds none. */
    units: z.array(z.int().min(0)).max(200),
    quantity: z.int().min(1).max(200),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    zone: Zone,
    wall: z.object({ start: Wall, end: Wall }),
    slotMinutes: SlotMinutes,
    /** The time that is kept from others: with buffers. */
    claimed: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    approval: z.object({
      wants: z.enum(['none', 'one', 'two']),
      /** By whom; and in whose place, where a deputy gave it. */
      given: z.array(z.object({ ...Stamp.shape, insteadOf: z.array(idOf('person')).max(100).optional() })).max(4),
      /** The deputy of the rule, as it was when it was booked. */
      deputyId: idOf('person').optional(),
      /** Holds its time while it is decided. */
      holds: z.boolean(),
    }),
    /** The terms of cancelling as they were when it was booked. */
    cancellation: CancellationLadder.optional(),
    /** Percent that cancelling costs at least: it was moved when cancelling would have cost that much. */
    owed: z.int().min(1).max(100).optional(),
    /** When its booker was told that its owner, or an outage, takes its time. */
    struck: z.iso.datetime().optional(),
    attendance: Attendance.optional(),
  })
  .meta({ id: 'BookingPart' });
export type BookingPart = z.infer<typeof BookingPart>;

/** How it was known that the user is there: by the code at the machine, by their own word, or by the owner's. */
export const checkedBy = ['code', 'person', 'owner'] as const;
export type CheckedBy = (typeof checkedBy)[number];

export const Booking = z
  .object({
    id: idOf('booking'),
    version: z.int().positive(),
    number: z.string(),
    state: BookingState,
    reason: z.enum(bookingReasonNames).optional(),
    booker: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    /** All of them or none. */
    parts: z.array(BookingPart).min(1).max(mostParts),
    /** First start and last end of its parts. */
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    /** The chain that was asked for; its legs are the parts, in their order. */
    journey: Journey.optional(),
    purpose: z.string().max(1000).optional(),
    /** What the clock does next, and when; holds, offers and requests end then, whether the clock has come by or not. */
    due: z
      .object({
        step: z.enum(['call', 'lapse', 'miss', 'complete', 'cancel']),
        at: z.iso.datetime(),
        /** Of `call`: until when the deputies who are called then may decide. */
        until: z.iso.datetime().optional(),
      })
      .optional(),
    /** When the deputies were called to decide, because nobody had. */
    called: z.iso.datetime().optional(),
    /** The series it belongs to, for which of its times it was made, and the SEQUENCE of the series with which it was changed last. */
    series: z.object({ id: idOf('series'), local: Wall, sequence: z.int().min(0).optional() }).optional(),
    /** What was really used. */
    use: z
      .object({
        by: z.enum(checkedBy),
        checkedIn: z.iso.datetime().optional(),
        started: z.iso.datetime().optional(),
        ended: z.iso.datetime().optional(),
      })
      .optional(),
    /** To whom it is offered. */
    handover: Handover.optional(),
    /** Rules that it was booked over, by whom who manages the resource, and why. */
    override: z.object({ rules: z.array(z.string().max(60)).max(40), why: z.string().max(500), by: Stamp }).optional(),
    /** Why its time was taken for another booking, and by whom. */
    displaced: z.object({ why: z.string().max(500), by: Stamp }).optional(),
    /** What is waited for, since when, and the times (`from/to`) that were offered and not taken. */
    waiting: z.object({ since: z.iso.datetime(), wish: Wish, passed: z.array(z.string()).max(50) }).optional(),
    /** What its cancellation, or not coming, costs: of each part in their order. */
    cancellation: z.array(CancellationCost).max(mostParts).optional(),
    /** SEQUENCE of RFC 5545: grows when its time changes. */
    sequence: z.int().min(0),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Booking' });
export type Booking = z.infer<typeof Booking>;

/** The number people quote: the day it was made, in Korea, and the last five characters of its id. For reading, not for keys. */
export const bookingNumber = (id: string, at: Date): string => {
  const day = koreanDay(at).replaceAll('-', '');
  return `BK-${day}-${id.slice(-5)}`;
};
