import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
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
    /** Nobody can take it any longer. It stays, so that a version never stands for other terms than those that somebody read. */
    withdrawn: z.literal(true).optional(),
    changed: Stamp,
  })
  .meta({ id: 'ExpressOffer' });
export type ExpressOffer = z.infer<typeof ExpressOffer>;

/** What can be taken of what was offered last. */
export const onOffer = (last: ExpressOffer | undefined): ExpressOffer | undefined => (last?.withdrawn ? undefined : last);

/** The version that follows what an owner saw, who sees 0 where nothing is offered; what was withdrawn has had its versions. */
export const versionAfter = (last: ExpressOffer | undefined, seen: number): number =>
  (seen === 0 && last?.withdrawn ? last.version : seen) + 1;

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

/** Who has taken it keeps the terms. */
export const withdrawExpress = (offer: ExpressOffer, actor: Actor, now: Date): ExpressOffer => ({
  ...offer,
  version: offer.version + 1,
  withdrawn: true,
  changed: stamp(actor, now),
});

/**
 * The terms that are taken as they stand in the version that was read.
 * @throws Fault conflict `deal.notExpress` where none are offered or their listing is not published, `express.stale` for another version
 */
export const termsTaken = (
  last: ExpressOffer | undefined,
  listing: { readonly state: string } | undefined,
  read: number,
): Terms => {
  const offer = onOffer(last);
  if (!offer || listing?.state !== 'published') throw new Fault('conflict', 'deal.notExpress');
  if (offer.version !== read) throw new Fault('conflict', 'express.stale');
  return offer.terms;
};
