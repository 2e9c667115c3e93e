import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { accept, type Invitation, invitationDays, keepAnOwner, MemberRole } from '@sandan/market/company/membership';
import * as z from 'zod';
import { InvitationLine, listOf, Member } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfMember = z.object({ id: idOf('organisation'), personId: idOf('person') });
const OfInvitation = z.object({ id: idOf('invitation') });
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

const publicPart = ({ id, version, email, roles, expiresAt, state, organisationId }: Invitation) => ({
  id,
  version,
  email,
  roles,
  expiresAt,
  state,
  organisationId,
});

export const members = [
  endpoint({
    operation: 'members.list',
    method: 'get',
    path: '/organisations/{id}/members',
    summary: 'Members with their roles',
    answer: listOf(Member),
    params: OfOrganisation,
    handle: async ({ permit, params, caller, world }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      const all = await world.stores.memberships.inOrganisation(params.id);
      const items = await Promise.all(
        all.map(async (m) => {
          const person = await world.stores.persons.byId(m.personId);
          return {
            personId: m.personId,
            name: person?.name ?? '',
            email: person?.email ?? '',
            roles: m.roles,
            version: m.version,
            since: m.since.at,
          };
        }),
      );
      return { body: { items } };
    },
  }),
  endpoint({
    operation: 'members.change',
    method: 'patch',
    path: '/organisations/{id}/members/{personId}',
    summary: 'Change the roles of a member',
    changes: true,
    answer: Member.pick({ personId: true, roles: true, version: true }),
    params: OfMember,
    body: z.strictObject({ roles: z.array(MemberRole).min(1).max(7) }),
    handle: async ({ permit, params, caller, body, seen, world, work }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      const all = await world.stores.memberships.inOrganisation(params.id);
      const member = all.find((m) => m.personId === params.personId);
      if (!member) throw missing('membership');
      keepAnOwner(all, member.personId, body.roles);
      const next = { ...member, roles: [...new Set(body.roles)], version: seen() + 1 };
      world.stores.memberships.put(work, next);
      return { body: { personId: next.personId, roles: next.roles, version: next.version }, version: next.version };
    },
  }),
  endpoint({
    operation: 'members.remove',
    method: 'delete',
    path: '/organisations/{id}/members/{personId}',
    summary: 'Remove a member, or leave',
    params: OfMember,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      const inside = caller.organisation?.id === params.id;
      permit(inside ? (caller.person?.id === params.personId ? 'own' : 'organisation') : 'other');
      const all = await world.stores.memberships.inOrganisation(params.id);
      const member = all.find((m) => m.personId === params.personId);
      if (!member) throw missing('membership');
      keepAnOwner(all, member.personId, []);
      world.stores.memberships.remove(work, member);
      return {};
    },
  }),
  endpoint({
    operation: 'invitations.create',
    method: 'post',
    path: '/organisations/{id}/invitations',
    summary: 'Invite a person by mail; the link ends after seven days',
    answer: InvitationLine,
    params: OfOrganisation,
    body: z.strictObject({ email: z.email().max(254), roles: z.array(MemberRole).min(1).max(7) }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      const secret = randomBytes(24).toString('base64url');
      const invitation: Invitation = {
        id: newId('invitation', now.getTime()),
        version: 1,
        organisationId: params.id,
        email: body.email.toLowerCase(),
        roles: [...new Set(body.roles)],
        secretHash: hashOf(secret),
        state: 'open',
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000).toISOString(),
        by: stamp(caller.actor, now),
      };
      world.stores.invitations.create(work, invitation);
      world.stores.outbox.invite(work, invitation, secret, caller.person?.language ?? 'ko');
      return { body: publicPart(invitation), version: 1 };
    },
  }),
  endpoint({
    operation: 'invitations.list',
    method: 'get',
    path: '/organisations/{id}/invitations',
    summary: 'Invitations of an organisation',
    answer: listOf(InvitationLine),
    params: OfOrganisation,
    handle: async ({ permit, params, caller, world }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      return { body: { items: (await world.stores.invitations.ofOrganisation(params.id)).map(publicPart) } };
    },
  }),
  endpoint({
    operation: 'invitations.withdraw',
    method: 'delete',
    path: '/invitations/{id}',
    summary: 'Withdraw an open invitation',
    params: OfInvitation,
    status: 204,
    handle: async ({ permit, params, caller, world, work }) => {
      const found = await world.stores.invitations.byId(params.id);
      permit(found && caller.organisation?.id === found.organisationId ? 'organisation' : 'other');
      if (!found) throw missing('invitation');
      if (found.state !== 'open') throw new Fault('conflict', 'invitation.closed');
      world.stores.invitations.put(work, { ...found, state: 'withdrawn', version: found.version + 1 });
      return {};
    },
  }),
  endpoint({
    operation: 'invitations.accept',
    method: 'post',
    path: '/invitations/{id}/accept',
    summary: 'Accept an invitation with the secret from the mail',
    answer: InvitationLine.pick({ organisationId: true, roles: true }),
    params: OfInvitation,
    body: z.strictObject({ secret: z.string().min(10).max(100) }),
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit('own');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      const found = await world.stores.invitations.byId(params.id);
      const right = found && timingSafeEqual(Buffer.from(hashOf(body.secret)), Buffer.from(found.secretHash));
      if (!found || !right) throw missing('invitation');
      const accepted = accept(found, now);
      if (await world.stores.memberships.of(found.organisationId, caller.person.id))
        throw new Fault('conflict', 'membership.exists');
      world.stores.invitations.put(work, accepted);
      world.stores.memberships.create(work, {
        personId: caller.person.id,
        organisationId: found.organisationId,
        version: 1,
        roles: found.roles,
        since: stamp(caller.actor, now),
      });
      return { body: { organisationId: found.organisationId, roles: found.roles } };
    },
  }),
];
