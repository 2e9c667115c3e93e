import { Fault } from '@sandan/kernel/fault';
import type { Booking } from './booking.ts';
import { type ClaimsOf, partOf, placed } from './booking-part.ts';
import { obstaclesTo } from './obstacle.ts';
import type { Resource } from './resource.ts';
import { shifted } from './timing.ts';

const minute = 60_000;
const day = 86_400_000;

/** How far from its own time another is looked for, and how many are named. */
export const alternativesWithin = 14 * day;
const most = 3;
/** Starts are looked at no closer than this. */
const leastStep = 30;

/** Rules that an owner who takes a time away does not hold against the one in its place. */
export const owedRules: readonly string[] = ['booking.tooSoon', 'booking.tooFar', 'limit.bookings', 'limit.minutes'];

const isFree = (
  booking: Booking,
  start: number,
  resources: ReadonlyMap<string, Resource>,
  claims: ClaimsOf,
  now: Date,
): boolean => {
  const parts = shifted(booking, start).map((wish, i) => {
    const resource = resources.get(booking.parts[i]?.resourceId ?? '');
    const free = resource && obstaclesTo(resource, wish, now.getTime()).every((o) => owedRules.includes(o.code));
    return free ? partOf(resource, wish, true) : undefined;
  });
  if (!parts.every((p) => p !== undefined)) return false;
  try {
    return placed(parts, resources, claims, now.getTime(), booking.id).length > 0;
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'booking.taken') return false;
    throw fault;
  }
};

/**
 * Starts (ms) to which a whole booking could be moved, those nearest to its own first: to be offered to whom an outage takes it. `claims` are
 * those within `alternativesWithin` of it.
 */
export const alternativesTo = (
  booking: Booking,
  resources: ReadonlyMap<string, Resource>,
  claims: ClaimsOf,
  now: Date,
): number[] => {
  const grid = Math.max(...booking.parts.map((p) => resources.get(p.resourceId)?.rules.grid ?? leastStep));
  const step = Math.ceil(leastStep / grid) * grid * minute;
  const own = Date.parse(booking.start);
  const found: number[] = [];
  for (let by = step; by <= alternativesWithin && found.length < most; by += step)
    for (const start of [own - by, own + by])
      if (start > now.getTime() && found.length < most && isFree(booking, start, resources, claims, now)) found.push(start);
  return found;
};
