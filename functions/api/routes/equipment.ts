import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { Access, accessTo, resourcesAt } from '../equipment-access.ts';
import { EquipmentQuery, equipmentFor, FoundEquipment } from '../equipment-finding.ts';

const fortnight = 14 * 86_400_000;

export const equipment = [
  endpoint({
    operation: 'equipment.find',
    method: 'get',
    path: '/equipment',
    summary:
      'Shared equipment of all owners by what is to be measured or made (`q`, in Korean or English), by facets and ranges as in `/search`, and by when it is free; each with the way to book it, or why one may not yet',
    query: EquipmentQuery,
    answer: FoundEquipment,
    handle: async ({ permit, query, caller, language, world, now }) => {
      permit('public');
      return { body: await equipmentFor(world, query, { caller, language: query.lang ?? language, now }) };
    },
  }),
  endpoint({
    operation: 'equipment.access',
    method: 'get',
    path: '/listings/{id}/access',
    summary: 'How what a listing offers can be booked, when it is free first, and why the caller may not book it yet',
    params: z.object({ id: idOf('listing') }),
    answer: Access,
    handle: async ({ permit, params, caller, language, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      const shown = listing?.state === 'published' ? listing : undefined;
      permit(shown ? 'public' : 'other');
      if (!shown) throw missing('listing');
      const resource = (await resourcesAt(world, [shown.id])).get(shown.id);
      const looked = { from: now.getTime(), to: now.getTime() + fortnight };
      const sole = shown.content.attributes.useScope === 'sole';
      return { body: await accessTo(world, { resource, sole, caller, looked, language, now }) };
    },
  }),
];
