import { Resource, resourceActions } from '@sandan/market/booking/resource';
import { resourceActionsOpen } from '@sandan/market/booking/resource-verbs';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Supports, Text } from './answers.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

export const ResourceView = Resource.omit({ ownerId: true, created: true, changed: true })
  .extend({
    owner: z.object({ organisationId: z.string(), name: Text, supports: Supports.optional() }),
    /** What the caller can do with it. */
    actions: z.array(z.enum(['change', 'book', ...resourceActions])),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ResourceView' });

/** How the caller stands to a resource. */
export const relationToResource = (resource: Resource | undefined, caller: Caller): Relation => {
  if (!resource) return 'other';
  if (resource.ownerId === caller.organisation?.id) return 'organisation';
  return resource.state === 'retired' ? 'deleted' : 'public';
};

export const resourceView = async (world: World, resource: Resource, caller: Caller): Promise<z.infer<typeof ResourceView>> => {
  const { ownerId, created: _, changed, ...shown } = resource;
  const relation = relationToResource(resource, caller);
  const mine = allows('resources.change', caller.actor, relation);
  const book = resource.state === 'active' && allows('bookings.create', caller.actor, 'public');
  const { deputyId: __, ...approval } = shown.approval;
  const face = await faceOf(world, ownerId);
  return {
    ...shown,
    ...(relation === 'organisation' ? {} : { approval }),
    owner: {
      organisationId: ownerId,
      name: face?.name ?? {},
      ...(face && face.track.supports.ended > 0 ? { supports: face.track.supports } : {}),
    },
    actions: [
      ...(book ? (['book'] as const) : []),
      ...(mine && resource.state !== 'retired' ? (['change'] as const) : []),
      ...(mine ? resourceActionsOpen(resource) : []),
    ],
    changedAt: changed.at,
  };
};
