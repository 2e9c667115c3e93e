import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { channelOutcomeNames, lostReasonNames } from './channel-names.ts';

/**
 * Life of a project that opens a market (UC7). Its company runs it, or an agency for it, with the consent of the company; that consent is a
 * facet beside the state, and what an agency does needs it. What is written on its board moves no state.
 */
export const channelProcess = process({
  name: 'channelProject',
  states: ['planned', 'running', 'closed', 'cancelled'],
  initial: 'planned',
  final: ['closed', 'cancelled'],
  transitions: [
    { from: 'planned', action: 'start', by: ['owner', 'agency'], to: 'running', guard: 'channel.consent' },
    { from: 'running', action: 'close', by: ['owner', 'agency'], to: 'closed', reasons: channelOutcomeNames },
    { from: ['planned', 'running'], action: 'cancel', by: ['owner', 'agency'], to: 'cancelled' },
    { from: 'running', action: 'remind', by: 'clock', to: 'running', timer: 'channel.task' },
  ],
});
export type ChannelState = (typeof channelProcess)['states'][number];
export const ChannelState = z.enum(channelProcess.states);

/** How far a buyer has come. One that was lost can be contacted again. */
export const targetProcess = process({
  name: 'channelTarget',
  states: ['to_contact', 'contacted', 'meeting', 'negotiating', 'won', 'lost'],
  initial: 'to_contact',
  final: ['won'],
  transitions: [
    { from: ['to_contact', 'lost'], action: 'contact', by: ['owner', 'agency'], to: 'contacted' },
    { from: ['to_contact', 'contacted'], action: 'meet', by: ['owner', 'agency'], to: 'meeting' },
    { from: ['contacted', 'meeting'], action: 'negotiate', by: ['owner', 'agency'], to: 'negotiating' },
    { from: 'negotiating', action: 'win', by: ['owner', 'agency'], to: 'won' },
    {
      from: ['to_contact', 'contacted', 'meeting', 'negotiating'],
      action: 'lose',
      by: ['owner', 'agency'],
      to: 'lost',
      reasons: lostReasonNames,
    },
  ],
});
export type TargetState = (typeof targetProcess)['states'][number];
export const TargetState = z.enum(targetProcess.states);
export type TargetAction = (typeof targetProcess)['transitions'][number]['action'];
export const channelSides = ['owner', 'agency', 'clock'] as const;
export type ChannelSide = (typeof channelSides)[number];
