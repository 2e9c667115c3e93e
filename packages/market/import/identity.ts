import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/**
 * Says which listing of an owner a record of the world outside is: the same patent twice is one listing. A listing has one for each
 * number by which it is known. Never changed.
 */
export const Identity = z.object({
  version: z.literal(1),
  ownerId: idOf('organisation'),
  /** What the number is of: `patent` an application, `publication`, `family` (DOCDB), or a noun of the source's own. */
  scheme: z.string().regex(/^[a-z][a-z-]{1,19}$/),
  /** The normalised number. */
  number: z.string().max(60),
  listingId: idOf('listing'),
});
export type Identity = z.infer<typeof Identity>;
