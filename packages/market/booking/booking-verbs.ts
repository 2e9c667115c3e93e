import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import {
  type Booking,
  type BookingAction,
  type BookingPart,
  type BookingSide,
  bookingNumber,
  bookingProcess,
} from './booking.ts';
import { isOpen, reach } from './booking-part.ts';
import type { BookingReason } from './booking-state.ts';
import { type Claim, claimsOf, claimsOfPart } from './claim.ts';
import type { Journey } from './journey.ts';
import { mostClaims } from './resource-kind.ts';
import { spared } from './struck.ts';

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();

const mustFit = (claims: readonly Claim[]): void => {
  if (claims.length > mostClaims)
    throw new Fault('invalid', 'booking.tooMuch', 'too many claims', { params: { slots: mostClaims } });
};

const bounded = (booking: Booking): Booking => {
  mustFit(claimsOf({ ...booking, state: 'confirmed' }));
  return booking;
};

/** Refuses parts that could never be had, whichever units they get. @throws Fault invalid `booking.tooMuch` */
export const withinReach = (parts: readonly BookingPart[]): void =>
  mustFit(parts.flatMap((p) => claimsOfPart('', { ...p, units: [...Array(p.quantity).keys()] }, undefined)));

export interface Booker {
  readonly organisationId: string;
  readonly personId: string;
  readonly demo: boolean;
}

export interface Held {
  /** How long the hold keeps its time. */
  readonly minutes: number;
  readonly purpose?: string | undefined;
  readonly journey?: Journey | undefined;
}

/**
 * Takes hold of the time of some parts, which have their units, for `minutes`.
 * @throws Fault invalid `booking.tooMuch` if they are more than one transaction can take
 */
export const hold = (
  parts: readonly BookingPart[],
  { demo, ...booker }: Booker,
  { minutes, purpose, journey }: Held,
  actor: Actor,
  now: Date,
  id: string = newId('booking', now.getTime()),
): Booking => {
  const made = stamp(actor, now);
  return bounded({
    id,
    version: 1,
    number: bookingNumber(id, now),
    state: bookingProcess.initial,
    booker,
    parts: [...parts],
    ...reach(parts),
    ...(journey ? { journey } : {}),
    ...(purpose?.trim() ? { purpose: purpose.trim() } : {}),
    due: { step: 'lapse', at: iso(now.getTime() + minutes * minute) },
    sequence: 0,
    demo,
    created: made,
    changed: made,
  });
};

/** How long after its end one who was interrupted can choose another time. */
const madeGoodWithin = 7 * 86_400_000;

/**
 * What the clock does with a booking that stands: it is missed if nobody has come in time where coming is looked at, and else used when it is
 * over. Who came already is not missed, and for one that stands only since its start the time to come begins with that.
 */
const dueIn = (state: Booking['state'], { parts, use }: Pick<Booking, 'parts' | 'use'>, now: Date): Booking['due'] => {
  const { start, end } = reach(parts);
  if (state === 'checked_in' || state === 'in_use') return { step: 'complete', at: end };
  if (state === 'interrupted') return { step: 'cancel', at: iso(Date.parse(end) + madeGoodWithin) };
  if (state !== 'confirmed') return undefined;
  const terms = parts.flatMap(({ attendance }) => (attendance?.checkIn ? [attendance.noShowAfter] : []));
  if (terms.length === 0 || use?.checkedIn) return { step: 'complete', at: end };
  return { step: 'miss', at: iso(Math.max(Date.parse(start), now.getTime()) + Math.min(...terms) * minute) };
};

/** Steps by which one that was interrupted has its own time again: not if somebody else was given it. */
const comingBack: readonly BookingAction[] = ['resume', 'reinstate'];

/** Steps after which nothing is taken from it any more. */
const making: readonly BookingAction[] = ['reschedule', 'reinstate'];

export interface Moved {
  readonly reason?: string | undefined;
  readonly parts?: readonly BookingPart[];
  /** What the clock does next; nothing if absent. */
  readonly due?: Booking['due'];
  /** Its time has changed: calendars get a new SEQUENCE. */
  readonly retimed?: true;
}

/** When it ends unless somebody does something; nothing if it does not. */
export const lapsesAt = ({ due }: Pick<Booking, 'due'>): string | undefined => (due?.step === 'lapse' ? due.at : due?.until);

