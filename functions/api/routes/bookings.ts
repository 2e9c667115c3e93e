import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { type Page, PageQuery } from '@sandan/kernel/page';
import { freeUnits } from '@sandan/market/booking/availability';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingActions, sideFor } from '@sandan/market/booking/booking-actions';
import { bookingReasonNames } from '@sandan/market/booking/booking-state';
import { hold } from '@sandan/market/booking/booking-verbs';
import { claimedBy, type Wish } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import { mostParts } from '@sandan/market/booking/resource-kind';
import type { DiaryLine } from '@sandan/store/bookings';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { act, confirmation } from '../booking-acting.ts';
import { followChanges } from '../booking-following.ts';
import { bookable } from '../booking-gated.ts';
import { counted, counting } from '../booking-limits.ts';
import {
  BookingView,
  bookingsStoodIn,
  bookingView,
  bookingWithAlternatives,
  relationToBooking,
  sidesOf,
} from '../booking-view.ts';
import { contended, obstaclesOf, partsOf, resourcesOf, WishedPart, wishOf } from '../booking-wish.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { detail } from '../problem.ts';
import type { World } from '../world.ts';
import { mostDays, windowOf } from './resources.ts';

const Id = z.object({ id: idOf('booking') });
const Parts = z.array(WishedPart).min(1).max(mostParts);

const viewed = async (world: World, booking: Booking, caller: Caller, now: Date) => ({
  body: await bookingWithAlternatives(world, booking, caller, now),
  version: booking.version,
});

/** A booking made without a hold before it: what it becomes when its hold is confirmed at once. */
const bookedAtOnce = async (
  world: World,
  held: Booking,
  resources: ReadonlyMap<string, Resource>,
  caller: Caller,
  now: Date,
): Promise<Booking> => {
  const next = await confirmation(world, held, resources, caller, now);
  await bookable(world, held, caller);
  return { ...next, version: 1 };
};

/** The first lines of one resource of an owner that meet a time. @throws Fault missing, invalid `resource.window` */
const diaryOf = async (
  world: World,
  ownerId: string,
  resourceId: string,
  most: number,
  begin: string,
  end: string | undefined,
): Promise<Page<DiaryLine>> => {
  const resource = await world.stores.resources.byId(resourceId);
  if (resource?.ownerId !== ownerId) throw missing('resource');
  const span = windowOf({ from: begin, to: end ?? new Date(Date.parse(begin) + 86_400_000).toISOString() });
  return { items: (await world.stores.bookings.diary(resourceId, span.from, span.to)).slice(0, most) };
};

/** Whether no unit is free for a wish. */
const takenAlready = async (world: World, resource: Resource | undefined, wish: Wish, now: Date): Promise<boolean> => {
  if (!resource || wish.to <= wish.from) return false;
  const span = claimedBy(resource, wish);
  if (span.to - span.from > mostDays * 86_400_000) return false;
  const claims = await world.stores.claims.of(resource.id, span.from - 86_400_000, span.to);
  return freeUnits(resource, claims, span, wish.quantity, now.getTime()) === undefined;
};

