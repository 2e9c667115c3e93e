import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import type { OrganisationType } from '../company/organisation.ts';
import { complete } from './content.ts';
import { type KindName, kindOf } from './kinds/registry.ts';
import { type Listing, type ListingAction, type ListingContent, listingProcess, maxReviews } from './listing.ts';
import { type Consent, consented, fitForPublic, publishable } from './publication.ts';
import { clearedBy, deskLifts, isTransferred } from './transfer.ts';

/** Which side acts on a listing. */
export type ListingParty = 'owner' | 'operator' | 'clock';

/** What a reviewer confirms before something becomes public (US2). */
export const reviewChecklist = ['identity', 'rights', 'claims', 'confidential'] as const;

const next = (listing: Listing, actor: Actor, now: Date, change: Partial<Listing>): Listing => ({
  ...listing,
  ...change,
  version: listing.version + 1,
  changed: stamp(actor, now),
});

/** Begins a listing. @throws Fault forbidden if this type of organisation does not offer the kind. */
export const draft = (
  kind: KindName,
  content: ListingContent,
  owner: { id: string; type: OrganisationType; demo: boolean },
  actor: Actor,
  now: Date,
  id: string = newId('listing', now.getTime()),
): Listing => {
  const offeredBy = kindOf(kind).offeredBy;
  if (offeredBy && !offeredBy.includes(owner.type)) throw new Fault('forbidden', 'listing.kindNotOffered');
  const by = stamp(actor, now);
  return {
    id,
    version: 1,
    kind,
    ownerId: owner.id,
    state: listingProcess.initial,
    content,
    reviews: [],
    confirmedAt: by.at,
    demo: owner.demo,
    created: by,
    changed: by,
  };
};

/**
 * Changes the content: at once while unpublished, as a pending revision while published (US2), or while it rests and its owner alone
 * brings it back.
 */
export const edit = (listing: Listing, content: ListingContent, actor: Actor, now: Date): Listing => {
  if (listing.state === 'archived' || listing.state === 'submitted') throw new Fault('conflict', 'listing.notOpen');
  const resting = listing.state === 'suspended' && ownersResume(listing);
  // What was proposed before is over where the content itself is written anew.
  if (listing.state !== 'published' && !resting)
    return next(without(listing, 'revision'), actor, now, { content, confirmedAt: now.toISOString() });
  complete(kindOf(listing.kind), content);
  fitForPublic(kindOf(listing.kind), content, now);
  const submitted = stamp(actor, now);
  const id = listing.revision?.id ?? newId('revision', now.getTime());
  return next(listing, actor, now, { revision: { id, content, submitted, baseVersion: listing.version } });
};

const without = (listing: Listing, field: 'revision' | 'reason' | 'remindedAt'): Listing => {
  const { [field]: _, ...rest } = listing;
  return rest;
};

/** What an action is taken with. `vouched`: whoever runs the market answers for what else would stand against a publication. */
export interface ActOptions {
  readonly reason?: string;
  readonly note?: string;
  readonly checklist?: readonly string[];
  readonly coOwners?: readonly Consent[];
  readonly vouched?: boolean;
}

