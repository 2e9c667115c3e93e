import { type Actor, stamp } from '@sandan/kernel/actor';
import type { Listing } from './listing.ts';

type Standing = Pick<Listing, 'transfer'>;

/** Whether a reported assignment waits for the new owner's word, or the desk's. */
export const isTransferred = ({ transfer }: Standing): boolean => transfer !== undefined && !transfer.cleared;

/** Notes an assignment that is new to the listing; the same report a second time, answered or not, changes nothing. */
export const noteTransfer = (listing: Listing, on: string, actor: Actor, now: Date): Listing | undefined =>
  listing.transfer?.on === on
    ? undefined
    : {
        ...listing,
        transfer: { on, reportedAt: now.toISOString() },
        version: listing.version + 1,
        changed: stamp(actor, now),
      };

/** The transfer as it stands once somebody has answered for it; nothing to change where none is open. */
export const clearedBy = ({ transfer }: Standing, by: 'desk' | 'new_owner', now: Date): Standing =>
  transfer && !transfer.cleared ? { transfer: { ...transfer, cleared: { by, at: now.toISOString() } } } : {};

/** A later suspension is for the desk to lift: the new owner's word was for the assignment alone. */
export const deskLifts = ({ transfer }: Standing): Standing =>
  transfer?.cleared?.by === 'new_owner' ? { transfer: { ...transfer, cleared: { ...transfer.cleared, by: 'desk' } } } : {};

/** What the word of the new owner, asked like a co-owner since it was reported, does to the listing; nothing where none is open. */
export const confirmedByNewOwner = (listing: Listing, asked: Date, actor: Actor, now: Date): Listing | undefined =>
  isTransferred(listing) && asked.toISOString() >= (listing.transfer?.reportedAt ?? '')
    ? { ...listing, ...clearedBy(listing, 'new_owner', now), version: listing.version + 1, changed: stamp(actor, now) }
    : undefined;
