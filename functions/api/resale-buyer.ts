import { unblocked } from '@sandan/market/company/block';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Resale } from '@sandan/market/resale/resale';
import type { Applicant } from '@sandan/market/resale/selling';
import { personBehind } from './caller.ts';
import type { Call } from './endpoint.ts';

/**
 * Who enters into a sale, with what is read at that moment of the listing, the seller and the person. A member of the seller is known by
 * the membership, in whatever organisation's name the call comes.
 * @throws Fault conflict `block.yours`, `inquiry.notTaken`
 */
export const applicantOf = async (
  { world: { stores }, caller }: Pick<Call<unknown, unknown, unknown>, 'world' | 'caller'>,
  { listingId, seller }: Resale,
  organisation: Organisation,
): Promise<Applicant> => {
  const personId = personBehind(caller);
  const [blocks, listing, house, membership] = await Promise.all([
    stores.blocks.between(seller.organisationId, organisation.id),
    stores.listings.byId(listingId),
    stores.organisations.byId(seller.organisationId),
    stores.memberships.of(seller.organisationId, personId),
  ]);
  unblocked(blocks, organisation.id);
  const open = listing?.state === 'published' && house?.status === 'active';
  return { organisation, personId, insider: membership !== undefined, open };
};
