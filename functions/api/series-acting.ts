import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingReasonNames } from '@sandan/market/booking/booking-state';
import { hasLapsed, hold, moveBooking } from '@sandan/market/booking/booking-verbs';
import type { Resource } from '@sandan/market/booking/resource';
import { type Series, SeriesTime } from '@sandan/market/booking/series';
import { movedPart } from '@sandan/market/booking/timing';
import { instantOfWall } from '@sandan/market/calendar/wall';
import type { BookingChange } from '@sandan/store/waitlist';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { confirmation, costOfCancelling } from './booking-acting.ts';
import { bookable, dearerCleared } from './booking-gated.ts';
import { type Counting, counted, counting } from './booking-limits.ts';
import { approvalsOf } from './booking-rules.ts';
import { contended, openTo } from './booking-wish.ts';
import type { Caller } from './caller.ts';
import { type Planned, planned } from './series-plan.ts';
import type { World } from './world.ts';

/** What a booker does with a series that stands. */
export const SeriesDoes = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('cancel'),
    from: SeriesTime.shape.local.optional(),
    reason: z.enum(bookingReasonNames).default('plans'),
  }),
  z.strictObject({
    action: z.literal('move'),
    from: SeriesTime.shape.local.optional(),
    /** Minutes by which the clock shows later, or earlier: up to a week, so that a Tuesday can become any other day. */
    by: z.int().min(-10_080).max(10_080),
  }),
  z.strictObject({ action: z.literal('book'), local: SeriesTime.shape.local }),
]);
export type SeriesDoes = z.infer<typeof SeriesDoes>;

/** What stands in the way of times that cannot be had. */
export const conflicts = (plan: readonly Planned[]): Fault =>
  new Fault('conflict', 'series.conflict', 'times cannot be had', {
    params: { count: plan.filter((p) => !p.part).length },
    fields: plan.flatMap(({ time: { code, params = {} } }, i) => (code ? [{ pointer: `/times/${i}`, code, params }] : [])),
  });

/** The booking of one planned time of a series; undefined where it cannot be had. */
export const booked = async (
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
  return { ...made, version: 1, series: { id: series.id, local: time.local, sequence: series.sequence } };
};

const movable: readonly Booking['state'][] = ['requested', 'confirmed', 'waitlisted', 'offered'];
/** One that an outage interrupted stands again when that is over: who gives the series up gives it up too. */
const cancellable: readonly Booking['state'][] = [...movable, 'interrupted'];

interface Acting {
  readonly world: World;
  readonly series: Series;
  readonly resource: Resource;
  readonly caller: Caller;
  readonly now: Date;
  readonly work: Work;
}

/** Bookings that change, and the times of the series that are others by that. */
interface Outcome {
  readonly changes: readonly BookingChange[];
  readonly times: readonly SeriesTime[];
}

/** The bookings of a series that are still to come, wherever each was moved, by their starts: all, or those of its times from the one at `from` on. */
const following = async (
  { world, series, now }: Acting,
  from: string | undefined,
  states: readonly Booking['state'][],
): Promise<Booking[]> => {
  const ids = series.times.flatMap((t) => (t.bookingId && (from === undefined || t.local >= from) ? [t.bookingId] : []));
  const found = (await world.stores.bookings.many(ids)).filter(
    (b) => b.start > now.toISOString() && states.includes(b.state) && !hasLapsed(b, now),
  );
  if (found.length === 0) throw new Fault('conflict', 'series.nothing');
  return found.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
};

/** Books what was proposed instead of a time that could not be had. */
const bookProposed = async (acting: Acting, local: string, counting: Counting): Promise<Outcome> => {
  const { world, series, resource, caller, now } = acting;
  const time = series.times.find((t) => t.local === local);
  if (!time?.proposal || time.bookingId) throw new Fault('conflict', 'series.notProposed');
  await openTo(world, [resource], series.booker.organisationId);
  const approved = await approvalsOf(world, resource, caller, now);
  const planning = { ...series, resource, approved, propose: false, counting };
  const at = Date.parse(time.proposal.start);
  const [one] = await planned(world, planning, [{ local: time.proposal.local, at }], now);
  const next = { ...series, sequence: series.sequence + 1 };
  const booking = one && (await booked(world, next, { ...one, time }, resource, caller, now));
  if (!booking) throw conflicts(one ? [one] : []);
  await bookable(world, booking, caller);
  const { code: _, params: __, proposal: ___, ...rest } = time;
  return {
    changes: [{ before: undefined, after: booking }],
    times: [{ ...rest, start: booking.start, bookingId: booking.id }],
  };
};

