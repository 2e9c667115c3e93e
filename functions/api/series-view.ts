import type { Language } from '@sandan/kernel/text';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingStateNames } from '@sandan/market/booking/booking-state';
import { Series, SeriesTime, seriesProcess } from '@sandan/market/booking/series';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { detail } from './problem.ts';
import type { World } from './world.ts';

const seriesActions = ['cancel', 'move', 'book'] as const;

/** One time of a series, with what stood in its way for a reader. */
export const TimeView = SeriesTime.omit({ params: true }).extend({ text: z.string().optional() }).meta({ id: 'SeriesTimeView' });

export const timeView = ({ params, ...time }: SeriesTime, language: Language): z.infer<typeof TimeView> =>
  time.code ? { ...time, text: detail(time.code, language, params) } : time;

export const SeriesView = Series.omit({ ownerId: true, created: true, changed: true, times: true })
  .extend({
    owner: z.object({ organisationId: z.string(), name: Text }),
    times: z.array(TimeView.extend({ state: z.enum(bookingStateNames).optional() })),
    actions: z.array(z.enum(seriesActions)),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'BookingSeriesView' });

export const relationToSeries = (series: Series | undefined, caller: Caller): Relation =>
  series && series.booker.organisationId === caller.organisation?.id ? 'organisation' : 'other';

/** A series with how each of its bookings stands, those that the call `changed` as they will be; one that was moved shows where it is. */
export const seriesView = async (
  world: World,
  series: Series,
  caller: Caller,
  language: Language,
  changed: readonly Booking[] = [],
): Promise<z.infer<typeof SeriesView>> => {
  const { ownerId, created: _, changed: last, times, ...shown } = series;
  const found = await world.stores.bookings.many(times.flatMap((t) => t.bookingId ?? []));
  const byId = new Map([...found, ...changed].map((b) => [b.id, b]));
  const acts = series.state === 'active' && allows('series.act', caller.actor, relationToSeries(series, caller));
  return {
    ...shown,
    owner: { organisationId: ownerId, name: (await faceOf(world, ownerId))?.name ?? {} },
    times: times.map((time) => {
      const t = timeView(time, language);
      const booking = byId.get(t.bookingId ?? '');
      return booking ? { ...t, start: booking.start, state: booking.state } : t;
    }),
    actions: acts ? seriesActions.filter((a) => seriesProcess.transitions.some((x) => x.action === a)) : [],
    changedAt: last.at,
  };
};
