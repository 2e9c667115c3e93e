import { stamp } from '@sandan/kernel/actor';
import { freeUnits } from '@sandan/market/booking/availability';
import { type Booking, bookingNumber } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { confirm, hold } from '@sandan/market/booking/booking-verbs';
import { type Claim, claimsOf } from '@sandan/market/booking/claim';
import { claimedBy, type Obstacle, obstaclesTo } from '@sandan/market/booking/obstacle';
import { occurrencesOf, readRecurrence, writtenRecurrence } from '@sandan/market/booking/recurrence';
import type { Resource } from '@sandan/market/booking/resource';
import { type Series, type SeriesTime, seriesProcess } from '@sandan/market/booking/series';
import { wallTime } from '@sandan/market/booking/slot';
import { plusDays } from '@sandan/market/calendar/date';
import { instantOfWall } from '@sandan/market/calendar/wall';
import { demoId } from '../demo-id.ts';
import { speakerOf } from '../people.ts';
import { organisationId, type Setting } from '../setting.ts';

const minute = 60_000;
const day = 1440 * minute;
const iso = (at: number) => new Date(at).toISOString();

export const demoSeriesId = demoId('series', 'gaon-weekly-cmm');
const bookingId = (place: number) => demoId('booking', `${demoSeriesId} ${place}`, 60 + place);
/** The first booking of the series. */
export const demoSeriesBookingId = bookingId(0);
const rule = readRecurrence('FREQ=WEEKLY;COUNT=5');
const purpose = '감속기 축 주간 정기 측정';
const by = 'gaon';
/** Who has the second of the times already. */
const other = 'dure';
const minutes = 120;

/** Wednesdays at ten that lie more than a week ahead. */
const wednesdays = (now: Date, zone: string): string[] => {
  const date = wallTime(now.getTime() + 8 * day, zone).slice(0, 10);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return [0, 7, 14].map((more) => `${plusDays(date, ((10 - weekday) % 7) + more)}T10:00`);
};

/**
 * A weekly series of which one time was taken before: that one is left out, with another time of its day proposed. Times on which the
 * resource is closed are left out too, so that it can be told on any day of any year; the first is one that can be had.
 */
export const seriesOf = (
  resource: Resource,
  claimed: readonly Claim[],
  setting: Setting,
  now: Date,
): { readonly series: Series; readonly bookings: readonly Booking[] } => {
  const at = new Date(now.getTime() - day);
  const claims = claimed.filter((c) => c.resourceId === resource.id);
  const resources = new Map([[resource.id, resource]]);
  const bookings: Booking[] = [];
  const wishAt = (from: number) => ({ from, to: from + minutes * minute, quantity: 1 });
  const book = (from: number, whose: typeof by | typeof other, place: number, series?: Booking['series']): Booking => {
    const id = bookingId(place);
    const actor = setting.actorOf(speakerOf(whose));
    const parts = placed([partOf(resource, wishAt(from), true)], resources, () => claims, at.getTime(), id);
    const booker = { organisationId: organisationId(whose), personId: actor.personId, demo: true };
    const held = { ...hold(parts, booker, { minutes: 5, purpose }, actor, at, id), number: bookingNumber(id, at) };
    const booked = { ...confirm(held, resource.approval.hours, actor, at), version: 1, ...(series ? { series } : {}) };
    claims.push(...claimsOf(booked));
    bookings.push(booked);
    return booked;
  };
  const why = (from: number): Obstacle | undefined => {
    const [obstacle] = obstaclesTo(resource, wishAt(from), at.getTime());
    if (obstacle) return obstacle;
    const free = freeUnits(resource, claims, claimedBy(resource, wishAt(from)), 1, at.getTime());
    return free ? undefined : { code: 'booking.taken' };
  };
  const starts = wednesdays(now, resource.zone).map((local) => ({ local, zone: resource.zone }));
  const start = starts.find((s) => !why(instantOfWall(s))) ?? starts[0];
  if (!start) throw new Error('no Wednesday');
  const times = occurrencesOf(start, rule).map(({ local, at: from = 0 }, place): SeriesTime => {
    if (place === 1 && !why(from)) book(from, other, place);
    const obstacle = why(from);
    if (!obstacle) return { local, start: iso(from), bookingId: book(from, by, place, { id: demoSeriesId, local }).id };
    const { code, params } = obstacle;
    const later = from + 4 * 60 * minute;
    const proposal = { start: iso(later), end: iso(wishAt(later).to), local: wallTime(later, resource.zone) };
    return { local, start: iso(from), code, ...(params ? { params } : {}), ...(why(later) ? {} : { proposal }) };
  });
  const actor = setting.actorOf(speakerOf(by));
  const series: Series = {
    id: demoSeriesId,
    version: 1,
    state: seriesProcess.initial,
    booker: { organisationId: organisationId(by), personId: actor.personId },
    resourceId: resource.id,
    ownerId: resource.ownerId,
    name: resource.name,
    quantity: 1,
    start,
    minutes,
    rule: writtenRecurrence(rule, resource.zone),
    mode: 'propose',
    times,
    purpose,
    sequence: 0,
    demo: true,
    created: stamp(actor, at),
    changed: stamp(actor, at),
  };
  return { series, bookings };
};
