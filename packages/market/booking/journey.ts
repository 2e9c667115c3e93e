import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { freeUnits } from './availability.ts';
import type { Claim } from './claim.ts';
import { earliest } from './earliest.ts';
import { claimedBy } from './obstacle.ts';
import type { Span } from './open-span.ts';
import type { Resource } from './resource.ts';
import { mostParts } from './resource-kind.ts';
import { slotsBetween } from './slot.ts';

/**
 * One leg of a journey: so many minutes at any one of some resources, and the minutes that the piece needs to get there after the leg
 * before it.
 */
export const Leg = z
  .strictObject({
    resourceIds: z.array(idOf('resource')).min(1).max(5),
    minutes: z
      .int()
      .min(5)
      .max(90 * 1440),
    quantity: z.int().min(1).max(200).default(1),
    gap: z
      .int()
      .min(0)
      .max(60 * 1440)
      .default(0),
  })
  .meta({ id: 'JourneyLeg' });
export type Leg = z.infer<typeof Leg>;
export const Legs = z.array(Leg).min(1).max(mostParts);

/** A chain of legs, none of which may begin before `from` and all of which must have ended by `until`; kept with its booking, so that it can be planned anew. */
export const Journey = z
  .object({
    legs: Legs,
    /** Absent from the first journeys, which begin no earlier than they did. */
    from: z.iso.datetime().optional(),
    until: z.iso.datetime(),
  })
  .meta({ id: 'Journey' });
export type Journey = z.infer<typeof Journey>;

/** A leg that has its place and time, ms. */
export interface Stop extends Span {
  readonly resourceId: string;
  readonly quantity: number;
}

const minute = 60_000;

/** What is known of the resources of a journey. */
export interface Ground {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly claims: (resourceId: string) => readonly Claim[];
  /** The booking that is planned anew, whose claims do not count. */
  readonly own?: string;
}

/** A leg for which there is no time. */
export interface Stuck {
  readonly leg: number;
}

/** The claims that a stop would have: a journey can come back to a resource. */
export const claimsAt = (stop: Stop, { resources, claims, own }: Ground, beside: readonly Claim[], now: number): Claim[] => {
  const resource = resources.get(stop.resourceId);
  if (!resource) return [];
  const span = claimedBy(resource, stop);
  const its = [
    ...claims(stop.resourceId).filter((c) => c.bookingId !== own),
    ...beside.filter((c) => c.resourceId === stop.resourceId),
  ];
  const units = freeUnits(resource, its, span, stop.quantity, now) ?? [];
  const { resourceId } = stop;
  return slotsBetween(resource, span.from, span.to).flatMap((at) =>
    units.map((unit) => ({ resourceId, at, unit, bookingId: '' })),
  );
};

/**
 * The chain that ends first: each leg takes, of its resources, the time that ends first and begins after the leg before it and the way.
 * That is the best there is, since a leg that could begin earlier never ends later. Between resources that end alike the first named wins.
 * All of it lies in [from, until) (ms); `now` in ms. `held`: what the journey claims besides.
 */
export const planned = (
  legs: readonly Leg[],
  ground: Ground,
  from: number,
  until: number,
  now: number,
  held: readonly Claim[] = [],
): Stop[] | Stuck => {
  const { resources, claims, own } = ground;
  const stops: Stop[] = [];
  const beside = [...held];
  let ready = from;
  for (const [index, { resourceIds, minutes, quantity, gap }] of legs.entries()) {
    if (index > 0) ready += gap * minute;
    let best: Stop | undefined;
    for (const resourceId of resourceIds) {
      const resource = resources.get(resourceId);
      const last = Math.min(until, best?.to ?? until);
      const found =
        resource &&
        earliest(
          resource,
          [...claims(resourceId), ...beside.filter((c) => c.resourceId === resourceId)],
          { minutes, quantity },
          ready,
          last,
          now,
          own,
        );
      if (found && found.to <= until && (!best || found.to < best.to)) best = { ...found, resourceId, quantity };
    }
    if (!best) return { leg: index };
    stops.push(best);
    beside.push(...claimsAt(best, ground, beside, now));
    ready = best.to;
  }
  return stops;
};

export const isStuck = (plan: readonly Stop[] | Stuck): plan is Stuck => 'leg' in plan;