/** Takes one action of the process table. */
export const act = (
  listing: Listing,
  action: ListingAction,
  party: ListingParty,
  actor: Actor,
  now: Date,
  options: ActOptions = {},
): Listing => {
  const state = step(listingProcess, listing.state, action, party, options.reason);
  if (action === 'submit' || action === 'publish' || action === 'resume') {
    complete(kindOf(listing.kind), listing.content);
    fitForPublic(kindOf(listing.kind), listing.content, now);
  }
  if ((action === 'submit' || action === 'publish') && !options.vouched)
    publishable(kindOf(listing.kind), listing.content, options.coOwners ?? []);
  if (action === 'publish') ticked(options.checklist);
  if (action === 'request_changes' && !options.note?.trim()) throw invalidField('/note', 'field.required');
  if (action === 'resume' && party !== 'operator' && isTransferred(listing)) throw new Fault('conflict', 'listing.rightMoved');
  if (action === 'resume' && party === 'owner' && !ownersResume(listing)) throw new Fault('forbidden', 'access.denied');
  if (action === 'resume' && party === 'clock' && listing.reason !== 'legal_status')
    throw new Fault('conflict', 'process.refused', 'the clock lifts what the status of a right had suspended, and nothing else');
  const base = without(listing, 'reason');
  const review = { by: stamp(actor, now), decision: action, ...(options.note ? { note: options.note } : {}) };
  return next(base, actor, now, {
    state,
    ...(options.reason ? { reason: options.reason } : {}),
    ...(state === 'suspended' && party !== 'owner' ? deskLifts(listing) : {}),
    ...(state === 'published' && party === 'operator' ? clearedBy(listing, 'desk', now) : {}),
    ...(state === 'published' ? { publishedAt: listing.publishedAt ?? now.toISOString(), confirmedAt: now.toISOString() } : {}),
    ...(party === 'operator' ? { reviews: [...listing.reviews, review].slice(-maxReviews) } : {}),
  });
};

/** Ends a listing whose source has withdrawn it. @throws Fault conflict `process.refused` while it is under review */
export const withdraw = (listing: Listing, actor: Actor, now: Date): Listing =>
  act(listing, 'archive', listing.state === 'published' || listing.state === 'suspended' ? 'clock' : 'owner', actor, now);

/**
 * Whether the owner may lift a suspension: one that they made, or one for an assignment for which the new owner has answered. All else
 * that the operator or the clock suspended, the operator lifts.
 */
const ownReasons = ['owner', 'outage'];
export const ownersResume = ({ reason, transfer }: Pick<Listing, 'reason' | 'transfer'>): boolean =>
  ownReasons.includes(reason ?? '') || (reason === 'legal_status' && transfer?.cleared?.by === 'new_owner');

/** The transitions that are open to the owner: what they did not suspend is not theirs to resume. */
export const openToOwner = (listing: Pick<Listing, 'state' | 'reason' | 'transfer'>) =>
  open(listingProcess, listing.state, 'owner').filter(
    ({ action }) => action !== 'resume' || (ownersResume(listing) && !isTransferred(listing)),
  );

const ticked = (checklist: readonly string[] = []): void => {
  if (!reviewChecklist.every((point) => checklist.includes(point)))
    throw new Fault('invalid', 'listing.checklist', 'unticked', {
      fields: [{ pointer: '/checklist', code: 'listing.checklist' }],
    });
};

/** Says that all of it still holds (US12). */
export const confirm = (listing: Listing, actor: Actor, now: Date): Listing => {
  if (listing.state !== 'published') throw new Fault('conflict', 'listing.notOpen');
  return next(without(listing, 'remindedAt'), actor, now, { confirmedAt: now.toISOString() });
};

export type RevisionDecision = 'confirm' | 'decline' | 'cancel';

/** Ends a pending revision: the operator confirms or declines it, the owner cancels it. */
export const decide = (
  listing: Listing,
  decision: RevisionDecision,
  party: ListingParty,
  actor: Actor,
  now: Date,
  options: Pick<ActOptions, 'note' | 'checklist' | 'coOwners'> = {},
): Listing => {
  if (!listing.revision) throw new Fault('conflict', 'listing.noRevision');
  if ((decision === 'cancel') !== (party === 'owner')) throw new Fault('forbidden', 'access.denied');
  if (decision === 'confirm') {
    ticked(options.checklist);
    fitForPublic(kindOf(listing.kind), listing.revision.content, now);
    consented(kindOf(listing.kind), listing.revision.content, options.coOwners ?? []);
  }
  if (decision === 'decline' && !options.note?.trim()) throw invalidField('/note', 'field.required');
  const review = { by: stamp(actor, now), decision: `revision_${decision}`, ...(options.note ? { note: options.note } : {}) };
  return next(without(listing, 'revision'), actor, now, {
    ...(decision === 'confirm' ? { content: listing.revision.content, confirmedAt: now.toISOString() } : {}),
    reviews: [...listing.reviews, review].slice(-maxReviews),
  });
};