export const bookings = [
  endpoint({
    operation: 'bookings.check',
    method: 'post',
    path: '/bookings/check',
    summary: 'What stands in the way of a booking, rule by rule; holds nothing',
    answer: z.object({
      parts: z.array(
        z.object({
          resourceId: z.string(),
          obstacles: z.array(
            z.object({
              code: z.string(),
              text: z.string(),
              params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
              way: z.string().optional(),
            }),
          ),
          taken: z.boolean(),
        }),
      ),
    }),
    body: z.strictObject({ parts: Parts }),
    keyless: true,
    handle: async ({ permit, organisation, caller, body, world, now, language }) => {
      const resources = await resourcesOf(
        world,
        body.parts.map((p) => p.resourceId),
      );
      permit(resources ? 'public' : 'other');
      if (!resources) throw missing('resource');
      const wished = body.parts.map((p) => ({ resourceId: p.resourceId, wish: wishOf(p) }));
      const booker = { organisationId: organisation().id, personId: personBehind(caller) };
      const obstacles = await obstaclesOf(world, wished, resources, booker, now);
      const parts = await Promise.all(
        wished.map(async ({ resourceId, wish }, index) => ({
          resourceId,
          obstacles: (obstacles[index] ?? []).map((o) => ({ ...o, text: detail(o.code, language, o.params) })),
          taken: await takenAlready(world, resources.get(resourceId), wish, now),
        })),
      );
      return { body: { parts } };
    },
  }),
  endpoint({
    operation: 'bookings.create',
    method: 'post',
    path: '/bookings',
    summary:
      'Hold resources for a time, all of them or none, or book them at once; where somebody must agree, it becomes a request',
    answer: BookingView,
    body: z.strictObject({
      parts: Parts,
      purpose: z.string().trim().min(1).max(1000).optional(),
      step: z.enum(['hold', 'book']).default('hold'),
    }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const resources = await resourcesOf(
        world,
        body.parts.map((p) => p.resourceId),
      );
      permit(resources ? 'public' : 'other');
      if (!resources) throw missing('resource');
      const id = newId('booking', now.getTime());
      const seen = counting();
      const parts = await partsOf(world, body.parts, resources, caller, now, id, seen);
      const { id: organisationId, demo } = organisation();
      const booker = { organisationId, personId: personBehind(caller), demo };
      const minutes = Math.min(...[...resources.values()].map((r) => r.rules.hold));
      const held = hold(parts, booker, { minutes, purpose: body.purpose }, caller.actor, now, id);
      const booking = body.step === 'hold' ? held : await bookedAtOnce(world, held, resources, caller, now);
      world.stores.bookings.record(work, undefined, booking, now, contended(resources));
      await counted(world, work, seen, [id], now);
      await followChanges(world, work, [{ before: undefined, after: booking }], caller, now);
      return viewed(world, booking, caller, now);
    },
  }),
  endpoint({
    operation: 'bookings.list',
    method: 'get',
    path: '/bookings',
    summary:
      'What the organisation has booked, what is booked of its resources or of one of them, or what waits for its approval (`deputy`: what the caller may decide in the place of others), by start',
    answer: listOf(BookingView),
    query: PageQuery.extend({
      box: z.enum(['booked', 'serving', 'asked', 'deputy']).default('booked'),
      /** Of this resource alone, whatever meets the time from `from` to `to`, a day from now if absent. */
      resourceId: idOf('resource').optional(),
      from: z.iso.datetime().optional(),
      to: z.iso.datetime().optional(),
    }),
    handle: async ({ permit, query, organisation, caller, world, now }) => {
      permit('organisation');
      const { box, from, to, resourceId, ...page } = query;
      if (from !== undefined && to !== undefined && to <= from)
        throw invalidField('/query/to', 'resource.window', { days: mostDays });
      const { id } = organisation();
      const shown = async (found: readonly Booking[], next?: string) => ({
        body: {
          items: await Promise.all(found.map((b) => bookingView(world, b, caller, now))),
          ...(next ? { next } : {}),
        },
      });
      if (box === 'booked') {
        const found = await world.stores.bookings.booked(id, page, from, to);
        return shown(found.items, found.next);
      }
      const lines = resourceId
        ? await diaryOf(world, id, resourceId, page.limit, from ?? now.toISOString(), to)
        : box === 'asked' || box === 'deputy'
          ? await world.stores.bookings.asked(id, page)
          : await world.stores.bookings.serving(id, page, from, to);
      const ids = [...new Set(lines.items.map((l) => l.bookingId))];
      const found = new Map((await world.stores.bookings.many(ids)).map((b) => [b.id, b]));
      const listed = ids.flatMap((one) => found.get(one) ?? []);
      if (box !== 'deputy') return shown(listed, lines.next);
      const items = await bookingsStoodIn(world, listed, caller, now);
      return { body: { items, ...(lines.next ? { next: lines.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'bookings.read',
    method: 'get',
    path: '/bookings/{id}',
    summary: 'One booking, and what the caller can do with it',
    answer: BookingView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const booking = await world.stores.bookings.byId(params.id);
      const relation = relationToBooking(booking, caller);
      permit(relation);
      if (!booking) throw missing('booking');
      if (relation === 'other') saw(`bookings/${booking.id}`, booking.booker.organisationId);
      return viewed(world, booking, caller, now);
    },
  }),
  endpoint({
    operation: 'bookings.act',
    method: 'post',
    path: '/bookings/{id}/actions',
    summary: 'Take one action of the process of bookings; some ask for a reason, and reschedule for a new start',
    answer: BookingView,
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(bookingActions),
      reason: z.enum(bookingReasonNames).optional(),
      start: z.iso.datetime({ offset: true }).optional(),
    }),
    handle: async ({ permit, concerns, params, body, seen, caller, world, now, work }) => {
      const booking = await world.stores.bookings.byId(params.id);
      const relation = relationToBooking(booking, caller);
      permit(relation);
      if (!booking) throw missing('booking');
      if (relation === 'other') concerns(booking.booker.organisationId);
      if (booking.version !== seen()) throw new Fault('conflict', 'booking.stale');
      const side = sideFor(booking, sidesOf(booking, caller), body.action);
      if (!side) throw missing('booking');
      const next = await act({ world, caller, now, work }, booking, side, body);
      await followChanges(world, work, [{ before: booking, after: next }], caller, now);
      return viewed(world, next, caller, now);
    },
  }),
];
