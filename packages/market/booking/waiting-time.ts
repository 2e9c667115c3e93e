import type { BookingPart } from './booking.ts';
import type { Claim } from './claim.ts';
import { earliest } from './earliest.ts';
import { obstaclesTo } from './obstacle.ts';
import type { Span } from './open-span.ts';
import type { Resource } from './resource.ts';
import { usualWaitlist } from './usual-rules.ts';
import { type Interval, nameOf, type WaitlistRule, type Wish } from './waitlist.ts';

const minute = 60_000;

/** Days ahead that any wait ends in. */
const mostHorizon = 3650;

/** An offer that is taken in less than this is no offer. */
const leastMinutes = 5;

/** What somebody who waits wants of one resource. `length` as its rules count it, in minutes by the clocks; `passed` is not offered again. */
export interface Waited {
  readonly wish: Wish;
  readonly length: number;
  readonly quantity: number;
  readonly passed: readonly string[];
}

/** Until when an offer of a time that begins at `from` stands; nothing when there is no time left to take it. */
export const offerUntil = (from: string, rule: WaitlistRule, now: Date): string | undefined => {
  const until = Math.min(now.getTime() + rule.offerMinutes * minute, Date.parse(from) - rule.leadMinutes * minute);
  return until - now.getTime() < leastMinutes * minute ? undefined : new Date(until).toISOString();
};

/** Rules of an owner that do not hold for what the owner's waitlist offers: when to book. */
const setAside: readonly string[] = ['booking.tooSoon', 'booking.tooFar'];

/** Whether a part can be had at its time, but that others may have it. */
export const isBookable = (part: BookingPart, resource: Resource | undefined, now: Date): boolean => {
  const wish = { from: Date.parse(part.start), to: Date.parse(part.end), quantity: part.quantity };
  return !!resource && obstaclesTo(resource, wish, now.getTime()).every((o) => setAside.includes(o.code));
};

/**
 * The first time in the window of a wish that a resource has free for as many units, their buffers with them, and that was not passed; late
 * enough to be taken. An owner's rules about when to book do not hold for what the owner's waitlist offers.
 */
export const timeFor = (
  resource: Resource,
  claims: readonly Claim[],
  { wish, length, quantity, passed }: Waited,
  now: Date,
): Interval | undefined => {
  const { leadMinutes } = resource.waitlist ?? usualWaitlist;
  const from = Math.max(Date.parse(wish.from), now.getTime() + (leadMinutes + leastMinutes) * minute);
  const to = Date.parse(wish.to);
  const atAnyTime = { ...resource, rules: { ...resource.rules, lead: 0, horizon: mostHorizon } };
  const iso = (span: Span): Interval => ({ from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() });
  const serves = (span: Span) => span.to <= to && !passed.includes(nameOf(iso(span)));
  const found = earliest(atAnyTime, claims, { minutes: length, quantity }, from, to, now.getTime(), undefined, serves);
  return found && iso(found);
};
