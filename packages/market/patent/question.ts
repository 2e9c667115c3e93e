import * as z from 'zod';

/** The last question to a source about one patent. */
export const PatentQuestion = z.object({
  version: z.int().positive(),
  /** The feed that asked (`kipris-detail`). */
  source: z.string().max(40),
  number: z.string().max(30),
  askedAt: z.iso.datetime(),
  /** Questions in a row of which nothing came, this one counted until something does. */
  times: z.int().positive(),
});
export type PatentQuestion = z.infer<typeof PatentQuestion>;

const mostDays = 30;

/** Whether nothing has come of it. `answeredAt` is when the source last had an answer that was kept; empty if never. */
export const isUnanswered = ({ askedAt }: PatentQuestion, answeredAt: string): boolean => askedAt > answeredAt;

/** The next question about a patent. */
export const askAgain = (
  before: PatentQuestion | undefined,
  { source, number, answeredAt }: { readonly source: string; readonly number: string; readonly answeredAt: string },
  now: Date,
): PatentQuestion => ({
  version: (before?.version ?? 0) + 1,
  source,
  number,
  askedAt: now.toISOString(),
  times: before && isUnanswered(before, answeredAt) ? before.times + 1 : 1,
});

/** When one that stays unanswered is worth another: after a day, then twice as many each time, a month at most. */
export const askableFrom = ({ times, askedAt }: PatentQuestion): string =>
  new Date(Date.parse(askedAt) + Math.min(mostDays, 2 ** Math.min(times - 1, 10)) * 86_400_000).toISOString();
