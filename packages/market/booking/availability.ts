import { blocks, type Claim } from './claim.ts';
import type { Closed } from './closed.ts';
import { openSpans, type Span } from './open-span.ts';
import type { Resource } from './resource.ts';
import { slotEnd, slotsBetween } from './slot.ts';

/** A time [from, to) in ms and how many units are free all through it. */
export interface Free extends Span {
  readonly free: number;
}

type Bookable = Pick<Resource, 'zone' | 'slotMinutes' | 'capacity' | 'opening' | 'outages'> & Closed;

/** How many units are taken in each slot at `now` (ms). */
const takenBySlot = (claims: readonly Claim[], now: number): Map<number, number> => {
  const taken = new Map<number, number>();
  for (const claim of claims) if (blocks(claim, now)) taken.set(claim.at, (taken.get(claim.at) ?? 0) + 1);
  return taken;
};

/**
 * The open time of a resource in [from, to) (ms) with what is free of it, in order; stretches of equal freedom are one. `claims` are those
 * of the resource in that time; those expired at `now` count for nothing.
 */
export const availability = (resource: Bookable, claims: readonly Claim[], from: number, to: number, now: number): Free[] => {
  const taken = takenBySlot(claims, now);
  const found: Free[] = [];
  for (const span of openSpans(resource, from, to))
    for (const at of slotsBetween(resource, span.from, span.to)) {
      const part = { from: Math.max(span.from, at), to: Math.min(span.to, slotEnd(resource, at)) };
      const free = Math.max(0, resource.capacity - (taken.get(at) ?? 0));
      const last = found.at(-1);
      if (last && last.to === part.from && last.free === free && part.from !== span.from)
        found[found.length - 1] = { from: last.from, to: part.to, free };
      else found.push({ ...part, free });
    }
  return found;
};

/**
 * Units of a resource that are free all through [from, to) (ms, buffers included) at `now`, the lowest first; claims of `own` (a booking id)
 * do not count. Undefined if fewer than `quantity` are.
 */
export const freeUnits = (
  resource: Pick<Resource, 'zone' | 'slotMinutes' | 'capacity'>,
  claims: readonly Claim[],
  { from, to }: Span,
  quantity: number,
  now: number,
  own?: string,
): number[] | undefined => {
  const slots = new Set(slotsBetween(resource, from, to));
  const taken = new Set(claims.filter((c) => c.bookingId !== own && slots.has(c.at) && blocks(c, now)).map((c) => c.unit));
  const units: number[] = [];
  for (let unit = 0; unit < resource.capacity && units.length < quantity; unit++) if (!taken.has(unit)) units.push(unit);
  return units.length === quantity ? units : undefined;
};
