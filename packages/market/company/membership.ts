import { Role, Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** Roles a member can be given; the desk's are given by the operator's own set-up alone. */
export const MemberRole = Role.exclude(['operator', 'support']);

export const Membership = z
  .object({
    personId: idOf('person'),
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    roles: z.array(Role).min(1),
    since: Stamp,
  })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof Membership>;

/** How long an invitation may be accepted. */
export const invitationDays = 7;

/** An invitation by mail. Only the hash of its secret is kept. */
export const Invitation = z
  .object({
    id: idOf('invitation'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    email: z.email().max(254),
    roles: z.array(MemberRole).min(1),
    secretHash: z.string(),
    state: z.enum(['open', 'accepted', 'withdrawn']),
    expiresAt: z.iso.datetime(),
    by: Stamp,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

/** Takes an invitation up. @throws Fault conflict if it is used, withdrawn or past its time. */
export const accept = (invitation: Invitation, now: Date): Invitation => {
  if (invitation.state !== 'open') throw new Fault('conflict', 'invitation.closed');
  if (now.toISOString() >= invitation.expiresAt) throw new Fault('conflict', 'invitation.expired');
  return { ...invitation, state: 'accepted', version: invitation.version + 1 };
};

/** Refuses a change that would leave an organisation without an owner. */
export const keepAnOwner = (members: readonly Membership[], changed: string, roles: readonly Role[]): void => {
  const owners = members.filter((m) => (m.personId === changed ? roles : m.roles).includes('owner'));
  if (owners.length === 0) throw new Fault('conflict', 'membership.lastOwner');
};
