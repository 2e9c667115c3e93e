import type { Actor } from '@sandan/kernel/actor';
import type { Membership } from '../company/membership.ts';
import type { Inquiry } from './inquiry.ts';
import { deputyFor, nextStep } from './inquiry-term.ts';
import { close, type Move, move } from './inquiry-verbs.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

export const isDue = (inquiry: Inquiry, now: Date): boolean =>
  inquiry.term.next !== undefined && inquiry.term.next.at <= now.toISOString();

/**
 * What the clock does to an unanswered inquiry whose step is due: calls the deputy, then the operator, and at last closes it.
 * Without a deputy the operator is called at once, or where nobody asked in this market the end is waited for. Nothing if no step is due.
 */
export const escalate = (inquiry: Inquiry, members: readonly Membership[], now: Date): Move | undefined => {
  const due = inquiry.term.next;
  if (!due || !isDue(inquiry, now)) return undefined;
  if (due.step === 'close') return close(inquiry, 'no_answer', 'clock', clock, now);
  const deputyId = due.step === 'deputy' ? deputyFor(inquiry, members) : undefined;
  if (!deputyId && inquiry.origin) {
    const { at } = nextStep(inquiry, 'deputy', due.at);
    return at <= now.toISOString() ? close(inquiry, 'no_answer', 'clock', clock, now) : undefined;
  }
  const to = deputyId ? 'deputy' : 'operator';
  const term = { ...inquiry.term, next: nextStep(inquiry, to, due.at) };
  const change = { escalated: to, term, ...(deputyId ? { deputyId } : {}) } as const;
  return move(inquiry, 'escalate', 'clock', clock, now, change, {
    event: { escalated: to, ...(deputyId ? { deputyId } : {}) },
  });
};
