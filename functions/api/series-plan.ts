import { Fault } from '@sandan/kernel/fault';
import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { type Claim, claimsOfPart } from '@sandan/market/booking/claim';
import type { Counted } from '@sandan/market/booking/limit';
import type { Wish } from '@sandan/market/booking/obstacle';
import { obstaclesTo } from '@sandan/market/booking/obstacle';
import type { Occurrence } from '@sandan/market/booking/recurrence';
import type { Resource } from '@sandan/market/booking/resource';
import type { SeriesTime } from '@sandan/market/booking/series';
import { dayStart, wallTime } from '@sandan/market/booking/slot';
import { plusDays } from '@sandan/market/calendar/date';
import { asCounted, type Counting } from './booking-limits.ts';
import { obstaclesFor } from './booking-rules.ts';
import type { World } from './world.ts';

const minute = 60_000;
const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

/** One time of a series with the part that would be booked, or what stands in its way. */
export interface Planned {
  readonly time: SeriesTime;
  readonly part?: BookingPart;
}

/** Whose series it is, of what. `moving` are bookings whose own time does not stand in their way. */
export interface Planning {
  readonly resource: Resource;
  readonly quantity: number;
  readonly minutes: number;
  /** Whether one that ends at an instant (ms) needs nobody's approval. */
  readonly approved: (to: number) => boolean;
  readonly booker: Booking['booker'];
  readonly propose: boolean;
  readonly moving?: ReadonlySet<string>;
  readonly counting: Counting;
}

/** The free time of a day that lies nearest to what is wanted, on the resource's grid. */
const nearest = (
  { resource, quantity, minutes, approved }: Planning,
  wanted: number,
  taken: readonly Claim[],
  now: Date,
): SeriesTime['proposal'] => {
  const date = wallTime(wanted, resource.zone).slice(0, 10);
  const [from, to] = [dayStart(date, resource.zone), dayStart(plusDays(date, 1), resource.zone)];
  const starts: number[] = [];
  for (let at = from; at + minutes * minute <= to; at += resource.rules.grid * minute) starts.push(at);
  for (const at of starts.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))) {
    const wish = { from: at, to: at + minutes * minute, quantity };
    if (obstaclesTo(resource, wish, now.getTime()).length > 0) continue;
    if (unitsFor(partOf(resource, wish, approved(wish.to)), resource, taken, now))
      return { start: iso(wish.from), end: iso(wish.to), local: wallTime(at, resource.zone) };
  }
  return undefined;
};

const unitsFor = (part: BookingPart, resource: Resource, taken: readonly Claim[], now: Date): BookingPart | undefined => {
  try {
    return placed([part], new Map([[resource.id, resource]]), () => taken, now.getTime(), '')[0];
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'booking.taken') return undefined;
    throw fault;
  }
};

/** Plans each time of a series against the rules, what is booked already, and the times of the series before it. */
export const planned = async (
  world: World,
  planning: Planning,
  occurrences: readonly Occurrence[],
  now: Date,
): Promise<Planned[]> => {
  const { resource, quantity, minutes, approved, booker, propose, moving, counting } = planning;
  const instants = occurrences.flatMap(({ at }) => at ?? []);
  const [first, last] = instants.length === 0 ? [0, 0] : [Math.min(...instants), Math.max(...instants)];
  const stored = await world.stores.claims.of(resource.id, first - 2 * day, last + minutes * minute + 2 * day);
  const taken = stored.filter((c) => !moving?.has(c.bookingId));
  const beside: Counted[] = [];
  const found: Planned[] = [];
  for (const { local, at } of occurrences) {
    if (at === undefined) {
      found.push({ time: { local, code: 'time.gap' } });
      continue;
    }
    const wish: Wish = { from: at, to: at + minutes * minute, quantity };
    const [obstacle] = await obstaclesFor(world, {
      resource,
      wish,
      ...booker,
      now,
      beside,
      counting,
      ...(moving ? { moving } : {}),
    });
    const part = obstacle ? undefined : unitsFor(partOf(resource, wish, approved(wish.to)), resource, taken, now);
    const start = iso(at);
    if (part) {
      found.push({ time: { local, start }, part });
      taken.push(...claimsOfPart('series', part, undefined));
      beside.push(asCounted(resource, wish, booker));
      continue;
    }
    const proposal = propose ? nearest(planning, at, taken, now) : undefined;
    const why = { code: obstacle?.code ?? 'booking.taken', ...(obstacle?.params ? { params: obstacle.params } : {}) };
    found.push({ time: { local, start, ...why, ...(proposal ? { proposal } : {}) } });
  }
  return found;
};