/** A booking that is changed with its series, and not by itself. */
const withSeries = ({ id, sequence }: Series, booking: Booking): Booking =>
  booking.series ? { ...booking, series: { ...booking.series, id, sequence: sequence + 1 } } : booking;

const cancel = async (acting: Acting, { from, reason }: Extract<SeriesDoes, { action: 'cancel' }>): Promise<Outcome> => {
  const { series, caller, now } = acting;
  const changes = (await following(acting, from, cancellable)).map((before) => {
    const gone = moveBooking(before, 'cancel', 'booker', caller.actor, now, { reason });
    const cancellation = costOfCancelling(before, 'booker', now, reason);
    return { before, after: withSeries(series, { ...gone, cancellation }) };
  });
  return { changes, times: [] };
};

/** Moves each booking by as much on the clock; all or none. */
const move = async (
  acting: Acting,
  { from, by }: Extract<SeriesDoes, { action: 'move' }>,
  counting: Counting,
): Promise<Outcome> => {
  const { world, series, resource, caller, now } = acting;
  const standing = await following(acting, from, movable);
  const moved = standing.map((b) => {
    const wall = b.parts[0]?.wall.start ?? '';
    const local = new Date(Date.parse(`${wall}:00Z`) + by * 60_000).toISOString().slice(0, 16);
    return { local, at: instantOfWall({ ...series.start, local, zone: resource.zone }, '/by') };
  });
  const approved = await approvalsOf(world, resource, caller, now);
  const moving = new Set(standing.map((b) => b.id));
  const plan = await planned(world, { ...series, resource, approved, propose: false, moving, counting }, moved, now);
  if (plan.some((p) => !p.part)) throw conflicts(plan);
  const changes = standing.map((before, i) => {
    const [was] = before.parts;
    const part = plan[i]?.part;
    if (!part || !was || before.state !== 'confirmed' || part.approval.wants !== 'none')
      throw new Fault('conflict', 'booking.approvalWanted');
    const after = moveBooking(before, 'reschedule', 'booker', caller.actor, now, {
      parts: [movedPart(was, part, true, now)],
      retimed: true,
    });
    return { before, after: withSeries(series, after) };
  });
  await dearerCleared(world, changes, caller);
  const starts = new Map(changes.map(({ after }) => [after.series?.local, after.start]));
  const times = series.times.flatMap((t) => {
    const start = starts.get(t.local);
    return start === undefined ? [] : [{ ...t, start }];
  });
  return { changes, times };
};

const done = async (acting: Acting, does: SeriesDoes, counting: Counting): Promise<Outcome> => {
  switch (does.action) {
    case 'book':
      return bookProposed(acting, does.local, counting);
    case 'cancel':
      return cancel(acting, does);
    case 'move':
      return move(acting, does, counting);
  }
};

/** Does with the bookings of a series what is said, and adds them to the work. @throws Fault conflict `series.…`, `booking.…`, `limit.…`, as `cleared` says */
export const actOnSeries = async (acting: Acting, does: SeriesDoes): Promise<Outcome> => {
  const { world, resource, now, work } = acting;
  const tallies = counting();
  const outcome = await done(acting, does, tallies);
  const several = does.action === 'cancel' ? new Set<string>() : contended(new Map([[resource.id, resource]]));
  for (const { before, after } of outcome.changes) world.stores.bookings.record(work, before, after, now, several);
  const ids = outcome.changes.map((c) => c.after.id);
  await counted(world, work, tallies, ids, now);
  return outcome;
};
