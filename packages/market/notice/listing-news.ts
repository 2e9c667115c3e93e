import type { Listing } from '../listing/listing.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const kindsOf = (before: Listing, after: Listing): readonly NoticeKindName[] => {
  const byOwner = after.changed.organisationId === after.ownerId;
  if (before.state !== after.state && !byOwner) {
    if (after.state === 'published') return ['listing.published'];
    if (after.state === 'changes_requested') return ['listing.changesRequested'];
    if (after.state === 'suspended') return ['listing.suspended'];
    if (after.state === 'archived') return ['listing.archived'];
  }
  if (after.remindedAt && after.remindedAt !== before.remindedAt) return ['listing.reminder'];
  const decision = after.reviews.at(-1)?.decision;
  if (before.revision && !after.revision && decision === 'revision_confirm') return ['listing.revisionConfirmed'];
  if (before.revision && !after.revision && decision === 'revision_decline') return ['listing.revisionDeclined'];
  return [];
};

/** What a change of a listing gives to tell its owners: nothing they did themselves. */
export const listingNews = (before: Listing, after: Listing): readonly News[] =>
  kindsOf(before, after).map((kind) => ({
    kind,
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    link: `/listings/${after.id}`,
    params: { listing: after.content.title },
    actor: after.changed.actor,
  }));
