import { availability, freeUnits } from '../booking/availability.ts';
import type { Claim } from '../booking/claim.ts';
import { claimedBy } from '../booking/obstacle.ts';
import type { Span } from '../booking/open-span.ts';
import type { Resource } from '../booking/resource.ts';
import { minutesIntoDay } from '../booking/slot.ts';

const minute = 60_000;

/** The first instant on the grid at or after `at` (ms). */
const onGrid = ({ zone, rules: { grid } }: Pick<Resource, 'zone' | 'rules'>, at: number): number => {
  const into = minutesIntoDay(at, zone);
  const over = into % grid;
  return over === 0 ? at : at + (grid - over) * minute;
};

/** How long a booking is at least, in minutes: what is asked for, on the grid and within what the rules allow. */
export const lengthFor = ({ rules }: Pick<Resource, 'rules'>, asked: number | undefined): number | undefined => {
  const wanted = Math.ceil(Math.max(asked ?? rules.min, rules.min) / rules.grid) * rules.grid;
  return wanted > rules.max ? undefined : wanted;
};

/** Spans in which at least one unit is free, those that touch made one. */
const openings = (free: readonly (Span & { readonly free: number })[]): Span[] => {
  const found: Span[] = [];
  for (const span of free) {
    if (span.free === 0) continue;
    const last = found.at(-1);
    if (last && last.to === span.from) found[found.length - 1] = { from: last.from, to: span.to };
    else found.push({ from: span.from, to: span.to });
  }
  return found;
};

/**
 * The first time of `minutes` in [from, to) (ms) that could be booked at `now`: open, on the grid, free with its buffers, neither too
 * soon nor too far ahead. Undefined if there is none, or if no booking may be as long.
 */
export const firstFree = (
  resource: Resource,
  claims: readonly Claim[],
  { from, to }: Span,
  now: number,
  minutes?: number,
): Span | undefined => {
  const asked = lengthFor(resource, minutes);
  if (resource.state !== 'active' || asked === undefined) return undefined;
  const { lead, horizon, grid } = resource.rules;
  const earliest = Math.max(from, now + lead * minute);
  const latest = Math.min(to, now + horizon * 1440 * minute);
  if (earliest >= latest) return undefined;
  for (const span of openings(availability(resource, claims, earliest, latest, now)))
    for (let at = onGrid(resource, span.from); at + asked * minute <= span.to; at += grid * minute) {
      const wish = { from: at, to: at + asked * minute };
      if (freeUnits(resource, claims, claimedBy(resource, wish), 1, now)) return wish;
    }
  return undefined;
};
