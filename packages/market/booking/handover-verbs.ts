import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Booking } from './booking.ts';
import { moveBooking } from './booking-verbs.ts';
import type { Handover } from './handover.ts';
import { isAboutTime } from './override.ts';

/** Hours that an offer stands, if the booking does not begin before. */
const offerHours = 72;

/**
 * Refuses what cannot go to somebody else: what does not stand or has begun, one time of a series, a lesson, and what was approved for whom it
 * is for now. @throws Fault conflict `handover.notStanding`, `booking.begun`, `handover.series`, `handover.training`, `handover.approved`
 */
export const mustGo = (booking: Booking, now: Date): void => {
  const refuse = (code: string) => {
    throw new Fault('conflict', code);
  };
  if (booking.state !== 'confirmed') refuse('handover.notStanding');
  if (booking.start <= now.toISOString()) refuse('booking.begun');
  if (booking.series) refuse('handover.series');
  if (booking.parts.some((p) => p.kind === 'training')) refuse('handover.training');
  if (booking.parts.some((p) => p.approval.wants !== 'none')) refuse('handover.approved');
};

/** Offers a booking to others, instead of those to whom it was offered before. @throws as `mustGo`; Fault conflict `handover.owner` */
export const offerOver = (booking: Booking, to: Pick<Handover, 'toId' | 'swap' | 'text'>, actor: Actor, now: Date): Booking => {
  mustGo(booking, now);
  if (booking.parts.some((p) => p.ownerId === to.toId)) throw new Fault('conflict', 'handover.owner');
  const by = stamp(actor, now);
  const until = [new Date(now.getTime() + offerHours * 3_600_000).toISOString(), booking.start].toSorted()[0] ?? booking.start;
  return { ...booking, version: booking.version + 1, handover: { ...to, until, by }, changed: by };
};

/** Ends an offer: taken back by the holder, or declined. @throws Fault conflict `handover.none` */
export const endOffer = (booking: Booking, actor: Actor, now: Date): Booking => {
  const { handover, ...rest } = booking;
  if (!handover) throw new Fault('conflict', 'handover.none');
  return { ...rest, version: booking.version + 1, changed: stamp(actor, now) };
};

/** The offer of a booking that can be taken at `now`. @throws Fault conflict `handover.none`, `handover.over` */
export const openOffer = ({ handover }: Pick<Booking, 'handover'>, now: Date): Handover => {
  if (!handover) throw new Fault('conflict', 'handover.none');
  if (handover.until <= now.toISOString()) throw new Fault('conflict', 'handover.over');
  return handover;
};

/** Rules that do not hold against who takes a booking over: when to book, for its time is had already, and what it was booked over about its time. */
export const isAside = ({ override }: Pick<Booking, 'override'>, code: string): boolean =>
  code === 'booking.tooSoon' || code === 'booking.tooFar' || (isAboutTime(code) && override?.rules.includes(code) === true);

/**
 * The booking in other hands: its time and what it claims stay, calendars get a new SEQUENCE; what the holder wrote of their purpose goes with
 * them. @throws as `mustGo`; Fault conflict `handover.owner` if the owner would be their own customer
 */
export const transferred = (booking: Booking, to: Booking['booker'], actor: Actor, now: Date): Booking => {
  mustGo(booking, now);
  if (booking.parts.some((p) => p.ownerId === to.organisationId)) throw new Fault('conflict', 'handover.owner');
  const { purpose: _, ...rest } = moveBooking(booking, 'transfer', 'booker', actor, now, { retimed: true });
  return { ...rest, booker: { organisationId: to.organisationId, personId: to.personId } };
};
