import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of a request for a design or a simulation. Its user drafts and sends it, the owner of the service quotes and hands in results, and
 * the user accepts each or gives it back with a reason, as often as the quote says. What they do not agree on goes to the operator. Silence
 * is an answer too: the clock ends what nobody quoted or accepted, and accepts a result that nobody gave back.
 */
export const serviceProcess = process({
  name: 'serviceRequest',
  states: ['draft', 'requested', 'quoted', 'accepted', 'delivered', 'returned', 'contested', 'over', 'closed'],
  initial: 'draft',
  final: ['over', 'closed'],
  transitions: [
    { from: 'draft', action: 'rewrite', by: 'user', to: 'draft' },
    { from: 'draft', action: 'send', by: 'user', to: 'requested' },
    { from: ['requested', 'quoted'], action: 'quote', by: 'owner', to: 'quoted', guard: 'service.past' },
    { from: 'quoted', action: 'accept', by: 'user', to: 'accepted', guard: 'service.quoteOver' },
    {
      from: ['accepted', 'returned'],
      action: 'deliver',
      by: 'owner',
      to: 'delivered',
      guard: 'service.nothing',
      gate: 'technology',
    },
    { from: ['delivered', 'contested'], action: 'approve', by: 'user', to: 'over' },
    { from: 'delivered', action: 'approve', by: 'clock', to: 'over', timer: 'service.acceptance' },
    {
      from: 'delivered',
      action: 'return',
      by: 'user',
      to: 'returned',
      reasons: ['incomplete', 'not_as_agreed', 'change'],
      guard: 'service.noRevision',
    },
    {
      from: 'delivered',
      action: 'contest',
      by: 'user',
      to: 'contested',
      reasons: ['incomplete', 'not_as_agreed'],
      guard: 'service.revisionsLeft',
    },
    { from: 'contested', action: 'uphold', by: 'operator', to: 'over' },
    { from: 'contested', action: 'close', by: 'operator', to: 'closed', reasons: ['incomplete', 'not_as_agreed'] },
    {
      from: ['draft', 'requested', 'quoted'],
      action: 'close',
      by: 'user',
      to: 'closed',
      reasons: ['withdrawn', 'price', 'too_late'],
    },
    { from: ['requested', 'quoted'], action: 'close', by: 'owner', to: 'closed', reasons: ['not_offered', 'busy'] },
    { from: 'requested', action: 'close', by: 'clock', to: 'closed', reasons: ['no_answer'], timer: 'service.answer' },
    { from: 'quoted', action: 'close', by: 'clock', to: 'closed', reasons: ['no_acceptance'], timer: 'service.validity' },
    {
      from: ['accepted', 'returned', 'contested'],
      action: 'close',
      by: 'owner',
      to: 'closed',
      reasons: ['agreed', 'unable', 'inputs_missing'],
    },
    {
      from: ['accepted', 'returned'],
      action: 'close',
      by: 'user',
      to: 'closed',
      reasons: ['not_delivered'],
      guard: 'service.notLate',
    },
  ],
});
export type ServiceState = (typeof serviceProcess)['states'][number];
export const ServiceState = z.enum(serviceProcess.states);
export type ServiceAction = (typeof serviceProcess)['transitions'][number]['action'];

export const serviceSides = ['user', 'owner', 'operator', 'clock'] as const;
export type ServiceSide = (typeof serviceSides)[number];
