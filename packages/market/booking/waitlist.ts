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

/** Minutes from the first start to the last end that can be waited for: no resource is booked for longer. */
const longestWish = 90 * 1440;

/** What somebody waits for: so many minutes anywhere within a window (ISO instants). A window of that length is a fixed time. */
export const Wish = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    minutes: z.int().min(5).max(longestWish),
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

/** The name of an interval among those that were passed over. */
export const nameOf = ({ from, to }: Interval): string => `${from}/${to}`;
