import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { step } from '@sandan/kernel/process';
import type { Booking } from '@sandan/market/booking/booking';
import { occurrencesOf, readRecurrence, writtenRecurrence } from '@sandan/market/booking/recurrence';
import type { Resource } from '@sandan/market/booking/resource';
import { conflictModes, type Series, type SeriesTime, seriesProcess } from '@sandan/market/booking/series';
import { instantOfWall, WallTime } from '@sandan/market/calendar/wall';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { followChanges } from '../booking-following.ts';
import { bookingCleared, gatedSeries } from '../booking-gated.ts';
import { counted, counting } from '../booking-limits.ts';
import { approvalsOf } from '../booking-rules.ts';
import { contended, openTo, resourcesOf } from '../booking-wish.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { actOnSeries, booked, conflicts, SeriesDoes } from '../series-acting.ts';
import { planned } from '../series-plan.ts';
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

const resourceFor = async (world: World, id: string, start: WallTime): Promise<Resource | undefined> => {
  const resource = (await resourcesOf(world, [id]))?.get(id);
  if (resource && resource.zone !== start.zone)
    throw new Fault('invalid', 'request.invalid', 'zone', { fields: [{ pointer: '/start/zone', code: 'series.zone' }] });
  instantOfWall(start);
  return resource;
};

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
      const approved = await approvalsOf(world, resource, caller, now);
      const planning = { ...body, resource, booker, approved, propose: true, counting: counting() };
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
      await counted(world, work, tallies, ids, now);
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
    body: SeriesDoes,
    handle: async ({ permit, params, body, seen, caller, world, now, work, language }) => {
      const found = await world.stores.series.byId(params.id);
      permit(relationToSeries(found, caller));
      if (!found) throw missing('series');
      if (found.version !== seen()) throw new Fault('conflict', 'series.stale');
      const resource = (await resourcesOf(world, [found.resourceId]))?.get(found.resourceId);
      if (!resource) throw new Fault('conflict', 'booking.notBookable');
      const state = step(seriesProcess, found.state, body.action, 'booker');
      const { changes, times } = await actOnSeries({ world, series: found, resource, caller, now, work }, body);
      if (work.writes.length > mostWrites) throw new Fault('invalid', 'series.tooMuch');
      const changed = new Map(times.map((t) => [t.local, t]));
      const whole: Series = {
        ...found,
        version: found.version + 1,
        sequence: found.sequence + 1,
        changed: stamp(caller.actor, now),
        state: body.action === 'cancel' && body.from === undefined ? state : found.state,
        times: found.times.map((t) => changed.get(t.local) ?? t),
      };
      world.stores.series.put(work, whole);
      await followChanges(world, work, changes, caller, now);
      const bookings = changes.map((c) => c.after);
      return { body: await seriesView(world, whole, caller, language, bookings), version: whole.version };
    },
  }),
];
