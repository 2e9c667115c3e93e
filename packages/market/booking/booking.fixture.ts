import type { Booking } from './booking.ts';
import { partOf } from './booking-part.ts';
import { confirm, hold } from './booking-verbs.ts';
import type { Resource } from './resource.ts';

export const booker = {
  organisationId: 'org_01J00000000000000000000001',
  personId: 'per_01J00000000000000000000001',
  demo: false,
} as const;
export const actor = { kind: 'service', name: 'test' } as const;
export const start = new Date('2026-12-01T01:00:00Z');

/** One unit of a resource for two hours from `from` on: held, or what is made of it when it is confirmed. */
export const bookingOf = (resource: Resource, now: Date, made: 'held' | 'confirmed' = 'confirmed', from = start): Booking => {
  const wish = { from: from.getTime(), to: from.getTime() + 7_200_000, quantity: 1 };
  const held = hold([{ ...partOf(resource, wish, false), units: [0] }], booker, { minutes: 10 }, actor, now);
  return made === 'held' ? held : confirm(held, 24, actor, now);
};
