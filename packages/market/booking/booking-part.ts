import { Fault } from '@sandan/kernel/fault';
import { freeUnits } from './availability.ts';
import type { Booking, BookingPart } from './booking.ts';
import { type Claim, claimsOfPart } from './claim.ts';
import { claimedBy, type Wish } from './obstacle.ts';
import type { Resource } from './resource.ts';
import { wallTime } from './slot.ts';

const iso = (at: number) => new Date(at).toISOString();

const wants = { none: 'none', manager: 'one', auto_if_qualified: 'one', dual: 'two' } as const;

/**
 * One resource for a wish, with no units yet. `approved`: no approval is wanted of this booker whatever the policy says (the owner's own
 * people, or one who is qualified where that is enough).
 */
export const partOf = (resource: Resource, wish: Wish, approved: boolean): BookingPart => {
  const { zone, slotMinutes, approval } = resource;
  const claimed = claimedBy(resource, wish);
  return {
    resourceId: resource.id,
    ownerId: resource.ownerId,
    kind: resource.kind,
    name: resource.name,
    units: [],
    quantity: wish.quantity,
    start: iso(wish.from),
    end: iso(wish.to),
    zone,
    wall: { start: wallTime(wish.from, zone), end: wallTime(wish.to, zone) },
    slotMinutes,
    ...(resource.cancellation ? { cancellation: resource.cancellation } : {}),
    ...(resource.attendance ? { attendance: resource.attendance } : {}),
    claimed: { from: iso(claimed.from), to: iso(claimed.to) },
    approval: {
      wants: approved ? 'none' : wants[approval.mode],
      given: [],
      ...(approval.deputyId && !approved && approval.mode !== 'none' ? { deputyId: approval.deputyId } : {}),
      holds: approved || approval.mode === 'none' || approval.requests === 'hold',
    },
  };
};

/** Whether a part lacks an approval. */
export const isOpen = ({ approval: { wants: wanted, given } }: Pick<BookingPart, 'approval'>): boolean =>
  given.length < { none: 0, one: 1, two: 2 }[wanted];

/** First start and last end of some parts. */
export const reach = (parts: readonly Pick<BookingPart, 'start' | 'end'>[]) => ({
  start: parts.map((p) => p.start).toSorted()[0] ?? '',
  end:
    parts
      .map((p) => p.end)
      .toSorted()
      .at(-1) ?? '',
});

/**
 * A booking as the owner of some of its parts knows it: their own parts, from the first of these to the last, and no chain over the houses of
 * others.
 */
export const servedBy = (booking: Booking, ownerId: string): Booking => {
  const { journey: _, cancellation, waiting: __, ...rest } = booking;
  const own = booking.parts.flatMap((part, place) => (part.ownerId === ownerId ? [{ part, place }] : []));
  const parts = own.map((p) => p.part);
  if (parts.length === booking.parts.length) return booking;
  const costs = cancellation && own.flatMap(({ place }) => cancellation[place] ?? []);
  return { ...rest, parts, ...reach(parts), ...(costs ? { cancellation: costs } : {}) };
};

export type ClaimsOf = (resourceId: string) => readonly Claim[];

/**
 * The parts with units that are free for all of their time at `now`; claims of `own` (a booking id) do not count.
 * @throws Fault conflict `booking.taken` that points at the first part without
 */
export const placed = (
  parts: readonly BookingPart[],
  resources: ReadonlyMap<string, Pick<Resource, 'zone' | 'slotMinutes' | 'capacity'>>,
  claims: ClaimsOf,
  now: number,
  own: string,
): BookingPart[] => {
  const mine: Claim[] = [];
  return parts.map((part, index) => {
    const resource = resources.get(part.resourceId);
    const span = { from: Date.parse(part.claimed.from), to: Date.parse(part.claimed.to) };
    const others = claims(part.resourceId).filter((c) => c.bookingId !== own);
    const beside = mine.filter((c) => c.resourceId === part.resourceId);
    const units = resource && freeUnits(resource, [...others, ...beside], span, part.quantity, now);
    if (!units) throw taken(index);
    const there = { ...part, units };
    mine.push(...claimsOfPart(own, there, undefined));
    return there;
  });
};

/** Somebody else has this time. */
export const taken = (part = 0): Fault =>
  new Fault('conflict', 'booking.taken', 'taken', { fields: [{ pointer: `/parts/${part}`, code: 'booking.taken' }] });
