import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import {
  accept,
  give,
  type Host,
  type Invitation,
  invitationEnd,
  invitationsPerDay,
  type Membership,
  touch,
} from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import { MemberRole } from '@sandan/market/company/role';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { InvitationLine, listOf, Member } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { keepAnOwner } from '../owners.ts';
import type { World } from '../world.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const OfMember = z.object({ id: idOf('organisation'), personId: idOf('person') });
const OfInvitation = z.object({ id: idOf('invitation') });
const Roles = z.array(MemberRole).min(1).max(10);
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

/** What the caller holds, of which alone they can give. */
const hostOf = ({ actor }: Caller): Host =>
  actor.kind === 'person' ? actor : { roles: [], permissions: actor.kind === 'machine' ? actor.permissions : [] };

const relationOf = (caller: Caller, id: string | undefined) =>
  id !== undefined && caller.organisation?.id === id ? 'organisation' : 'other';

/** A member with all the others. @throws Fault missing */
const memberAmong = async (world: World, { id, personId }: { id: string; personId: string }) => {
  const all = await world.stores.memberships.inOrganisation(id);
  const member = all.find((m) => m.personId === personId);
  if (!member) throw missing('membership');
  return { all, member };
};

const homeOf = async (world: World, id: string): Promise<Organisation> => {
  const organisation = await world.stores.organisations.byId(id);
  if (!organisation) throw missing('organisation');
  return organisation;
};

/** Puts the letter of an invitation into the outbox, of which an organisation can send so many a day. */
const send = (world: World, work: Work, invitation: Invitation, secret: string, caller: Caller, now: Date): void => {
  const most = invitationsPerDay;
  world.stores.allowances.take(work, { of: invitation.organisationId, what: 'invitation', most }, now);
  world.stores.outbox.invite(work, invitation, secret, caller.person?.language ?? 'ko');
};

const changed = ({ personId, roles, version, suspended }: Membership) => ({
  body: { personId, roles, version, ...(suspended ? { suspended: suspended.reason } : {}) },
  version,
});
const Changed = Member.pick({ personId: true, roles: true, version: true, suspended: true });

export const members = [
  endpoint({
    operation: 'members.list',
    method: 'get',
    path: '/organisations/{id}/members',
    summary: 'Members with their roles',
    answer: listOf(Member),
    params: OfOrganisation,
    handle: async ({ permit, saw, params, caller, world }) => {
      const relation = relationOf(caller, params.id);
      permit(relation);
      if (relation === 'other') saw(`organisations/${params.id}/members`, params.id);
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
            ...(m.suspended ? { suspended: m.suspended.reason } : {}),
            ...(m.away ? { away: m.away } : {}),
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
    summary: 'Change the roles of a member, within what the caller holds; the role of owner is only ever offered',
    changes: true,
    answer: Changed,
    params: OfMember,
    body: z.strictObject({ roles: Roles }),
    handle: async ({ permit, params, caller, body, seen, world, work }) => {
      permit(relationOf(caller, params.id));
      const [{ all, member }, home] = await Promise.all([memberAmong(world, params), homeOf(world, params.id)]);
      touch(home, member, hostOf(caller));
      const roles = give(home, body.roles, hostOf(caller), member.roles);
      const next = { ...member, roles, version: seen() + 1 };
      await keepAnOwner(world, work, all, member, next);
      world.stores.memberships.put(work, next);
      return changed(next);
    },
  }),
  endpoint({
    operation: 'members.suspend',
    method: 'post',
    path: '/organisations/{id}/members/{personId}/suspend',
    summary: 'Suspend a member with a reason; it acts on their next request',
    changes: true,
    answer: Changed,
    params: OfMember,
    body: z.strictObject({ reason: z.string().trim().min(1).max(300) }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const [{ all, member }, home] = await Promise.all([memberAmong(world, params), homeOf(world, params.id)]);
      if (member.personId === caller.person?.id) throw new Fault('conflict', 'membership.self');
      if (member.suspended) throw new Fault('conflict', 'membership.suspended');
      touch(home, member, hostOf(caller));
      const next = { ...member, suspended: { reason: body.reason, by: stamp(caller.actor, now) }, version: seen() + 1 };
      await keepAnOwner(world, work, all, member, next);
      world.stores.memberships.put(work, next);
      return changed(next);
    },
  }),
  endpoint({
    operation: 'members.reinstate',
    method: 'post',
    path: '/organisations/{id}/members/{personId}/reinstate',
    summary: 'Let a suspended member act again',
    changes: true,
    answer: Changed,
    params: OfMember,
    handle: async ({ permit, params, caller, seen, world, work }) => {
      permit(relationOf(caller, params.id));
      const [{ member }, home] = await Promise.all([memberAmong(world, params), homeOf(world, params.id)]);
      if (!member.suspended) throw new Fault('conflict', 'membership.active');
      touch(home, member, hostOf(caller));
      const { suspended: _, ...rest } = member;
      const next = { ...rest, version: seen() + 1 };
      world.stores.memberships.put(work, next);
      return changed(next);
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
      const [{ all, member }, home] = await Promise.all([memberAmong(world, params), homeOf(world, params.id)]);
      if (member.personId !== caller.person?.id) touch(home, member, hostOf(caller));
      await keepAnOwner(world, work, all, member, { roles: [] });
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
    body: z.strictObject({ email: z.email().max(254), roles: Roles }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const secret = randomBytes(24).toString('base64url');
      const invitation: Invitation = {
        id: newId('invitation', now.getTime()),
        version: 1,
        organisationId: params.id,
        email: body.email.toLowerCase(),
        roles: give(await homeOf(world, params.id), body.roles, hostOf(caller)),
        secretHash: hashOf(secret),
        state: 'open',
        expiresAt: invitationEnd(now),
        by: stamp(caller.actor, now),
      };
      world.stores.invitations.create(work, invitation);
      send(world, work, invitation, secret, caller, now);
      return { body: publicPart(invitation), version: 1 };
    },
  }),
  endpoint({
    operation: 'invitations.resend',
    method: 'post',
    path: '/invitations/{id}/resend',
    summary: 'Send an invitation again with a new link and a new term; the old link ends',
    answer: InvitationLine,
    params: OfInvitation,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const found = await world.stores.invitations.byId(params.id);
      permit(relationOf(caller, found?.organisationId));
      if (!found) throw missing('invitation');
      if (found.state !== 'open') throw new Fault('conflict', 'invitation.closed');
      const secret = randomBytes(24).toString('base64url');
      const next: Invitation = {
        ...found,
        roles: give(await homeOf(world, found.organisationId), found.roles, hostOf(caller)),
        version: found.version + 1,
        secretHash: hashOf(secret),
        expiresAt: invitationEnd(now),
      };
      world.stores.invitations.put(work, next);
      send(world, work, next, secret, caller, now);
      return { body: publicPart(next), version: next.version };
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
      permit(relationOf(caller, params.id));
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
      permit(relationOf(caller, found?.organisationId));
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
