import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { ExpressOffer, offerExpress, termsTaken, versionAfter, withdrawExpress } from '@sandan/market/contract/express';
import { moveDeal } from '@sandan/market/deal/technology-verbs';
import { takenTerms } from '@sandan/market/term-sheet/term-sheet';
import { Terms } from '@sandan/market/term-sheet/terms';
import * as z from 'zod';
import { dealOf } from '../deal-parties.ts';
import { endpoint } from '../endpoint.ts';
import { partyOf, TermSheetView, termSheetView } from '../terms-view.ts';

const Id = z.object({ id: idOf('listing') });
const Shown = ExpressOffer.pick({ listingId: true, version: true, terms: true });

export const express = [
  endpoint({
    operation: 'express.read',
    method: 'get',
    path: '/listings/{id}/express-licence',
    summary: 'The terms at which a published listing can be taken at once',
    answer: Shown,
    params: Id,
    handle: async ({ permit, params, caller, world }) => {
      const [listing, offer] = await Promise.all([
        world.stores.listings.byId(params.id),
        world.stores.expressOffers.of(params.id),
      ]);
      const mine = listing !== undefined && listing.ownerId === caller.organisation?.id;
      permit(mine ? 'organisation' : listing?.state === 'published' ? 'public' : 'other');
      if (!offer) throw missing('express');
      const { listingId, version, terms } = offer;
      return { body: { listingId, version, terms }, version };
    },
  }),
  endpoint({
    operation: 'express.put',
    method: 'put',
    path: '/listings/{id}/express-licence',
    summary:
      'Offer a licence that can be taken at once, or change its terms; version 0 where there is none. Needs somebody who signs',
    answer: Shown,
    params: Id,
    changes: true,
    body: z.strictObject({ terms: Terms }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && listing.ownerId === caller.organisation?.id ? 'organisation' : 'other');
      if (!listing) throw missing('listing');
      const { expressOffers } = world.stores;
      const version = versionAfter(await expressOffers.last(listing.id), seen());
      const offer = offerExpress(listing, body.terms, version, caller.actor, now);
      expressOffers.put(work, offer);
      return { body: { listingId: offer.listingId, version: offer.version, terms: offer.terms }, version: offer.version };
    },
  }),
  endpoint({
    operation: 'express.remove',
    method: 'delete',
    path: '/listings/{id}/express-licence',
    summary: 'Offer it no longer; who has taken it keeps the terms',
    params: Id,
    changes: true,
    status: 204,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(listing && listing.ownerId === caller.organisation?.id ? 'organisation' : 'other');
      const offer = await world.stores.expressOffers.of(params.id);
      if (!offer) throw missing('express');
      if (offer.version !== seen()) throw new Fault('conflict', 'express.stale');
      world.stores.expressOffers.put(work, withdrawExpress(offer, caller.actor, now));
      return {};
    },
  }),
  endpoint({
    operation: 'express.take',
    method: 'post',
    path: '/deals/{id}/express-licence',
    summary:
      'Take the express licence of the deal’s listing as it is: the terms are agreed with that; `version` is what was read',
    answer: TermSheetView,
    params: z.object({ id: idOf('deal') }),
    body: z.strictObject({ version: z.int().positive() }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const deal = await dealOf(world, params.id, caller, permit);
      const [offer, listing, before] = await Promise.all([
        world.stores.expressOffers.last(deal.listing.id),
        world.stores.listings.byId(deal.listing.id),
        world.stores.termSheets.of(deal.id),
      ]);
      const terms = termsTaken(offer, listing, body.version);
      const move = moveDeal(deal, 'take_express', partyOf(deal, caller), caller.actor, now);
      if (before) throw new Fault('conflict', 'deal.notExpress');
      const { sheet, version } = takenTerms(deal.id, terms, caller.actor, now);
      world.stores.deals.record(work, move);
      world.stores.termSheets.record(work, sheet, version);
      return { body: await termSheetView(world, move.deal, sheet, [version], caller), version: sheet.version };
    },
  }),
];
