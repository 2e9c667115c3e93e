import type { Localized } from '@sandan/kernel/text';
import type { News } from '../notice/notice.ts';
import type { CoOwner } from './co-owner.ts';

/** What a change of a co-owner gives to tell: the co-owner that it is asked, where it is in the market, and the owner the answer. */
export const coOwnerNews = (
  before: CoOwner | undefined,
  after: CoOwner,
  about: { readonly listing: Localized; readonly owner: Localized; readonly consentLink: string },
): readonly News[] => {
  const told = {
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    params: { listing: about.listing, owner: about.owner, coOwner: after.name },
    actor: after.changed.actor,
  };
  if (after.state === 'asked' && after.round !== before?.round)
    return after.organisationId ? [{ ...told, kind: 'coOwner.asked', link: about.consentLink }] : [];
  const link = `/my/listings/${after.listingId}/co-owners`;
  if (after.state === 'given' && before?.state !== 'given') return [{ ...told, kind: 'coOwner.given', link }];
  if (after.state === 'refused' && before?.state !== 'refused') return [{ ...told, kind: 'coOwner.refused', link }];
  return [];
};
