import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { relationNow } from '../listing-view.ts';
import { RightsView, rightsView } from '../rights-view.ts';

export const rights = [
  endpoint({
    operation: 'rights.read',
    method: 'get',
    path: '/listings/{id}/rights',
    summary:
      'The patents behind a technology, office by office, each with its status as an estimate, its history and its sources',
    answer: RightsView,
    params: z.object({ id: idOf('listing') }),
    handle: async ({ permit, params, caller, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      return { body: rightsView(listing.id, await world.stores.inventions.of(listing.id), now) };
    },
  }),
];
