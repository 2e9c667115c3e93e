import { type Actor, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Organisation } from '../company/organisation.ts';
import type { Listing } from '../listing/listing.ts';
import { inquiryNumber, inquiryProcess } from './inquiry.ts';
import { openTerm } from './inquiry-term.ts';
import type { Move } from './inquiry-verbs.ts';
import type { OriginRow } from './origin-row.ts';

/**
 * Takes an inquiry into the box of a seller that was asked by another channel: the time to answer runs since it was received there, and
 * nothing comes of silence before it could have been answered from here, where it is only now. Whoever brings it stands for the asker, who is no member and is answered by the contact that is named. Its product need not be on offer any more.
 */
export const bringInquiry = (
  { origin, text }: OriginRow,
  listing: Listing,
  owner: Organisation,
  actor: Actor & { readonly kind: 'person' },
  now: Date,
  id = newId('inquiry', now.getTime()),
): Move => {
  const by = stamp(actor, now);
  const received = new Date(origin.receivedAt);
  const inquiry = {
    id,
    version: 1,
    number: inquiryNumber(id, received),
    state: inquiryProcess.initial,
    listing: { id: listing.id, kind: listing.kind, title: listing.content.title },
    asker: { organisationId: owner.id, personId: actor.personId },
    responder: { organisationId: owner.id },
    origin: { ...origin, ...(listing.state === 'published' ? {} : { withdrawn: true as const }) },
    wanted: origin.contact.country ? { country: origin.contact.country } : {},
    term: { ...openTerm(owner, { listing }, received), next: openTerm(owner, { listing }, now).next },
    demo: owner.demo,
    created: by,
    changed: by,
  };
  const event = { action: 'ask' as const, to: inquiry.state };
  const entry = { id: newId('message', now.getTime()), inquiryId: id, version: 1, position: 1, by, side: 'asker' as const };
  return { inquiry, entry: { ...entry, text, event, attachments: [] } };
};
