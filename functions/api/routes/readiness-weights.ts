import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { setWeights, usualWeights, Weights, WeightsVersion } from '@sandan/market/exporter/readiness';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });

export const readinessWeights = [
  endpoint({
    operation: 'readinessWeights.list',
    method: 'get',
    path: '/organisations/{id}/readiness-weights',
    summary: 'The weights by which an agency measures readiness, every version of them; published, as the formula is',
    params: OfOrganisation,
    answer: z.object({ usual: Weights, versions: z.array(WeightsVersion) }),
    handle: async ({ permit, params, world }) => {
      permit('public');
      if (!(await world.stores.organisations.byId(params.id))) throw missing('organisation');
      return { body: { usual: usualWeights, versions: await world.stores.exporters.weights.versions(params.id) } };
    },
  }),
  endpoint({
    operation: 'readinessWeights.put',
    method: 'put',
    path: '/organisations/{id}/readiness-weights',
    summary: 'Set the agency’s own weights; the versions before stay readable. If-Match: the version seen, 0 for the first',
    params: OfOrganisation,
    body: z.strictObject({ weights: Weights, why: WeightsVersion.shape.why }),
    changes: true,
    answer: WeightsVersion,
    handle: async ({ permit, params, caller, organisation, body, world, now, work, seen }) => {
      permit(relationToOrganisation(params.id, caller));
      const before = await world.stores.exporters.weights.latest(params.id);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'readinessWeights.stale');
      const version = setWeights(before, body, organisation(), caller.actor, now);
      world.stores.exporters.weights.append(work, version);
      return { body: version, version: version.version };
    },
  }),
];
