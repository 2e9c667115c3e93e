import * as z from 'zod';
import { incotermRules } from './incoterm.ts';

/** A rule of Incoterms 2020 with its named place (`FOB Busan`), without which it says nothing; a quotation names it with its country. */
export const DeliveryTerm = z
  .object({ rule: z.enum(incotermRules), place: z.string().trim().min(2).max(130) })
  .meta({ id: 'DeliveryTerm' });
export type DeliveryTerm = z.infer<typeof DeliveryTerm>;
