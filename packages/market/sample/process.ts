import { process } from '@sandan/kernel/process';
import * as z from 'zod';

/**
 * Life of a sample: asked for, offered free or at a price, agreed, sent, received, judged by what the buyer said it must do, and taken off
 * the price of an order that follows. Silence ends or moves it by the clock.
 */
export const sampleProcess = process({
  name: 'sample',
  states: [
    'asked',
    'offered',
    'agreed',
    'sent',
    'received',
    'passed',
    'failed',
    'unjudged',
    'credited',
    'closed',
    'declined',
    'cancelled',
  ],
  initial: 'asked',
  final: ['closed', 'declined', 'cancelled'],
  transitions: [
    { from: ['asked', 'offered'], action: 'offer', by: 'seller', to: 'offered' },
    {
      from: ['asked', 'offered'],
      action: 'decline',
      by: 'seller',
      to: 'declined',
      reasons: ['not_available', 'not_offered', 'control'],
    },
    { from: 'asked', action: 'remind', by: 'clock', to: 'asked', timer: 'sample.remind' },
    { from: ['asked', 'offered'], action: 'cancel', by: 'buyer', to: 'cancelled', reasons: ['not_needed', 'price', 'late'] },
    { from: 'asked', action: 'cancel', by: 'clock', to: 'cancelled', reasons: ['no_answer'], timer: 'sample.answer' },
    { from: 'offered', action: 'cancel', by: 'clock', to: 'cancelled', reasons: ['no_answer'], timer: 'sample.validity' },
    { from: 'offered', action: 'agree', by: 'buyer', to: 'agreed' },
    { from: 'agreed', action: 'pay', by: 'seller', to: 'agreed', guard: 'sample.paid' },
    { from: 'agreed', action: 'send', by: 'seller', to: 'sent', guard: 'sample.unpaid', gate: 'goods' },
    {
      from: 'agreed',
      action: 'cancel',
      by: ['seller', 'buyer'],
      to: 'cancelled',
      reasons: ['not_available', 'not_needed', 'control'],
      guard: 'sample.paid',
    },
    { from: 'agreed', action: 'cancel', by: 'clock', to: 'cancelled', reasons: ['unpaid'], timer: 'sample.payment' },
    { from: 'sent', action: 'receive', by: ['buyer', 'clock'], to: 'received', timer: 'sample.arrival' },
    { from: 'received', action: 'pass', by: 'buyer', to: 'passed', guard: 'sample.verdicts' },
    { from: 'received', action: 'fail', by: 'buyer', to: 'failed', guard: 'sample.verdicts' },
    { from: 'received', action: 'leave', by: 'clock', to: 'unjudged', timer: 'sample.verdict' },
    {
      from: ['sent', 'received', 'passed', 'failed', 'unjudged', 'credited'],
      action: 'credit',
      by: ['seller', 'buyer'],
      to: 'credited',
      guard: 'sample.credit',
    },
    { from: ['passed', 'failed', 'unjudged', 'credited'], action: 'close', by: 'clock', to: 'closed', timer: 'sample.close' },
  ],
});
export const SampleState = z.enum(sampleProcess.states);
export type SampleState = z.infer<typeof SampleState>;
export type SampleAction = (typeof sampleProcess)['transitions'][number]['action'];

export const sampleSides = ['seller', 'buyer', 'clock'] as const;
export type SampleSide = (typeof sampleSides)[number];

/** Why a sample came to nothing. */
export const sampleReasons = {
  not_available: { ko: '지금은 보낼 수 없음', en: 'not available now' },
  not_offered: { ko: '샘플을 제공하지 않음', en: 'no samples of it' },
  control: { ko: '수출 통제', en: 'export control' },
  not_needed: { ko: '필요 없어짐', en: 'no longer needed' },
  price: { ko: '가격', en: 'price' },
  late: { ko: '시기가 늦음', en: 'too late' },
  no_answer: { ko: '답이 없음', en: 'no answer' },
  unpaid: { ko: '대금 미입금', en: 'not paid' },
} as const;
export type SampleReason = keyof typeof sampleReasons;
export const sampleReasonNames = Object.keys(sampleReasons) as [SampleReason, ...SampleReason[]];
