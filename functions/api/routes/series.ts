import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { step } from '@sandan/kernel/process';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingReasonNames } from '@sandan/market/booking/booking-state';
import { hasLapsed, hold, moveBooking } from '@sandan/market/booking/booking-verbs';
import { occurrencesOf, readRecurrence, writtenRecurrence } from '@sandan/market/booking/recurrence';
import type { Resource } from '@sandan/market/booking/resource';
import { conflictModes, type Series, type SeriesTime, seriesProcess, SeriesTime as Time } from '@sandan/market/booking/series';
import { movedPart } from '@sandan/market/booking/timing';
import { instantOfWall, WallTime } from '@sandan/market/calendar/wall';
import type { BookingChange } from '@sandan/store/waitlist';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { confirmation, costOfCancelling } from '../booking-acting.ts';
import { followChanges } from '../booking-following.ts';
import { bookable, bookingCleared, dearerCleared, gatedSeries } from '../booking-gated.ts';
import { counted, counting } from '../booking-limits.ts';
import { approvalsOf } from '../booking-rules.ts';
import { contended, openTo, resourcesOf } from '../booking-wish.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { type Planned, planned } from '../series-plan.ts';
import { relationToSeries, SeriesView, seriesView, TimeView, timeView } from '../series-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('series') });

/** What is wanted again and again: a start by the clocks of the resource, a length, and an RRULE. */
const Wanted = z.strictObject({
  resourceId: idOf('resource'),
  start: WallTime,
  minutes: z.int().min(5).max(20_160),
  quantity: z.int().min(1).max(200).default(1),
  rule: z.string().max(200),
});

/** Writes of one transaction that a series may take; the rest is for what goes with every call. */
const mostWrites = 90;

const conflicts = (plan: readonly Planned[]): Fault =>
  new Fault('conflict', 'series.conflict', 'times cannot be had', {
    params: { count: plan.filter((p) => !p.part).length },
    fields: plan.flatMap(({ time: { code, params = {} } }, i) => (code ? [{ pointer: `/times/${i}`, code, params }] : [])),
  });

const resourceFor = async (world: World, id: string, start: WallTime): Promise<Resource | undefined> => {
  const resource = (await resourcesOf(world, [id]))?.get(id);
  if (resource && resource.zone !== start.zone)
    throw new Fault('invalid', 'request.invalid', 'zone', { fields: [{ pointer: '/start/zone', code: 'series.zone' }] });
  instantOfWall(start);
  return resource;
};

const booked = async (
  world: World,
  series: Series,
  { time, part }: Planned,
  resource: Resource,
  caller: Caller,
  now: Date,
): Promise<Booking | undefined> => {
  if (!part) return undefined;
  const id = newId('booking', now.getTime());
  const held = hold(
    [part],
    { ...series.booker, demo: series.demo },
    { minutes: 5, purpose: series.purpose },
    caller.actor,
    now,
    id,
  );
  const made = await confirmation(world, held, new Map([[resource.id, resource]]), caller, now);
  return { ...made, version: 1, series: { id: series.id, local: time.local } };
};

/** The bookings of a series that are still to come, wherever each was moved: all, or those of its times from the one at `from` on. */
const following = async (world: World, { times }: Series, from: string | undefined, now: Date): Promise<Booking[]> => {
  const ids = times.flatMap((t) => (t.bookingId && (from === undefined || t.local >= from) ? [t.bookingId] : []));
  return (await world.stores.bookings.many(ids)).filter((b) => b.start > now.toISOString());
};

const movable: readonly Booking['state'][] = ['requested', 'confirmed', 'waitlisted', 'offered'];
/** One that an outage interrupted stands again when that is over: who gives the series up gives it up too. */
const cancellable: readonly Booking['state'][] = [...movable, 'interrupted'];

