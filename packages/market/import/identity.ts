import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Says which listing of an owner a record of the world outside is: the same patent twice is one listing. Never changed. */
export const Identity = z.object({
  version: z.literal(1),
  ownerId: idOf('organisation'),
  scheme: z.literal('patent'),
  /** The normalised number. */
  number: z.string().max(60),
  listingId: idOf('listing'),
});
export type Identity = z.infer<typeof Identity>;
