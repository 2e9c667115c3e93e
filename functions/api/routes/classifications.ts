import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import {
  Classification,
  ClassificationEntry,
  ClassifiedHs,
  classify,
  endClassification,
} from '@sandan/market/classification/classification';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const One = OfOrganisation.extend({ classificationId: idOf('classification') });

export const classifications = [
  endpoint({
    operation: 'strategic.read',
    method: 'get',
    path: '/strategic-goods/{hs}',
    summary: 'Control numbers of strategic items that goods of an HS code may fall under: candidates, never a verdict',
    params: z.object({ hs: ClassifiedHs }),
    answer: z.object({ hs: z.string(), candidates: z.array(z.string()), of: z.string() }),
    handle: async ({ permit, params, world }) => {
      permit('public');
      const candidates = await world.codes.strategic(params.hs);
      return { body: { hs: params.hs, candidates, of: '2018-11-26' }, headers: { 'cache-control': 'public, max-age=3600' } };
    },
  }),
  endpoint({
    operation: 'classifications.list',
    method: 'get',
    path: '/organisations/{id}/classifications',
    summary: 'What an organisation recorded of its goods and technologies: strategic or not, by whom and on what grounds',
    params: OfOrganisation,
    answer: z.object({ items: z.array(Classification) }),
    handle: async ({ permit, params, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const all = await world.stores.classifications.of(params.id);
      return { body: { items: all.toReversed() } };
    },
  }),
  endpoint({
    operation: 'classifications.create',
    method: 'post',
    path: '/organisations/{id}/classifications',
    summary: 'Record a classification of strategic goods or technology; an older one of the same thing is replaced',
    params: OfOrganisation,
    body: ClassificationEntry,
    answer: Classification,
    status: 201,
    handle: async ({ permit, params, caller, organisation, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const { demo } = organisation();
      if (body.listingId) {
        const listing = await world.stores.listings.byId(body.listingId);
        if (listing?.ownerId !== params.id) throw missing('listing');
      }
      if (body.hs && !(await world.codes.known('hs', body.hs.slice(0, 6)))) throw invalidField('/hs', 'classification.hs');
      const made = classify(body, { id: params.id, demo }, caller.actor, now);
      const same = (await world.stores.classifications.of(params.id)).find(
        (c) =>
          c.state === 'in_force' &&
          c.transfer === made.transfer &&
          c.listingId === made.listingId &&
          (made.listingId !== undefined || (c.hs === made.hs && c.name === made.name)),
      );
      if (same) world.stores.classifications.put(work, endClassification(same, 'replace', caller.actor, now));
      world.stores.classifications.create(work, made);
      return { body: made, version: 1 };
    },
  }),
  endpoint({
    operation: 'classifications.withdraw',
    method: 'post',
    path: '/organisations/{id}/classifications/{classificationId}/withdraw',
    summary: 'Take a classification back: what it let pass stays recorded, and nothing more passes by it',
    params: One,
    changes: true,
    answer: Classification,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const found = await world.stores.classifications.byId(params.id, params.classificationId);
      if (!found) throw missing('classification');
      if (found.version !== seen()) throw new Fault('conflict', 'classification.stale');
      const next = endClassification(found, 'withdraw', caller.actor, now);
      world.stores.classifications.put(work, next);
      return { body: next, version: next.version };
    },
  }),
];
