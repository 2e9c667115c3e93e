import { Fault, type FaultKind } from '@sandan/kernel/fault';
import { outagesOf } from './closed.ts';
import { hoursBetween, outageSpans, type Span, without } from './open-span.ts';
import type { Resource } from './resource.ts';
import { minutesIntoDay, wallTime } from './slot.ts';

/** One reason why something cannot be booked, with what a person needs to know about it. */
export interface Obstacle {
  readonly code: string;
  readonly params?: Record<string, string | number>;
  /** How to get there in spite of it: an id of what has to be done first. */
  readonly way?: string;
}

/** What is wanted of a resource: [from, to) in ms. */
export interface Wish extends Span {
  readonly quantity: number;
}

const minute = 60_000;

/** Minutes of a booking; whole days count as 24 hours however long the clocks made them. */
export const lengthOf = ({ zone, slotMinutes }: Pick<Resource, 'zone' | 'slotMinutes'>, { from, to }: Span): number =>
  slotMinutes < 1440
    ? (to - from) / minute
    : (Date.parse(`${wallTime(to, zone)}Z`) - Date.parse(`${wallTime(from, zone)}Z`)) / minute;

const onGrid = (resource: Resource, at: number): boolean => minutesIntoDay(at, resource.zone) % resource.rules.grid === 0;

/** Every rule of the resource that a wish breaks at `now` (ms), whoever wishes; none if it can be booked as far as its time is free. */
export const obstaclesTo = (resource: Resource, wish: Wish, now: number): Obstacle[] => {
  const { rules, zone } = resource;
  const found: Obstacle[] = [];
  const say = (obstacle: Obstacle) => found.push(obstacle);
  if (resource.state !== 'active') say({ code: 'booking.notBookable' });
  if (wish.to <= wish.from) return [...found, { code: 'booking.endsBeforeStart' }];
  if (!onGrid(resource, wish.from) || !onGrid(resource, wish.to))
    say({ code: 'booking.offGrid', params: { minutes: rules.grid } });
  const length = lengthOf(resource, wish);
  if (length < rules.min) say({ code: 'booking.tooShort', params: { minutes: rules.min } });
  if (length > rules.max) say({ code: 'booking.tooLong', params: { minutes: rules.max } });
  if (wish.from < now) say({ code: 'booking.past' });
  else if (wish.from < now + rules.lead * minute)
    say({ code: 'booking.tooSoon', params: { from: wallTime(now + rules.lead * minute, zone) } });
  const horizon = now + rules.horizon * 1440 * minute;
  if (wish.from > horizon) say({ code: 'booking.tooFar', params: { until: wallTime(horizon, zone).slice(0, 10) } });
  if (wish.quantity > resource.capacity) say({ code: 'booking.quantity', params: { capacity: resource.capacity } });
  if (length > 2 * Math.max(rules.max, 1440)) return found;
  const closed = without([wish], hoursBetween(resource, wish.from, wish.to))[0];
  if (closed) say({ code: 'booking.closed', params: { from: wallTime(closed.from, zone), to: wallTime(closed.to, zone) } });
  const out = outageSpans(outagesOf(resource)).find((o) => o.from < wish.to && wish.from < o.to);
  if (out) say({ code: 'booking.outage', params: { from: wallTime(out.from, zone), to: wallTime(out.to, zone) } });
  return found;
};

/** What is wrong with the wish itself is `invalid`; what stands against it for now is a conflict. */
const kinds: Readonly<Record<string, FaultKind>> = {
  'booking.notBookable': 'conflict',
  'booking.outage': 'conflict',
  'booking.closed': 'conflict',
};

const standing = /^(qualification|limit)\./;

const kindOf = (code: string): FaultKind => kinds[code] ?? (standing.test(code) ? 'conflict' : 'invalid');

/** Throws the first of some obstacles as a fault that points at the part in question. */
export const refuseFor = (obstacles: readonly Obstacle[], pointer: string): void => {
  const [first] = obstacles;
  if (!first) return;
  const fields = obstacles.map(({ code, params }) => ({ pointer, code, ...(params ? { params } : {}) }));
  throw new Fault(kindOf(first.code), first.code, first.code, { fields, params: first.params ?? {} });
};

/** The time that a booking keeps from others: its own with the buffers of the resource, as their stacking says. */
export const claimedBy = ({ rules: { buffer } }: Pick<Resource, 'rules'>, { from, to }: Span): Span =>
  buffer.stacking === 'share'
    ? { from, to: to + Math.max(buffer.before, buffer.after) * minute }
    : { from: from - buffer.before * minute, to: to + buffer.after * minute };
