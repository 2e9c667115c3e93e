import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of a request that a demand company tries a part, a material or a machine on its line (UC8). The supplier drafts the protocol and
 * sends it with samples; the host takes it on, gives it back to be changed or declines, runs the test and reports. The supplier accepts
 * the report or brings it to the operator. Once it is accepted each side may let it be seen, and take that back.
 */
export const evaluationProcess = process({
  name: 'evaluation',
  states: ['draft', 'requested', 'agreed', 'shipped', 'running', 'reported', 'contested', 'accepted', 'closed'],
  initial: 'draft',
  final: ['closed'],
  transitions: [
    { from: 'draft', action: 'amend', by: 'supplier', to: 'draft' },
    { from: 'draft', action: 'send', by: 'supplier', to: 'requested', guard: 'evaluation.past' },
    { from: 'requested', action: 'agree', by: 'host', to: 'agreed' },
    { from: 'requested', action: 'giveBack', by: 'host', to: 'draft', reasons: ['items', 'limits', 'samples', 'days'] },
    { from: 'requested', action: 'decline', by: 'host', to: 'closed', reasons: ['no_line', 'busy', 'no_interest'] },
    { from: 'requested', action: 'close', by: 'clock', to: 'closed', reasons: ['no_answer'], timer: 'evaluation.answer' },
    { from: 'agreed', action: 'ship', by: 'supplier', to: 'shipped', guard: 'evaluation.samples', gate: 'goods' },
    { from: 'agreed', action: 'close', by: 'clock', to: 'closed', reasons: ['no_samples'], timer: 'evaluation.samples' },
    { from: 'shipped', action: 'start', by: 'host', to: 'running', guard: 'evaluation.samples' },
    { from: ['running', 'contested'], action: 'report', by: 'host', to: 'reported', guard: 'evaluation.reportsUsed' },
    { from: ['reported', 'contested'], action: 'accept', by: 'supplier', to: 'accepted' },
    { from: 'reported', action: 'accept', by: 'clock', to: 'accepted', timer: 'evaluation.acceptance' },
    {
      from: 'reported',
      action: 'contest',
      by: 'supplier',
      to: 'contested',
      reasons: ['not_by_protocol', 'wrong_reading', 'sample_damaged'],
    },
    { from: 'contested', action: 'uphold', by: 'operator', to: 'accepted' },
    {
      from: 'contested',
      action: 'close',
      by: 'operator',
      to: 'closed',
      reasons: ['not_by_protocol', 'wrong_reading', 'sample_damaged'],
    },
    { from: ['draft', 'requested', 'agreed'], action: 'close', by: 'supplier', to: 'closed', reasons: ['withdrawn'] },
    {
      from: ['shipped', 'running'],
      action: 'close',
      by: 'supplier',
      to: 'closed',
      reasons: ['not_reported'],
      guard: 'evaluation.notLate',
    },
    {
      from: ['agreed', 'shipped', 'running'],
      action: 'close',
      by: 'host',
      to: 'closed',
      reasons: ['not_arrived', 'sample_damaged', 'unable'],
    },
    { from: 'accepted', action: 'consent', by: ['supplier', 'host'], to: 'accepted', guard: 'evaluation.consented' },
    { from: 'accepted', action: 'withhold', by: ['supplier', 'host'], to: 'accepted', guard: 'evaluation.notConsented' },
  ],
});
export type EvaluationState = (typeof evaluationProcess)['states'][number];
export const EvaluationState = z.enum(evaluationProcess.states);
export type EvaluationAction = (typeof evaluationProcess)['transitions'][number]['action'];

export const evaluationSides = ['supplier', 'host', 'operator', 'clock'] as const;
export type EvaluationSide = (typeof evaluationSides)[number];
