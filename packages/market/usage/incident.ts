import { Stamp, stamp } from '@sandan/kernel/actor';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import type { Hand } from '../programme/hand.ts';
import { incidentKinds } from './usage-names.ts';

/** Life of an incident or of planned care of a machine. */
export const incidentProcess = process({
  name: 'incident',
  states: ['open', 'in_work', 'resolved'],
  initial: 'open',
  final: ['resolved'],
  transitions: [
    { from: 'open', action: 'begin', by: 'owner', to: 'in_work' },
    { from: ['open', 'in_work'], action: 'resolve', by: 'owner', to: 'resolved' },
  ],
});

const said = z.string().trim().min(1).max(4000);

export const WrittenIncident = z
  .strictObject({
    kind: z.enum(Object.keys(incidentKinds) as [keyof typeof incidentKinds, ...(keyof typeof incidentKinds)[]]),
    /** During which it happened. */
    bookingId: idOf('booking').optional(),
    at: z.iso.datetime(),
    said,
    /** Minutes for which the machine was, or will be, out of use. */
    downMinutes: z.int().min(0).max(525_600).default(0),
  })
  .meta({ id: 'WrittenIncident' });
export type WrittenIncident = z.infer<typeof WrittenIncident>;

export const Incident = z
  .object({
    id: idOf('incident'),
    version: z.int().positive(),
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    /** Whose booking it was, if of one. */
    userId: idOf('organisation').optional(),
    ...WrittenIncident.shape,
    state: z.enum(incidentProcess.states),
    resolution: said.optional(),
    resolvedAt: z.iso.datetime().optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;

export const reportIncident = (
  written: WrittenIncident,
  of: Pick<Incident, 'resourceId' | 'ownerId' | 'userId'>,
  { actor, now }: Hand,
): Incident => {
  const by = stamp(actor, now);
  return {
    ...written,
    ...of,
    id: newId('incident', now.getTime()),
    version: 1,
    state: incidentProcess.initial,
    created: by,
    changed: by,
  };
};

export const moveIncident = (
  incident: Incident,
  action: 'begin' | 'resolve',
  { resolution, downMinutes }: { readonly resolution?: string | undefined; readonly downMinutes?: number | undefined },
  { actor, now }: Hand,
): Incident => ({
  ...incident,
  state: step(incidentProcess, incident.state, action, 'owner'),
  ...(resolution ? { resolution } : {}),
  ...(downMinutes === undefined ? {} : { downMinutes }),
  ...(action === 'resolve' ? { resolvedAt: now.toISOString() } : {}),
  version: incident.version + 1,
  changed: stamp(actor, now),
});
