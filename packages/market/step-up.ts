import type { Operation } from './policy.ts';

/**
 * When an operation wants more than a sign-in: a fresh proof by a second factor (UO9). `enrolled`: of whoever has a factor. `signer`: of
 * those, and of whoever signs or pays for the organisation, who must then enrol one. What does not stand here is never asked.
 */
export type StepUp = 'enrolled' | 'signer';

export const stepUp: Readonly<Partial<Record<Operation, StepUp>>> = {
  'factors.begin': 'enrolled',
  'factors.confirm': 'enrolled',
  'factors.remove': 'enrolled',
  'factors.codes': 'enrolled',
  'webhook.put': 'enrolled',
  'webhook.secret': 'enrolled',
  'webhooks.create': 'signer',
  'webhooks.change': 'signer',
  'webhooks.rotate': 'signer',
  'signInRules.change': 'signer',
  'keys.create': 'signer',
  'keys.adopt': 'signer',
  'clients.create': 'signer',
  'clients.adopt': 'signer',
  'clients.addSecret': 'signer',
  'bankAccounts.propose': 'signer',
  'bankAccounts.confirm': 'signer',
  'members.change': 'signer',
  'members.reinstate': 'signer',
  'members.remove': 'signer',
  'roles.create': 'signer',
  'roles.change': 'signer',
  'roles.remove': 'signer',
  'privacy.ask': 'enrolled',
  'privacy.file': 'enrolled',
  'ownership.offer': 'signer',
  'ownership.act': 'signer',
  'ndas.accept': 'signer',
  'contracts.sign': 'signer',
  'express.put': 'signer',
  'mandates.act': 'signer',
  'offtakes.act': 'signer',
  'credits.propose': 'signer',
  'credits.act': 'signer',
  'bookings.override': 'enrolled',
  'approvals.setRules': 'signer',
  'approvals.act': 'signer',
  'approvals.override': 'signer',
  'invitations.create': 'signer',
  'ownership.name': 'enrolled',
  'organisations.act': 'enrolled',
  'persons.act': 'enrolled',
  'impersonations.begin': 'enrolled',
};

/** How long a proof holds, in minutes. */
export const proofMinutes = 10;
/** Days that a signer has for enrolling a factor. */
export const graceDays = 7;
