import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { checkIn } from '@sandan/market/booking/attendance-verbs';
import * as z from 'zod';
import { BookingView, bookingView } from '../booking-view.ts';
import { personBehind } from '../caller.ts';
import { checkInCode, codeMinutes, resourceOfCode } from '../check-in-code.ts';
import { endpoint } from '../endpoint.ts';
import { relationToResource } from '../resource-view.ts';

const earliest = 2 * 3_600_000;

export const checkins = [
  endpoint({
    operation: 'checkins.code',
    method: 'get',
    path: '/resources/{id}/check-in-code',
    summary: 'What the QR code at a machine says: for its screen, where it changes every five minutes, or for a sticker',
    answer: z.object({ code: z.string(), url: z.string(), until: z.iso.datetime().optional() }),
    params: z.object({ id: idOf('resource') }),
    query: z.object({ kind: z.enum(['screen', 'printed']).default('screen') }),
    handle: async ({ permit, params, query, caller, world, now, language }) => {
      const resource = await world.stores.resources.byId(params.id);
      const relation = relationToResource(resource, caller);
      permit(relation);
      if (!resource) throw missing('resource');
      const code = checkInCode(world.stopSecret, resource.id, query.kind, now);
      const length = codeMinutes * 60_000;
      const until = new Date((Math.floor(now.getTime() / length) + 1) * length).toISOString();
      return {
        body: {
          code,
          url: `${world.siteUrl}/${language}/check-in?code=${code}`,
          ...(query.kind === 'screen' ? { until } : {}),
        },
      };
    },
  }),
  endpoint({
    operation: 'checkins.create',
    method: 'post',
    path: '/check-ins',
    summary: 'Check in the booking that the person who asks has now at the machine whose code was read',
    answer: BookingView,
    body: z.strictObject({ code: z.string().max(120) }),
    handle: async ({ permit, body, caller, world, now, work }) => {
      permit('own');
      const resourceId = resourceOfCode(world.stopSecret, body.code, now);
      if (!resourceId)
        throw new Fault('invalid', 'checkin.code', 'no such code', { fields: [{ pointer: '/code', code: 'checkin.code' }] });
      const lines = await world.stores.bookings.diary(resourceId, now.getTime(), now.getTime() + earliest);
      const found = await world.stores.bookings.many(lines.filter((l) => l.state === 'confirmed').map((l) => l.bookingId));
      const person = personBehind(caller);
      const booking = found
        .filter((b) => b.booker.personId === person && b.booker.organisationId === caller.organisation?.id)
        .toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
      if (!booking) throw new Fault('conflict', 'checkin.none');
      const next = checkIn(booking, 'booker', 'code', caller.actor, now);
      world.stores.bookings.record(work, booking, next, now, new Set());
      return { body: await bookingView(world, next, caller, now), version: next.version };
    },
  }),
];
