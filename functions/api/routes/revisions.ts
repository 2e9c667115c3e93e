import { holds } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { difference } from '@sandan/market/listing/difference';
import { visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { ListingContent } from '@sandan/market/listing/listing';
import { decide } from '@sandan/market/listing/verbs';
import * as z from 'zod';
import { ListingView, RevisionView } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { listingView, stageFor } from '../listing-view.ts';

const Id = z.object({ id: idOf('listing') });

export const revisions = [
  endpoint({
    operation: 'revisions.read',
    method: 'get',
    path: '/listings/{id}/revision',
    summary: 'The pending revision, as a list of what it changes',
    answer: RevisionView,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && caller.organisation?.id === listing.ownerId ? 'organisation' : 'other');
      if (!listing?.revision) throw missing('revision');
      const { id, submitted, content } = listing.revision;
      const sight = await stageFor(world, listing, caller);
      const seen = (of: ListingContent) => visible(kindOf(listing.kind), of, sight).content;
      return { body: { id, submitted, changes: difference(seen(listing.content), seen(content)) }, version: listing.version };
    },
  }),
  endpoint({
    operation: 'revisions.decide',
    method: 'post',
    path: '/listings/{id}/revision/{decision}',
    summary: 'Confirm or decline a revision (operator), or cancel it (owner)',
    changes: true,
    answer: ListingView,
    params: Id.extend({ decision: z.enum(['confirm', 'decline', 'cancel']) }),
    body: z.strictObject({
      note: z.string().trim().max(1000).optional(),
      checklist: z.array(z.string().max(40)).max(20).optional(),
    }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      const mine = caller.organisation?.id === listing?.ownerId;
      permit(listing && mine ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      if (listing.version !== seen()) throw new Fault('conflict', 'listing.stale');
      const desk = holds(caller.actor, 'desk.act');
      const coOwners = kindOf(listing.kind).consents ? await world.stores.coOwners.of(listing.id) : [];
      const next = decide(listing, params.decision, mine && !desk ? 'owner' : 'operator', caller.actor, now, {
        coOwners,
        ...(body.note ? { note: body.note } : {}),
        ...(body.checklist ? { checklist: body.checklist } : {}),
      });
      world.stores.listings.put(work, next);
      return { body: await listingView(world, next, caller), version: next.version };
    },
  }),
];