export const series = [
  endpoint({
    operation: 'series.check',
    method: 'post',
    path: '/series/check',
    summary: 'Each time of a series, what stands in its way, and what could be had instead that day; books nothing',
    answer: z.object({ rule: z.string(), times: z.array(TimeView) }),
    body: Wanted,
    keyless: true,
    handle: async ({ permit, organisation, caller, body, world, now, language }) => {
      const resource = await resourceFor(world, body.resourceId, body.start);
      permit(resource ? 'public' : 'other');
      if (!resource) throw missing('resource');
      const recurrence = readRecurrence(body.rule);
      const booker = { organisationId: organisation().id, personId: personBehind(caller) };
      const planning = { ...body, resource, booker, approved: await approvalsOf(world, resource, caller, now), propose: true };
      const plan = await planned(world, planning, occurrencesOf(body.start, recurrence), now);
      return {
        body: { rule: writtenRecurrence(recurrence, body.start.zone), times: plan.map((p) => timeView(p.time, language)) },
      };
    },
  }),
  endpoint({
    operation: 'series.create',
    method: 'post',
    path: '/series',
    summary: 'Book all times of a series in one step, without those that cannot be had if so wished',
    answer: SeriesView,
    body: Wanted.extend({
      mode: z.enum(conflictModes).default('fail'),
      purpose: z.string().trim().min(1).max(1000).optional(),
    }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work, language }) => {
      const resource = await resourceFor(world, body.resourceId, body.start);
      permit(resource ? 'public' : 'other');
      if (!resource) throw missing('resource');
      const recurrence = readRecurrence(body.rule);
      const { id: organisationId, demo } = organisation();
      const booker = { organisationId, personId: personBehind(caller) };
      await openTo(world, [resource], organisationId);
      const tallies = counting();
      const planning = {
        ...body,
        resource,
        booker,
        approved: await approvalsOf(world, resource, caller, now),
        propose: body.mode === 'propose',
        counting: tallies,
      };
      const plan = await planned(world, planning, occurrencesOf(body.start, recurrence), now);
      const free = plan.filter((p) => p.part).length;
      if (free === 0 || (body.mode === 'fail' && free < plan.length)) throw conflicts(plan);
      const rule = writtenRecurrence(recurrence, body.start.zone);
      const { resourceId, start, minutes, quantity } = body;
      const asked = { resourceId, start, minutes, quantity, rule };
      await bookingCleared(world, organisationId, () => gatedSeries(world, asked, resource, organisationId, now), caller);
      const made: Series = {
        id: newId('series', now.getTime()),
        version: 1,
        state: seriesProcess.initial,
        booker,
        resourceId: resource.id,
        ownerId: resource.ownerId,
        name: resource.name,
        quantity: body.quantity,
        start: body.start,
        minutes: body.minutes,
        rule,
        mode: body.mode,
        times: plan.map((p) => p.time),
        ...(body.purpose ? { purpose: body.purpose } : {}),
        sequence: 0,
        demo,
        created: stamp(caller.actor, now),
        changed: stamp(caller.actor, now),
      };
      const times: SeriesTime[] = [];
      const bookings: Booking[] = [];
      for (const one of plan) {
        const booking = await booked(world, made, one, resource, caller, now);
        if (booking) {
          world.stores.bookings.record(work, undefined, booking, now, contended(new Map([[resource.id, resource]])));
          bookings.push(booking);
        }
        times.push(booking ? { ...one.time, bookingId: booking.id } : one.time);
      }
      const ids = bookings.map((b) => b.id);
      counted(world, work, tallies, ids, now);
      if (work.writes.length > mostWrites) throw new Fault('invalid', 'series.tooMuch');
      const whole = { ...made, times };
      world.stores.series.create(work, whole);
      await followChanges(
        world,
        work,
        bookings.map((after) => ({ before: undefined, after })),
        caller,
        now,
      );
      return { body: await seriesView(world, whole, caller, language, bookings), version: 1 };
    },
  }),
  endpoint({
    operation: 'series.list',
    method: 'get',
    path: '/series',
    summary: 'Series of the organisation, the newest first',
    answer: listOf(SeriesView),
    query: PageQuery,
    handle: async ({ permit, query, organisation, caller, world, language }) => {
      permit('organisation');
      const found = await world.stores.series.of(organisation().id, query);
      const items = await Promise.all(found.items.map((s) => seriesView(world, s, caller, language)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'series.read',
    method: 'get',
    path: '/series/{id}',
    summary: 'One series with each of its times',
    answer: SeriesView,
    params: Id,
    handle: async ({ permit, params, caller, world, language }) => {
      const found = await world.stores.series.byId(params.id);
      permit(relationToSeries(found, caller));
      if (!found) throw missing('series');
      return { body: await seriesView(world, found, caller, language), version: found.version };
    },
  }),
  endpoint({
    operation: 'series.act',
    method: 'post',
    path: '/series/{id}/actions',
    summary:
      'Cancel or move all that is to come, or all from one time on; or book what was proposed. One alone is changed as a booking',
    answer: SeriesView,
    params: Id,
    changes: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({
        action: z.literal('cancel'),
        from: Time.shape.local.optional(),
        reason: z.enum(bookingReasonNames).default('plans'),
      }),
      z.strictObject({
        action: z.literal('move'),
        from: Time.shape.local.optional(),
        /** Minutes by which the clock shows later, or earlier: up to a week, so that a Tuesday can become any other day. */
        by: z.int().min(-10_080).max(10_080),
      }),
      z.strictObject({ action: z.literal('book'), local: Time.shape.local }),
    ]),
    handle: async ({ permit, params, body, seen, caller, world, now, work, language }) => {
      const found = await world.stores.series.byId(params.id);
      permit(relationToSeries(found, caller));
      if (!found) throw missing('series');
      if (found.version !== seen()) throw new Fault('conflict', 'series.stale');
      const resource = (await resourcesOf(world, [found.resourceId]))?.get(found.resourceId);
      if (!resource) throw new Fault('conflict', 'booking.notBookable');
      const state = step(seriesProcess, found.state, body.action, 'booker');
      const next = { ...found, version: found.version + 1, sequence: found.sequence + 1, changed: stamp(caller.actor, now) };
      const times = new Map(found.times.map((t) => [t.local, t]));
      const tallies = counting();
      const changes: BookingChange[] = [];
      const written = contended(new Map([[resource.id, resource]]));

      if (body.action === 'book') {
        const time = times.get(body.local);
        if (!time?.proposal || time.bookingId) throw new Fault('conflict', 'series.notProposed');
        await openTo(world, [resource], found.booker.organisationId);
        const approved = await approvalsOf(world, resource, caller, now);
        const planning = { ...found, resource, approved, propose: false, counting: tallies };
        const at = Date.parse(time.proposal.start);
        const [one] = await planned(world, planning, [{ local: time.proposal.local, at }], now);
        const booking = one && (await booked(world, found, { ...one, time }, resource, caller, now));
        if (!booking) throw conflicts(one ? [one] : []);
        await bookable(world, booking, caller);
        world.stores.bookings.record(work, undefined, booking, now, written);
        changes.push({ before: undefined, after: booking });
        const { code: _, params: __, proposal: ___, ...rest } = time;
        times.set(time.local, { ...rest, start: booking.start, bookingId: booking.id });
      } else {
        const states = body.action === 'cancel' ? cancellable : movable;
        const standing = (await following(world, found, body.from, now)).filter(
          (b) => states.includes(b.state) && !hasLapsed(b, now),
        );
        if (standing.length === 0) throw new Fault('conflict', 'series.nothing');
        if (body.action === 'cancel')
          for (const b of standing) {
            const gone = moveBooking(b, 'cancel', 'booker', caller.actor, now, { reason: body.reason });
            const cancelled = { ...gone, cancellation: costOfCancelling(b, 'booker', now, body.reason) };
            world.stores.bookings.record(work, b, cancelled, now, new Set());
            changes.push({ before: b, after: cancelled });
          }
        else await shift(standing, body.by);
      }

      /** Moves each booking by as much on the clock; all or none. */
      async function shift(standing: readonly Booking[], by: number): Promise<void> {
        const moving = new Set(standing.map((b) => b.id));
        const moved = standing.map((b) => {
          const wall = b.parts[0]?.wall.start ?? '';
          const local = new Date(Date.parse(`${wall}:00Z`) + by * 60_000).toISOString().slice(0, 16);
          return { local, at: instantOfWall({ ...found?.start, local, zone: resource?.zone ?? '' }, '/by') };
        });
        if (!found || !resource) return;
        const approved = await approvalsOf(world, resource, caller, now);
        const plan = await planned(
          world,
          { ...found, resource, approved, propose: false, moving, counting: tallies },
          moved,
          now,
        );
        if (plan.some((p) => !p.part)) throw conflicts(plan);
        const others = standing.map((b, i) => {
          const [before] = b.parts;
          const part = plan[i]?.part;
          if (!part || !before || b.state !== 'confirmed' || part.approval.wants !== 'none')
            throw new Fault('conflict', 'booking.approvalWanted');
          const after = moveBooking(b, 'reschedule', 'booker', caller.actor, now, {
            parts: [movedPart(before, part, true, now)],
            retimed: true,
          });
          const time = b.series && times.get(b.series.local);
          if (time) times.set(time.local, { ...time, start: part.start });
          return { before: b, after };
        });
        await dearerCleared(world, others, caller);
        for (const { before, after } of others) world.stores.bookings.record(work, before, after, now, written);
        changes.push(...others);
      }

      const ids = changes.map((c) => c.after.id);
      counted(world, work, tallies, ids, now);
      if (work.writes.length > mostWrites) throw new Fault('invalid', 'series.tooMuch');
      const ended = body.action === 'cancel' && body.from === undefined ? state : found.state;
      const whole: Series = { ...next, state: ended, times: found.times.map((t) => times.get(t.local) ?? t) };
      world.stores.series.put(work, whole);
      await followChanges(world, work, changes, caller, now);
      const changed = changes.map((c) => c.after);
      return { body: await seriesView(world, whole, caller, language, changed), version: whole.version };
    },
  }),
];
