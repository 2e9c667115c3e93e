import type { Booking, BookingPart } from './booking.ts';

import { type Claim, claimsOfPart } from './claim.ts';
import { claimsAt, type Ground, isStuck, planned, type Stop, type Stuck } from './journey.ts';
import { openSpans } from './open-span.ts';

const minute = 60_000;

const stopOf = (part: BookingPart): Stop => ({
  resourceId: part.resourceId,
  from: Date.parse(part.start),
  to: Date.parse(part.end),
  quantity: part.quantity,
});

/** Whether a part can no longer be had as it stands: its resource takes no bookings, is closed or out, or somebody else was given that time. */
export const isObstructed = (part: BookingPart, { resources }: Pick<Ground, 'resources'>): boolean => {
  const resource = resources.get(part.resourceId);
  const { from, to } = stopOf(part);
  if (part.units.length === 0) return true;
  if (!resource || resource.state === 'retired') return true;
  return !openSpans(resource, from, to).some((span) => span.from <= from && to <= span.to);
};

/** From when on (ms) a journey can be planned anew: what was to begin on a day, because there is nothing to measure before, does not begin earlier. */
export const replannedFrom = ({ journey, start }: Pick<Booking, 'journey' | 'start'>, now: number): number =>
  Math.max(now, Date.parse(journey?.from ?? start));

/**
 * The stops of a journey of which a leg has become impossible (N9): what has begun and what still fits stays as it is, and every other leg
 * takes the first time after the one before it. Nobody is asked again: a leg moves within its resource, or to one that wants no approval.
 */
export const replanned = (booking: Booking, ground: Ground, now: number): Stop[] | Stuck => {
  const { journey, parts } = booking;
  if (!journey) return { leg: 0 };
  const stops: Stop[] = [];
  /** What the legs so far claim, with their buffers: two legs may lie on one resource. */
  const held: Claim[] = [];
  const meets = (one: Claim) => held.some((c) => c.resourceId === one.resourceId && c.at === one.at && c.unit === one.unit);
  let ready = now;
  for (const [index, part] of parts.entries()) {
    const leg = journey.legs[index];
    const stop = stopOf(part);
    const earliest = index === 0 ? replannedFrom(booking, now) : Math.max(now, ready + (leg?.gap ?? 0) * minute);
    const begun = stop.from <= now && part.units.length > 0;
    const own = claimsOfPart('', part, undefined);
    if (begun || (!isObstructed(part, ground) && stop.from >= earliest && !own.some(meets))) {
      stops.push(stop);
      held.push(...own);
    } else {
      const asked = (id: string) => id === part.resourceId || ground.resources.get(id)?.approval.mode === 'none';
      const resourceIds = leg?.resourceIds.filter(asked) ?? [];
      const found =
        leg && resourceIds.length > 0
          ? planned([{ ...leg, resourceIds }], ground, earliest, Date.parse(journey.until), now, held)
          : { leg: index };
      if (isStuck(found)) return { leg: index };
      stops.push(...found);
      held.push(...found.flatMap((one) => claimsAt(one, ground, held, now)));
    }
    ready = stops.at(-1)?.to ?? ready;
  }
  return stops;
};
