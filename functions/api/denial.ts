import { Fault } from '@sandan/kernel/fault';
import { type Operation, policy, type Relation, type Subject } from '@sandan/market/policy';
import type { Caller } from './caller.ts';

const needsSignIn = (operation: Operation, relation?: Relation): boolean => {
  const rule: Partial<Record<Relation, readonly Subject[]>> = policy[operation];
  return relation ? (rule[relation]?.length ?? 0) > 0 : true;
};

/** Denial that tells nothing about what the caller may not see: a foreign object answers like a missing one (A2). */
export const denial = (operation: Operation, caller: Caller, relation?: Relation): Fault => {
  if (relation === 'other' || relation === 'deleted') return new Fault('missing', 'object.missing');
  if (caller.actor.kind === 'anonymous' && needsSignIn(operation, relation)) return new Fault('unauthenticated', 'access.signIn');
  if (caller.actor.kind === 'person' && caller.actor.organisationId === null)
    return new Fault('forbidden', 'access.noOrganisation');
  if (caller.organisation?.status === 'suspended') return new Fault('forbidden', 'access.suspendedOrganisation');
  return new Fault('forbidden', 'access.denied');
};
