import * as z from 'zod';

/** In which order those who wait are offered what becomes free; within it, who came first. */
export const waitlistOrders = ['first_come', 'owner_first', 'qualified_first', 'best_fit'] as const;
export type WaitlistOrder = (typeof waitlistOrders)[number];

/** How a resource offers what becomes free (UB8). An offer ends `offerMinutes` after it is made, or `leadMinutes` before the time offered. */
export const WaitlistRule = z
  .strictObject({
    order: z.enum(waitlistOrders).default('first_come'),
    offerMinutes: z.int().min(5).max(2880).default(120),
    leadMinutes: z.int().min(0).max(1440).default(30),
  })
  .meta({ id: 'WaitlistRule' });
export type WaitlistRule = z.infer<typeof WaitlistRule>;

export const usualWaitlist: WaitlistRule = { order: 'first_come', offerMinutes: 120, leadMinutes: 30 };

/** An offer that is taken in less than this is no offer. */
const leastMinutes = 5;

/** What somebody waits for: so many minutes anywhere within a window (ISO instants). A window of that length is a fixed time. */
export const Wish = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    minutes: z.int().min(5).max(20_160),
  })
  .refine((w) => Date.parse(w.to) - Date.parse(w.from) >= w.minutes * 60_000, { message: 'waitlist.window', path: ['minutes'] })
  .meta({ id: 'WaitlistWish' });
export type Wish = z.infer<typeof Wish>;

/** One who waits. `passed` are the intervals (`from/to`) that were offered and not taken: they are not offered again. */
export interface Waiting {
  readonly id: string;
  readonly since: string;
  readonly wish: Wish;
  readonly ofOwner: boolean;
  readonly qualified: boolean;
  readonly passed: readonly string[];
}

export interface Interval {
  readonly from: string;
  readonly to: string;
}

const earlier = (a: Waiting, b: Waiting): number => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1);
const first = (a: boolean, b: boolean): number => Number(b) - Number(a);

const orders: Readonly<Record<WaitlistOrder, (a: Waiting, b: Waiting) => number>> = {
  first_come: () => 0,
  owner_first: (a, b) => first(a.ofOwner, b.ofOwner),
  qualified_first: (a, b) => first(a.qualified, b.qualified),
  best_fit: (a, b) => b.wish.minutes - a.wish.minutes,
};

/** Those who wait, in the order in which they are asked; a position is one more than the place in it. */
export const queueOf = (waiting: readonly Waiting[], order: WaitlistOrder): Waiting[] =>
  waiting.toSorted((a, b) => orders[order](a, b) || earlier(a, b));

const minute = 60_000;

/** The name of an interval among those that were passed over. */
export const nameOf = ({ from, to }: Interval): string => `${from}/${to}`;

/**
 * The earliest time within `free` that the wish can take: on the grid that begins with the free interval, so that nothing is
 * offered that a booking could not name.
 */
export const fits = (
  wish: Wish,
  free: Interval,
  gridMinutes: number,
  passed: readonly string[] = [],
  notBefore = 0,
): Interval | undefined => {
  const grid = gridMinutes * minute;
  const open = Date.parse(free.from);
  const after = Math.max(open, Date.parse(wish.from), notBefore);
  const end = Math.min(Date.parse(free.to), Date.parse(wish.to));
  for (let at = open + Math.ceil((after - open) / grid) * grid; at + wish.minutes * minute <= end; at += grid) {
    const found = { from: new Date(at).toISOString(), to: new Date(at + wish.minutes * minute).toISOString() };
    if (!passed.includes(nameOf(found))) return found;
  }
  return undefined;
};

export interface Offer extends Interval {
  readonly id: string;
  /** ISO instant until which it can be taken. */
  readonly until: string;
}

/** Until when an offer of a time that begins at `from` stands; nothing when there is no time left to take it. */
export const offerUntil = (from: string, rule: WaitlistRule, now: Date): string | undefined => {
  const until = Math.min(now.getTime() + rule.offerMinutes * minute, Date.parse(from) - rule.leadMinutes * minute);
  return until - now.getTime() < leastMinutes * minute ? undefined : new Date(until).toISOString();
};

/** Who is offered what of a free interval: the first in the queue whom some of it fits. */
export const nextOffer = (
  waiting: readonly Waiting[],
  free: Interval,
  rule: WaitlistRule,
  gridMinutes: number,
  now: Date,
): Offer | undefined => {
  const notBefore = now.getTime() + (rule.leadMinutes + leastMinutes) * minute;
  for (const one of queueOf(waiting, rule.order)) {
    const found = fits(one.wish, free, gridMinutes, one.passed, notBefore);
    const until = found && offerUntil(found.from, rule, now);
    if (found && until) return { ...found, id: one.id, until };
  }
  return undefined;
};
