import { type Actor, stamp } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { type Grant, type Licence, licenceProcess } from './licence.ts';
import { royaltyEnd } from './term.ts';

/** The number people quote: the day of its start and the last five characters of its id. For reading, not for keys. */
export const licenceNumber = (id: string, effectiveOn: string): string =>
  `LIC-${effectiveOn.replaceAll('-', '')}-${id.slice(-5)}`;

/** The licence that a contract gives when it becomes effective. */
export const grantLicence = (
  grant: Grant,
  demo: boolean,
  actor: Actor,
  now: Date,
  id: string = newId('licence', now.getTime()),
): Licence => {
  const by = stamp(actor, now);
  const until = royaltyEnd(grant);
  return {
    ...grant,
    id,
    version: 1,
    number: licenceNumber(id, grant.effectiveOn),
    state: licenceProcess.initial,
    ...(until ? { royaltiesUntil: until } : {}),
    milestones: grant.terms.milestones.map((m) => ({ ...m, state: 'open', reminded: 0 })),
    demo,
    created: by,
    changed: by,
  };
};
