import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import type { Organisation } from '../company/organisation.ts';
import { timed } from './repeating.ts';
import { type Resource, type ResourceContent, type resourceActions, resourceProcess } from './resource.ts';

export type ResourceAction = (typeof resourceActions)[number];

/** A new resource of an organisation; it can be booked at once. @throws Fault invalid as `timed` says */
export const describe = (
  content: ResourceContent,
  owner: Pick<Organisation, 'id' | 'demo'>,
  actor: Actor,
  now: Date,
  id: string = newId('resource', now.getTime()),
): Resource => {
  const made = stamp(actor, now);
  return {
    ...content,
    repeating: timed(content.repeating, content.zone),
    id,
    version: 1,
    ownerId: owner.id,
    state: resourceProcess.initial,
    demo: owner.demo,
    created: made,
    changed: made,
  };
};

/**
 * The resource described anew. Bookings that stand are not touched.
 * @throws Fault invalid if its zone or slots would move (`resource.fixed`) or its capacity shrink (`resource.shrinks`), or as `timed` says; conflict `resource.retired`
 */
export const redescribe = (resource: Resource, content: ResourceContent, actor: Actor, now: Date): Resource => {
  if (resource.state === 'retired') throw new Fault('conflict', 'resource.retired');
  if (content.zone !== resource.zone) throw invalidField('/zone', 'resource.fixed');
  if (content.slotMinutes !== resource.slotMinutes) throw invalidField('/slotMinutes', 'resource.fixed');
  if (content.capacity < resource.capacity) throw invalidField('/capacity', 'resource.shrinks');
  const { id, version, ownerId, state, demo, created } = resource;
  const repeating = timed(content.repeating, content.zone, resource.repeating);
  return { ...content, repeating, id, version: version + 1, ownerId, state, demo, created, changed: stamp(actor, now) };
};

/** @throws Fault conflict `process.refused` */
export const moveResource = (resource: Resource, action: ResourceAction, actor: Actor, now: Date): Resource => ({
  ...resource,
  state: step(resourceProcess, resource.state, action, 'owner'),
  version: resource.version + 1,
  changed: stamp(actor, now),
});

export const resourceActionsOpen = (resource: Resource): ResourceAction[] =>
  open(resourceProcess, resource.state, 'owner').map((t) => t.action);
