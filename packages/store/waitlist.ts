import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { availability } from '@sandan/market/booking/availability';
import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { type Claim, claimsOf } from '@sandan/market/booking/claim';
import { obstaclesTo } from '@sandan/market/booking/obstacle';
import { standingOf } from '@sandan/market/booking/qualification';
import type { Resource } from '@sandan/market/booking/resource';
import { fits, offerUntil, queueOf, usualWaitlist, type Wish } from '@sandan/market/booking/waitlist';
import { offer, waitingOf, wishOfWaiting } from '@sandan/market/booking/waitlist-verbs';
import type { Bookings } from './bookings.ts';
import type { Claims } from './claims.ts';
import type { Qualifications } from './qualifications.ts';
import type { Resources } from './resources.ts';
import type { Work } from './work.ts';

const minute = 60_000;
const day = 86_400_000;

/** Offers made at once; what is left is offered when the next time is given back, or when an offer ends. */
const mostOffers = 3;
/** Writes that a transaction may have by now for another offer to go with it. */
const fullAt = 50;

/** An owner's rules about when to book do not hold for what the owner's waitlist offers. */
const forBookers: readonly string[] = ['booking.tooSoon', 'booking.tooFar'];

const same = (a: Claim, b: Claim) => a.resourceId === b.resourceId && a.at === b.at && a.unit === b.unit;

/**
 * The waitlist: who waits for a resource, and who is offered what is given back. The time goes from hand to hand in one transaction, so that
 * nobody comes between (UB8).
 */
export const waitlist = (bookings: Bookings, resources: Resources, claims: Claims, qualifications: Qualifications) => {
  /** Those who wait for a resource, in the order in which they are asked. */
  const queue = async (resource: Resource, now: Date): Promise<Booking[]> => {
    const found = (await bookings.waitingFor(resource.id)).filter(
      (b) => b.state === 'waitlisted' && !!b.due && b.due.at > now.toISOString(),
    );
    const rule = resource.waitlist ?? usualWaitlist;
    const waiting = await Promise.all(
      found.map(async (b) => {
        const wanted = rule.order === 'qualified_first' ? resource.qualification : undefined;
        const held = wanted && (await qualifications.held(b.booker.personId, resource.ownerId, wanted.skill));
        return waitingOf(b, resource.ownerId, !!wanted && standingOf(wanted, held, wishOfWaiting(b).to, now).may);
      }),
    );
    const byId = new Map(found.map((b) => [b.id, b]));
    return queueOf(waiting, rule.order).flatMap((w) => byId.get(w.id) ?? []);
  };

  /** One part of a booking at a time in its window that is free and open, or nothing. */
  const partWithin = (
    booking: Booking,
    part: BookingPart,
    wish: Wish,
    resource: Resource,
    taken: readonly Claim[],
    now: Date,
  ): BookingPart | undefined => {
    const rule = resource.waitlist ?? usualWaitlist;
    const notBefore = now.getTime() + (rule.leadMinutes + 5) * minute;
    const [from, to] = [Math.max(Date.parse(wish.from), now.getTime()), Date.parse(wish.to)];
    for (const free of availability(resource, taken, from, to, now.getTime())) {
      if (free.free < part.quantity) continue;
      const span = { from: new Date(free.from).toISOString(), to: new Date(free.to).toISOString() };
      const found = fits(wish, span, resource.rules.grid, booking.waiting?.passed, notBefore);
      if (!found) continue;
      const wished = { from: Date.parse(found.from), to: Date.parse(found.to), quantity: part.quantity };
      if (obstaclesTo(resource, wished, now.getTime()).some((o) => !forBookers.includes(o.code))) continue;
      return partOf(resource, wished, part.approval.wants === 'none');
    }
    return undefined;
  };

  const offered = (
    booking: Booking,
    all: ReadonlyMap<string, Resource>,
    taken: (id: string) => readonly Claim[],
    actor: Actor,
    now: Date,
  ): Booking | undefined => {
    const [first] = booking.parts;
    const resource = first && all.get(first.resourceId);
    if (!resource) return undefined;
    const single = booking.parts.length === 1;
    const one = single ? partWithin(booking, first, wishOfWaiting(booking), resource, taken(resource.id), now) : undefined;
    const parts = single ? (one ? [one] : []) : booking.parts;
    const begins = parts.map((p) => p.start).toSorted()[0];
    const until = begins && offerUntil(begins, resource.waitlist ?? usualWaitlist, now);
    if (!until) return undefined;
    try {
      return offer(booking, placed(parts, all, taken, now.getTime(), booking.id), until, 'clock', actor, now);
    } catch (fault) {
      if (fault instanceof Fault && fault.code === 'booking.taken') return undefined;
      throw fault;
    }
  };

  /** The offer that could be made to one who waits, with the resources it names; `changed` says what the table does not say yet. */
  const possible = async (
    booking: Booking,
    changed: { readonly without: readonly string[]; readonly beside: readonly Booking[] },
    actor: Actor,
    now: Date,
  ): Promise<{ readonly next: Booking; readonly all: ReadonlyMap<string, Resource> } | undefined> => {
    const all = await resources.many(booking.parts.map((p) => p.resourceId));
    const wish = wishOfWaiting(booking);
    const known = new Map<string, Claim[]>();
    for (const id of all.keys()) {
      const stored = await claims.of(id, Date.parse(wish.from) - 2 * day, Date.parse(wish.to) + day);
      const others = stored.filter((c) => !changed.without.includes(c.bookingId));
      known.set(id, [...others, ...changed.beside.flatMap(claimsOf).filter((c) => c.resourceId === id)]);
    }
    const next = offered(booking, all, (id) => known.get(id) ?? [], actor, now);
    return next && { next, all };
  };

  return {
    queue,
    /** Whether somebody who would wait need not. */
    needless: async (booking: Booking, actor: Actor, now: Date): Promise<boolean> =>
      (await possible(booking, { without: [], beside: [] }, actor, now)) !== undefined,
    /**
     * Adds to the work the offers that what a change of a booking gives back makes possible; `before` and `after` are its versions, the
     * change itself is in the work already. Without a change (`before` is `after`) it offers what lies free.
     */
    async follow(w: Work, before: Booking, after: Booking, actor: Actor, now: Date): Promise<Booking[]> {
      const kept = claimsOf(after);
      const given = claimsOf(before).filter((c) => !kept.some((k) => same(k, c)));
      const ids = [...new Set((before === after ? before.parts : given).map((c) => c.resourceId))];
      const made: Booking[] = [];
      for (const id of ids) {
        const resource = await resources.byId(id);
        if (resource?.state !== 'active') continue;
        const waiting = await queue(resource, now);
        for (const booking of waiting) {
          if (made.length >= mostOffers || w.writes.length > fullAt) return made;
          if (booking.id === after.id) continue;
          const changed = { without: [before.id, ...made.map((b) => b.id)], beside: [after, ...made] };
          const found = await possible(booking, changed, actor, now);
          if (!found) continue;
          const several = [...found.all.values()].filter((r) => r.capacity > 1).map((r) => r.id);
          bookings.record(w, booking, found.next, now, new Set(several));
          made.push(found.next);
        }
      }
      return made;
    },
  };
};
export type Waitlist = ReturnType<typeof waitlist>;
