import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** Whose bookings are counted together, over what, and in which time. `future` is all that has not ended yet. */
export const limitOf = ['person', 'organisation'] as const;
export const limitOver = ['resource', 'kind', 'owner'] as const;
export const limitWithin = ['day', 'week', 'month', 'future'] as const;

/** A limit of a resource (UB4): so many bookings, or so many minutes, of one person or organisation in a time. */
export const Limit = z
  .strictObject({
    of: z.enum(limitOf),
    over: z.enum(limitOver),
    within: z.enum(limitWithin),
    bookings: z.int().min(1).max(1000).optional(),
    minutes: z.int().min(1).max(100_000).optional(),
  })
  .refine((l) => l.bookings !== undefined || l.minutes !== undefined, { message: 'limit.empty', path: ['bookings'] })
  .meta({ id: 'BookingLimit' });
export type Limit = z.infer<typeof Limit>;

/** What a limit looks at of a booking. `from` and `to` are ISO instants; `kind` is the resource's kind, `ownerId` its owner. */
export interface Counted {
  readonly personId: string;
  readonly organisationId: string;
  readonly resourceId: string;
  readonly kind: string;
  readonly ownerId: string;
  readonly from: string;
  readonly to: string;
}

/** A limit that a booking would break: how much there would be, and how much there may be. */
export interface Broken {
  readonly limit: Limit;
  readonly unit: 'bookings' | 'minutes';
  readonly would: number;
  readonly most: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const begin = {
  day: (d: Temporal.PlainDate) => d,
  week: (d: Temporal.PlainDate) => d.subtract({ days: d.dayOfWeek - 1 }),
  month: (d: Temporal.PlainDate) => d.with({ day: 1 }),
} as const;

const length = { day: { days: 1 }, week: { days: 7 }, month: { months: 1 } } as const;

/** The days, weeks or months by the resource's clocks that an interval touches. */
const spansOf = (within: Limit['within'], wanted: Counted, zone: string, now: Date): Span[] => {
  if (within === 'future') return [{ from: now.getTime(), to: Infinity }];
  const spans: Span[] = [];
  const last = Date.parse(wanted.to);
  let date = begin[within](Temporal.Instant.from(wanted.from).toZonedDateTimeISO(zone).toPlainDate());
  for (;;) {
    const next = date.add(length[within]);
    const [from, to] = [date, next].map((d) => d.toZonedDateTime(zone).epochMilliseconds) as [number, number];
    spans.push({ from, to });
    if (to >= last) return spans;
    date = next;
  }
};

const minutesIn = (b: Counted, span: Span): number =>
  Math.max(0, Math.min(Date.parse(b.to), span.to) - Math.max(Date.parse(b.from), span.from)) / 60_000;

const counts = (limit: Limit, wanted: Counted, b: Counted): boolean => {
  const same = limit.of === 'person' ? b.personId === wanted.personId : b.organisationId === wanted.organisationId;
  if (!same || b.ownerId !== wanted.ownerId) return false;
  if (limit.over === 'resource') return b.resourceId === wanted.resourceId;
  return limit.over === 'owner' || b.kind === wanted.kind;
};

/**
 * The limits that `wanted` would break beside the live bookings `held` (itself not among them), in the resource's zone. A booking
 * over midnight counts on both days, each with the minutes that lie in it.
 */
export const brokenLimits = (
  limits: readonly Limit[],
  wanted: Counted,
  held: readonly Counted[],
  zone: string,
  now: Date,
): Broken[] =>
  limits.flatMap((limit): Broken[] => {
    const others = held.filter((b) => counts(limit, wanted, b));
    for (const span of spansOf(limit.within, wanted, zone, now)) {
      const inside = [...others, wanted].filter((b) => minutesIn(b, span) > 0);
      const minutes = inside.reduce((sum, b) => sum + minutesIn(b, span), 0);
      if (limit.bookings !== undefined && inside.length > limit.bookings)
        return [{ limit, unit: 'bookings', would: inside.length, most: limit.bookings }];
      if (limit.minutes !== undefined && minutes > limit.minutes)
        return [{ limit, unit: 'minutes', would: Math.ceil(minutes), most: limit.minutes }];
    }
    return [];
  });
