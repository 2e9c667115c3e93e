import type { Booking } from '@sandan/market/booking/booking';
import { claimsOf } from '@sandan/market/booking/claim';
import type { Resource } from '@sandan/market/booking/resource';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import type { Setting } from '../setting.ts';
import type { Course } from './bookings.ts';
import { journeyOf } from './journey.ts';
import { seriesOf } from './series.ts';

/** Writes a journey and a series beside the single bookings of the demo world. */
export const bringChains = async (
  { bookings, series, db }: Pick<Stores, 'bookings' | 'series' | 'db'>,
  places: ReadonlyMap<string, { readonly resource: Resource }>,
  courses: readonly Course[],
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const claims = courses.flatMap((course) => course.slice(-1).flatMap(({ booking }) => claimsOf(booking)));
  const write = async (booking: Booking): Promise<void> => {
    claims.push(...claimsOf(booking));
    const w = work();
    bookings.record(w, undefined, booking, new Date(booking.created.at), new Set());
    await unlessThere(commit(db, w));
  };
  const journey = journeyOf(places, claims, setting, now);
  if (journey) await write(journey);
  const measuring = places.get('cmm')?.resource;
  if (!measuring) return;
  const weekly = seriesOf(measuring, claims, setting, now);
  for (const booking of weekly.bookings) await write(booking);
  await unlessThere(series.save(weekly.series));
};
