import { Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';

/** Longest time for which the desk may see the market as somebody else, in minutes. */
export const impersonationMinutes = 60;

/** The desk sees the market as one person does, to help them: it looks and changes nothing, and the person is told. */
export const impersonationProcess = process({
  name: 'impersonation',
  states: ['active', 'ended', 'expired'],
  initial: 'active',
  final: ['ended', 'expired'],
  transitions: [
    { from: 'active', action: 'end', by: 'operator', to: 'ended' },
    { from: 'active', action: 'expire', by: 'clock', to: 'expired', timer: '60 minutes at the most after it began' },
  ],
});

export const Impersonation = z
  .object({
    id: idOf('impersonation'),
    version: z.int().positive(),
    /** Who of the desk looks. */
    operatorId: idOf('person'),
    personId: idOf('person'),
    /** Organisation for which the person is seen to act; null for none. */
    organisationId: idOf('organisation').nullable(),
    reason: z.string().trim().min(10).max(500),
    state: z.enum(['active', 'ended']),
    /** From this instant on nothing is seen, whether or not it was ended. */
    until: z.iso.datetime(),
    began: Stamp,
    ended: Stamp.optional(),
  })
  .meta({ id: 'Impersonation' });
export type Impersonation = z.infer<typeof Impersonation>;

/** How it stands at an instant: nothing needs to run for it to expire. */
export const stateAt = ({ state, until }: Impersonation, now: Date): (typeof impersonationProcess.states)[number] =>
  state === 'active' && now.toISOString() >= until ? 'expired' : state;

/** @throws Fault conflict `process.refused` if it has ended or expired */
export const end = (impersonation: Impersonation, by: Stamp, now: Date): Impersonation => {
  step(impersonationProcess, stateAt(impersonation, now), 'end', 'operator');
  return { ...impersonation, state: 'ended', ended: by, version: impersonation.version + 1 };
};

/** Whether the operator sees through it now. @throws Fault forbidden `impersonation.over`, as for one that is somebody else's */
export const holdsFor = (impersonation: Impersonation | undefined, operatorId: string, now: Date): Impersonation => {
  if (impersonation?.operatorId !== operatorId || stateAt(impersonation, now) !== 'active')
    throw new Fault('forbidden', 'impersonation.over');
  return impersonation;
};
