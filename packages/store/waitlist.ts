import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import { partOf, placed, reach } from '@sandan/market/booking/booking-part';
import { type Claim, claimsOf } from '@sandan/market/booking/claim';
import { lengthOf } from '@sandan/market/booking/obstacle';
import { standingOf } from '@sandan/market/booking/qualification';
import type { Resource } from '@sandan/market/booking/resource';
import { usualWaitlist } from '@sandan/market/booking/usual-rules';
import { isBookable, offerUntil, timeFor } from '@sandan/market/booking/waiting-time';
import { queueOf } from '@sandan/market/booking/waitlist';
import { offer, waitingOf, wishOfWaiting } from '@sandan/market/booking/waitlist-verbs';
import type { Bookings } from './bookings.ts';
import type { Claims } from './claims.ts';
import type { Qualifications } from './qualifications.ts';
import type { Resources } from './resources.ts';
import type { Work } from './work.ts';

const day = 86_400_000;

/** Offers made at once; what is left is offered when the next time is given back, or when an offer ends. */
const mostOffers = 3;
/** Writes of one transaction that offers may fill up; the rest is for what goes with every call. */
const mostWrites = 90;

/** Why somebody cannot be offered anything, which is no reason to refuse the change that gives time back. */
const unplaceable: readonly string[] = ['booking.taken', 'booking.tooMuch', 'booking.lapsed'];

/** A change of a booking; without `before` it is new. */
export interface BookingChange {
  readonly before: Booking | undefined;
  readonly after: Booking;
}

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
    resource: Resource,
    taken: readonly Claim[],
    now: Date,
  ): BookingPart | undefined => {
    const length = lengthOf(resource, { from: Date.parse(part.start), to: Date.parse(part.end) });
    const { quantity, approval } = part;
    const waited = { wish: wishOfWaiting(booking), length, quantity, passed: booking.waiting?.passed ?? [] };
    const found = timeFor(resource, taken, waited, now);
    const wish = found && { from: Date.parse(found.from), to: Date.parse(found.to), quantity };
    return wish && partOf(resource, wish, approval.wants === 'none');
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
    const one = single ? partWithin(booking, first, resource, taken(resource.id), now) : undefined;
    if (single ? !one : !booking.parts.every((p) => isBookable(p, all.get(p.resourceId), now))) return undefined;
    const parts = one ? [one] : booking.parts;
    const until = offerUntil(reach(parts).start, resource.waitlist ?? usualWaitlist, now);
    if (!until) return undefined;
    try {
      return offer(booking, placed(parts, all, taken, now.getTime(), booking.id), until, 'clock', actor, now);
    } catch (fault) {
      if (fault instanceof Fault && unplaceable.includes(fault.code)) return undefined;
      throw fault;
    }
  };

  /** Claims of resources; a stretch of time that was read is not read again. */
  const looker = () => {
    const known = new Map<string, { readonly from: number; readonly to: number; readonly claims: Claim[] }>();
    return async (id: string, from: number, to: number): Promise<Claim[]> => {
      const before = known.get(id);
      if (before && before.from <= from && to <= before.to) return before.claims;
      const span = { from: Math.min(from, before?.from ?? from), to: Math.max(to, before?.to ?? to) };
      const found = await claims.of(id, span.from, span.to);
      known.set(id, { ...span, claims: found });
      return found;
    };
  };

  /** The offer that could be made to one who waits, with the resources it names; `changed` says what the table does not say yet. */
  const possible = async (
    booking: Booking,
    changed: readonly Booking[],
    actor: Actor,
    now: Date,
    look = looker(),
  ): Promise<{ readonly next: Booking; readonly all: ReadonlyMap<string, Resource> } | undefined> => {
    const all = await resources.many(booking.parts.map((p) => p.resourceId));
    const wish = wishOfWaiting(booking);
    const known = new Map<string, Claim[]>();
    for (const id of all.keys()) {
      const stored = await look(id, Date.parse(wish.from) - 2 * day, Date.parse(wish.to) + day);
      const others = stored.filter((c) => !changed.some((b) => b.id === c.bookingId));
      known.set(id, [...others, ...changed.flatMap(claimsOf).filter((c) => c.resourceId === id)]);
    }
    const next = offered(booking, all, (id) => known.get(id) ?? [], actor, now);
    return next && { next, all };
  };

  return {
    queue,
    /** Whether somebody who would wait need not. */
    needless: async (booking: Booking, actor: Actor, now: Date): Promise<boolean> =>
      (await possible(booking, [], actor, now)) !== undefined,
    /**
     * Adds to the work the offers that what some changes of bookings give back makes possible, as many as go into one transaction; the
     * changes themselves are in the work already.
     */
    async follow(w: Work, changes: readonly BookingChange[], actor: Actor, now: Date): Promise<Booking[]> {
      const given = changes.flatMap(({ before, after }) => {
        const kept = claimsOf(after);
        return before ? claimsOf(before).filter((c) => !kept.some((k) => same(k, c))) : [];
      });
      const changed = changes.map((c) => c.after);
      const look = looker();
      const made: Booking[] = [];
      for (const id of new Set(given.map((c) => c.resourceId))) {
        const resource = await resources.byId(id);
        if (resource?.state !== 'active') continue;
        for (const booking of await queue(resource, now)) {
          if (made.length >= mostOffers) return made;
          const known = [...changed, ...made];
          if (known.some((b) => b.id === booking.id)) continue;
          const found = await possible(booking, known, actor, now, look);
          if (!found) continue;
          const several = [...found.all.values()].filter((r) => r.capacity > 1).map((r) => r.id);
          const tried: Work = { writes: [...w.writes] };
          bookings.record(tried, booking, found.next, now, new Set(several));
          if (tried.writes.length > mostWrites) continue;
          w.writes.splice(0, w.writes.length, ...tried.writes);
          made.push(found.next);
        }
      }
      return made;
    },
  };
};
export type Waitlist = ReturnType<typeof waitlist>;
