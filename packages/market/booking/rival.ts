import type { Actor } from '@sandan/kernel/actor';
import { freeUnits } from './availability.ts';
import type { Booking } from './booking.ts';
import { hasLapsed, moveBooking } from './booking-verbs.ts';
import { type Claim, claimsOf } from './claim.ts';
import type { Resource } from './resource.ts';

/** Most requests that may wait for the same time: when one is approved, all others are answered in the same transaction. */
export const mostRivals = 12;

/**
 * What becomes of requests for which a booking that now stands leaves no room (UB7): declined, or put on the waitlist, as the resource says.
 * `claims` are those of the resources before it; requests for which there is room, or whose time to be decided is over, stay as they are.
 */
export const outranked = (
  winner: Booking,
  requests: readonly Booking[],
  resources: ReadonlyMap<string, Resource>,
  claims: (resourceId: string) => readonly Claim[],
  actor: Actor,
  now: Date,
): Booking[] => {
  const won = claimsOf(winner);
  return requests.flatMap((request) => {
    if (request.state !== 'requested' || request.id === winner.id || hasLapsed(request, now)) return [];
    const lost = request.parts.find((part) => {
      const resource = resources.get(part.resourceId);
      if (!resource || part.approval.holds) return false;
      const all = [
        ...claims(part.resourceId).filter((c) => c.bookingId !== winner.id),
        ...won.filter((c) => c.resourceId === part.resourceId),
      ];
      const span = { from: Date.parse(part.claimed.from), to: Date.parse(part.claimed.to) };
      const meets =
        won.some((c) => c.resourceId === part.resourceId) &&
        winner.parts.some(
          (p) => p.resourceId === part.resourceId && p.claimed.from < part.claimed.to && part.claimed.from < p.claimed.to,
        );
      return meets && !freeUnits(resource, all, span, part.quantity, now.getTime(), request.id);
    });
    if (!lost) return [];
    return resources.get(lost.resourceId)?.approval.rivals === 'decline'
      ? [moveBooking(request, 'outrank', 'owner', actor, now, { reason: 'outranked' })]
      : [moveBooking(request, 'waitlist', 'owner', actor, now, { due: { step: 'lapse', at: request.start } })];
  });
};
