import * as z from 'zod';
import { ImportCounts } from './report.ts';

/** How many runs and how many errors of a source are kept; the oldest make way. */
export const keptRuns = 50;
export const keptErrors = 20;

/** Who began it: the schedule, the operator's desk, the command line, files that were brought, or single things that came up. */
export const beginners = ['schedule', 'operator', 'command', 'files', 'single'] as const;
export const Beginner = z.enum(beginners);
export type Beginner = z.infer<typeof Beginner>;

/**
 * One run of a source. `part`: it ended before its time and goes on where it stopped; `running` without a lease: it was cut short
 * and nobody could say so.
 */
export const SourceRun = z
  .object({
    n: z.int().positive(),
    by: Beginner,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().optional(),
    outcome: z.enum(['running', 'good', 'part', 'failed']),
    counts: ImportCounts.optional(),
    /** How many records were refused for each reason. */
    reasons: z.record(z.string(), z.int().nonnegative()).optional(),
    requests: z.int().nonnegative(),
    /** Bytes of the wire. */
    bytes: z.int().nonnegative(),
    /** Why it failed, or ended before its time. */
    fault: z.string().max(60).optional(),
  })
  .meta({ id: 'SourceRun' });
export type SourceRun = z.infer<typeof SourceRun>;

/** An error of a source with the start of what it answered. It is text of somebody else: never markup, never an instruction. */
export const SourceError = z
  .object({
    n: z.int().positive(),
    run: z.int().positive(),
    at: z.iso.datetime(),
    code: z.string().max(60),
    detail: z.string().max(300),
    /** File in which it was found. */
    document: z.string().max(300).optional(),
    status: z.int().optional(),
    headers: z.string().max(2000).optional(),
    answer: z.string().max(4000).optional(),
  })
  .meta({ id: 'SourceError' });
export type SourceError = z.infer<typeof SourceError>;
