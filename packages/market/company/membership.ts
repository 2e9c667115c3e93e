import { type Permission, Stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import { grant, HeldRole, MemberRole, permissionsIn, within } from './role.ts';

/** Days on which a member is away, both included, and who stands in for them. */
export const Absence = z
  .strictObject({ from: z.iso.date(), until: z.iso.date(), deputyId: idOf('person').optional() })
  .refine(({ from, until }) => from <= until, { message: 'absence.order', path: ['until'] })
  .meta({ id: 'Absence' });
export type Absence = z.infer<typeof Absence>;

export const Membership = z
  .object({
    personId: idOf('person'),
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    roles: z.array(HeldRole).min(1),
    since: Stamp,
    /** Why the member may do nothing for now, and who said so. */
    suspended: z.object({ reason: z.string().trim().min(1).max(300), by: Stamp }).optional(),
    away: Absence.optional(),
  })
  .meta({ id: 'Membership' });
export type Membership = z.infer<typeof Membership>;

/** How long an invitation may be accepted. */
export const invitationDays = 7;

/** Invitations that one organisation can send in a day, those sent again included. */
export const invitationsPerDay = 50;

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

export const invitationEnd = (now: Date): string => new Date(now.getTime() + invitationDays * 86_400_000).toISOString();

/** Takes an invitation up. @throws Fault conflict if it is used, withdrawn or past its time. */
export const accept = (invitation: Invitation, now: Date): Invitation => {
  if (invitation.state !== 'open') throw new Fault('conflict', 'invitation.closed');
  if (now.toISOString() >= invitation.expiresAt) throw new Fault('conflict', 'invitation.expired');
  return { ...invitation, state: 'accepted', version: invitation.version + 1 };
};

export const isOwner = (member: Pick<Membership, 'roles' | 'suspended'>): boolean =>
  member.roles.includes('owner') && !member.suspended;

/** Of these members those who can act: suspended neither in the organisation nor, as persons, by the desk. */
export const ableOf = (members: readonly Membership[], persons: readonly Pick<Person, 'id' | 'status'>[]): Membership[] => {
  const active = new Set(persons.filter((p) => p.status === 'active').map((p) => p.id));
  return members.filter((m) => !m.suspended && active.has(m.personId));
};

/**
 * Another of the owners who can act, when one of them is to be so no more: it has to hold that this one still is.
 * @throws Fault conflict `membership.lastOwner` where there is none
 */
export const ownerLeft = (able: readonly Membership[], changed: string): Membership => {
  const left = able.find((m) => m.personId !== changed && isOwner(m));
  if (!left) throw new Fault('conflict', 'membership.lastOwner');
  return left;
};

/** One who looks after the people of an organisation, with what they hold themselves. */
export interface Host {
  readonly roles: readonly string[];
  readonly permissions: readonly Permission[];
}

type Home = Pick<Organisation, 'roles'>;

/**
 * Refuses a host who would change an owner without being one, or a member who may do more than they.
 * @throws Fault forbidden `membership.owner`, `role.beyond`
 */
export const touch = (home: Home, member: Membership, host: Host): void => {
  if (member.roles.includes('owner') && !host.roles.includes('owner')) throw new Fault('forbidden', 'membership.owner');
  within(permissionsIn(home, member.roles), host.permissions);
};

/** Roles as somebody is invited or changed to them; the owner's is only ever offered. @throws Fault as `grant`; conflict `membership.offer` */
export const give = (home: Home, roles: readonly string[], host: Host, before: readonly string[] = []): string[] => {
  if (roles.includes('owner') && !before.includes('owner')) throw new Fault('conflict', 'membership.offer');
  grant(home, roles, host.permissions);
  return [...new Set(roles)];
};

/** What a member may do: nothing while suspended; only look while the organisation is (UO13). */
export const permissionsHeld = (home: Pick<Organisation, 'roles' | 'status'>, member: Membership): readonly Permission[] => {
  if (member.suspended) return [];
  const all = permissionsIn(home, member.roles);
  return home.status === 'active' ? all : all.filter((p) => p === 'look');
};

/** Whether a member is away on a day of their organisation's calendar (`YYYY-MM-DD`). */
export const isAway = (member: Pick<Membership, 'away'>, day: string): boolean =>
  member.away !== undefined && member.away.from <= day && day <= member.away.until;
