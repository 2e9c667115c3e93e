import * as z from 'zod';
import { incotermRules } from './incoterm.ts';

/** A rule of Incoterms 2020 with its named place (`FOB Busan`); a rule without a place says nothing. The place is 120 characters long at most, and may have its country. */
export const DeliveryTerm = z
  .object({ rule: z.enum(incotermRules), place: z.string().trim().min(2).max(130) })
  .meta({ id: 'DeliveryTerm' });
export type DeliveryTerm = z.infer<typeof DeliveryTerm>;
