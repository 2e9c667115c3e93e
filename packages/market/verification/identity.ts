import { canonical } from '@sandan/kernel/canonical';
import { Fault, type FieldFault } from '@sandan/kernel/fault';
import type { Organisation, OrganisationProfile } from '../company/organisation.ts';
import { levelOf } from '../company/standing.ts';

const held = ['name', 'type', 'country'] as const;

/**
 * Holds that an organisation does not change what it was verified as.
 * @throws Fault conflict `verification.identity` with each field
 */
export const keepVerified = (before: Organisation, change: Partial<OrganisationProfile>, now: Date): void => {
  if (levelOf(before, now) === 0) return;
  const fields = held.flatMap((field): FieldFault[] =>
    change[field] !== undefined && canonical(change[field]) !== canonical(before[field])
      ? [{ pointer: `/${field}`, code: 'verification.identity' }]
      : [],
  );
  if (fields.length > 0) throw new Fault('conflict', 'verification.identity', before.id, { fields });
};
