import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** What an office says of the cost of keeping its rights: its reduction in Korea, and what a right costs in a year elsewhere. */
export const UpkeepTerms = z
  .object({
    /** Per cent off the Korean yearly fees from the fourth year on. */
    reduction: z.int().min(0).max(100).default(0),
    /** Won a year for a right in force at an office (WIPO ST.3), fees and agents together. */
    offices: z
      .array(
        z.object({
          office: z
            .string()
            .regex(/^[A-Z]{2}$/)
            .refine((office) => office !== 'KR'),
          won: z.int().nonnegative().max(1_000_000_000),
        }),
      )
      .max(60)
      .default([]),
  })
  .meta({ id: 'UpkeepTerms' });
export type UpkeepTerms = z.infer<typeof UpkeepTerms>;

/** The terms of one organisation, as they were last written. */
export const Upkeep = UpkeepTerms.extend({
  organisationId: idOf('organisation'),
  version: z.int().positive(),
  changed: Stamp,
});
export type Upkeep = z.infer<typeof Upkeep>;

export const noUpkeep: UpkeepTerms = { reduction: 0, offices: [] };
