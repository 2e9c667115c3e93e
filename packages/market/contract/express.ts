import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { type AgreementName, takenByMany } from '../term-sheet/agreement.ts';
import { checkTerms, Terms } from '../term-sheet/terms.ts';

/** Terms of a listing that whoever wants can take as they are, without negotiation. */
export const ExpressOffer = z
  .object({
    listingId: idOf('listing'),
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    terms: Terms,
    changed: Stamp,
  })
  .meta({ id: 'ExpressOffer' });
export type ExpressOffer = z.infer<typeof ExpressOffer>;

/** @throws Fault invalid `express.agreement`, or as `checkTerms` */
export const offerExpress = (
  listing: { readonly id: string; readonly ownerId: string },
  terms: Terms,
  version: number,
  actor: Actor,
  now: Date,
): ExpressOffer => {
  if (!(takenByMany as readonly AgreementName[]).includes(terms.agreement))
    throw invalidField('/terms/agreement', 'express.agreement');
  checkTerms(terms);
  return { listingId: listing.id, organisationId: listing.ownerId, version, terms, changed: stamp(actor, now) };
};
