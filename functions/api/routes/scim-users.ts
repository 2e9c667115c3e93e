import { stamp } from '@sandan/kernel/actor';
import { missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import type { Organisation } from '@sandan/market/company/organisation';
import type { ProvisionedUser } from '@sandan/market/provision/user';
import * as z from 'zod';
import { type Call, endpoint } from '../endpoint.ts';
import { ListQuery, listOfResources, shown } from '../scim/list.ts';
import { Patch, patched, stepsOf } from '../scim/patch.ts';
import { type Known, Resource, said, UserWritten, userResource, versionOf } from '../scim/shape.ts';
import { directoryOf, knownIn, leaves, settled, unchanged, userIn } from '../scim/users.ts';

const OfUser = z.object({ id: idOf('provisioned') });
const One = ListQuery.pick({ attributes: true, excludedAttributes: true });

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'permit' | 'organisation' | 'world' | 'work' | 'caller' | 'now' | 'request'>;

/** The organisation whose directory calls, once the policy has been asked. */
export const openDirectory = async (call: AnyCall) => {
  call.permit('organisation');
  const home: Organisation = call.organisation();
  const directory = await directoryOf(call.world, home.id);
  return { world: call.world, work: call.work, caller: call.caller, now: call.now, home, directory };
};
type Open = Awaited<ReturnType<typeof openDirectory>>;

const answer = ({ world, home }: Open, known: Known, status = 200) => {
  const resource = userResource(world.siteUrl, home, known);
  const location: Record<string, string> = status === 201 ? { location: resource.meta.location } : {};
  return said(resource, { status, headers: { etag: versionOf(known), ...location } });
};

/** Writes a user as it is to be, and the name it takes. */
const write = (open: Open, before: Known, written: ReturnType<typeof userIn>): Known => {
  const { active, ...fields } = written;
  const { world, work, now, caller } = open;
  const { externalId: _e, name: _n, displayName: _d, ...kept } = before.user;
  const roles = before.user.personId ? (before.membership?.roles ?? []) : before.user.roles;
  const next = settled(open, before, { active, roles });
  const user: ProvisionedUser = {
    ...kept,
    ...fields,
    active: next.user.active,
    roles: next.user.roles,
    changed: stamp(caller.actor, now),
    version: before.user.version + 1,
  };
  world.stores.provisioned.put(work, user);
  if (user.userName.toLowerCase() !== before.user.userName.toLowerCase()) {
    const claim = { version: 1 as const, organisationId: user.organisationId, userId: user.id };
    world.stores.provisionedNames.remove(work, { ...claim, name: before.user.userName });
    world.stores.provisionedNames.create(work, { ...claim, name: user.userName });
  }
  return { user, membership: next.membership };
};

export const scimUsers = [
  endpoint({
    operation: 'scimUsers.list',
    method: 'get',
    path: '/scim/v2/Users',
    summary: 'SCIM: users whom the directory of the organisation has announced, by filter and page',
    query: ListQuery,
    answer: Resource,
    handle: async (call) => {
      const { world, home, directory } = await openDirectory(call);
      return said(
        listOfResources(
          directory.all.map((known) => userResource(world.siteUrl, home, known)),
          call.query,
        ),
      );
    },
  }),
  endpoint({
    operation: 'scimUsers.create',
    method: 'post',
    path: '/scim/v2/Users',
    summary: 'SCIM: announce a user, who becomes a member at the first sign-in with this address',
    keyless: true,
    body: UserWritten,
    answer: Resource,
    status: 201,
    handle: async (call) => {
      const open = await openDirectory(call);
      const { world, work, home, directory, now, caller } = open;
      const { active, ...fields } = userIn(call.body);
      const by = stamp(caller.actor, now);
      const persons = await Promise.all(directory.memberships.map((m) => world.stores.persons.byId(m.personId)));
      const taken = new Set(directory.all.map(({ user }) => user.personId));
      const member = persons.find((p) => p && p.email.toLowerCase() === fields.email && !taken.has(p.id));
      const user: ProvisionedUser = {
        ...fields,
        id: newId('provisioned', now.getTime()),
        version: 1,
        organisationId: home.id,
        active,
        roles: [],
        ...(member ? { personId: member.id } : {}),
        created: by,
        changed: by,
      };
      const membership = member && directory.memberships.find((m) => m.personId === member.id);
      const known = settled(open, { user, membership }, { active, roles: membership?.roles ?? [] });
      world.stores.provisionedNames.create(work, {
        version: 1,
        organisationId: home.id,
        name: user.userName,
        userId: user.id,
      });
      world.stores.provisioned.create(work, known.user);
      return answer(open, known, 201);
    },
  }),
  endpoint({
    operation: 'scimUsers.read',
    also: [304],
    method: 'get',
    path: '/scim/v2/Users/{id}',
    summary: 'SCIM: one user',
    params: OfUser,
    query: One,
    answer: Resource,
    handle: async (call) => {
      const open = await openDirectory(call);
      const known = knownIn(open.directory, call.params.id);
      if (call.request.headers.get('if-none-match') === versionOf(known))
        return { status: 304, headers: { etag: versionOf(known) } };
      return said(shown(userResource(open.world.siteUrl, open.home, known), call.query), { headers: { etag: versionOf(known) } });
    },
  }),
  endpoint({
    operation: 'scimUsers.replace',
    method: 'put',
    path: '/scim/v2/Users/{id}',
    summary: 'SCIM: replace a user; with `active` false the member is suspended from the next call on',
    keyless: true,
    params: OfUser,
    body: UserWritten,
    answer: Resource,
    handle: async (call) => {
      const open = await openDirectory(call);
      const known = knownIn(open.directory, call.params.id);
      unchanged(call.request, known);
      return answer(open, write(open, known, userIn(call.body)));
    },
  }),
  endpoint({
    operation: 'scimUsers.change',
    method: 'patch',
    path: '/scim/v2/Users/{id}',
    summary: 'SCIM: change attributes of a user',
    keyless: true,
    params: OfUser,
    body: Patch,
    answer: Resource,
    handle: async (call) => {
      const open = await openDirectory(call);
      const known = knownIn(open.directory, call.params.id);
      unchanged(call.request, known);
      const { meta: _, groups: _g, ...resource } = userResource(open.world.siteUrl, open.home, known);
      return answer(open, write(open, known, userIn(patched(resource, stepsOf(call.body)))));
    },
  }),
  endpoint({
    operation: 'scimUsers.remove',
    method: 'delete',
    path: '/scim/v2/Users/{id}',
    summary: 'SCIM: remove a user, and the member with it',
    keyless: true,
    params: OfUser,
    status: 204,
    handle: async (call) => {
      const open = await openDirectory(call);
      const { world, work, directory } = open;
      const known = directory.all.find(({ user }) => user.id === call.params.id);
      if (!known) throw missing('user');
      leaves(open, known);
      const { organisationId, userName, id } = known.user;
      world.stores.provisionedNames.remove(work, { version: 1, organisationId, name: userName, userId: id });
      world.stores.provisioned.remove(work, known.user);
      return {};
    },
  }),
];
