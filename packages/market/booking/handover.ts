import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** That the holder of a booking would give it to another organisation, or to a colleague, until an instant; the offer ends with any other change. */
export const Handover = z
  .object({
    /** Whose people may take it. */
    toId: idOf('organisation'),
    /** The booking of theirs that is wanted for it, as it was when it was asked for, and what its holder-to-be was told that it costs, part by part. */
    swap: z.object({ id: idOf('booking'), version: z.int().positive(), totals: z.array(z.int().min(0)).max(20) }).optional(),
    text: z.string().max(500).optional(),
    until: z.iso.datetime(),
    by: Stamp,
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;
