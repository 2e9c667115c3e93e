import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { bookingReasonNames } from '@sandan/market/booking/booking-state';
import { mostParts } from '@sandan/market/booking/resource-kind';
import * as z from 'zod';
import { act } from '../booking-acting.ts';
import { carryOutAll, Decided, rehearse } from '../booking-deciding.ts';
import { mustStandIn } from '../booking-deputy.ts';
import { followChanges } from '../booking-following.ts';
import { bookOver } from '../booking-overriding.ts';
import { BookingView, bookingView, relationToBooking } from '../booking-view.ts';
import { resourcesOf, WishedPart } from '../booking-wish.ts';
import { endpoint } from '../endpoint.ts';
import { keyOf } from '../input.ts';

/** Requests that are decided in one call, and bookings that one may take the time of. */
const mostDecisions = 50;
const mostDisplaced = 5;

/** What those who look after equipment do to the bookings of others. */
export const bookingDesk = [
  endpoint({
    operation: 'bookings.standIn',
    method: 'post',
    path: '/bookings/{id}/deputy',
    summary:
      'Approve or decline a request as the deputy of those who look after the equipment, where they are away or did not decide',
    answer: BookingView,
    params: z.object({ id: idOf('booking') }),
    changes: true,
    body: z.strictObject({ action: z.enum(['approve', 'decline']), reason: z.enum(bookingReasonNames).optional() }),
    handle: async ({ permit, standsInFor, params, body, seen, caller, world, now, work }) => {
      const booking = await world.stores.bookings.byId(params.id);
      permit(relationToBooking(booking, caller));
      if (!booking) throw missing('booking');
      if (booking.version !== seen()) throw new Fault('conflict', 'booking.stale');
      const insteadOf = await mustStandIn(world, booking, caller, now);
      standsInFor(insteadOf);
      const next = await act({ world, caller, now, work }, booking, 'owner', { ...body, insteadOf });
      await followChanges(world, work, [{ before: booking, after: next }], caller, now);
      return { body: await bookingView(world, next, caller, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'bookings.decide',
    method: 'post',
    path: '/bookings/decisions',
    summary:
      'Approve or decline many requests, one after the other, each whole or not at all, of what one looks after or stands in for; or only say what would become of each',
    answer: z.object({ dryRun: z.boolean(), items: z.array(Decided) }),
    body: z.strictObject({
      dryRun: z.boolean(),
      decisions: z
        .array(
          z.strictObject({
            id: idOf('booking'),
            version: z.int().positive(),
            action: z.enum(['approve', 'decline']),
            reason: z.enum(bookingReasonNames).optional(),
          }),
        )
        .min(1)
        .max(mostDecisions),
    }),
    handle: async ({ permit, organisation, body, caller, world, now, language, request }) => {
      permit('organisation');
      organisation();
      const { dryRun, decisions } = body;
      const twice = decisions.findIndex((d, i) => decisions.findIndex((o) => o.id === d.id) < i);
      if (twice >= 0) throw invalidField(`/decisions/${twice}/id`, 'field.duplicate');
      const deciding = { world, caller, now, language };
      const items = dryRun
        ? await rehearse(deciding, decisions)
        : await carryOutAll(deciding, decisions, keyOf(request, caller, 'bookings.decide'));
      return { body: { dryRun, items } };
    },
  }),
  endpoint({
    operation: 'bookings.override',
    method: 'post',
    path: '/bookings/override',
    summary:
      'Book what one manages over its rules, for a reason; whose time it takes is told, and may move or cancel for nothing',
    answer: BookingView,
    body: z.strictObject({
      parts: z.array(WishedPart).min(1).max(mostParts),
      why: z.string().trim().min(1).max(500),
      purpose: z.string().trim().min(1).max(1000).optional(),
      /** Bookings whose time it takes, as they were seen. */
      displaces: z
        .array(z.strictObject({ id: idOf('booking'), version: z.int().positive() }))
        .max(mostDisplaced)
        .default([]),
    }),
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, now, work }) => {
      const resources = await resourcesOf(
        world,
        body.parts.map((p) => p.resourceId),
      );
      const own = resources && [...resources.values()].every((r) => r.ownerId === caller.organisation?.id);
      permit(own ? 'organisation' : 'other');
      if (!resources) throw missing('resource');
      const twice = body.displaces.findIndex((d, i) => body.displaces.findIndex((o) => o.id === d.id) < i);
      if (twice >= 0) throw invalidField(`/displaces/${twice}/id`, 'field.duplicate');
      const booking = await bookOver({ world, caller, home: organisation(), resources, now, work }, body);
      return { body: await bookingView(world, booking, caller, now), version: booking.version };
    },
  }),
];
