import type { Booking, BookingPart } from './booking.ts';
import { standingStates } from './booking-state.ts';
import { slotsBetween } from './slot.ts';

/** One unit of a resource for one slot. With `until` (ms) it is a hold: from that instant on it blocks nobody, swept away or not (B4). */
export interface Claim {
  readonly resourceId: string;
  /** First instant of the slot, ms. */
  readonly at: number;
  readonly unit: number;
  readonly bookingId: string;
  readonly until?: number;
}

/** States that keep the claims they have: what stands, and what was used. */
const keeping: readonly string[] = [...standingStates, 'completed', 'released_early', 'billed', 'settled'];

/** The claims of one part. */
export const claimsOfPart = (bookingId: string, part: BookingPart, until: number | undefined): Claim[] =>
  slotsBetween(part, Date.parse(part.claimed.from), Date.parse(part.claimed.to)).flatMap((at) =>
    part.units.map((unit) => ({ resourceId: part.resourceId, at, unit, bookingId, ...(until === undefined ? {} : { until }) })),
  );

/**
 * The claims that a booking has, as its state says: this is the one place that says which. The store brings the table from those of one
 * version to those of the next in the transaction of the change.
 */
export const claimsOf = (booking: Booking): Claim[] => {
  const { id, state, parts, due } = booking;
  if (keeping.includes(state)) return parts.flatMap((part) => claimsOfPart(id, part, undefined));
  const tentative = state === 'held' || state === 'offered' || state === 'requested';
  if (!tentative || !due) return [];
  const until = Date.parse(due.until ?? due.at);
  return parts.flatMap((part) => (state !== 'requested' || part.approval.holds ? claimsOfPart(id, part, until) : []));
};

/** Whether a claim keeps others out at `now` (ms). */
export const blocks = (claim: Pick<Claim, 'until'>, now: number): boolean => claim.until === undefined || now < claim.until;
