import * as z from 'zod';
import { Understanding } from './reading.ts';

/** A record that was not taken, where it stood and why. `detail` is for the reader of the report, in English. */
export const Refusal = z
  .object({
    position: z.object({ document: z.string().max(300), index: z.int().nonnegative() }),
    id: z.string().max(60).optional(),
    title: z.string().max(120).optional(),
    code: z.string().max(60),
    detail: z.string().max(300),
    /** Of a row of a table: the columns that are wrong, each with its reason. */
    fields: z
      .array(
        z.object({
          column: z.string().max(60),
          code: z.string().max(60),
          params: z.record(z.string(), z.union([z.string().max(300), z.number()])).optional(),
        }),
      )
      .max(20)
      .optional(),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof Refusal>;

const count = z.int().nonnegative();

/** read = created + updated + unchanged + refused. */
export const ImportCounts = z
  .object({ read: count, created: count, updated: count, unchanged: count, refused: count })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A document that could not be read to its end; nothing of it was applied. `answer` is the start of what it said. */
export const FaultyDocument = z
  .object({
    document: z.string().max(300),
    code: z.string().max(60),
    detail: z.string().max(300),
    answer: z.string().max(600).optional(),
  })
  .meta({ id: 'FaultyDocument' });
export type FaultyDocument = z.infer<typeof FaultyDocument>;

/** Refusals are listed up to this many; `counts.refused` has them all. */
export const maxRefusals = 500;

/** Pictures that failed are listed with a run up to so many; the others lie beside it. */
export const maxPicturesRefused = 100;

/** What became of the pictures that a list names: taken = fetched or unzipped and new, and each that failed with its row and column. */
export const PictureReport = z
  .object({ taken: count, unchanged: count, failed: count, refused: z.array(Refusal).max(maxPicturesRefused) })
  .meta({ id: 'PictureReport' });
export type PictureReport = z.infer<typeof PictureReport>;

export const noPictures = (): PictureReport => ({ taken: 0, unchanged: 0, failed: 0, refused: [] });

export const ImportReport = z
  .object({
    dryRun: z.boolean(),
    counts: ImportCounts,
    refused: z.array(Refusal).max(maxRefusals),
    faulty: z.array(FaultyDocument).max(maxRefusals),
    /** Of sources that are read value by value. */
    understanding: Understanding.optional(),
    /** Of lists that name pictures, once they were looked after. */
    pictures: PictureReport.optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

export const noCounts = (): ImportCounts => ({ read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 });
