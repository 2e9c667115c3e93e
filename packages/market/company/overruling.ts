import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { open } from '@sandan/kernel/process';
import { type Approval, approvalProcess, deciders, moveApproval, type overrulingActions } from './approval.ts';
import type { House } from './deputy.ts';
import { isOwner } from './membership.ts';

export type OverrulingAction = (typeof overrulingActions)[number];

const verdictOf = { allow: 'approved', forbid: 'refused' } as const;

/** Whether the usual way leads there too: whoever is asked for every step that is open approves by deciding, and for one of them refuses. */
const isUsual = (approval: Approval, action: OverrulingAction, personId: string, house: House): boolean => {
  if (approval.state !== 'pending') return false;
  const waiting = approval.steps.filter((s) => !s.decided).map((s) => deciders(s, approval, house).includes(personId));
  return action === 'allow' ? waiting.every(Boolean) : waiting.some(Boolean);
};

/** Whether another of the owners has said the contrary: they are equals, and what one of them said no other turns round. */
const isAgainstOwner = (
  { steps, overruled }: Approval,
  action: OverrulingAction,
  personId: string,
  { members }: House,
): boolean =>
  [...steps.map((s) => s.decided), overruled].some(
    (said) =>
      said &&
      said.by !== personId &&
      said.verdict !== verdictOf[action] &&
      members.some((m) => m.personId === said.by && isOwner(m)),
  );

const refusal = (approval: Approval, action: OverrulingAction, personId: string, house: House): Fault | undefined => {
  if (personId === approval.requesterId) return new Fault('forbidden', 'approval.self');
  if (!house.members.some((m) => m.personId === personId && isOwner(m))) return new Fault('forbidden', 'approval.owner');
  if (isAgainstOwner(approval, action, personId, house)) return new Fault('conflict', 'approval.againstOwner');
  if (isUsual(approval, action, personId, house)) return new Fault('conflict', 'approval.usual');
  return undefined;
};

/** What a person can decide about a request over the heads of those who were asked. */
export const overrulingsOf = (approval: Approval, personId: string, house: House): OverrulingAction[] =>
  open(approvalProcess, approval.state, 'owner')
    .map((t) => t.action as OverrulingAction)
    .filter((action) => !refusal(approval, action, personId, house));

/**
 * An owner decides in place of those whom the rules ask, whatever they said or did not say: the rules are the owners' own. Steps that
 * nobody decided stay so, and why it was done stays with the request. Nobody does this for what they asked themselves.
 * @throws Fault forbidden `approval.self`, `approval.owner`; conflict `approval.againstOwner`, `approval.usual`, `process.refused`
 */
export const overrule = (
  approval: Approval,
  action: OverrulingAction,
  why: string,
  personId: string,
  house: House,
  actor: Actor,
  now: Date,
): Approval => {
  const next = moveApproval(approval, action, 'owner', actor, now);
  const refused = refusal(approval, action, personId, house);
  if (refused) throw refused;
  return { ...next, overruled: { by: personId, at: now.toISOString(), verdict: verdictOf[action], why } };
};
