import type { Localized } from '@sandan/kernel/text';
import type { Listing } from '../listing/listing.ts';
import { ownersResume } from '../listing/verbs.ts';

/** What a listing is called to those who saw it, where its own name may have been written anew since and was seen by nobody. */
export const unseen: Localized = { ko: '더 이상 공개되지 않은 항목', en: 'a listing that is no longer public' };

/** The title that all may have seen: while the operator has a listing closed, its owner writes in it at once and unseen. */
export const knownTitle = (listing: Listing | undefined): Localized | undefined =>
  listing && (listing.state === 'published' || (listing.state === 'suspended' && ownersResume(listing)))
    ? listing.content.title
    : undefined;
