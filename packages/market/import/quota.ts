import * as z from 'zod';

export const periods = ['minute', 'hour', 'day', 'week', 'month'] as const;
export const Period = z.enum(periods);
export type Period = z.infer<typeof Period>;

const count = z.int().nonnegative();

/** How much all runs of a period may ask of a source with one key. */
export const QuotaLimit = z.object({ requests: count, bytes: count.optional(), per: Period }).meta({ id: 'QuotaLimit' });
export type QuotaLimit = z.infer<typeof QuotaLimit>;

/** What has been asked of a source with one key in the period that began at `since`. */
export const QuotaUse = z.object({ since: z.iso.datetime(), requests: count, bytes: count }).meta({ id: 'QuotaUse' });
export type QuotaUse = z.infer<typeof QuotaUse>;

/** What a source says of its own quota, in its own unit. */
export const QuotaSaid = z
  .object({ name: z.string().max(40), used: z.number().nonnegative(), limit: z.number().nonnegative(), at: z.iso.datetime() })
  .meta({ id: 'QuotaSaid' });
export type QuotaSaid = z.infer<typeof QuotaSaid>;

/** Korea has no summer time, so that its calendar is nine hours ahead of UTC all year. */
const zoneMs = 9 * 3_600_000;

/** The period around `now` by the calendar of Korea, where most quotas are counted; weeks begin on Monday. */
export const periodAround = (per: Period, now: Date): { since: string; until: string } => {
  const local = new Date(now.getTime() + zoneMs);
  const [year, month, date] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const at = (...parts: [number, number, number?, number?, number?]) => {
    const [y, m, d = 1, h = 0, min = 0] = parts;
    return new Date(Date.UTC(y, m, d, h, min) - zoneMs).toISOString();
  };
  const monday = date - ((local.getUTCDay() + 6) % 7);
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  const bounds = {
    minute: [at(year, month, date, hour, minute), at(year, month, date, hour, minute + 1)],
    hour: [at(year, month, date, hour), at(year, month, date, hour + 1)],
    day: [at(year, month, date), at(year, month, date + 1)],
    week: [at(year, month, monday), at(year, month, monday + 7)],
    month: [at(year, month), at(year, month + 1)],
  } as const;
  const [since, until] = bounds[per];
  return { since, until };
};
