import { type Permission, stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import { addRole, CustomRole, changeRole, RoleContent, removeRole } from '@sandan/market/company/role';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfRole = OfOrganisation.extend({ roleId: idOf('role') });
/** The version of the organisation, in whose record its roles lie. */
const Roles = listOf(CustomRole).extend({ version: z.int() });

const relationOf = (caller: Caller, id: string) => (caller.organisation?.id === id ? 'organisation' : 'other');

const found = async (world: World, id: string): Promise<Organisation> => {
  const organisation = await world.stores.organisations.byId(id);
  if (!organisation) throw missing('organisation');
  return organisation;
};

const giver = ({ actor }: Caller): readonly Permission[] => ('permissions' in actor ? actor.permissions : []);

/** The organisation with other roles, as the next version after the one that was seen. */
const withRoles = (organisation: Organisation, roles: CustomRole[] | undefined, caller: Caller, now: Date): Organisation => {
  const { roles: _, ...rest } = organisation;
  return { ...rest, ...(roles ? { roles } : {}), version: organisation.version + 1, changed: stamp(caller.actor, now) };
};

const answer = ({ roles = [], version }: Organisation) => ({ body: { items: roles, version }, version });

export const roles = [
  endpoint({
    operation: 'roles.list',
    method: 'get',
    path: '/organisations/{id}/roles',
    summary: 'Roles that the organisation has of its own, with what they allow',
    answer: Roles,
    params: OfOrganisation,
    handle: async ({ permit, params, caller, world }) => {
      permit(relationOf(caller, params.id));
      return answer(await found(world, params.id));
    },
  }),
  endpoint({
    operation: 'roles.create',
    method: 'post',
    path: '/organisations/{id}/roles',
    summary: 'Define a role of the organisation; nobody puts into it what they do not hold',
    answer: CustomRole,
    params: OfOrganisation,
    body: RoleContent,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const organisation = await found(world, params.id);
      const role = { id: newId('role', now.getTime()), ...body };
      const next = withRoles(organisation, addRole(organisation, role, giver(caller)), caller, now);
      world.stores.organisations.put(work, next);
      return { body: role, version: next.version };
    },
  }),
  endpoint({
    operation: 'roles.change',
    method: 'put',
    path: '/organisations/{id}/roles/{roleId}',
    summary: 'Change a role; it acts on the next request of everybody who holds it',
    changes: true,
    answer: CustomRole,
    params: OfRole,
    body: RoleContent,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const organisation = await found(world, params.id);
      if (!organisation.roles?.some((role) => role.id === params.roleId)) throw missing('role');
      if (organisation.version !== seen()) throw new Fault('conflict', 'organisation.stale');
      const role = { id: params.roleId, ...body };
      const next = withRoles(organisation, changeRole(organisation, role, giver(caller)), caller, now);
      world.stores.organisations.put(work, next);
      return { body: role, version: next.version };
    },
  }),
  endpoint({
    operation: 'roles.remove',
    method: 'delete',
    path: '/organisations/{id}/roles/{roleId}',
    summary: 'Take away a role that nobody holds',
    params: OfRole,
    status: 204,
    handle: async ({ permit, params, caller, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const organisation = await found(world, params.id);
      if (!organisation.roles?.some((role) => role.id === params.roleId)) throw missing('role');
      const [members, invitations] = await Promise.all([
        world.stores.memberships.inOrganisation(params.id),
        world.stores.invitations.ofOrganisation(params.id),
      ]);
      const holding = members.filter((m) => m.roles.includes(params.roleId));
      const people = await Promise.all(holding.map((m) => world.stores.persons.byId(m.personId)));
      const invited = invitations.filter((i) => i.state === 'open' && i.roles.includes(params.roleId));
      const holders = [...people.map((p) => p?.name ?? ''), ...invited.map((i) => i.email)];
      const next = withRoles(organisation, removeRole(organisation, params.roleId, holders, giver(caller)), caller, now);
      world.stores.organisations.put(work, next);
      return {};
    },
  }),
];
