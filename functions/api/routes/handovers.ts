import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import type { Booking } from '@sandan/market/booking/booking';
import { endOffer, offerOver } from '@sandan/market/booking/handover-verbs';
import type { Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { takingCleared } from '../booking-gated.ts';
import { HandoverView, handoverView, takeOver, totalsOfSwap, wantedOf } from '../booking-handover.ts';
import { BookingView, bookingView } from '../booking-view.ts';
import { openTo } from '../booking-wish.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';

const Id = z.object({ id: idOf('booking') });

/** How the caller stands to the offer of a booking: of those who have it, of those who may take it, or of neither. */
const relationTo = (booking: Booking | undefined, { organisation }: Caller): Relation => {
  if (!booking || !organisation) return 'other';
  if (booking.booker.organisationId === organisation.id) return 'organisation';
  return booking.handover?.toId === organisation.id ? 'counterpart' : 'other';
};

/** Bookings that go from hand to hand (UB20). */
export const handovers = [
  endpoint({
    operation: 'handovers.offer',
    method: 'post',
    path: '/bookings/{id}/handover',
    summary: 'Offer a booking to another organisation or to a colleague, for nothing or for a booking of theirs',
    answer: HandoverView,
    params: Id,
    changes: true,
    body: z.strictObject({
      /** To colleagues if absent. */
      toId: idOf('organisation').optional(),
      swapId: idOf('booking').optional(),
      text: z.string().trim().min(1).max(500).optional(),
    }),
    handle: async ({ permit, organisation, params, body, seen, caller, world, now, work, language }) => {
      const booking = await world.stores.bookings.byId(params.id);
      permit(relationTo(booking, caller) === 'organisation' ? 'organisation' : 'other');
      if (!booking) throw missing('booking');
      if (booking.version !== seen()) throw new Fault('conflict', 'booking.stale');
      const toId = body.toId ?? organisation().id;
      if ((await faceOf(world, toId))?.status !== 'active') throw missing('organisation', '/toId');
      await openTo(world, [{ ownerId: toId }], organisation().id);
      const taking = { world, caller, now };
      const wanted = body.swapId ? await wantedOf(taking, body.swapId, toId, booking.id) : undefined;
      const swap = wanted && {
        id: wanted.id,
        version: wanted.version,
        totals: await totalsOfSwap(world, wanted, booking.booker.organisationId),
      };
      const { text } = body;
      const to = { toId, ...(swap ? { swap } : {}), ...(text ? { text } : {}) };
      const next = offerOver(booking, to, caller.actor, now);
      world.stores.bookings.record(work, booking, next, now, new Set());
      return { body: await handoverView(taking, next, language), version: next.version };
    },
  }),
  endpoint({
    operation: 'handovers.list',
    method: 'get',
    path: '/handovers',
    summary: 'Bookings that are offered to the organisation, each with what it would cost it and which rules stand against it',
    answer: listOf(HandoverView),
    handle: async ({ permit, organisation, caller, world, now, language }) => {
      permit('organisation');
      const offered = await world.stores.bookings.offeredTo(organisation().id, now.toISOString());
      // Who offers a booking to colleagues is not asked to take it from themselves.
      const found = offered.filter((b) => b.booker.personId !== personBehind(caller));
      return { body: { items: await Promise.all(found.map((b) => handoverView({ world, caller, now }, b, language))) } };
    },
  }),
  endpoint({
    operation: 'handovers.act',
    method: 'post',
    path: '/bookings/{id}/handover/actions',
    summary: 'Take an offered booking over at the prices that were shown, decline it, or take the offer back',
    answer: z.object({ booking: BookingView.optional() }),
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(['accept', 'decline', 'withdraw']),
      /** What the taker was shown that each part of a price costs. */
      totals: z.array(z.int().min(0)).max(20).default([]),
    }),
    handle: async ({ permit, params, body, seen, caller, world, now, work }) => {
      const booking = await world.stores.bookings.byId(params.id);
      const relation = relationTo(booking, caller);
      permit(relation);
      if (!booking) throw missing('booking');
      const takes = booking.handover?.toId === caller.organisation?.id;
      if (body.action === 'withdraw' ? relation !== 'organisation' : !takes) throw missing('handover');
      if (booking.version !== seen()) throw new Fault('conflict', 'booking.stale');
      if (body.action === 'accept') {
        const next = await takeOver({ world, caller, now, work }, booking, body.totals);
        await takingCleared(world, booking, caller);
        return { body: { booking: await bookingView(world, next, caller, now) }, version: next.version };
      }
      const next = endOffer(booking, caller.actor, now);
      world.stores.bookings.record(work, booking, next, now, new Set());
      return { body: {}, version: next.version };
    },
  }),
];
