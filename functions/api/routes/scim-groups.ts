import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { ListQuery, listOfResources, shown } from '../scim/list.ts';
import { named } from '../scim/names.ts';
import { Patch, patched, stepsOf } from '../scim/patch.ts';
import { groupResource, groupsOf, isActive, Resource, rolesOf, said } from '../scim/shape.ts';
import { knownIn, settled } from '../scim/users.ts';
import { openDirectory } from './scim-users.ts';

const OfGroup = z.object({ id: z.string().min(1).max(60) });
const GroupWritten = z
  .preprocess(
    named,
    z.looseObject({
      displayName: z.string().max(120).optional(),
      members: z
        .array(z.looseObject({ value: z.string().max(60) }))
        .max(2000)
        .nullish(),
    }),
  )
  .meta({ id: 'ScimGroup' });

type Open = Awaited<ReturnType<typeof openDirectory>>;

const groupIn = ({ home }: Open, id: string) => {
  const found = groupsOf(home).find((g) => g.id === id);
  if (!found) throw missing('group');
  return found;
};

const resourceOf = (open: Open, id: string) => groupResource(open.world.siteUrl, groupIn(open, id), open.directory.all);

/** Members as directories name them, by their id alone: what else stands beside it is theirs. */
const byValue = (members: unknown): unknown => {
  const one = (member: unknown) => ({ value: (member as { value?: unknown } | null)?.value });
  return Array.isArray(members) ? members.map(one) : members === undefined ? undefined : [one(members)];
};

/** Gives the role of a group to those who are to have it, and takes it from the others. */
const fill = (open: Open, id: string, written: z.infer<typeof GroupWritten>) => {
  const group = groupIn(open, id);
  if (written.displayName !== undefined && written.displayName !== group.displayName)
    throw new Fault('conflict', 'scim.groupName');
  const wanted = new Set((written.members ?? []).map((m) => m.value));
  for (const value of wanted) knownIn(open.directory, value);
  const all = open.directory.all.map((known) => {
    const held = rolesOf(known);
    if (held.includes(id) === wanted.has(known.user.id)) return known;
    const roles = wanted.has(known.user.id)
      ? [...held.filter((r) => r !== 'viewer' || id === 'viewer'), id]
      : held.filter((r) => r !== id);
    const next = settled(open, known, { active: isActive(known), roles });
    const user = { ...next.user, changed: stamp(open.caller.actor, open.now), version: known.user.version + 1 };
    open.world.stores.provisioned.put(open.work, user);
    return { user, membership: next.membership };
  });
  return groupResource(open.world.siteUrl, group, all);
};

export const scimGroups = [
  endpoint({
    operation: 'scimGroups.list',
    method: 'get',
    path: '/scim/v2/Groups',
    summary: 'SCIM: the roles of the organisation, its own included, as groups',
    query: ListQuery,
    answer: Resource,
    handle: async (call) => {
      const open = await openDirectory(call);
      return said(
        listOfResources(
          groupsOf(open.home).map(({ id }) => resourceOf(open, id)),
          call.query,
        ),
      );
    },
  }),
  endpoint({
    operation: 'scimGroups.read',
    method: 'get',
    path: '/scim/v2/Groups/{id}',
    summary: 'SCIM: one role and who holds it',
    params: OfGroup,
    query: ListQuery.pick({ attributes: true, excludedAttributes: true }),
    answer: Resource,
    handle: async (call) => said(shown(resourceOf(await openDirectory(call), call.params.id), call.query)),
  }),
  endpoint({
    operation: 'scimGroups.replace',
    method: 'put',
    path: '/scim/v2/Groups/{id}',
    summary: 'SCIM: say who holds a role',
    keyless: true,
    params: OfGroup,
    body: GroupWritten,
    answer: Resource,
    handle: async (call) => said(fill(await openDirectory(call), call.params.id, call.body)),
  }),
  endpoint({
    operation: 'scimGroups.change',
    method: 'patch',
    path: '/scim/v2/Groups/{id}',
    summary: 'SCIM: give a role to users, or take it from them',
    keyless: true,
    params: OfGroup,
    body: Patch,
    answer: Resource,
    handle: async (call) => {
      const open = await openDirectory(call);
      const { displayName, members } = resourceOf(open, call.params.id);
      const resource = { displayName, members: members.map(({ value }) => ({ value })) };
      const steps = stepsOf(call.body).map((s) => (s.path === 'members' ? { ...s, value: byValue(s.value) } : s));
      const written = GroupWritten.safeParse(patched(resource, steps));
      if (!written.success) throw new Fault('invalid', 'scim.path');
      return said(fill(open, call.params.id, written.data));
    },
  }),
];
