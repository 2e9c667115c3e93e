import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { Wish } from '@sandan/market/service/request';
import { draftRequest } from '@sandan/market/service/request-verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { ServiceAct, serviceActed } from '../service-act.ts';
import { relationToService, ServiceLine, ServiceView, serviceFor, serviceLine, serviceView } from '../service-view.ts';

const Id = z.object({ id: idOf('serviceRequest') });

export const serviceRequests = [
  endpoint({
    operation: 'serviceRequests.create',
    method: 'post',
    path: '/service-requests',
    summary: 'Draft a request for a design or a simulation; the owner of the service sees it once it is sent',
    body: z.strictObject({ resourceId: idOf('resource'), ...Wish.shape }),
    answer: ServiceView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      const { resourceId, ...wish } = body;
      const resource = await world.stores.resources.byId(resourceId);
      permit(resource && resource.state !== 'retired' ? 'public' : 'other');
      if (!resource) throw missing('resource');
      const { id: organisationId, demo } = organisation();
      unblocked(await world.stores.blocks.between(resource.ownerId, organisationId), organisationId);
      const user = { organisationId, personId: personBehind(caller) };
      const request = draftRequest(resource, user, wish, { actor: caller.actor, now }, { demo: demo || resource.demo });
      world.stores.services.write(work, request);
      return { body: await serviceView(world, request, caller, now, { files: [] }), version: 1 };
    },
  }),
  endpoint({
    operation: 'serviceRequests.list',
    method: 'get',
    path: '/service-requests',
    summary: 'Requests for designs and simulations that the organisation sent, or received as the owner of the service',
    query: PageQuery.extend({ box: z.enum(['sent', 'received']).default('sent') }),
    answer: listOf(ServiceLine),
    handle: async ({ permit, organisation, query, caller, world }) => {
      permit('organisation');
      const { box, ...page } = query;
      const found = await world.stores.services[box](organisation().id, page);
      return { body: { ...found, items: await Promise.all(found.items.map((r) => serviceLine(world, r, caller))) } };
    },
  }),
  endpoint({
    operation: 'serviceRequests.contested',
    method: 'get',
    path: '/desk/service-requests',
    summary: 'Requests on whose results the two sides do not agree, for the operator to decide, the oldest first',
    query: PageQuery,
    answer: listOf(ServiceLine),
    handle: async ({ permit, query, caller, world }) => {
      permit('other');
      const found = await world.stores.services.contested(query);
      return { body: { ...found, items: await Promise.all(found.items.map((r) => serviceLine(world, r, caller))) } };
    },
  }),
  endpoint({
    operation: 'serviceRequests.read',
    method: 'get',
    path: '/service-requests/{id}',
    summary: 'One request with its quote, files, runs, results and course',
    params: Id,
    answer: ServiceView,
    handle: async (call) => {
      const request = await serviceFor(call, call.params.id);
      return { body: await serviceView(call.world, request, call.caller, call.now), version: request.version };
    },
  }),
  endpoint({
    operation: 'serviceRequests.act',
    method: 'post',
    path: '/service-requests/{id}/actions',
    summary:
      'Take one step: write a draft anew, send, quote, accept (a programme may bear its share), hand in a result, accept it, give it back, bring it to the operator, decide, or end it',
    params: Id,
    changes: true,
    body: ServiceAct,
    answer: ServiceView,
    handle: async (call) => {
      const { world, caller, now } = call;
      const request = await serviceFor({ ...call, saw: () => {} }, call.params.id);
      if (relationToService(request, caller) === 'other') call.concerns(request.ownerId);
      if (request.version !== call.seen()) throw new Fault('conflict', 'service.stale');
      const after = await serviceActed(call, request, call.body);
      return { body: await serviceView(world, after, caller, now), version: after.version };
    },
  }),
];
