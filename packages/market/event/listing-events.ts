import { difference } from '../listing/difference.ts';
import type { Listing } from '../listing/listing.ts';
import type { EventName } from './catalogue.ts';
import type { Happened } from './event.ts';

const entered: Readonly<Partial<Record<Listing['state'], EventName>>> = {
  submitted: 'listing.submitted',
  changes_requested: 'listing.changes_requested',
  published: 'listing.published',
  archived: 'listing.archived',
};

/** What a change of a listing tells its owner. Of drafts nothing is told: nobody but their writers is concerned. */
export const listingEvents = (before: Listing | undefined, after: Listing): readonly Happened[] => {
  const { id, kind, state, version, content, reason, ownerId } = after;
  const listing = { id, kind, state, version, title: content.title, ...(reason ? { reason } : {}) };
  const happened = (name: EventName, more: Record<string, unknown> = {}): Happened => ({
    name,
    organisationId: ownerId,
    subject: id,
    at: after.changed.at,
    data: { listing, ...more },
  });
  if (before?.state === state) {
    const changed = state === 'published' ? difference(before.content, content).map(({ path }) => path) : [];
    return changed.length > 0 ? [happened('listing.changed', { changed })] : [];
  }
  const left = before?.state === 'published' && state !== 'archived';
  const name = left ? 'listing.withdrawn' : entered[state];
  return name ? [happened(name)] : [];
};
