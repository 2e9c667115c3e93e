import * as z from 'zod';
import { incotermRules } from './incoterm.ts';

/** A rule of Incoterms 2020 with its named place (`FOB Busan`); a rule without a place says nothing. */
export const DeliveryTerm = z
  .object({ rule: z.enum(incotermRules), place: z.string().trim().min(2).max(120) })
  .meta({ id: 'DeliveryTerm' });
export type DeliveryTerm = z.infer<typeof DeliveryTerm>;
