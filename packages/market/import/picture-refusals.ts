import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Import } from './import.ts';
import { maxPicturesRefused, Refusal } from './report.ts';

/** So many pictures that failed are kept of one run, each with its row and its reason; the report counts them all. */
export const mostPictureRefusals = 2000;

/** Pictures of one run that failed, as many as one record holds well: they were found from the row `from` on. */
export const PictureRefusals = z.object({
  importId: idOf('import'),
  ownerId: idOf('organisation'),
  version: z.int().positive(),
  runAt: z.iso.datetime(),
  from: z.int().nonnegative(),
  part: z.int().nonnegative(),
  refused: z.array(Refusal).max(maxPicturesRefused),
});
export type PictureRefusals = z.infer<typeof PictureRefusals>;

/** Those that one worker found, in records. */
export const refusalsIn = (job: Import, from: number, refused: readonly Refusal[]): PictureRefusals[] =>
  Array.from({ length: Math.ceil(refused.length / maxPicturesRefused) }, (_, part) => ({
    ...{ importId: job.id, ownerId: job.ownerId, version: 1, runAt: job.runAt ?? job.created.at, from, part },
    refused: refused.slice(part * maxPicturesRefused, (part + 1) * maxPicturesRefused),
  }));