/** Whether its hold, request, offer or wait is over at `now`, whether the clock has come by or not. */
export const hasLapsed = (booking: Pick<Booking, 'due'>, now: Date): boolean => {
  const at = lapsesAt(booking);
  return at !== undefined && at <= now.toISOString();
};

/**
 * Takes a transition of the table; an offer to hand it over ends with it. The claims of what comes out are those that `claimsOf` says; who gives it new ones must have placed it.
 * @throws Fault conflict `process.refused`, `booking.holdOver`, `booking.lapsed`, `booking.displaced`; invalid `process.reason`
 */
export const moveBooking = (
  booking: Booking,
  action: BookingAction,
  side: BookingSide,
  actor: Actor,
  now: Date,
  { reason, parts, due, retimed }: Moved = {},
): Booking => {
  if (hasLapsed(booking, now) && action !== 'lapse')
    throw new Fault('conflict', booking.state === 'held' ? 'booking.holdOver' : 'booking.lapsed');
  const state = step(bookingProcess, booking.state, action, side, reason);
  if (booking.displaced && comingBack.includes(action)) throw new Fault('conflict', 'booking.displaced');
  const { due: _, reason: __, handover: ___, displaced, called, ...rest } = booking;
  const next = making.includes(action) ? spared(parts ?? booking.parts) : [...(parts ?? booking.parts)];
  const then = due ?? dueIn(state, { ...rest, parts: next }, now);
  return bounded({
    ...rest,
    ...(displaced && action !== 'reschedule' ? { displaced } : {}),
    ...(called && action === 'approve' ? { called } : {}),
    version: booking.version + 1,
    state,
    parts: next,
    ...reach(next),
    ...(reason ? { reason: reason as BookingReason } : {}),
    ...(then ? { due: then } : {}),
    sequence: booking.sequence + (retimed ? 1 : 0),
    changed: stamp(actor, now),
  });
};

/** Whether a booking waits for the agreement of anybody. */
export const wantsApproval = (booking: Pick<Booking, 'parts'>): boolean => booking.parts.some(isOpen);

/**
 * A request ends unanswered after `hours`, and at its start at the latest. With a deputy it is theirs then, for as long again; where it
 * starts sooner than that, each has half of the time.
 */
export const decisionDue = (parts: readonly BookingPart[], hours: number, now: Date): NonNullable<Booking['due']> => {
  const [from, begins] = [now.getTime(), Date.parse(reach(parts).start)];
  const term = hours * 60 * minute;
  if (!parts.some((part) => isOpen(part) && part.approval.deputyId))
    return { step: 'lapse', at: iso(Math.min(from + term, begins)) };
  const at = Math.min(from + term, from + Math.max(0, begins - from) / 2);
  return { step: 'call', at: iso(at), until: iso(Math.min(at + term, begins)) };
};

/**
 * Makes of a hold what it was held for: a booking that stands, or a request where somebody must agree within
 * `hours`.
 * @throws Fault conflict `booking.holdOver`, `process.refused`
 */
export const confirm = (booking: Booking, hours: number, actor: Actor, now: Date): Booking => {
  step(bookingProcess, booking.state, 'confirm', 'booker');
  if (!wantsApproval(booking)) return moveBooking(booking, 'confirm', 'booker', actor, now);
  const parts = booking.parts.map((part) => (part.approval.holds ? part : { ...part, units: [] }));
  return moveBooking(booking, 'request', 'booker', actor, now, { parts, due: decisionDue(parts, hours, now) });
};

/**
 * The parts with the approval of one owner, given by `actor`, as a deputy in the place of others where it is said so.
 * @throws Fault conflict `booking.approvedAlready` if one person gives it twice
 */
export const approvedBy = (
  booking: Booking,
  ownerId: string,
  actor: Actor,
  now: Date,
  insteadOf: readonly string[] = [],
): BookingPart[] => {
  const by = { ...stamp(actor, now), ...(insteadOf.length > 0 ? { insteadOf: [...insteadOf] } : {}) };
  const wanted = booking.parts.filter((part) => part.ownerId === ownerId && isOpen(part));
  if (wanted.length === 0 || wanted.every((part) => part.approval.given.some((s) => s.actor === by.actor)))
    throw new Fault('conflict', 'booking.approvedAlready');
  return booking.parts.map((part) =>
    wanted.includes(part) && !part.approval.given.some((s) => s.actor === by.actor)
      ? { ...part, approval: { ...part.approval, given: [...part.approval.given, by] } }
      : part,
  );
};
