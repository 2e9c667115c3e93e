import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { give, type Host, type Membership, touch } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import { directoryReason, firstRoles, type ProvisionedUser } from '@sandan/market/provision/user';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import type { World } from '../world.ts';
import { isActive, type Known, readUser, rolesOf, versionOf } from './shape.ts';

/** The directory of one organisation: its users, each with their membership. */
export const directoryOf = async (world: World, organisationId: string) => {
  const [users, memberships] = await Promise.all([
    world.stores.provisioned.inOrganisation(organisationId),
    world.stores.memberships.inOrganisation(organisationId),
  ]);
  const byPerson = new Map(memberships.map((m) => [m.personId, m]));
  return {
    memberships,
    all: users.map((user): Known => ({ user, membership: user.personId ? byPerson.get(user.personId) : undefined })),
  };
};
export type Directory = Awaited<ReturnType<typeof directoryOf>>;

export const knownIn = (directory: Directory, id: string): Known => {
  const found = directory.all.find(({ user }) => user.id === id);
  if (!found) throw missing('user');
  return found;
};

/** A user as it was written. @throws Fault invalid `request.invalid` with every field that does not fit */
export const userIn = (written: unknown) => {
  try {
    return readUser(written);
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    const fields = cause.issues.map((i) => ({
      pointer: i.path.length > 0 ? `/${i.path.map(String).join('/')}` : '/emails/0/value',
      code: `field.${i.code}`,
    }));
    throw new Fault('invalid', 'request.invalid', 'user refused', { cause, fields });
  }
};

/** @throws Fault conflict `scim.version` where the directory has seen another version */
export const unchanged = (request: Request, known: Known): void => {
  const seen = request.headers.get('if-match');
  if (seen && seen !== '*' && seen.replace(/^W\//, '') !== versionOf(known).replace(/^W\//, ''))
    throw new Fault('conflict', 'scim.version');
};

/** A directory gives what its key holds, and touches no owner, whoever's key it is. */
const hostOf = ({ actor }: Caller): Host => ({ roles: [], permissions: 'permissions' in actor ? actor.permissions : [] });

interface Setting {
  readonly world: World;
  readonly work: Work;
  readonly caller: Caller;
  readonly home: Organisation;
  readonly directory: Directory;
  readonly now: Date;
}

/** Writes what a membership is to be, within what the directory's key holds. */
const settle = (s: Setting, before: Membership, next: Membership): Membership => {
  touch(s.home, before, hostOf(s.caller));
  s.world.stores.memberships.put(s.work, next);
  return next;
};

/** Roles and `active` of a user, written to the membership where there is one, else kept for the first sign-in. */
export const settled = (s: Setting, known: Known, wanted: { active: boolean; roles: readonly string[] }): Known => {
  const { user, membership } = known;
  const host = hostOf(s.caller);
  const before = rolesOf(known);
  const asked = wanted.roles.length > 0 ? wanted.roles : firstRoles;
  const sameRoles = before.length === asked.length && asked.every((r) => before.includes(r));
  if (sameRoles && wanted.active === isActive(known)) return known;
  const roles = (sameRoles ? [...asked] : give(s.home, asked, host, before)) as ProvisionedUser['roles'];
  const by = stamp(s.caller.actor, s.now);
  if (!user.personId) return { user: { ...user, active: wanted.active, roles }, membership };
  if (!membership) {
    if (!wanted.active) return known;
    const { personId, organisationId } = user;
    const created: Membership = {
      personId,
      organisationId,
      version: 1,
      roles: give(s.home, roles, host) as typeof roles,
      since: by,
    };
    s.world.stores.memberships.create(s.work, created);
    return { user, membership: created };
  }
  const { suspended, ...rest } = membership;
  const halted = wanted.active ? {} : { suspended: suspended ?? { reason: directoryReason, by } };
  return { user, membership: settle(s, membership, { ...rest, ...halted, roles, version: membership.version + 1 }) };
};

/** Takes a member out, for a user who is deleted. */
export const leaves = (s: Setting, { membership }: Known): void => {
  if (!membership) return;
  touch(s.home, membership, hostOf(s.caller));
  s.world.stores.memberships.remove(s.work, membership);
};
