import type { Organisation } from '@sandan/market/company/organisation';
import type { Listing } from '@sandan/market/listing/listing';
import type { Entry } from './port.ts';
import { recordOf } from './record.ts';
import { erased, sequence } from './sequence.ts';

/** What the index is to hold of a listing as it stands: the stream, the rebuild and the reconciliation all ask this. */
export const entryOf = (listing: Listing, owner: Organisation | undefined): Entry => {
  const record = recordOf(listing, owner);
  return {
    id: listing.id,
    ownerId: listing.ownerId,
    sequence: sequence(listing.version, owner?.version ?? 0),
    ...(record ? { record } : {}),
  };
};

/** What the index is to hold of a listing that is no more. */
export const goneEntry = (id: string, ownerId: string): Entry => ({ id, ownerId, sequence: erased });
