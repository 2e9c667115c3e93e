import { invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { hold } from '@sandan/market/booking/booking-verbs';
import { type Journey, Legs } from '@sandan/market/booking/journey';
import * as z from 'zod';
import { counted, counting } from '../booking-limits.ts';
import { BookingView, bookingView } from '../booking-view.ts';
import { partsOf, resourcesOf } from '../booking-wish.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { groundOf, planOf } from '../journeys.ts';
import type { World } from '../world.ts';

/** Days within which a journey must end at most. */
const mostDays = 120;
const day = 86_400_000;

const Wanted = z.strictObject({
  legs: Legs,
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
});

const journeyOf = ({ legs, from, until }: z.infer<typeof Wanted>, now: Date): { journey: Journey; from: number } => {
  const [begin, end] = [Math.max(now.getTime(), Date.parse(from)), Date.parse(until)];
  if (end <= begin || end - begin > mostDays * day) throw invalidField('/until', 'journey.window', { days: mostDays });
  return { journey: { legs, from: new Date(begin).toISOString(), until: new Date(end).toISOString() }, from: begin };
};

const resourcesFor = (world: World, legs: z.infer<typeof Legs>) =>
  resourcesOf(
    world,
    legs.flatMap((leg) => leg.resourceIds),
  );

export const journeys = [
  endpoint({
    operation: 'journeys.plan',
    method: 'post',
    path: '/journeys/plan',
    summary: 'The chain of some steps over several owners that ends first; holds nothing',
    answer: z.object({
      stops: z.array(
        z.object({ resourceId: idOf('resource'), start: z.iso.datetime(), end: z.iso.datetime(), quantity: z.int() }),
      ),
    }),
    body: Wanted,
    keyless: true,
    handle: async ({ permit, body, world, now }) => {
      const resources = await resourcesFor(world, body.legs);
      permit(resources ? 'public' : 'other');
      if (!resources) throw missing('resource');
      const { journey, from } = journeyOf(body, now);
      const plan = planOf(journey, await groundOf(world, journey, resources, from), from, now);
      const iso = (at: number) => new Date(at).toISOString();
      return {
        body: {
          stops: plan.map((s) => ({ resourceId: s.resourceId, start: iso(s.from), end: iso(s.to), quantity: s.quantity })),
        },
      };
    },
  }),
  endpoint({
    operation: 'journeys.create',
    method: 'post',
    path: '/journeys',
    summary: 'Plan a chain of steps and hold all of it; where a step is lost meanwhile, it is planned anew',
    answer: BookingView,
    body: Wanted.extend({ purpose: z.string().trim().min(1).max(1000).optional() }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const resources = await resourcesFor(world, body.legs);
      permit(resources ? 'public' : 'other');
      if (!resources) throw missing('resource');
      const { journey, from } = journeyOf(body, now);
      const plan = planOf(journey, await groundOf(world, journey, resources, from), from, now);
      const id = newId('booking', now.getTime());
      const iso = (at: number) => new Date(at).toISOString();
      const wished = plan.map((s) => ({ resourceId: s.resourceId, start: iso(s.from), end: iso(s.to), quantity: s.quantity }));
      const seen = counting();
      const parts = await partsOf(world, wished, resources, caller, now, id, seen);
      const { id: organisationId, demo } = organisation();
      const minutes = Math.min(...[...resources.values()].map((r) => r.rules.hold));
      const booker = { organisationId, personId: personBehind(caller), demo };
      const booking = hold(parts, booker, { minutes, purpose: body.purpose, journey }, caller.actor, now, id);
      world.stores.bookings.record(work, undefined, booking, now, new Set(resources.keys()));
      await counted(world, work, seen, [id], now);
      return { body: await bookingView(world, booking, caller, now), version: booking.version };
    },
  }),
];
