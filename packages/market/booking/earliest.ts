import { plusDays } from '../calendar/date.ts';
import { blocks, type Claim } from './claim.ts';
import { claimedBy } from './obstacle.ts';
import { openSpans, type Span } from './open-span.ts';
import type { Resource } from './resource.ts';
import { civilDate, dayStart, slotsBetween } from './slot.ts';

const minute = 60_000;

/** So much of a resource, wherever it is free. */
export interface Need {
  readonly minutes: number;
  readonly quantity: number;
}

/** The instant (ms) at which a booking of `minutes` ends that begins at `at`; whole days end with the day, however long clocks made it. */
export const endOf = ({ zone, slotMinutes }: Pick<Resource, 'zone' | 'slotMinutes'>, at: number, minutes: number): number =>
  slotMinutes < 1440
    ? at + minutes * minute
    : dayStart(plusDays(civilDate(at, zone), minutes / 1440), zone) + (at - dayStart(civilDate(at, zone), zone));

/** Starts on the grid of a resource in [from, to) (ms), in order. */
function* starts({ zone, rules }: Pick<Resource, 'zone' | 'rules'>, from: number, to: number): Generator<number> {
  const step = rules.grid * minute;
  for (let date = civilDate(from, zone); dayStart(date, zone) < to; date = plusDays(date, 1)) {
    const begin = dayStart(date, zone);
    const next = dayStart(plusDays(date, 1), zone);
    const first = begin + Math.max(0, Math.ceil((from - begin) / step)) * step;
    for (let at = first; at < next && at < to; at += step) yield at;
  }
}

/**
 * The first time of a resource that begins in [from, until) (ms) and that its rules, hours and claims leave free at `now` (ms); claims of
 * `own` (a booking id) do not count. The length must be one that the rules allow. `serves`: what else must hold of the time.
 */
export const earliest = (
  resource: Resource,
  claims: readonly Claim[],
  { minutes, quantity }: Need,
  from: number,
  until: number,
  now: number,
  own?: string,
  serves: (span: Span) => boolean = () => true,
): Span | undefined => {
  const { rules, capacity } = resource;
  if (
    resource.state !== 'active' ||
    quantity > capacity ||
    minutes < rules.min ||
    minutes > rules.max ||
    minutes % rules.grid !== 0
  )
    return undefined;
  const after = Math.max(from, now + rules.lead * minute);
  const before = Math.min(until, now + rules.horizon * 1440 * minute);
  if (after >= before) return undefined;
  const taken = new Map<number, Set<number>>();
  for (const claim of claims)
    if (claim.bookingId !== own && blocks(claim, now)) taken.set(claim.at, (taken.get(claim.at) ?? new Set()).add(claim.unit));
  const isFree = (span: Span): boolean => {
    const units = new Set<number>();
    for (const at of slotsBetween(resource, span.from, span.to)) {
      for (const unit of taken.get(at) ?? []) units.add(unit);
      if (units.size + quantity > capacity) return false;
    }
    return true;
  };
  for (const span of openSpans(resource, after, before + minutes * minute + 1440 * minute))
    for (const at of starts(resource, span.from, Math.min(span.to, before))) {
      const wish = { from: at, to: endOf(resource, at, minutes) };
      if (wish.to > span.to) break;
      if (serves(wish) && isFree(claimedBy(resource, wish))) return wish;
    }
  return undefined;
};
